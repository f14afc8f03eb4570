import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { LANGUAGES } from '../../src/core/language.ts';
import { PROTOCOL } from '../../src/core/live/live-messages.ts';
import type { TeamId } from '../../src/core/teams/team-names.ts';
import { type ClassProcess, startClass } from '../live/class-process.ts';
import { makeToken } from '../live/phones.ts';
import { openWire, type Wire } from '../live/wire.ts';
import { violationsOf } from './axe.ts';
import { leadRoom } from './live-host.ts';
import { test as base, expect, resize, withSettings } from './player.ts';
import { wallPort } from './ports.ts';

/** Each worker has a class server of its own. */
const test = base.extend<object, { readonly server: ClassProcess & { readonly url: string } }>({
  server: [
    async ({ browserName: _ }, use, { parallelIndex }) => {
      const data = mkdtempSync(join(tmpdir(), 'wall '));
      const server = await startClass(wallPort + parallelIndex, data);
      await use({ ...server, url: `http://127.0.0.1:${server.port}/` });
      await server.kill();
      rmSync(data, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});
test.use({ viewport: { width: 1280, height: 720 } });

type Lead = Awaited<ReturnType<typeof leadRoom>>;

/** A room with so many phones, and its wall. */
async function opened(page: Page, url: string, phones: number, plan: Parameters<typeof leadRoom>[1] = {}) {
  const lead = await leadRoom(url, plan);
  await page.addInitScript(
    save => {
      if (sessionStorage.getItem('given')) return;
      sessionStorage.setItem('given', 'yes');
      localStorage.setItem('beams-and-pillars/hosted', save);
    },
    JSON.stringify({
      version: 1,
      body: { room: lead.room, token: 'H0ST'.repeat(6), title: '第一课', opened: 1 },
    }),
  );
  await page.goto(`${url}#/teach/live`);
  await expect(wall(page)).toHaveAttribute('data-phase', 'lobby');
  const wires = Array.from({ length: phones }, (_, i) =>
    joined(url, lead.room, `${i + 1}`, plan.teams?.[i % (plan.teams.length || 1)] ?? null),
  );
  await expect(page.locator('[data-players]')).toHaveAttribute('data-players', String(phones));
  return { lead, wires, end: () => [lead, ...wires].map(one => one.end()) };
}

function joined(url: string, room: string, name: string, team: TeamId | null): Wire {
  const token = makeToken();
  const wire = openWire('ws', url, makeToken(), {
    onOpen: () =>
      wire.send({ t: 'hello', v: PROTOCOL, room, token, join: { names: [name], team, code: null } }),
    onMessage: () => undefined,
    onClose: () => undefined,
  });
  return wire;
}

async function answer(lead: Lead, wires: readonly Wire[], is: 'right' | 'wrong'): Promise<void> {
  // The view comes a little after the question was asked.
  await expect.poll(() => lead.view().phase).toBe('ask');
  const q = lead.view().question?.q;
  if (q) for (const wire of wires) wire.send({ t: 'answer', q, r: lead.answer(is), sent: null });
}

const wall = (page: Page) => page.locator('main.live-wall');
const phase = (page: Page, name: string) => expect(wall(page)).toHaveAttribute('data-phase', name);
/** Longer than a press is doubled. */
const later = (page: Page): Promise<void> => page.waitForTimeout(750);
const moveMouse = async (page: Page): Promise<void> => {
  await page.mouse.move(200, 200);
  await page.mouse.move(260, 240);
};

/** What leaves the window, or is cut off within it. */
const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { innerWidth: w, innerHeight: h } = window;
    const hidden = '.unseen, .flying-card, .wall-growth, .wall-controls, [data-move]';
    const parts = [...document.querySelectorAll<HTMLElement>('main *')].filter(
      part => !part.closest(hidden) && part.textContent?.trim() !== '',
    );
    const out = parts.filter(part => {
      const { left, top, right, bottom, width } = part.getBoundingClientRect();
      return width > 0 && (left < -1 || top < -1 || right > w + 1 || bottom > h + 1);
    });
    const over = parts.filter(
      part =>
        part.matches('.wall-main, .wall-panel, .wall-asked, .wall-told, .end-words') &&
        part.scrollHeight > part.clientHeight + 2,
    );
    return [...out, ...over].map(
      part => `${part.className || part.tagName}: ${part.textContent?.trim().slice(0, 30)}`,
    );
  });

test('a clicker leads a class from the code to the end, and nothing is told before it is', async ({
  page,
  server,
}) => {
  const { lead, wires, end } = await opened(page, server.url, 3, { kinds: ['match'], count: 2 });
  await page.keyboard.press('PageDown');
  await phase(page, 'ask');
  await expect.poll(() => lead.view().phase).toBe('ask');
  const before = await page.locator('.wall-main').innerHTML();
  await answer(lead, wires.slice(0, 2), 'right');
  await answer(lead, wires.slice(2), 'wrong');
  await expect(page.locator('[data-answered]')).toHaveAttribute('data-answered', '3');
  expect(await page.locator('.wall-main').innerHTML()).toBe(before);
  await later(page);
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowLeft');
  await phase(page, 'ask');
  await page.keyboard.press('Space');
  await phase(page, 'told');
  await expect(page.locator('[data-standing=placed]')).toBeVisible();
  await expect(page.locator('.wall-main')).toContainText('3人作答');
  await expect(page.locator('.wall-main ul')).toContainText('2人');
  await expect(page.locator('.panel-quotes blockquote')).not.toHaveCount(0);
  await expect(page.locator('[data-voice]')).toContainText('3人里2人答对');
  await later(page);
  // The beam may stand by one course; it is shown once.
  await page.keyboard.press('ArrowRight');
  if (await page.locator('[data-raised]:is(section)').isVisible()) {
    await later(page);
    await page.keyboard.press('Enter');
  }
  await phase(page, 'ask');
  await later(page);
  await page.keyboard.press('Enter');
  await phase(page, 'told');
  await expect(page.locator('.wall-main')).toContainText('没有人作答');
  end();
});

test('a press that comes twice does one thing, by key and by mouse', async ({ page, server }) => {
  const { lead, end } = await opened(page, server.url, 1, { kinds: ['choice'], count: 4 });
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await phase(page, 'ask');
  await later(page);
  await phase(page, 'ask');
  await moveMouse(page);
  await page.locator('[data-act=reveal]').dblclick();
  await phase(page, 'told');
  await later(page);
  await phase(page, 'told');
  await page.locator('[data-act=next]').dblclick();
  await phase(page, 'ask');
  await later(page);
  await phase(page, 'ask');
  expect(lead.view().n).toBe(2);
  end();
});

test('the buttons come with the mouse: pause, more time, skip, and an end that is asked for once', async ({
  page,
  server,
}) => {
  const { lead, end } = await opened(page, server.url, 2, { kinds: ['choice'], count: 3, seconds: 60 });
  await page.keyboard.press('PageDown');
  await phase(page, 'ask');
  await expect(page.locator('.wall-controls')).toHaveCSS('opacity', '0');
  await expect(page.locator('[data-clock]')).toContainText(/5\d秒|60秒/);
  await moveMouse(page);
  await expect(page.locator('.wall-controls')).toHaveCSS('opacity', '1');
  for (const button of await page.locator('.wall-controls button').all()) {
    const { width = 0, height = 0 } = (await button.boundingBox()) ?? {};
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  }
  await page.locator('[data-act=pause]').click();
  await expect(page.locator('[data-paused]')).toBeVisible();
  await expect(page.locator('[data-act=pause]')).toHaveCount(0);
  await later(page);
  await page.keyboard.press('PageDown');
  await expect(page.locator('[data-paused]')).toHaveCount(0);
  await page.locator('[data-act=extend]').click();
  await expect(page.locator('[data-clock]')).toContainText(/[89]\d秒/);
  await page.locator('[data-act=skip]').click();
  await phase(page, 'told');
  await expect(page.locator('[data-skipped]')).toBeVisible();
  await page.locator('[data-act=end]').click();
  await expect(page.locator('[data-sure=end]')).toBeVisible();
  await expect(page.locator('[data-no]')).toBeFocused();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-sure]')).toHaveCount(0);
  await phase(page, 'told');
  await page.locator('[data-act=end]').click();
  await page.locator('[data-yes]').click();
  await phase(page, 'ended');
  expect(lead.view().phase).toBe('ended');
  end();
});

test('the page goes on where it was, whenever it is opened again', async ({ page, server }) => {
  const { lead, wires, end } = await opened(page, server.url, 2, {
    kinds: ['match'],
    count: 2,
    seconds: null,
  });
  await page.reload();
  await phase(page, 'lobby');
  await lead.ask();
  await phase(page, 'ask');
  await expect(page.locator('[data-clock]')).toHaveCount(0);
  await page.reload();
  await phase(page, 'ask');
  await answer(lead, wires, 'right');
  await lead.close();
  await phase(page, 'closed');
  await page.reload();
  await expect(page.locator('[data-closed]')).toContainText('停止作答');
  await lead.tell();
  await phase(page, 'told');
  await page.reload();
  await expect(page.locator('[data-standing=mastered]')).toBeVisible();
  await lead.act({ e: 'ended' });
  await phase(page, 'ended');
  await page.reload();
  await expect(page.locator('[data-share]')).toContainText('100%');
  end();
});

test('names are on the wall only once the teacher has looked at them', async ({ page, server }) => {
  const { lead, end } = await opened(page, server.url, 4, { count: 2 });
  await expect(page.locator('.join-names')).toHaveCount(0);
  await lead.act({ e: 'looked', on: true });
  const names = async () => (await page.locator('.join-names > li').allInnerTexts()).sort();
  await expect.poll(names).toEqual(['1', '2', '3', '4']);
  await lead.act({ e: 'locked', on: true });
  await expect(page.locator('[data-locked]')).toBeVisible();
  end();
});

test.describe('complaints of a lost server', () => {
  test.use({ expected: /WebSocket|ERR_|EventSource|Failed to load/ });
  test('without a connection the last picture stays, a line says so, and the class goes on', async ({
    page,
    server,
  }) => {
    test.slow();
    const { lead, end } = await opened(page, server.url, 2, { kinds: ['match'], count: 2 });
    await lead.ask();
    await phase(page, 'ask');
    end();
    await server.kill();
    await expect(page.locator('.wall-lost')).toBeVisible();
    await expect(page.locator('.wall-picture')).toBeVisible();
    await server.start();
    await expect(page.locator('.wall-lost')).toHaveCount(0);
    await phase(page, 'ask');
  });
  test('a room that is gone says so, and leads to a new one', async ({ page, server }) => {
    await page.addInitScript(() =>
      localStorage.setItem(
        'beams-and-pillars/hosted',
        JSON.stringify({
          version: 1,
          body: { room: 'ZZZZZ9', token: 'H0ST'.repeat(6), title: '', opened: 1 },
        }),
      ),
    );
    await page.goto(`${server.url}#/teach/live`);
    await expect(page.locator('[data-refused=room]')).toBeVisible();
    await page.locator('[data-anew]').click();
    await expect(page.locator('.live-setup')).toBeVisible();
  });
});

test('teams see their share and never how many, and one of them wins by it', async ({ page, server }) => {
  const teams: readonly TeamId[] = ['one', 'two'];
  const { lead, wires, end } = await opened(page, server.url, 3, {
    kinds: ['match'],
    count: 2,
    shape: 'teams',
    teams,
  });
  await lead.ask();
  await answer(lead, wires.slice(1, 2), 'right');
  await answer(lead, wires.slice(0, 1), 'wrong');
  await expect(page.locator('[data-answered]')).toHaveAttribute('data-answered', '2');
  await lead.tell();
  await expect(page.locator('[data-team=two]')).toContainText('100%');
  await expect(page.locator('[data-team=one]')).toContainText('0%');
  await lead.act({ e: 'ended' });
  await expect(page.locator('[data-outcome]')).toHaveText('西队胜出');
  end();
});

test('the end leads into the book, and lets go of the room', async ({ page, server }) => {
  const { lead, wires, end } = await opened(page, server.url, 2, { kinds: ['match'], count: 1 });
  await lead.ask();
  await answer(lead, wires, 'right');
  await expect(page.locator('[data-answered]')).toHaveAttribute('data-answered', '2');
  await lead.tell();
  await lead.act({ e: 'ended' });
  await page.locator('[data-book]').click();
  await expect(page.locator('[data-booked]')).toBeVisible();
  await page.locator('[data-keep]').click();
  await expect(page.locator('[data-kept]')).toBeVisible();
  await expect.poll(() => lead.view().isKept).toBe(true);
  await page.locator('[data-finish]').click();
  await page.locator('[data-yes]').click();
  await expect(page.locator('.live-setup')).toBeVisible();
  end();
});

for (const language of LANGUAGES)
  test(`nothing is cut off on small and large screens, in ${language}`, async ({ page, context, server }) => {
    test.slow();
    await withSettings(context, { language });
    const kinds = ['match', 'choice', 'entry', 'estimate', 'order', 'proofread', 'sort'];
    const { lead, wires, end } = await opened(page, server.url, 6, { kinds, count: 12, seconds: 90 });
    const look = async (): Promise<void> => {
      for (const [width, height] of [
        [1280, 720],
        [1024, 768],
        [1920, 1080],
      ] as const) {
        await resize(page, { width, height });
        await expect.poll(() => cutOff(page)).toEqual([]);
      }
    };
    await look();
    expect(await violationsOf(page)).toEqual([]);
    for (let n = 1; n <= 12; n += 1) {
      await lead.ask();
      await phase(page, 'ask');
      await look();
      await answer(lead, wires.slice(0, 3), 'right');
      await answer(lead, wires.slice(3), 'wrong');
      await expect(page.locator('[data-answered]')).toHaveAttribute('data-answered', '6');
      if (n === 1) expect(await violationsOf(page)).toEqual([]);
      await lead.tell();
      await phase(page, 'told');
      await look();
      if (n === 1) expect(await violationsOf(page)).toEqual([]);
    }
    await lead.act({ e: 'ended' });
    await phase(page, 'ended');
    await expect(page.locator('[data-share]')).toBeVisible();
    await look();
    expect(await violationsOf(page)).toEqual([]);
    end();
  });

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { LANGUAGES } from '../../src/core/language.ts';
import { KINDS } from '../all-kinds.ts';
import { type ClassProcess, startClass } from '../live/class-process.ts';
import { violationsOf } from './axe.ts';
import { leadRoom } from './live-host.ts';
import { test as base, expect, withSettings } from './player.ts';
import { gameUrl, phonePort } from './ports.ts';

/** Each worker has a class server of its own. */
const test = base.extend<object, { readonly server: ClassProcess & { readonly url: string } }>({
  server: [
    async ({ browserName: _ }, use, { parallelIndex }) => {
      const data = mkdtempSync(join(tmpdir(), 'phone '));
      const server = await startClass(phonePort + parallelIndex, data);
      await use({ ...server, url: `http://127.0.0.1:${server.port}/` });
      await server.kill();
      rmSync(data, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

const state = (page: Page, name: string) => page.locator(`main[data-page=join][data-state=${name}]`);
const mine = (page: Page) => page.locator('.table [aria-pressed=true]');
const heading = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('data-heading') ?? 'none');

async function seated(page: Page, url: string, room: string, name = '12'): Promise<void> {
  await page.goto(`${url}#${room}`);
  await page.fill('input[name=first]', name);
  await page.click('[data-form=join] [type=submit]');
  await expect(state(page, 'lobby')).toBeVisible();
}

/** Puts any answer together, and confirms it as its kind wants. */
async function answered(page: Page, kind: string): Promise<void> {
  const press = (part: string): Promise<void> => page.locator(`[data-part="${part}"]`).click();
  if (await page.locator('.table [data-option]').count())
    await page.locator('.table [data-option]').first().click();
  else if (kind === 'entry') {
    await press('key:7');
    const chips = page.locator('.chips .chip');
    if (await chips.count()) await chips.last().click();
  } else if (kind === 'estimate') await press('forth');
  await page.locator('[data-part=confirm]').click();
  await expect(state(page, 'given')).toBeVisible();
}

for (const language of LANGUAGES)
  test(`a class asks every kind of question of a phone, and tells it its own result, in ${language}`, async ({
    page,
    context,
    server,
  }) => {
    await withSettings(context, { language });
    const host = await leadRoom(server.url, { kinds: KINDS.map(({ name }) => name), count: 30 });
    await seated(page, server.url, host.room);
    const seen = new Set<string>();
    for (const { kind } of host.items) {
      await host.ask();
      await expect(state(page, 'ask').locator('.table > *').first()).toBeVisible();
      await expect.poll(() => heading(page)).toBe('');
      if (seen.has(kind)) {
        await host.skip();
        await expect(state(page, 'skipped')).toBeVisible();
        continue;
      }
      seen.add(kind);
      expect(await violationsOf(page)).toEqual([]);
      await answered(page, kind);
      await expect.poll(() => host.answered()).toBe(1);
      expect(await violationsOf(page)).toEqual([]);
      await host.tell();
      await expect(state(page, 'told').locator('.told-sheet')).toBeVisible();
      expect(await violationsOf(page)).toEqual([]);
    }
    // Where relations are asked by sums they are not put in order, too.
    expect(seen.size).toBeGreaterThanOrEqual(KINDS.length - 1);
    await host.act({ e: 'ended' });
    await expect(state(page, 'ended')).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
    // Nothing of it is an attempt of the learner's own, and no canvas was started.
    const keys = await page.evaluate(() => Object.keys(localStorage).map(key => key.split('/')[1]));
    expect(keys.filter(key => key === 'log')).toEqual([]);
    expect(await page.locator('canvas').count()).toBe(0);
    host.end();
  });

test('a tap selects, and only the button hands in, once', async ({ page, server }) => {
  const host = await leadRoom(server.url, { kinds: ['match'] });
  await seated(page, server.url, host.room);
  await host.ask();
  const confirm = page.locator('[data-part=confirm]');
  await expect(confirm).toHaveAttribute('aria-disabled', 'true');
  await page.locator('.pillar').nth(0).click();
  await page.locator('.pillar').nth(2).click();
  await expect(mine(page)).toHaveCount(1);
  expect(host.answered()).toBe(0);
  const option = await mine(page).getAttribute('data-option');
  await confirm.dblclick();
  await expect(state(page, 'given')).toBeVisible();
  await expect(page.locator('.pillar').first()).toBeDisabled();
  await host.tell();
  // The host alone sees what was answered.
  await expect
    .poll(() => host.view().told?.groups.map(({ response }) => response))
    .toEqual([{ pillar: option }]);
  host.end();
});

test('a selection survives a reload and a switch of language; keys choose and confirm', async ({
  page,
  server,
}) => {
  const host = await leadRoom(server.url, { kinds: ['match'] });
  await seated(page, server.url, host.room);
  await host.ask();
  await expect(state(page, 'ask')).toBeVisible();
  await expect.poll(() => heading(page)).toBe('');
  await page.keyboard.press('2');
  const option = await mine(page).getAttribute('data-option');
  await page.reload();
  await expect(mine(page)).toHaveAttribute('data-option', option ?? '');
  await page.getByRole('button', { name: 'EN', exact: false }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(mine(page)).toHaveAttribute('data-mine', 'Chosen');
  await expect(mine(page)).toHaveAttribute('data-option', option ?? '');
  await page.locator('[data-heading]').focus();
  await page.keyboard.press('Enter');
  await expect(state(page, 'given')).toBeVisible();
  await expect.poll(() => heading(page)).toBe('');
  await expect(mine(page)).toHaveAttribute('data-mine', 'My answer');
  await page.reload();
  await expect(state(page, 'given')).toBeVisible();
  await expect(mine(page)).toHaveAttribute('data-option', option ?? '');
  host.end();
});

test.describe('without the server', () => {
  test.use({ expected: /ERR_|WebSocket|Failed to load resource/ });

  test('an answer waits on the phone, says so, and is handed in when the server is back', async ({
    page,
    server,
  }) => {
    const host = await leadRoom(server.url, { kinds: ['match'] });
    await seated(page, server.url, host.room);
    await host.ask();
    await page.locator('.pillar').first().click();
    await server.kill();
    await expect(page.locator('.live-link')).toHaveAttribute('data-link', 'lost');
    await page.locator('[data-part=confirm]').click();
    await expect(state(page, 'sending')).toContainText('答案存在这部手机里');
    await server.start();
    await expect(state(page, 'given')).toBeVisible();
    await expect(page.locator('.live-link')).toHaveAttribute('data-link', 'open');
    host.end();
  });
});

test('each obstacle is a sentence with a way on', async ({ page, server }) => {
  await page.goto(`${server.url}#/join`);
  await page.fill('input[name=room]', 'abc');
  await page.click('[type=submit]');
  await expect(page.getByRole('alert')).toContainText('六个字母或数字');
  await page.fill('input[name=room]', 'zzz-zzz');
  await page.click('[type=submit]');
  await expect(state(page, 'problem')).toContainText('没有ZZZZZZ这个房间');
  const host = await leadRoom(server.url);
  await page.fill('input[name=room]', ` ${host.room.toLowerCase()}`);
  await page.click('[type=submit]');
  await expect(state(page, 'form')).toBeVisible();
  await page.fill('input[name=first]', '7');
  await page.click('[type=submit]');
  await expect(state(page, 'lobby')).toBeVisible();
  await expect.poll(() => host.view().seats.length).toBe(1);
  const [seat] = host.view().seats;
  await host.act({ e: 'removed', p: seat?.id ?? '' });
  await expect(state(page, 'problem')).toContainText('移出了房间');
  host.end();
});

test.describe('on a host that only serves files', () => {
  test.use({ expected: /404/ });

  test('a room is said to be nowhere', async ({ page }) => {
    await page.goto(`${gameUrl}#/join/K7M2QX`);
    await expect(state(page, 'problem')).toContainText('没有开课');
    await expect(page.locator('[data-part=retry]')).toBeVisible();
  });
});

test('a roster lets only its seats in, and says at once what is none', async ({ page, server }) => {
  const host = await leadRoom(server.url);
  const lines = ['07', '12'].map(seat => ({ seat, name: '' }));
  await host.act({ e: 'rostered', lines });
  await page.goto(`${server.url}#/join/${host.room}`);
  await page.fill('input[name=first]', '9');
  await expect(page.getByRole('alert')).toContainText('名单里没有“9”');
  await page.fill('input[name=first]', '7');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.click('[data-form=join] [type=submit]');
  await expect(state(page, 'lobby')).toBeVisible();
  await expect.poll(() => host.view().seats.map(({ names }) => names)).toEqual([['07']]);
  host.end();
});

test('a seat moves to another phone by four digits, and the lost one is told', async ({
  page,
  browser,
  server,
}) => {
  const host = await leadRoom(server.url);
  await seated(page, server.url, host.room, '小王');
  await expect.poll(() => host.view().seats.length).toBe(1);
  const [seat] = host.view().seats;
  await host.act({ e: 'offered', p: seat?.id ?? null });
  const other = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
  await other.goto(`${server.url}#${host.room}`);
  await other.click('[data-part=claim]');
  await expect.poll(() => host.digits()).toMatch(/^\d{4}$/);
  await other.fill('input[name=digits]', host.digits() === '0000' ? '0001' : '0000');
  await other.click('[data-form=join] [type=submit]');
  await expect(other.getByRole('alert')).toContainText('四位码不对');
  await other.fill('input[name=digits]', host.digits());
  await other.click('[data-form=join] [type=submit]');
  await expect(state(other, 'lobby')).toContainText('小王');
  await expect(state(page, 'form')).toContainText('另一部手机');
  await other.context().close();
  host.end();
});

test('a pause stops the phone and keeps what was chosen; who comes late waits', async ({ page, server }) => {
  const host = await leadRoom(server.url, { kinds: ['match'], seconds: 60 });
  await seated(page, server.url, host.room);
  await host.ask();
  await page.locator('.pillar').first().click();
  await host.act({ e: 'paused' });
  await expect(state(page, 'paused')).toBeVisible();
  const left = await page.locator('.live-clock').getAttribute('data-left');
  await page.waitForTimeout(1500);
  await expect(page.locator('.live-clock')).toHaveAttribute('data-left', left ?? '');
  await host.act({ e: 'resumed' });
  await expect(state(page, 'ask')).toBeVisible();
  await expect(mine(page)).toHaveCount(1);
  await host.close();
  await expect(state(page, 'missed')).toBeVisible();
  host.end();
});

test('the question may be on the big screen only, and is still read out', async ({ page, server }) => {
  const host = await leadRoom(server.url, { kinds: ['match'], showsQuestion: false });
  await seated(page, server.url, host.room);
  await host.ask();
  await expect(page.locator('.live-caption')).toContainText('题目在大屏幕上');
  const box = await page.locator('.hand').boundingBox();
  expect(box?.width).toBeLessThan(2);
  await expect(page.locator('h1[data-heading]')).toContainText('归哪根柱');
  host.end();
});

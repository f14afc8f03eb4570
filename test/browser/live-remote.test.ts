import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { PROTOCOL } from '../../src/core/live/live-messages.ts';
import type { QuestionId, RoomCode } from '../../src/core/live/live-types.ts';
import { itemsOfRoom } from '../../src/core/live/room-questions.ts';
import type { PhoneView } from '../../src/core/live/view-types.ts';
import { KINDS } from '../all-kinds.ts';
import { type ClassProcess, startClass } from '../live/class-process.ts';
import { makeToken } from '../live/phones.ts';
import { openWire, type Wire } from '../live/wire.ts';
import { realContent } from '../real-interview.ts';
import { responseTo } from '../right-answers.ts';
import { violationsOf } from './axe.ts';
import { test as base, expect, resize, withSettings } from './player.ts';
import { remotePort } from './ports.ts';

/** Each worker has a class server of its own. */
const test = base.extend<object, { readonly server: ClassProcess & { readonly url: string } }>({
  server: [
    async ({ browserName: _ }, use, { parallelIndex }) => {
      const data = mkdtempSync(join(tmpdir(), 'remote '));
      const server = await startClass(remotePort + parallelIndex, data);
      await use({ ...server, url: `http://127.0.0.1:${server.port}/` });
      await server.kill();
      rmSync(data, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

const content = realContent();

/** A phone without a page, which answers when it is told to. */
type Phone = Wire & {
  readonly name: string;
  readonly view: () => PhoneView | undefined;
  readonly answer: (is: 'right' | 'wrong', q?: QuestionId) => Promise<void>;
};

async function joined(url: string, room: RoomCode, name: string): Promise<Phone> {
  let view: PhoneView | undefined;
  const wire = openWire('ws', url, makeToken(), {
    onOpen: () =>
      wire.send({
        t: 'hello',
        v: PROTOCOL,
        room,
        token: makeToken(),
        join: { names: [name], team: null, code: null },
      }),
    onMessage: message => {
      if (message.t === 'view' && message.to === 'phone') view = message;
    },
    onClose: () => undefined,
  });
  await expect.poll(() => view?.me?.names ?? null).not.toBe(null);
  const answer: Phone['answer'] = async (is, q) => {
    if (q === undefined) await expect.poll(() => view?.phase).toBe('ask');
    const asked = q ?? view?.question?.q;
    const items = view ? itemsOfRoom(content, KINDS, view.setup) : undefined;
    const item = items?.find(({ id }) => asked?.endsWith(`/${id}`));
    if (asked && item) wire.send({ t: 'answer', q: asked, r: responseTo(item, is), sent: null });
  };
  return { ...wire, name, view: () => view, answer };
}

/** The teacher's computer: two clicks from the page where assignments are made to the room. */
async function opened(page: Page, url: string): Promise<RoomCode> {
  await page.goto(`${url}#/teach`);
  await page.locator('.share [data-live]').click();
  await page.locator('[data-open]').click();
  await expect(page.locator('.live-setup')).toHaveCount(0);
  const kept = await page.evaluate(() => localStorage.getItem('beams-and-pillars/hosted') ?? '{}');
  const { body }: { readonly body: { readonly room: RoomCode } } = JSON.parse(kept);
  return body.room;
}

/** The remote in a second window of the same computer, with so many phones in the room. */
async function led(page: Page, context: BrowserContext, url: string, names: readonly string[]) {
  const room = await opened(page, url);
  const remote = await context.newPage();
  await remote.goto(`${url}#/teach/remote`);
  const phones: Phone[] = [];
  for (const name of names) phones.push(await joined(url, room, name));
  await expect(remote.locator('[data-here]')).toContainText(String(names.length));
  return { room, remote, phones, end: () => phones.map(phone => phone.end()) };
}

const act = (page: Page, id: string) => page.locator(`[data-act=${id}]`);
/** Longer than a double tap. */
const pause = (page: Page): Promise<void> => page.waitForTimeout(450);

test('two clicks open a room, and the remote leads it to the book of the teacher', async ({
  page,
  context,
  server,
}) => {
  const { remote, phones, end } = await led(page, context, server.url, ['1', '2', '3']);
  await act(remote, 'start').click();
  await expect(remote.locator('main')).toHaveAttribute('data-phase', 'ask');
  await expect(act(remote, 'next')).toHaveAttribute('aria-disabled', 'true');
  for (const phone of phones.slice(0, 2)) await phone.answer('right');
  await expect(remote.locator('[data-answered]')).toHaveText('2/3');
  await expect(remote.locator('[data-times]').filter({ hasText: '2' })).toHaveCount(1);
  // Which answer is right is not known before it is told.
  await expect(remote.locator('[data-right]')).toHaveCount(0);
  await expect(act(remote, 'reveal')).toContainText('还有1人没答');
  // The second press of a double tap falls on nothing.
  await act(remote, 'reveal').dblclick();
  await expect(remote.locator('main')).toHaveAttribute('data-phase', 'told');
  await expect(act(remote, 'reveal')).toHaveAttribute('aria-disabled', 'true');
  await pause(remote);
  await act(remote, 'next').dblclick();
  await expect(remote.locator('.remote-n')).toContainText('第2题');
  await expect(remote.locator('main')).toHaveAttribute('data-phase', 'ask');
  await pause(remote);
  await act(remote, 'pause').click();
  await expect(act(remote, 'resume')).toBeVisible();
  await pause(remote);
  await act(remote, 'skip').click();
  await expect(remote.locator('main')).toHaveAttribute('data-phase', 'ask');
  await pause(remote);
  await act(remote, 'skip').click();
  await expect(remote.locator('main')).toHaveAttribute('data-phase', 'told');
  await pause(remote);
  await remote.locator('[data-manage]').click();
  await pause(remote);
  await remote.locator('[data-end]').click();
  await pause(remote);
  await remote.locator('[data-end]').click();
  await expect(remote.locator('main')).toHaveAttribute('data-phase', 'ended');
  await pause(remote);
  await remote.locator('[data-manage]').click();
  await remote.locator('[data-book]').click();
  await remote.locator('[data-results]').click();
  await expect(remote.locator('main')).toContainText('1/1');
  end();
});

test('a phone becomes the remote by six digits, and is told when they are wrong', async ({
  page,
  context,
  browser,
  server,
}) => {
  const { room, remote, end } = await led(page, context, server.url, ['1']);
  const other = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' });
  await withSettings(other, {});
  const phone = await other.newPage();
  await phone.goto(`${server.url}#/teach/remote/${room}`);
  await expect(phone.locator('[name=room]')).toHaveValue(room);
  await remote.locator('[data-manage]').click();
  await pause(remote);
  await remote.locator('[data-offer]').click();
  const digits = ((await remote.locator('[data-digits]').textContent()) ?? '').replace(/\D/g, '');
  expect(digits).toHaveLength(6);
  await phone.locator('[name=digits]').fill(digits === '123456' ? '654321' : '123456');
  await phone.locator('[data-pair]').click();
  await expect(phone.locator('[data-refusal=code]')).toBeVisible();
  // As an input method types them.
  await phone.locator('[name=digits]').fill(` ${digits.slice(0, 3)}　${digits.slice(3)}`);
  await phone.locator('[name=digits]').press('Enter');
  await expect(act(phone, 'start')).toBeVisible();
  await expect(remote.locator('[data-digits]')).toHaveCount(0);
  await phone.reload();
  await act(phone, 'start').click();
  await expect(remote.locator('main')).toHaveAttribute('data-phase', 'ask');
  await other.close();
  end();
});

test('seats are renamed, given back, let in and removed, and a list of seats is taken', async ({
  page,
  context,
  server,
}) => {
  const { room, remote, phones, end } = await led(page, context, server.url, ['1', '2']);
  const seat = (name: string) => remote.locator('.seats > li').filter({ hasText: name });
  const press = async (selector: string): Promise<void> => {
    await pause(remote);
    await remote.locator(selector).click();
  };
  await remote.locator('[data-manage]').click();
  await pause(remote);
  await seat('2号').locator('[data-unfold]').click();
  await remote.locator('.name-form [name=name]').fill('12');
  await press('[data-rename]');
  await expect(seat('12号')).toHaveCount(1);
  await remote.locator('.seat-acts [data-value="1.5"]').check({ force: true });
  await expect(seat('12号')).toContainText('1.5倍时间');
  await press('[data-give-back]');
  const digits = ((await remote.locator('.seat-acts [data-digits]').textContent()) ?? '').replace(/\D/g, '');
  expect(digits).toHaveLength(4);
  await press('.seat-acts [data-remove]');
  await expect(seat('12号')).toHaveCount(1);
  await press('.seat-acts [data-remove]');
  await expect(seat('12号')).toHaveCount(0);
  await expect(remote.locator('#remote-seats')).toBeFocused();
  await press('[data-toggle=locked]');
  await expect(remote.locator('[data-toggle=locked]')).toHaveAttribute('aria-pressed', 'true');
  const late = await joined(server.url, room, '5');
  await expect(seat('5号')).toContainText('在门口等');
  await press('[data-let-in]');
  await expect(seat('5号').locator('[data-unfold]')).toBeVisible();
  await remote.locator('[data-roster] summary').click();
  await remote.locator('[name=roster]').fill('1 李四\n王五');
  await expect(remote.locator('[data-unread]')).toContainText('第2行“王五”');
  await expect(remote.locator('[data-take-roster]')).toHaveAttribute('aria-disabled', 'true');
  await remote.locator('[name=roster]').fill('1 李四\n2\t王五\n5-9');
  await press('[data-take-roster]');
  await expect(seat('1 李四')).toHaveCount(1);
  await press('.remote-manage [data-looked]');
  await expect(remote.locator('.remote-manage [data-looked]')).toHaveAttribute('aria-pressed', 'true');
  late.end();
  await expect(seat('5号')).toContainText('掉线', { timeout: 30_000 });
  expect(phones).toHaveLength(2);
  end();
});

test('what comes late counts by one press', async ({ page, context, server }) => {
  const { remote, phones, end } = await led(page, context, server.url, ['1', '2']);
  await act(remote, 'start').click();
  const [one, two] = phones;
  await one?.answer('right');
  const q = one?.view()?.question?.q;
  await expect(remote.locator('[data-answered]')).toHaveText('1/2');
  await pause(remote);
  await act(remote, 'reveal').click();
  await expect(remote.locator('main')).toHaveAttribute('data-phase', 'told');
  await two?.answer('right', q);
  await expect(remote.locator('[data-attention]')).toContainText('1份答案迟到');
  await pause(remote);
  await remote.locator('[data-see]').click();
  await expect(remote.locator('[data-late]')).toContainText('2号');
  await pause(remote);
  await remote.locator('[data-count]').click();
  await expect(remote.locator('[data-late]')).toHaveCount(0);
  await pause(remote);
  await remote.locator('[data-manage]').click();
  await expect(remote.locator('[data-answered]')).toHaveText('2/2');
  end();
});

test.describe('while the connection is lost', () => {
  test.use({ expected: /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|WebSocket/ });

  test('the last picture stays, and what was pressed is done once it is back', async ({
    page,
    context,
    server,
  }) => {
    const { remote, phones, end } = await led(page, context, server.url, ['1']);
    await act(remote, 'start').click();
    await phones[0]?.answer('right');
    await expect(remote.locator('[data-answered]')).toHaveText('1/1');
    await server.kill();
    await expect(remote.locator('[data-lost]')).toBeVisible();
    await expect(remote.locator('[data-answered]')).toHaveText('1/1');
    await pause(remote);
    await act(remote, 'reveal').click();
    await expect(act(remote, 'reveal')).toContainText('连上就办');
    await server.start();
    await expect(remote.locator('main')).toHaveAttribute('data-phase', 'told');
    await expect(remote.locator('[data-lost]')).toHaveCount(0);
    end();
  });
});

const SIZES = [
  { width: 360, height: 640 },
  { width: 390, height: 844 },
  { width: 320, height: 568 },
  { width: 844, height: 390 },
  { width: 1280, height: 800 },
];

for (const theme of ['light', 'night'])
  test(`both large buttons are in reach on every screen, and nothing is cut: ${theme}`, async ({
    page,
    context,
    server,
  }) => {
    await withSettings(context, { theme });
    const { remote, end } = await led(page, context, server.url, ['1', '2']);
    const fits = async (): Promise<void> => {
      for (const size of SIZES) {
        await resize(remote, size);
        expect(
          await remote.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
        ).toBeLessThanOrEqual(0);
        for (const button of await remote.locator('.remote-acts button:visible').all()) {
          const { x = 0, y = 0, width = 0, height = 0 } = (await button.boundingBox()) ?? {};
          expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
          expect(x).toBeGreaterThanOrEqual(0);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(size.width);
          expect(y + height).toBeLessThanOrEqual(size.height);
        }
      }
    };
    await fits();
    expect(await violationsOf(remote)).toEqual([]);
    await act(remote, 'start').click();
    await expect(remote.locator('main')).toHaveAttribute('data-phase', 'ask');
    await fits();
    expect(await violationsOf(remote)).toEqual([]);
    await remote.locator('[data-manage]').click();
    await pause(remote);
    await remote.locator('[data-unfold]').first().click();
    expect(await violationsOf(remote)).toEqual([]);
    end();
  });

test('keys alone lead a class', async ({ page, context, server }) => {
  const { remote, end } = await led(page, context, server.url, ['1']);
  await act(remote, 'start').focus();
  await remote.keyboard.press('Enter');
  await expect(act(remote, 'reveal')).toBeFocused();
  await pause(remote);
  await remote.keyboard.press('Enter');
  await expect(remote.locator('main')).toHaveAttribute('data-phase', 'told');
  await remote.keyboard.press('Tab');
  await expect(act(remote, 'next')).toBeFocused();
  await pause(remote);
  await remote.keyboard.press('Enter');
  await expect(remote.locator('[data-said]')).toContainText('第2题');
  end();
});

import { readFile } from 'node:fs/promises';
import type { Frame, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { toPackage } from '../../src/core/classroom/scorm-package.ts';
import { assignedBy } from './answers.ts';
import { callsOf, close, fail, keptIn, launch, savedIn, setDown } from './platform.ts';
import { expect, test } from './player.ts';
import { playThrough } from './through.ts';

/** So many responses from now on, or to the end; the items named are missed at first. */
async function play(frame: Frame, name: string, { most = 200, missed = [] }: Play = {}): Promise<void> {
  const { answers } = assignedBy(name);
  const rights = Object.fromEntries(Object.keys(answers).map(id => [id, !missed.includes(id)]));
  await expect(frame.locator('.table[data-asked]')).toBeAttached();
  expect(await frame.evaluate(playThrough, { answers, rights, most })).toEqual([]);
}
type Play = { readonly most?: number; readonly missed?: readonly string[] };

type Kept = Awaited<ReturnType<typeof keptIn>>;
type Interactions = Readonly<Record<string, { readonly id: string; readonly result: string }>>;
const scoreIn = (kept: Kept): string => {
  const { core = kept } = kept;
  return String(Object(Object(core).score).raw);
};
const suspendedIn = ({ suspend_data: text }: Kept): string => String(text);
const interactionsIn = ({ interactions }: Kept): Interactions => Object(interactions);
const begin = (frame: Frame): Promise<void> => frame.locator('.classwork .actions [data-go]').click();

for (const version of ['1.2', '2004'] as const)
  test.describe(`SCORM ${version}`, () => {
    const status = version === '1.2' ? 'cmi.core.lesson_status' : 'cmi.completion_status';
    const wrong = version === '1.2' ? 'wrong' : 'incorrect';
    const exit = version === '1.2' ? 'cmi.core.exit' : 'cmi.exit';

    test('suspended at half, resumed and finished: the platform has score and responses', async ({
      page,
    }) => {
      const first = await launch(page, version, 'test');
      await expect(first.locator('h1')).toHaveText('周五小测');
      expect((await callsOf(page, new RegExp(status))).map(call => call[2])).toEqual(['incomplete']);
      await begin(first);
      const [missed = ''] = Object.keys(assignedBy('test').answers);
      await play(first, 'test', { most: 4, missed: [missed] });
      await expect.poll(async () => suspendedIn(await keptIn(page))).toMatch(/^S2[0-9A-Z]{20,}$/);
      await close(page);
      expect((await callsOf(page, new RegExp(exit))).at(-1)?.[2]).toBe('suspend');
      const half = await keptIn(page);
      // Nobody can read in the gradebook which of them were right.
      expect([scoreIn(half), Object.keys(interactionsIn(half))]).toEqual(['', []]);

      const second = await launch(page, version, 'test', { kept: half });
      await expect(second.locator('.progress .unseen')).toContainText('4');
      await play(second, 'test', { missed: [missed] });
      await expect(second.locator('.figures dd').first()).toHaveText('7/8');
      await second.locator('[data-leave]').click();
      await expect(second.locator('main')).toContainText('可以关掉页面了');
      await close(page);
      const whole = await keptIn(page);
      expect(scoreIn(whole)).toBe('87.5');
      const all = Object.values(interactionsIn(whole));
      expect(all.map(({ id }) => id.slice(0, 4))).toEqual(Array.from({ length: 8 }, (_, n) => `q0${n + 1}_`));
      expect(all.filter(({ result }) => result === wrong).map(({ id }) => id.slice(4))).toEqual([
        missed.replace(':', '_'),
      ]);
      expect((await callsOf(page, new RegExp(`${status} completed`))).length).toBeGreaterThan(0);
      expect((await callsOf(page, new RegExp(exit))).at(-1)?.[2]).toBe('suspend');

      const third = await launch(page, version, 'test', { kept: whole });
      await expect(third.locator('.figures dd').first()).toHaveText('7/8');
    });
  });

test('a platform that does not take it is said so, and said again when it does', async ({ page }) => {
  const frame = await launch(page, '2004', 'practice');
  await begin(frame);
  await play(frame, 'practice', { most: 1 });
  await expect(frame.locator('.notice')).toHaveCount(0);
  await setDown(page, true);
  await play(frame, 'practice', { most: 1 });
  await expect(frame.locator('.notice')).toContainText('学习平台没收下');
  await frame.locator('.notice [data-offer]').click();
  await expect(frame.locator('.notice')).toContainText('学习平台没收下');
  await setDown(page, false);
  // Unless it has been tried again by itself just then.
  await frame.evaluate(() => document.querySelector<HTMLElement>('.notice [data-offer]')?.click());
  await expect(frame.locator('.notice')).toContainText('学习平台收下答案了');
  await play(frame, 'practice');
  await close(page);
  expect(scoreIn(await keptIn(page))).toBe('100');
});

test('sixty items fit', async ({ page }) => {
  test.slow();
  const frame = await launch(page, '2004', 'sixty');
  await begin(frame);
  const missed = Object.keys(assignedBy('sixty').answers).slice(0, 15);
  await play(frame, 'sixty', { missed });
  await expect(frame.locator('.notice')).toHaveCount(0);
  await close(page);
  const kept = await keptIn(page);
  expect(scoreIn(kept)).toBe('75');
  expect(Object.keys(interactionsIn(kept))).toHaveLength(60);
  expect(suspendedIn(kept).length).toBeLessThan(4096);
});

test('in a preview nothing counts', async ({ page }) => {
  const frame = await launch(page, '1.2', 'practice', { mode: 'browse' });
  await expect(frame.locator('main')).toContainText('预览');
  await begin(frame);
  await play(frame, 'practice');
  await expect(frame.locator('main')).toContainText('预览');
  await close(page);
  // Or it takes the glance for the whole of it.
  const browsed = ['LMSSetValue', 'cmi.core.lesson_status', 'browsed'];
  expect(await callsOf(page, /SetValue|Commit/)).toEqual([browsed]);
});

test.describe('Moodle', () => {
  test.use({ expected: /ERR_INTERNET_DISCONNECTED/ });

  test('what Moodle only seemed to take is sent again, and what was handed in is shown', async ({ page }) => {
    const moodle = { isMoodle: true } as const;
    await launch(page, '1.2', 'test', { ...moodle, mode: 'browse' });
    await close(page);
    const frame = await launch(page, '1.2', 'test', moodle);
    await begin(frame);
    await play(frame, 'test', { most: 2 });
    await expect.poll(async () => Object.keys(await savedIn(page))).toContain('cmi.suspend_data');
    await fail(page, 'offline');
    await play(frame, 'test', { most: 1 });
    await expect(frame.locator('.notice')).toContainText('学习平台没收下');
    await fail(page, 'none');
    await play(frame, 'test', { most: 3 });
    await expect(frame.locator('.notice')).toContainText('学习平台收下答案了');
    await fail(page, 'offline');
    await play(frame, 'test');
    await expect(frame.locator('.notice')).toContainText('学习平台没收下');
    await frame.locator('[data-leave]').click();
    await expect(frame.locator('.notice')).toContainText('学习平台没收下');
    await expect(frame.locator('main')).not.toContainText('可以关掉页面了');
    // It was asked for, and comes by itself as soon as it can.
    await fail(page, 'none');
    await frame.evaluate(() => void window.dispatchEvent(new Event('online')));
    await expect(frame.locator('main')).toContainText('可以关掉页面了');
    const saved = await savedIn(page);
    expect(saved['cmi.core.score.raw']).toBe('100');
    expect(saved['cmi.core.lesson_status']).toBe('completed');
    expect(Object.keys(saved).filter(key => key.endsWith('.result'))).toHaveLength(8);

    await close(page);
    const again = await launch(page, '1.2', 'test', moodle);
    await expect(again.locator('main')).toContainText('已经交过了');
    await expect(again.locator('.figures dd').first()).toHaveText('8/8');
  });
});

test('of two tabs the older one steps back', async ({ page, context }) => {
  const older = await launch(page, '2004', 'practice');
  await begin(older);
  await play(older, 'practice', { most: 2 });
  const newer = await launch(await context.newPage(), '2004', 'practice');
  await expect(older.locator('body')).toContainText('另一个标签页');
  await begin(newer);
  await close(page);
  expect(await callsOf(page, /Terminate/)).toEqual([]);
});

test('a package outside of any platform says so, and ends with a receipt', async ({ page }) => {
  await launch(page, '1.2', 'practice');
  await page.goto('./lms/package/index.html');
  await expect(page.locator('.notice')).toContainText('从学习平台打开');
  await begin(page.mainFrame());
  await play(page.mainFrame(), 'practice');
  await expect(page.locator('.receipt textarea')).toHaveValue(/^R2/);
});

test('answers that a platform does not take are offered as a receipt, and gone on with at the next visit', async ({
  page,
}) => {
  const frame = await launch(page, '1.2', 'test');
  await begin(frame);
  await play(frame, 'test', { most: 1 });
  await expect.poll(async () => suspendedIn(await keptIn(page))).toMatch(/^S2/);
  const half = await keptIn(page);
  await setDown(page, true);
  await play(frame, 'test', { most: 2 });
  await frame.locator('.notice [data-receipt]').click();
  await frame.locator('[data-unconfirmed] details summary').click();
  await expect(frame.locator('[data-unconfirmed] textarea')).toHaveValue(/^R2/);

  // Whoever comes next at this device is not taken for the same.
  const stranger = await launch(page, '1.2', 'test');
  await expect(stranger.locator('.left-here')).toContainText('平台一直没确认收到');
  await expect(stranger.locator('[data-go]')).toHaveText('开始');

  const again = await launch(page, '1.2', 'test', { kept: half });
  await expect(again.locator('.progress .unseen')).toContainText('3');
  await expect.poll(async () => suspendedIn(await keptIn(page))).not.toBe(suspendedIn(half));
  await expect.poll(() => leftOn(page)).toEqual({ keys: [], rows: 0, workers: 0 });
});

test('a package leaves nothing of a student on the device, and no worker', async ({ page }) => {
  const frame = await launch(page, '2004', 'practice');
  await begin(frame);
  await play(frame, 'practice', { most: 2 });
  const nothing = { keys: [], rows: 0, workers: 0 };
  await expect.poll(() => leftOn(page)).toEqual(nothing);
  await close(page);
  expect(await leftOn(page)).toEqual(nothing);
});

test('a package in English is in English from the first moment on, whatever the browser speaks', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const seen = new Set<string>();
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const said = [...document.querySelectorAll('body > p, noscript, main')].map(
        ({ textContent }) => textContent,
      );
      for (const text of [document.documentElement.lang, document.title, ...said]) if (text) seen.add(text);
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await launch(page, '2004', 'practice');
  const { code } = assignedBy('practice');
  const files = [{ path: 'index.html', bytes: await readFile('dist/index.html') }];
  const zip = unzipSync(toPackage({ version: '2004', language: 'en', code, title: 'Friday quiz', files }));
  await page.route('**/package/index.html', route =>
    route.fulfill({ contentType: 'text/html', body: Buffer.from(zip['index.html'] ?? []) }),
  );
  await page.reload();
  const frame = page.frames()[1];
  await expect(page.frameLocator('iframe').locator('.actions')).toContainText('Start');
  const seen: readonly string[] = (await frame?.evaluate(() => [...Reflect.get(window, 'seen')])) ?? [];
  expect(seen).toContain('Friday quiz');
  expect(seen.filter(text => /\p{Script=Han}|^zh/u.test(text))).toEqual([]);
});

/** Of anything but settings. */
const leftOn = (page: Page) =>
  page.evaluate(async () => {
    const rowsIn = ({ name = '' }: IDBDatabaseInfo): Promise<number> =>
      new Promise((done, fail) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const counted = opening.result.transaction('texts').objectStore('texts').count();
          counted.onsuccess = () => done(counted.result);
          opening.result.close();
        };
      });
    const rows = await Promise.all((await indexedDB.databases()).map(rowsIn));
    return {
      keys: Object.keys(localStorage).filter(key => !key.endsWith('/settings')),
      rows: rows.reduce((sum, count) => sum + count, 0),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    };
  });

import { readFile } from 'node:fs/promises';
import type { Frame, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { LANGUAGES } from '../../src/core/language.ts';
import { assignedBy } from './answers.ts';
import { close, keptIn, launch, packaged, type Unpacked, type Version } from './platform.ts';
import { expect, test } from './player.ts';
import { playThrough } from './through.ts';

/** The zip that a teacher gets, taken apart. */
async function downloaded(page: Page, name: string, version: Version): Promise<Unpacked> {
  await page.goto(`./#/teach/paper/${assignedBy(name).code}`);
  await page.locator('main .head a').click();
  await page.locator('[data-downloads] summary').first().click();
  const saved = page.waitForEvent('download');
  await page.locator(`[data-scorm="${version}"]`).click();
  return unzipSync(await readFile(await (await saved).path()));
}

/** The addresses that nothing was found at, from now on. */
function gapsOf(page: Page): readonly string[] {
  const gaps: string[] = [];
  page.on('response', response => response.status() >= 400 && gaps.push(response.url()));
  // Whether the platform can be reached is asked without wanting any file, perhaps just when the page is closed.
  page.on('requestfailed', request => request.method() !== 'HEAD' && gaps.push(request.url()));
  return gaps;
}

async function play(frame: Frame, name: string, most: number): Promise<void> {
  const { answers } = assignedBy(name);
  const ids = Object.keys(answers);
  // Each kind is asked and explained.
  expect(new Set(ids.map(id => id.split(':')[0])).size).toBe(5);
  const rights = Object.fromEntries(ids.map((id, n) => [id, n % 2 === 0]));
  await expect(frame.locator('.table[data-asked]')).toBeAttached();
  expect(await frame.evaluate(playThrough, { answers, rights, most })).toEqual([]);
}

async function openPause(frame: Frame): Promise<void> {
  await frame.locator('[data-part=pause]').evaluate((button: HTMLElement) => button.click());
  await expect(frame.locator('dialog[open] .choices')).toBeVisible();
}
const choose = (frame: Frame, value: string): Promise<void> =>
  frame.locator(`dialog[open] [data-value="${value}"]`).check({ force: true });

/** To the digest by its address, as a link of an explanation leads there, and back. */
async function readDigest(frame: Frame): Promise<void> {
  await frame.evaluate(() => void Object.assign(location, { hash: '#/digest/growth' }));
  await expect(frame.locator('.digest [data-marked]')).toBeVisible();
  await frame.evaluate(() => history.back());
}

/** Pages that a package does not have lead to its assignment. */
async function expectConfined(frame: Frame): Promise<void> {
  for (const hash of ['#/teach', '#/teach/results', '#/', '#/progress', '#/keep']) {
    await frame.evaluate(hash => void Object.assign(location, { hash }), hash);
    await expect(frame.locator('main.classwork, main[data-page=assignment]').first()).toBeVisible();
  }
}

test('what is packed has all that it imports, and no page for teachers is packed', async () => {
  for (const [name, languages] of [
    ['every', LANGUAGES],
    ['everyInEnglish', ['en']],
  ] as const) {
    const files = await packaged('1.2', assignedBy(name).code, languages);
    const programs = Object.keys(files).filter(path => path.endsWith('.js'));
    const imported = programs.flatMap(path =>
      [...new TextDecoder().decode(files[path]).matchAll(/\b(?:from|import)["'`]\.\/([\w-]+\.js)["'`]/g)].map(
        ([, file]) => `assets/${file}`,
      ),
    );
    expect(imported.length).toBeGreaterThan(programs.length);
    expect(imported.filter(path => !(path in files))).toEqual([]);
    expect(programs.filter(path => /teacher|worker|scorm/.test(path))).toEqual([]);
  }
});

for (const view of ['list', 'hall'] as const)
  test.describe(view, () => {
    test.use({ view });
    const version = view === 'list' ? '1.2' : '2004';
    /** The hall lies over the page, and says when it is there. */
    const expectView = async (frame: Frame): Promise<void> => {
      if (view === 'hall') await expect(frame.locator('html')).toHaveAttribute('data-hall', 'level');
    };

    test('a package has all that it asks for, in both languages, with every kind of question', async ({
      page,
    }) => {
      test.slow();
      const files = await downloaded(page, 'every', version);
      const gaps = gapsOf(page);
      const frame = await launch(page, version, 'every', { files });
      await expectConfined(frame);
      await frame.locator('.classwork .actions [data-go]').click();
      await expectView(frame);
      await play(frame, 'every', 3);
      await openPause(frame);
      const readings = page.waitForResponse(/readings-/);
      await frame.locator('dialog[open] input[name=pause-hasPinyin][data-value=true]').check({ force: true });
      expect((await readings).status()).toBe(200);
      await frame.locator('dialog[open] input[name=pause-hasSound][data-value=true]').check({ force: true });
      await choose(frame, 'en');
      await expect(frame.locator('html')).toHaveAttribute('lang', 'en');
      await frame.locator('dialog[open] .primary').first().click();
      await expectView(frame);
      await readDigest(frame);
      await play(frame, 'every', 200);
      await expect(frame.locator('.figures dd').first()).toBeVisible();
      await readDigest(frame);
      await close(page);
      const told: Readonly<Record<string, { readonly id: string }>> = Object(await keptIn(page)).interactions;
      // Whatever was missed was asked again.
      const items = new Set(Object.values(told).map(({ id }) => id.slice(4).replace(/_(?:wan|yi)$/, '')));
      expect(items).toEqual(
        new Set(Object.keys(assignedBy('every').answers).map(id => id.replace(':', '_'))),
      );
      expect(gaps).toEqual([]);
    });

    test('a package in one language has all that it asks for, whatever the browser speaks', async ({
      page,
    }) => {
      test.slow();
      const files = await downloaded(page, 'everyInEnglish', version);
      const gaps = gapsOf(page);
      const frame = await launch(page, version, 'everyInEnglish', { files });
      await expect(frame.locator('html')).toHaveAttribute('lang', 'en');
      await frame.locator('.classwork .actions [data-go]').click();
      await expectView(frame);
      await play(frame, 'everyInEnglish', 3);
      await openPause(frame);
      await expect(frame.locator('dialog[open] [data-value="zh-CN"]')).toHaveCount(0);
      await frame.locator('dialog[open] .primary').first().click();
      await play(frame, 'everyInEnglish', 200);
      await readDigest(frame);
      await close(page);
      expect(gaps).toEqual([]);
    });
  });

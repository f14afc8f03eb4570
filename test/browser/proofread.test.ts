import type { Page } from '@playwright/test';
import { answersOf } from './answers.ts';
import { violationsOf } from './axe.ts';
import { asked } from './desk.ts';
import { expect, expectStars, resize, test, withSettings } from './player.ts';
import { seated, withSeed } from './table.ts';

const LEVEL = 'digital_proofread';

/** What is pressed for the item that is asked now. */
async function answerTo(page: Page, given: 'right' | 'wrong', level = LEVEL): Promise<string> {
  const answer = answersOf(level)[await asked(page)]?.[given];
  if (!answer || !('press' in answer)) throw new Error(`nobody knows ${await asked(page)}`);
  return answer.press;
}

async function begin(page: Page, view: string, level = LEVEL): Promise<void> {
  if (view === 'hall') await seated(page, level);
  else await page.goto(`./#/play/${level}`);
  await expect(page.locator('main [data-heading]')).toBeFocused();
}

const option = (page: Page, slot: string) => page.locator(`.table [data-option="${slot}"]`);
const sheet = (page: Page) => page.locator('.told-sheet');

async function goOn(page: Page): Promise<void> {
  await sheet(page).locator('[data-go]').click();
  await expect(sheet(page)).toHaveCount(0);
}

/** The key of an answer: the place of its phrase on the page, 0 that all is as stated. */
async function keyOf(page: Page, slot: string): Promise<string> {
  if (slot === 'none') return '0';
  const slots = await page
    .locator('.headline [data-option]')
    .evaluateAll(all => all.map(one => one.getAttribute('data-option')));
  return String(slots.indexOf(slot) + 1);
}

for (const view of ['list', 'hall'] as const)
  for (const language of ['zh-CN', 'en'])
    test.describe(`headlines in the ${view}, ${language}`, () => {
      test.use({ view });
      test.beforeEach(async ({ context }) => {
        await withSeed(context);
        await withSettings(context, { view, language, motion: 'reduced' });
      });

      test('are proofread by tap and by key, to all stars', async ({ page }) => {
        await begin(page, view);
        const keys = new Set<string>();
        const count = Object.keys(answersOf(LEVEL)).length;
        expect(count).toBeGreaterThan(4);
        for (let n = 0; n < count; n++) {
          const slot = await answerTo(page, 'right');
          if (n % 2 === 0 && slot !== 'none') await option(page, slot).click();
          else {
            const key = await keyOf(page, slot);
            keys.add(key);
            await page.keyboard.press(key);
          }
          await expect(sheet(page)).toHaveClass(/good/);
          await goOn(page);
        }
        expect(keys.has('0')).toBe(true);
        expect(keys.size).toBeGreaterThan(1);
        await expectStars(page, 3);
      });

      test('have no axe violations, asked and told, by day and by night', async ({ page }) => {
        await begin(page, view);
        for (const scheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme: scheme });
          expect(await violationsOf(page)).toEqual([]);
          await option(page, await answerTo(page, 'wrong')).click();
          await expect(sheet(page)).toBeVisible();
          expect(await violationsOf(page)).toEqual([]);
          await goOn(page);
        }
      });

      test('are answered where they are seen, at every size', async ({ page }) => {
        await begin(page, view);
        for (const [width, height] of [
          [320, 568],
          [844, 390],
          [1366, 768],
        ] as const) {
          await resize(page, { width, height });
          if (view === 'hall') await expect(page.locator('html')).toHaveAttribute('data-hall', 'level');
          const before = await asked(page);
          const slot = await answerTo(page, 'right');
          await option(page, slot).scrollIntoViewIfNeeded();
          const box = await option(page, slot).boundingBox();
          expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(47);
          await option(page, slot).click();
          await expect(sheet(page).locator('[data-go]')).toBeInViewport({ ratio: 1 });
          await goOn(page);
          expect(await asked(page)).not.toBe(before);
        }
      });
    });

test.describe('a headline', () => {
  test.beforeEach(async ({ context }) => {
    await withSeed(context);
  });

  test('has the same wrong phrase when the language is switched in mid-question', async ({
    page,
    context,
  }) => {
    await withSettings(context, { language: 'zh-CN' });
    await begin(page, 'list');
    for (let left = 8; left > 0 && (await answerTo(page, 'right')) === 'none'; left--) {
      await option(page, 'none').click();
      await goOn(page);
    }
    const item = await asked(page);
    const wrong = await answerTo(page, 'right');
    const inChinese = await option(page, wrong).textContent();
    await page.locator('[data-part=pause]').click();
    await page.locator('dialog[open] .chip', { has: page.locator('span[lang=en]') }).click();
    await page.keyboard.press('Escape');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    expect(await asked(page)).toBe(item);
    await expect(option(page, wrong)).not.toHaveText(inChinese ?? '');
    await page.locator('main [data-heading]').focus();
    await page.keyboard.press(await keyOf(page, wrong));
    await expect(sheet(page)).toHaveClass(/good/);
  });

  test('is asked again as it was after the page was reloaded', async ({ page }) => {
    await begin(page, 'list');
    await option(page, await answerTo(page, 'right')).click();
    await goOn(page);
    const item = await asked(page);
    const words = await page.locator('.headline').textContent();
    await page.reload();
    await expect(page.locator('.table[data-asked]')).toHaveAttribute('data-asked', item);
    expect(await page.locator('.headline').textContent()).toBe(words);
    await option(page, await answerTo(page, 'right')).click();
    await expect(sheet(page)).toHaveClass(/good/);
  });

  test('that was missed comes again, and a hint rules out phrases that stay legible', async ({ page }) => {
    await begin(page, 'list');
    const item = await asked(page);
    await page.locator('[data-part=hint]').click();
    const off = page.locator('.table [data-option][aria-disabled=true]');
    await expect(off).toHaveCount(2);
    const right = await answerTo(page, 'right');
    for (const slot of await off.evaluateAll(all => all.map(one => one.getAttribute('data-option'))))
      expect(slot).not.toBe(right);
    await page
      .locator(`.table [data-option]:not([aria-disabled=true]):not([data-option="${right}"])`)
      .first()
      .click();
    await expect(sheet(page)).not.toHaveClass(/good/);
    await goOn(page);
    for (let left = 20; left > 0 && (await asked(page)) !== item; left--) {
      await option(page, await answerTo(page, 'right')).click();
      await goOn(page);
    }
    expect(await asked(page)).toBe(item);
  });
});

test.describe('a plank in the hall', () => {
  test.use({ view: 'hall' });

  test('is answered when it is let go, and not when the finger has slid off', async ({ page, context }) => {
    await withSeed(context);
    await withSettings(context, { view: 'hall' });
    await begin(page, 'hall');
    const box = await page.locator('.headline [data-option]').first().boundingBox();
    if (!box) throw new Error('no plank');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 3];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + 300);
    await page.mouse.up();
    await expect(sheet(page)).toHaveCount(0);
    await page.mouse.click(x, y);
    await expect(sheet(page)).toBeVisible();
  });

  test('has the colour of the beam that each headline belongs to', async ({ page, context }) => {
    await withSeed(context);
    await withSettings(context, { view: 'hall', motion: 'reduced' });
    await begin(page, 'hall', 'headlines');
    const accents = new Set<string>();
    for (let left = 30; left > 0; left--) {
      if ((await page.locator('main').getAttribute('data-page')) !== 'level') break;
      accents.add((await page.locator('main').getAttribute('class')) ?? '');
      await option(page, await answerTo(page, 'right', 'headlines')).click();
      await goOn(page);
    }
    await expectStars(page, 3);
    expect(accents.size).toBeGreaterThan(1);
  });
});

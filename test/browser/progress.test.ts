import type { Page } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { withLog } from './log.ts';
import { current, expect, finish, levels, tapPillar, test, withSettings } from './player.ts';

const missed = (item: `${string}:${string}`, daysAgo: number) => ({ item, daysAgo, isRight: false });
const right = (item: `${string}:${string}`, daysAgo: number) => ({ item, daysAgo, isRight: true });
/** Two cards of one beam, a card and a number of two others; one was right again since. */
const MISSES = [
  missed('match:weak_links', 9),
  missed('match:core_tech', 9),
  missed('match:five_g_gigabit', 4),
  missed('entry:industrial_growth', 2),
  right('match:five_g_gigabit', 2),
  right('match:monitoring', 2),
];

const miss = (page: Page, fact: string) => page.locator(`[data-fact=${fact}]`);
const begin = (page: Page) => page.locator('.actions [data-go]').click();

/** Plays the sitting to its end, always right. @returns the items asked, in their order. */
async function drill(page: Page): Promise<readonly string[]> {
  const asked: string[] = [];
  await finish(page, async pillar => {
    asked.push(await current(page));
    await tapPillar(page, pillar);
  });
  await expect(page.locator('main[data-page=result]')).toBeVisible();
  return asked;
}

test('before anything was missed or played, both pages say so and lead on', async ({ page }) => {
  await page.goto('./#/mistakes');
  await expect(page.locator('.none')).toBeVisible();
  await begin(page);
  await expect(page).toHaveURL(/#\/levels$/);
  await page.locator('.also [href="#/progress"]').click();
  await expect(page.locator('main[data-page=progress] .none')).toBeVisible();
  await begin(page);
  await expect(page).toHaveURL(new RegExp(`#/beam/|#/play/${levels[0]?.id}`));
});

test.describe('after some misses', () => {
  test.beforeEach(async ({ page, context }) => {
    await withLog(context, MISSES);
    await page.goto('./#/mistakes');
    await expect(page.locator('.miss')).toHaveCount(4);
  });

  test('the notebook tells what was put and what is right, and why', async ({ page }) => {
    const row = miss(page, 'weak_links');
    await expect(row.locator('.wrong strong')).not.toBeEmpty();
    await expect(row.locator('.truth strong')).not.toBeEmpty();
    await expect(row.locator('.source')).toBeHidden();
    await row.locator('summary').click();
    await expect(row.locator('.clue')).not.toBeEmpty();
    await expect(row.locator('.source blockquote')).not.toBeEmpty();
    await expect(miss(page, 'industrial_growth').locator('.wrong strong')).toHaveText('1');
    await expect(miss(page, 'industrial_growth').locator('.truth strong')).toHaveText('3.8%');
    await expect(page.locator('.repaired')).toHaveCount(1);
    await expect(miss(page, 'five_g_gigabit').locator('.repaired')).toBeVisible();
  });

  test('a filter shows one beam, by keys alone, and a row that is open stays open', async ({ page }) => {
    await page.locator('.choice input').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('[data-value=industry]')).toBeChecked();
    await expect(page.locator('.miss')).toHaveCount(2);
    await miss(page, 'weak_links').locator('summary').click();
    await page.locator('main .chip', { has: page.locator('[data-value=""]') }).click();
    await expect(page.locator('.miss')).toHaveCount(4);
    await expect(page.locator('.miss details[open]')).toHaveCount(1);
    await expect(miss(page, 'weak_links').locator('.source')).toBeVisible();
    await page.locator('.chip', { has: page.locator('[data-value=industry]') }).click();
    await page.goto('./#/levels');
    await page.goBack();
    await expect(page.locator('.miss')).toHaveCount(4);
  });

  test('what is practised is what is shown; right in two sittings, it is gone', async ({ page }) => {
    for (const left of [4, 2]) {
      await page.locator('.chip', { has: page.locator('[data-value=industry]') }).click();
      await expect(page.locator('.miss')).toHaveCount(2);
      await begin(page);
      expect([...(await drill(page))].sort()).toEqual(['match:core_tech', 'match:weak_links']);
      await page.goto('./#/mistakes');
      await expect(page.locator('.miss')).toHaveCount(left);
    }
    await expect(miss(page, 'weak_links')).toHaveCount(0);
    await page.reload();
    await expect(page.locator('.miss')).toHaveCount(2);
  });
});

const numbersIn = (text: string | null): readonly number[] => (text?.match(/\d+/g) ?? []).map(Number);

test('each chart has a table with the same numbers', async ({ page, context }) => {
  await withLog(context, MISSES);
  await page.goto('./#/progress');
  const charts = page.locator('figure.chart');
  // Four beams, the calendar, what was confused in two beams, what is to come.
  await expect(charts).toHaveCount(8);
  for (const chart of await charts.all()) {
    await expect(chart.locator('svg[role=img]').first()).toHaveAttribute('aria-label', /\d/);
    await chart.locator('summary').click();
    await expect(chart.locator('caption')).not.toBeEmpty();
  }
  const cells = async (i: number): Promise<readonly number[]> =>
    (await charts.nth(i).locator('td').allTextContents()).filter(Boolean).map(Number);
  const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);
  const gist = async (i: number) =>
    numbersIn(await charts.nth(i).locator('svg[role=img]').first().getAttribute('aria-label'));

  const answers = await cells(4);
  expect(await gist(4)).toEqual([12, 3, MISSES.length]);
  expect([answers.filter(Boolean).length, sum(answers)]).toEqual([3, MISSES.length]);

  const [now, ...later] = await cells(7);
  expect(await gist(7)).toEqual([now, 13, sum(later)]);

  expect((await gist(5)).at(-1)).toBe(Number(await charts.nth(5).locator('td').last().textContent()));
});

test('the strip of a pillar says what its column of the table holds', async ({ page, context }) => {
  await withLog(context, MISSES);
  await page.goto('./#/progress');
  const chart = page.locator('figure.chart').first();
  await expect(chart.locator('svg[role=img]')).toHaveCount(4);
  const strips = await chart.locator('svg[role=img]').all();
  for (const [i, strip] of strips.entries()) {
    const rows = await chart.locator('tbody tr').all();
    const column = await Promise.all(rows.slice(0, -1).map(row => row.locator('td').nth(i).textContent()));
    expect(numbersIn(await strip.getAttribute('aria-label'))).toEqual(column.map(Number));
  }
});

test.describe('looked at closely', () => {
  test.beforeEach(({ context }) => withLog(context, MISSES));

  for (const language of ['zh-CN', 'en'])
    for (const theme of ['light', 'night'])
      test(`axe finds nothing: ${language}, ${theme}`, async ({ page, context }) => {
        await withSettings(context, { language, theme });
        for (const name of ['mistakes', 'progress']) {
          await page.goto(`./#/${name}`);
          await expect(page.locator('main details').first()).toBeAttached();
          await page.evaluate(() => {
            for (const details of document.querySelectorAll('details')) details.open = true;
          });
          expect.soft(await violationsOf(page), name).toEqual([]);
        }
      });

  for (const textSize of [1, 1.3])
    test(`nothing runs out of the smallest page at text size ${textSize}`, async ({ page, context }) => {
      await page.setViewportSize({ width: 320, height: 568 });
      await withSettings(context, { textSize, language: 'en' });
      for (const name of ['mistakes', 'progress']) {
        await page.goto(`./#/${name}`);
        await expect(page.locator('main details').first()).toBeAttached();
        const over = await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
          const { scrollWidth, clientWidth } = document.documentElement;
          const out = [...document.querySelectorAll('main *')].filter(
            element =>
              !element.closest('.unseen') && element.getBoundingClientRect().right > clientWidth + 0.5,
          );
          return [scrollWidth - clientWidth, ...out.map(({ outerHTML }) => outerHTML.slice(0, 80))];
        });
        expect.soft(over, name).toEqual([0]);
      }
    });
});

import type { Page } from '@playwright/test';
import { answersOf, playable } from './answers.ts';
import { expect, expectStars, test, withSettings } from './player.ts';
import { withSeed } from './table.ts';
import { playThrough } from './through.ts';

/** Which first responses are right. A missed item is answered right when it comes back. */
const RATES = { none: () => false, half: (n: number) => n % 2 === 0, all: () => true } as const;
type Rate = keyof typeof RATES;
const rates = Object.keys(RATES) as readonly Rate[];

async function run(page: Page, level: string, rate: Rate): Promise<void> {
  // From page to page, as a player goes: the game is loaded once.
  await page.goto('./#/levels');
  await expect(page.locator('main[data-page=levels]')).toBeVisible();
  await page.goto(`./#/play/${level}`);
  await expect(page.locator('.table[data-asked]')).toBeAttached();
  const answers = answersOf(level);
  const rights = Object.fromEntries(Object.keys(answers).map((id, n) => [id, RATES[rate](n)]));
  expect.soft(await page.evaluate(playThrough, { answers, rights }), level).toEqual([]);
  const isCut = level === 'challenge' && rate !== 'all';
  await expectStars(page, rate === 'all' && !isCut ? 3 : 1);
}

/**
 * `CAMPAIGN=whole`: every level at every rate in each view and language; otherwise every level once in each view, once of
 * them in either language.
 */
const { CAMPAIGN } = process.env;
const isWhole = CAMPAIGN === 'whole';

for (const [v, view] of (['list', 'hall'] as const).entries())
  for (const [l, language] of ['zh-CN', 'en'].entries())
    test.describe(`the campaign in the ${view}, ${language}`, () => {
      test.use({ view });
      test('plays through to the stars that were earned', async ({ page, context }) => {
        test.setTimeout(isWhole ? 900_000 : 180_000);
        await withSeed(context);
        await withSettings(context, { view, language, motion: 'reduced' });
        for (const [n, id] of playable.entries()) {
          const isDue = (n + v + l) % 2 === 0;
          for (const rate of isWhole ? rates : rates.slice((n + v) % 3).slice(0, isDue ? 1 : 0))
            await run(page, id, rate);
        }
      });
    });

import type { Page } from '@playwright/test';
import { rowsOf, withLog } from './log.ts';
import { current, expect, measures, tapPillar, test, wrongFor } from './player.ts';
import { answer, answersAt, finishSitting } from './sitting.ts';
import { playThrough } from './through.ts';

const cards = measures.filter(({ pillar }) => pillar.startsWith('growth'));
/** Half of a beam as it was learnt four days ago, every third card missed. */
const learnt = cards.slice(0, 9).map(({ id }, n) => ({
  item: `match:${id}` as const,
  isRight: n % 3 !== 0,
  daysAgo: 4,
}));

/** What is due, as the seal on the page of the review has it, which home leads to; 0 where it does not. */
async function sealOf(page: Page): Promise<number> {
  await expect(page.locator('.home .big .what')).not.toBeEmpty();
  const review = page.locator('.home .to-review');
  if ((await review.count()) === 0) return 0;
  await review.click();
  return Number(await page.locator('main[data-page=review] .head svg text').textContent());
}

test.describe('a review', () => {
  test.beforeEach(async ({ context }) => withLog(context, learnt));

  test('goes over what is due, and the seal counts what is left', async ({ page }) => {
    await page.goto('./');
    expect(await sealOf(page)).toBe(9);
    await expect(page.locator('main[data-page=review]')).toContainText('9条待巩固');
    await page.locator('main [data-value="5"]').check({ force: true });
    await page.locator('main [data-go]').click();
    const answers = await answersAt(page, 'review');
    await answer(page, answers, false);
    await page.reload();
    await finishSitting(page, answers);
    await expect(page.locator('main')).toContainText('今天还有4条待巩固');
    await expect(page.locator('.result .earned')).toHaveCount(0);
    await page.locator('main .actions .primary').click();
    expect(await sealOf(page)).toBe(4);
    const rows = await rowsOf(page);
    expect(
      new Set(rows.filter(({ entry }) => entry.at > Date.now() - 600_000).map(row => row.entry.item)).size,
    ).toBe(5);
  });

  test('asks what is likeliest forgotten first', async ({ page }) => {
    await page.goto('./#/play/review');
    const missed = learnt.filter(({ isRight }) => !isRight).map(({ item }) => item);
    const hand = await page
      .locator('.hand input')
      .evaluateAll(inputs => inputs.map(input => Reflect.get(input, 'value')));
    expect(missed).toEqual(expect.arrayContaining(hand));
  });

  test('of two minutes ends with the question that the time runs out at', async ({ page }) => {
    await page.clock.install();
    await page.goto('./#/review');
    await page.locator('[data-value=minutes]').check({ force: true });
    await page.locator('main [data-go]').click();
    const answers = await answersAt(page, 'review');
    for (const wait of [50, 50, 50]) {
      await expect(page.locator('[data-asked]')).toBeAttached();
      await page.clock.fastForward(wait * 1000);
      await answer(page, answers, true);
    }
    await expect(page.locator('main[data-page=result]')).toContainText('3/3');
  });

  test('is planned for the day of a test', async ({ page }) => {
    await page.goto('./#/review');
    const field = page.locator('input[type=date]');
    await field.fill('2001-01-01');
    await field.dispatchEvent('change');
    await expect(page.locator('.notice')).toContainText('明天起一年内');
    const day = new Date(Date.now() + 12 * 86_400_000).toISOString().slice(0, 10);
    await field.fill(day);
    await field.dispatchEvent('change');
    await expect(page.locator('[data-plan]')).toContainText(/约记得\d+%/);
    await page.reload();
    await expect(page.locator('[data-plan]')).toContainText(/今天该练\d+条/);
    await expect(page.locator('input[type=date]')).toHaveValue(day);
    await page.getByRole('button', { name: '不考了' }).click();
    await expect(page.locator('[data-plan]')).toHaveCount(0);
  });
});

test('a review of nothing says so', async ({ page }) => {
  await page.goto('./#/play/review');
  await expect(page.locator('main[data-page=result]')).toContainText('现在没有要巩固的');
  await page.goto('./#/review');
  await expect(page.locator('main')).toContainText('先玩一关');
});

test.describe('at midnight', () => {
  const evening = new Date('2026-11-23T23:58:00+08:00').getTime();

  test('what falls due is there, though nobody has touched the page', async ({ page }) => {
    await page.clock.install({ time: evening });
    await page.goto('./#/play/growth_match_1');
    const item = await current(page);
    await tapPillar(page, wrongFor(item));
    await page.locator('.told-sheet [data-go]').click();
    await page.goto('./#/review');
    const row = page.locator('main[data-page=review]');
    await expect(row).toContainText('11月24日');
    await page.clock.runFor(60_000);
    await expect(row).toContainText('11月24日');
    await page.clock.runFor(90_000);
    await expect(row).not.toContainText('11月24日');
  });
});

/** Comes back on these days of a fortnight, plays a level and then what is due, a fifth of it wrong at first. */
test('a fortnight: what was learnt falls due, is gone over, and the hall shows it', async ({
  page,
}, info) => {
  test.setTimeout(120_000);
  const begin = new Date('2026-11-23T18:00:00+08:00').getTime();
  await page.clock.install({ time: begin });
  const levels = ['growth_match_1', 'growth_match_2', 'industry_match_1'];
  const seals: number[] = [];
  let asked = 0;
  const play = async (level: string): Promise<void> => {
    // On some days nothing is due.
    await expect(page.locator('[data-asked], main[data-page=result]').first()).toBeAttached();
    if ((await page.locator('[data-asked]').count()) === 0) return;
    const answers = await answersAt(page, level);
    const rights = Object.fromEntries(Object.keys(answers).map(id => [id, ++asked % 5 > 0]));
    await page.evaluate(playThrough, { answers, rights });
  };
  for (const day of [1, 3, 7, 14]) {
    await page.clock.setSystemTime(begin + (day - 1) * 86_400_000);
    await page.goto('./#/');
    await page.reload();
    await expect(page.locator('main[data-page=home]')).toBeVisible();
    if (day > 1) seals.push(await sealOf(page));
    await page.screenshot({ path: info.outputPath(`day-${day}.png`) });
    const level = levels.shift();
    if (level) {
      await page.goto(`./#/play/${level}`);
      await play(level);
    }
    await page.goto('./#/play/review');
    await play('review');
  }
  await page.goto('./#/');
  expect(seals.every(count => count > 0)).toBe(true);
  expect(await sealOf(page)).toBeLessThan(seals.at(-1) ?? 0);
});

import type { Page } from '@playwright/test';
import { rowsOf, withLog } from './log.ts';
import { current, expect, measures, test } from './player.ts';
import { answer, answersAt, finishSitting } from './sitting.ts';

const growth = measures.filter(({ pillar }) => pillar.startsWith('growth'));
/** Nine cards of the first beam, learnt on three of the last four days: due by now. */
const DUE = [4, 2, 1].flatMap((daysAgo, i) =>
  growth.slice(3 * i, 3 * i + 3).map(({ id }) => ({ item: `match:${id}` as const, isRight: false, daysAgo })),
);

const TODAY = './#/play/today';
const total = async (page: Page): Promise<number> =>
  Number((await page.locator('.progress strong').textContent())?.split('/')[1]);
const itemsOf = async (page: Page): Promise<readonly string[]> => [
  ...new Set(
    (await rowsOf(page))
      .filter(({ entry }) => entry.at > Date.now() - 600_000)
      .map(row => row.entry.item ?? ''),
  ),
];

test.describe('a sitting of the day', () => {
  test('mixes what is new with what is due, goes on after a reload, and is told when it is done', async ({
    page,
    context,
  }) => {
    await withLog(context, DUE);
    await page.goto('./');
    await page.locator('.home [data-go]').click();
    await expect(page.locator('main[data-page=level]')).toBeVisible();
    const count = await total(page);
    const answers = await answersAt(page, 'today');
    await answer(page, answers, false);
    await page.reload();
    expect(await total(page)).toBe(count);
    await finishSitting(page, answers);
    await expect(page.locator('main[data-page=result]')).toContainText('今天练完了');
    await expect(page.locator('.result .day')).toContainText(`今天练了${count}条`);
    await expect(page.locator('.result .earned')).toHaveCount(0);
    const asked = await itemsOf(page);
    const known = DUE.map(({ item }) => item.replace('match:', ''));
    // On a card, or in a headline about it.
    const isDue = (item: string): boolean => known.includes(item.replace(/^\w+:|\..*$/g, ''));
    expect(asked).toHaveLength(count);
    expect(asked.filter(isDue).length).toBeGreaterThan(0);
    expect(asked.filter(item => !isDue(item)).length).toBeGreaterThan(0);
    await page.locator('main .actions .primary').click();
    await expect(page.locator('.home [data-go]')).toContainText('今天练完了');
    await expect(page.locator('.home [data-go]')).not.toHaveClass(/primary/);
  });

  test('that was left in the middle goes on where it was, what was missed with it', async ({
    page,
    context,
  }) => {
    await withLog(context, DUE);
    await page.goto(TODAY);
    const count = await total(page);
    const answers = await answersAt(page, 'today');
    await answer(page, answers, false);
    await answer(page, answers, true);
    await page.goto('./#/');
    await expect(page.locator('.day strong')).toHaveText(`${count - 2}条`);
    await page.locator('.home [data-go]').click();
    await expect(page.locator('.progress strong')).toHaveText(`1/${count}`);
    await finishSitting(page, answers);
    await expect(page.locator('.result')).toContainText('错了1题');
  });

  test('can be followed by another one on the same day, of other things', async ({ page, context }) => {
    await withLog(context, DUE);
    await page.goto(TODAY);
    await finishSitting(page, await answersAt(page, 'today'));
    const before = await itemsOf(page);
    await page.getByRole('button', { name: '再练一会儿' }).click();
    await expect(page.locator('main[data-page=level] .table[data-asked]')).toBeAttached();
    expect(before).not.toContain(await page.locator('.table').getAttribute('data-asked'));
  });

  test('is as long as was set', async ({ page, context }) => {
    await withLog(context, DUE);
    const counts: number[] = [];
    for (const minutes of ['3', '20']) {
      await page.goto('./');
      await page.getByRole('button', { name: '设置' }).click();
      await page.locator(`dialog[open] [name$=minutes][data-value="${minutes}"]`).check({ force: true });
      await page.keyboard.press('Escape');
      await page.goto(TODAY);
      counts.push(await total(page));
    }
    const [short = 0, long = 0] = counts;
    expect(long).toBeGreaterThan(2 * short);
  });

  test('is asked in the other language from one question to the next', async ({ page, context }) => {
    await withLog(context, DUE);
    await page.goto(TODAY);
    const [count, item] = [await total(page), await current(page)];
    await page.locator('[data-part=pause]').click();
    await page.locator('dialog[open] [lang=en], dialog[open] [data-value=en]').first().click();
    await page.keyboard.press('Escape');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    expect(await current(page)).toBe(item);
    expect(await total(page)).toBe(count);
  });
});

test('whoever has learnt nothing yet is asked what the campaign begins with', async ({ page }) => {
  await page.goto(TODAY);
  const item = await current(page);
  expect(growth.slice(0, 12).map(({ id }) => `match:${id}`)).toContain(item);
});

import type { Page } from '@playwright/test';
import { assignedBy } from './answers.ts';
import { violationsOf } from './axe.ts';
import { expect, test, withSettings } from './player.ts';
import { playThrough } from './through.ts';

/** Headlines to proofread and lists to sort, from a teacher's form to the table of results. */
const { code, answers } = assignedBy('further');
const items = Object.keys(answers);
const headlines = items.filter(item => item.startsWith('proofread:'));
const wrong = items.filter((_, i) => i % 3 === 0);

/** On to the other language, as the settings would have it. */
async function speak(page: Page, language: string): Promise<void> {
  await page.evaluate(spoken => {
    const key = 'beams-and-pillars/settings';
    const { body, ...save } = JSON.parse(localStorage.getItem(key) ?? '{}');
    localStorage.setItem(key, JSON.stringify({ ...save, body: { ...body, language: spoken } }));
  }, language);
  await page.reload();
}

test('a test is begun in one language and finished in the other; the teacher sees what was taken for what', async ({
  page,
  context,
}) => {
  await withSettings(context, { motion: 'reduced' });
  await page.goto(`./#${code}`);
  await page.locator('.field input').fill('07');
  await page.locator('.classwork .actions [data-go]').click();
  const rights = Object.fromEntries(items.map(item => [item, !wrong.includes(item)]));
  expect(await page.evaluate(playThrough, { answers, rights, most: 5 })).toEqual([]);
  await speak(page, 'en');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.locator('.classwork .actions [data-go], .table[data-asked]').first().waitFor();
  if (await page.locator('.classwork .actions [data-go]').isVisible())
    await page.locator('.classwork .actions [data-go]').click();
  expect(await page.evaluate(playThrough, { answers, rights })).toEqual([]);
  const receipt = await page.locator('.receipt textarea').inputValue();
  await page.goto('./#/teach/results');
  await page.locator('[data-paste]').fill(receipt);
  await page.locator('[data-take]').click();
  await expect(page.locator('.items [data-item]')).toHaveCount(items.length);
  for (const item of wrong)
    await expect(page.locator(`.items li[data-item="${item}"] dl`), item).toHaveCount(1);
  for (const item of headlines.filter(one => wrong.includes(one)))
    await expect(page.locator(`.items li[data-item="${item}"] [data-righted]`)).toHaveCount(1);
  await expect(page.locator('.confused')).toHaveCount(0);
  expect(await violationsOf(page)).toEqual([]);
});

for (const language of ['zh-CN', 'en'])
  test(`on paper each phrase has a frame, and all of it a box to tick: ${language}`, async ({
    page,
    context,
  }) => {
    await withSettings(context, { language });
    await page.goto(`./#/teach/paper/${code}`);
    await expect(page.locator('.box-paper')).toHaveCount(headlines.length);
    for (const phrases of await page.locator('.phrases-paper').all())
      expect(await phrases.locator('span').count()).toBeGreaterThan(2);
    await expect(page.locator('.key-paper tbody tr')).toHaveCount(items.length);
    await page.setViewportSize({ width: 320, height: 568 });
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }));
    expect(scroll).toBeLessThanOrEqual(client);
    expect(await violationsOf(page)).toEqual([]);
  });

test('lists alone can be asked of pillars that name them, and of no others', async ({ page }) => {
  await page.goto('./#/teach');
  for (const kind of ['match', 'choice', 'entry', 'estimate', 'order', 'proofread'])
    await page.locator(`.compose [data-value=${kind}]`).uncheck();
  await expect(page.locator('.silly')).toHaveCount(1);
  await expect(page.locator('.share > .address')).toBeVisible();
  await page.locator('.beam-row details summary').first().click();
  for (const pillar of ['growth_2', 'growth_3', 'growth_4'])
    await page.locator(`.compose [data-value=${pillar}]`).uncheck();
  await expect(page.locator('.silly')).toContainText('选的柱里没有这种题');
  await expect(page.locator('.share > .address')).toHaveCount(0);
});

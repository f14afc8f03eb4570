import type { BrowserContext, Page } from '@playwright/test';
import { answersOf } from './answers.ts';
import { expect, test, withSettings } from './player.ts';
import { settled, withSeed } from './table.ts';
import { playThrough } from './through.ts';
import { withTranslator, wordsOf } from './translator.ts';

const LEVEL = 'growth_raise';
/** Asked where a beam is raised; so many of them here. */
const ALL = 15;
const ASKED = 10;
const MISSED = 4;
const answers = answersOf(LEVEL);

/** Ten questions, one of them missed. @returns what stood there at each. */
async function played(
  page: Page,
  context: BrowserContext,
  view: 'list' | 'hall',
): Promise<readonly string[]> {
  await withSeed(context);
  await withSettings(context, { view, motion: 'reduced' });
  await page.goto(`./#/play/${LEVEL}`);
  if (view === 'hall') await expect(page.locator('html')).toHaveAttribute('data-hall', 'level');
  const said: string[] = [];
  for (let n = 0; n < ASKED; n++) {
    await expect(page.locator('.table[data-asked]')).toBeAttached();
    said.push(await wordsOf(page));
    const id = (await page.locator('.table').getAttribute('data-asked')) ?? '';
    await page.evaluate(playThrough, { answers, rights: { [id]: n !== MISSED }, most: 1 });
    if (view === 'hall') await settled(page);
  }
  return said;
}

for (const [view, way] of [
  ['list', 'inside'],
  ['hall', 'gone'],
] as const)
  test.describe(`translated by the browser, the texts of the page ${way}, in the ${view}`, () => {
    test.use({ view });

    test('ten questions each stand there in their own words', async ({ page, context, browser }) => {
      const other = await browser.newContext();
      const plain = await played(await other.newPage(), other, 'list');
      await other.close();
      await withTranslator(page, way);
      expect(await played(page, context, view)).toEqual(plain);
      await expect(page.locator('.streak strong')).toHaveText(String(ASKED - MISSED - 1));
      await expect(page.locator('.progress strong')).toHaveText(`${ASKED - 1}/${ALL}`);
    });
  });

/** Says the same as the place drawn anew by a page that nobody translates, and all of it translated. */
async function expectAsFresh(page: Page, fresh: Page, name: string): Promise<void> {
  await fresh.goto('about:blank');
  await fresh.goto(page.url());
  for (const one of [page, fresh]) await expect(one.locator(`main[data-page=${name}]`)).toBeAttached();
  await expect(async () => {
    expect(await wordsOf(page)).toBe(await wordsOf(fresh));
    expect(await page.locator('main').textContent()).toContain('«');
  }).toPass();
}

test('a translated page goes from place to place and from language to language', async ({
  page,
  context,
}) => {
  await withSeed(context);
  await withTranslator(page, 'gone');
  await page.goto('./#/play/growth_match_1');
  const fresh = await context.newPage();
  for (const [hash, name] of [
    ['#/', 'home'],
    ['#/levels', 'levels'],
    ['#/beam/growth', 'blueprint'],
    ['#/beam/smes', 'blueprint'],
    ['#/digest', 'digest'],
    ['#/progress', 'progress'],
    ['#/keep', 'keep'],
    ['#/teach', 'teach'],
    ['#/teach/help', 'teach-help'],
  ] as const) {
    await page.evaluate(to => location.assign(to), hash);
    await expectAsFresh(page, fresh, name);
  }
  await page.locator('button[lang=en]').first().click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expectAsFresh(page, fresh, 'teach-help');
});

test('what has the focus, and what is half typed, stays under the hand', async ({ page, context }) => {
  await withSeed(context);
  await withTranslator(page, 'gone');
  await page.goto('./#/play/growth_match_1');
  await page.locator('.hand input').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.hand input').nth(1)).toBeFocused();
  await expect(page.locator('.hand input').nth(1)).toBeChecked();
  await page.goto('./#/teach');
  const title = page.locator('[name=title]');
  await title.pressSequentially('第一课');
  await expect(title).toBeFocused();
  await expect(title).toHaveValue('第一课');
});

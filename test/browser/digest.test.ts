import type { Page } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { seek } from './desk.ts';
import {
  current,
  expect,
  expectStars,
  finish,
  resize,
  tapPillar,
  test,
  withSettings,
  wrongFor,
} from './player.ts';
import { seated, settled, withSeed } from './table.ts';

const LEVEL = 'industry_match_1';

test.beforeEach(({ context }) => withSeed(context));

const isFocused = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate(one => document.activeElement?.matches(one) === true, selector);

/** Where the marked heading stands on the screen, css px from the top. */
const topOfMarked = (page: Page): Promise<number> =>
  page.locator('[data-marked]').evaluate(marked => marked.getBoundingClientRect().top);

async function expectPlace(page: Page, words: string): Promise<void> {
  await expect(page.locator('[data-marked]')).toContainText(words);
  await expect.poll(() => isFocused(page, '[data-marked]')).toBe(true);
  await expect(page.locator('[data-marked]')).toBeInViewport();
}

for (const [place, words] of [
  ['growth', '稳工业增长'],
  ['industry_3', '巩固优势产业'],
  ['open_bidding', '揭榜挂帅'],
  ['base_stations', '5G基站'],
  ['chain_work', '强链补链稳链'],
] as const)
  test(`opens at ${place}, with the focus on it`, async ({ page }) => {
    await page.goto(`./#/digest/${place}`);
    await expectPlace(page, words);
    await expect(page.locator('details[open]')).toHaveCount(place === 'open_bidding' ? 1 : 0);
  });

test('opens at its top where the link names nothing in it', async ({ page }) => {
  await page.goto('./#/digest/no_such_thing');
  await expect(page.locator('.digest h1')).toBeInViewport();
  await expect(page.locator('[data-marked]')).toHaveCount(0);
});

test('leads from place to place, and back in one step', async ({ page }) => {
  await page.goto('./#/levels');
  await page.locator('.to-digest').click();
  await page.locator('.contents .to-answer').nth(2).click();
  await expectPlace(page, '做强数字经济');
  await page.locator('.to-contents').click();
  await expect(page.locator('.digest h1')).toBeInViewport();
  // The address says so already.
  await page.evaluate(() => window.scrollTo(0, 5000));
  await page.locator('.to-contents').click();
  await expect(page.locator('.digest h1')).toBeInViewport();
  await page.locator('.go-back').click();
  await expect(page.locator('main')).toHaveAttribute('data-page', 'levels');
});

test('leads home where nothing of the game lies behind', async ({ page }) => {
  await page.goto('./#/digest/growth');
  await page.locator('.go-back').click();
  await expect(page.locator('main')).toHaveAttribute('data-page', 'home');
});

for (const view of ['list', 'hall'] as const)
  test.describe(view, () => {
    test.use({ view });

    test('from an explanation to where the interview says so, and back to the same one', async ({ page }) => {
      if (view === 'hall') await seated(page, LEVEL);
      else await page.goto(`./#/play/${LEVEL}`);
      const item = await current(page);
      await page.locator(`.table [data-option=${wrongFor(item)}]`).evaluate(one => {
        if (one instanceof HTMLElement) one.click();
      });
      const sheet = page.locator('.told-sheet');
      // The reasons come behind the first question.
      await expect(sheet.locator('.see')).toBeVisible();
      const before = await sheet.innerText();
      for (const back of ['browser', 'page']) {
        if (view === 'hall') await settled(page);
        await sheet.locator('.see').click();
        await expect(page).toHaveURL(new RegExp(`#/digest/${item.replace('match:', '')}$`));
        await expect.poll(() => isFocused(page, '.action [data-marked]')).toBe(true);
        if (back === 'browser') await page.goBack();
        else await page.locator('.go-back').click();
        await expect(sheet).toBeVisible();
        expect(await sheet.innerText()).toBe(before);
        await expect.poll(() => isFocused(page, '#verdict')).toBe(true);
        if (view === 'hall') await expect(page.locator('html')).toHaveAttribute('data-hall', 'level');
      }
      await sheet.locator('[data-go]').click();
      await expect(sheet).toHaveCount(0);
    });
  });

test('from a wrong number to where it is stated, and back', async ({ page }) => {
  await page.goto('./#/play/digital_numbers');
  await seek(page, 'digital_numbers', 'entry:');
  await page.locator('.table input').fill('5亿');
  await page.locator('[data-part=confirm]').click();
  await page.locator('.told-sheet .see').first().click();
  await expect.poll(() => isFocused(page, '.number-entry [data-marked]')).toBe(true);
  await page.goBack();
  await expect.poll(() => isFocused(page, '#verdict')).toBe(true);
});

test('a result is the same after a look at what was missed', async ({ page }) => {
  await page.goto('./#/play/smes_match_1');
  await tapPillar(page, wrongFor(await current(page)));
  await page.locator('.told-sheet [data-go]').click();
  await finish(page);
  await expectStars(page, 2);
  await page.locator('.missed .see').click();
  await expect.poll(() => isFocused(page, '.action [data-marked]')).toBe(true);
  await page.reload();
  await page.locator('.go-back').click();
  await expectStars(page, 2);
  await expect(page.locator('.missed li')).toHaveCount(1);
});

test('a word says what it means, by keys alone', async ({ page }) => {
  await page.goto('./#/digest/open_bidding');
  await expectPlace(page, '揭榜挂帅');
  await page.keyboard.press('Tab');
  const word = page.locator('.term:focus');
  await expect(word).toHaveAttribute('aria-expanded', 'false');
  const meaning = page.locator(`[id="${await word.getAttribute('aria-controls')}"]`);
  await expect(meaning).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(word).toHaveAttribute('aria-expanded', 'true');
  await expect(meaning).toContainText('谁有本事谁来揭榜');
  await page.keyboard.press('Space');
  await expect(meaning).toBeHidden();
});

test('the other language is read at the same place', async ({ page }) => {
  await page.goto('./#/digest/srdi_firms');
  await expectPlace(page, '专精特新');
  const before = await topOfMarked(page);
  for (const title of ['Digest', '读本']) {
    await page.locator('.bar [lang]').click();
    await expect(page.locator('.digest h1')).toHaveText(title);
    expect(Math.abs((await topOfMarked(page)) - before)).toBeLessThan(3);
  }
});

test('quotations are Chinese in the English page, too', async ({ page, context }) => {
  await withSettings(context, { language: 'en' });
  await page.goto('./#/digest');
  await expect(page.locator('.digest h1')).toHaveText('Digest');
  const tongues = await page
    .locator('.digest blockquote')
    .evaluateAll(all =>
      all
        .map(one => ({ lang: one.getAttribute('lang'), textContent: one.textContent }))
        .map(({ lang, textContent }) => `${lang} ${/\p{Script=Han}/u.test(textContent ?? '')}`),
    );
  expect(tongues.length).toBeGreaterThan(90);
  expect(new Set(tongues)).toEqual(new Set(['zh-CN true']));
});

/** Unfolds all that can be. */
const unfold = (page: Page): Promise<void> =>
  page.locator('.digest').evaluate(main => {
    for (const one of main.querySelectorAll('details')) one.open = true;
    for (const one of main.querySelectorAll<HTMLElement>('.term')) one.click();
  });

// Colours do not hang on the language.
for (const [language, theme] of [
  ['zh-CN', 'light'],
  ['en', 'night'],
] as const)
  test(`axe finds nothing in it, all unfolded: ${language}, ${theme}`, async ({ page, context }) => {
    await withSettings(context, { language, theme });
    await page.goto('./#/digest/open_bidding');
    await unfold(page);
    await expect(page.locator('.meaning[hidden]')).toHaveCount(0);
    expect(await violationsOf(page)).toEqual([]);
  });

/** What reaches out of the page, or is too small for a finger. */
const amiss = (page: Page): Promise<readonly string[]> =>
  page.locator('.digest').evaluate(main => {
    const edge = document.documentElement.clientWidth + 0.5;
    const over = [...main.querySelectorAll('*')].filter(
      one => !one.closest('.unseen') && one.getBoundingClientRect().right > edge,
    );
    const small = [...main.querySelectorAll('a, button, summary')].filter(one => {
      const { width, height } = one.getBoundingClientRect();
      return one.checkVisibility() && Math.min(width, height) < 47.5;
    });
    return [...over, ...small].map(one => one.outerHTML.slice(0, 80));
  });

for (const language of ['zh-CN', 'en'])
  for (const [textSize, sizes] of [
    [1, ['320x568', '390x844', '844x390', '1280x720']],
    [1.3, ['320x568']],
  ] as const)
    test(`nothing lies beside the page, and all can be pressed: ${language}, text ${textSize}`, async ({
      page,
      context,
    }) => {
      await withSettings(context, { language, textSize });
      await page.goto('./#/digest');
      await unfold(page);
      for (const size of sizes) {
        const [width = 0, height = 0] = size.split('x').map(Number);
        await resize(page, { width, height });
        expect.soft(await amiss(page), size).toEqual([]);
      }
    });

test('the source of the interview is named where it is read and taught, and on no picture', async ({
  page,
}) => {
  for (const hash of [
    '#/beam/growth',
    '#/beam/smes',
    '#/digest',
    '#/teach',
    '#/teach/results',
    '#/teach/help',
  ]) {
    await page.goto(`./${hash}`);
    await expect(page.locator('main .attribution'), hash).toContainText('新华社');
  }
  for (const hash of ['', '#/whole', '#/levels']) {
    await page.goto(`./${hash}`);
    await page.locator('main h1').waitFor();
    await expect(page.locator('.attribution'), hash).toHaveCount(0);
  }
});

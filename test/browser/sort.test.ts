import type { Locator, Page } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { withLog } from './log.ts';
import { current, expect, expectStars, test } from './player.ts';
import { cardSpot, fingerOn, handOf, logOf, pillarSpot, seated, settled, withSeed } from './table.ts';

/** The list under which a card belongs: the id of its item begins with it. */
const listOf = (item: string): string => item.replace(/^sort:|\..*$/g, '');

const listsOn = (page: Page): Promise<readonly string[]> =>
  page
    .locator('.table .pillars [data-option]')
    .evaluateAll(all => all.map(one => one.getAttribute('data-option') ?? ''));

/** The key of a list, or of another one. */
async function keyOf(page: Page, item: string, isRight = true): Promise<string> {
  const lists = await listsOn(page);
  const at = lists.findIndex(list => (list === listOf(item)) === isRight);
  return String(at + 1);
}

/** Plays on to the result by the given way of putting a card. */
async function playOut(page: Page, put: (item: string) => Promise<void>): Promise<void> {
  for (let left = 30; left > 0; left--) {
    if ((await page.locator('main').getAttribute('data-page')) !== 'level') return;
    const item = await current(page);
    await put(item);
    await expect(page.locator(`.hand input:checked[value="${item}"]`)).toHaveCount(0);
  }
  throw new Error('the level does not end');
}

async function opened(page: Page, level: string): Promise<Locator> {
  await page.goto(`./#/play/${level}`);
  await expect(page.locator('.table[data-asked^="sort:"]')).toBeAttached();
  return page.locator('.table');
}

for (const [language, locale, level] of [
  ['zh-CN', 'zh-CN', 'growth_sort'],
  ['en', 'en-GB', 'industry_sort'],
] as const)
  test.describe(`in the list, ${language}`, () => {
    test.use({ locale });

    test(`${level} is played by its buttons to three stars, and names what was sorted`, async ({ page }) => {
      await opened(page, level);
      const lists = await listsOn(page);
      await playOut(page, item => page.locator(`.table [data-option="${listOf(item)}"]`).click());
      await expectStars(page, 3);
      await expect(page.locator('.values li')).toHaveCount(lists.length);
      expect(await violationsOf(page)).toEqual([]);
    });

    test('a wrong one tells why, what the right list is, and where; the card comes back', async ({
      page,
    }) => {
      await opened(page, 'growth_sort');
      const item = await current(page);
      await expect(page.locator('main [data-heading]')).toBeFocused();
      await page.keyboard.press(await keyOf(page, item, false));
      const sheet = page.locator('.told-sheet');
      await expect(sheet.locator('.clue')).not.toBeEmpty();
      await expect(sheet.locator('.about')).not.toBeEmpty();
      await expect(sheet.locator('blockquote')).not.toBeEmpty();
      await expect(sheet.locator('.see')).toHaveAttribute('href', /#\/digest\/growth_2$/);
      expect(await violationsOf(page)).toEqual([]);
      await sheet.locator('[data-go]').click();
      await expect(sheet).toHaveCount(0);
      await playOut(page, async one => page.keyboard.press(await keyOf(page, one)));
      await expect(page.locator('main[data-page=result]')).toBeVisible();
      const missed = (await logOf(page)).filter(entry => Reflect.get(entry, 'item') === item);
      expect(missed).toHaveLength(2);
    });
  });

for (const view of ['list', 'hall'] as const)
  test.describe(`in the ${view}`, () => {
    test.use({ view });

    test('a reload and a switch of language in the middle keep the cards, what lies there, and the question', async ({
      page,
    }) => {
      await opened(page, 'industry_sort');
      const first = await current(page);
      if (view === 'hall') await expect(page.locator('html')).toHaveAttribute('data-hall', 'level');
      await expect(page.locator('main [data-heading]')).toBeFocused();
      await page.keyboard.press(await keyOf(page, first));
      await expect(page.locator(`.hand input:checked[value="${first}"]`)).toHaveCount(0);
      const item = await current(page);
      const [before, boards] = [await handOf(page), await listsOn(page)];
      const titles = [await page.locator('h1.beam span').first().textContent()];
      await page.reload();
      await expect(page.locator(`.hand input:checked[value="${item}"]`)).toBeAttached();
      expect([await handOf(page), await listsOn(page)]).toEqual([before, boards]);
      if (view === 'hall') await expect(page.locator('html')).toHaveAttribute('data-hall', 'level');
      await page.locator('[data-part=pause]').press('Enter');
      await page.locator('dialog[open] [data-value=en]').check({ force: true });
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      await page.locator('dialog[open] [data-resume]').click();
      await expect(page.locator(`.hand input:checked[value="${item}"]`)).toBeAttached();
      expect([await handOf(page), await listsOn(page)]).toEqual([before, boards]);
      titles.push(await page.locator('h1.beam span').first().textContent());
      expect(new Set(titles).size).toBe(2);
      await expect(page.locator('.table .pillars .unseen').first()).toHaveText(/^Group 1, .* in place$/);
    });
  });

test('a list of several beams, once learnt, is due, reviewed and counted as one thing', async ({
  page,
  context,
}) => {
  await withLog(context, [
    { item: 'sort:to_be_drafted.future_plan', isRight: true, daysAgo: 12 },
    { item: 'sort:pillar_industries.machinery', isRight: true, daysAgo: 12 },
  ]);
  await page.goto('./#/');
  await expect(page.locator('.day svg')).toBeVisible();
  await page.goto('./#/review');
  await expect(page.locator('.lead')).toHaveText(/^2条待巩固/);
  await page.locator('main [data-go]').click();
  await expect(page.locator('main.level')).toHaveAttribute('data-page', 'level');
  const lists: string[] = [];
  await playOut(page, async item => {
    lists.push(listOf(item));
    // One card on boards that all look unfinished: none says that it is the one.
    const drawn = await page
      .locator('.table .unseen')
      .evaluateAll(all => all.map(one => /共(\d+)张/.exec(one.textContent ?? '')?.[1]));
    expect(drawn.filter(count => count !== undefined && Number(count) < 3)).toEqual([]);
    expect(drawn.filter(count => count !== undefined).length).toBeGreaterThan(1);
    await page.locator(`.table [data-option="${listOf(item)}"]`).click();
  });
  expect(lists.sort()).toEqual(['pillar_industries', 'to_be_drafted']);
  await expect(page.locator('main[data-page=result] h1')).toBeVisible();
  await page.goto('./#/progress');
  await expect(page.locator('main[data-page=progress] .figures')).toBeVisible();
});

test('free play says of a level of lists which they are', async ({ page }) => {
  await page.goto('./#/levels');
  await expect(page.locator('a[href$="/growth_sort"] .what')).toHaveText(/支柱行业、打造增长点/);
});

test('the digest names a list under the point where the interview does', async ({ page }) => {
  await page.goto('./#/digest/growth_2');
  const point = page.locator('.point', { has: page.locator('[data-marked]') });
  await point.locator('details.named summary').click();
  await expect(point.locator('.named-list h4')).toContainText(['支柱行业']);
  await expect(point.locator('.named-list').first().locator('li')).toHaveText([
    '机械',
    '石化',
    '轻工',
    '汽车',
    '电子',
  ]);
  expect(await violationsOf(page)).toEqual([]);
});

test.describe('in the hall by touch', () => {
  test.use({ view: 'hall', hasTouch: true, isMobile: true, deviceScaleFactor: 2 });

  for (const [size, viewport] of [
    ['a small phone', { width: 320, height: 568 }],
    ['a phone on its side', { width: 844, height: 390 }],
  ] as const)
    test.describe(size, () => {
      test.use({ viewport, locale: size === 'a small phone' ? 'zh-CN' : 'en-GB' });

      test('cards are dragged onto their boards, to three stars', async ({ page, context }) => {
        await withSeed(context);
        await seated(page, 'industry_sort');
        const finger = await fingerOn(page);
        await playOut(page, async () => {
          const [item = ''] = await handOf(page);
          await settled(page);
          await finger.down(await cardSpot(page, item));
          await finger.move(await pillarSpot(page, listOf(item)));
          await finger.up();
          await expect(page.locator(`.hand [data-item="${item}"]`)).toHaveCount(0);
        });
        await expectStars(page, 3);
      });
    });

  test('a card is tapped, then its board; a wrong one is explained over the hall, by its reason', async ({
    page,
  }) => {
    await seated(page, 'growth_sort');
    const finger = await fingerOn(page);
    const [item = ''] = await handOf(page);
    const wrong = (await listsOn(page)).find(list => list !== listOf(item)) ?? '';
    await finger.tap(await cardSpot(page, item));
    await expect(page.locator(`[data-item="${item}"] input`)).toBeChecked();
    await finger.tap(await pillarSpot(page, wrong));
    const sheet = page.locator('.told-sheet');
    await expect(sheet).toBeInViewport();
    await expect(sheet.locator('.clue')).not.toBeEmpty();
    await expect(sheet.locator('.about')).not.toBeEmpty();
    await sheet.locator('[data-go]').tap();
    await expect(sheet).toHaveCount(0);
    expect(await handOf(page)).not.toContain(item);
  });

  test('keys put the card that is marked', async ({ page }) => {
    await seated(page, 'growth_sort');
    await expect(page.locator('main [data-heading]')).toBeFocused();
    await playOut(page, async item => page.keyboard.press(await keyOf(page, item)));
    await expectStars(page, 3);
  });
});

import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { absent, formerGarden, garden, gardenReceipts, receipts } from './answers.ts';
import { violationsOf } from './axe.ts';
import {
  cardCount,
  current,
  expect,
  pillarOf,
  resize,
  tapPillar,
  test,
  withSettings,
  wrongFor,
} from './player.ts';
import { gameUrl, packsUrl } from './ports.ts';
import { playThrough } from './through.ts';

/** The build in which a second pack, a school garden, stands beside the built-in one. Both have the level that is played here. */
test.use({ baseURL: packsUrl });

const GARDEN = './?pack=garden#/';
const LEVEL = 'growth_match_1';
const CARDS_OF_GARDEN = 9;

const read = (path: string): string => readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8');
type Measure = { readonly id: string; readonly pillar: string };
const gardenMeasures: readonly Measure[] = JSON.parse(read('packs/garden/measures.json'));

const gardenPillar = (item: string): string | undefined =>
  gardenMeasures.find(({ id }) => `match:${id}` === item)?.pillar;

const done = (page: Page) => page.locator('.progress strong');
const right = async (page: Page): Promise<void> => tapPillar(page, pillarOf(await current(page)));
async function rightInGarden(page: Page): Promise<void> {
  await tapPillar(page, gardenPillar(await current(page)) ?? 'none');
}
const handOf = (page: Page): Promise<readonly string[]> =>
  page.locator('.hand input').evaluateAll(inputs => inputs.map(input => Reflect.get(input, 'value')));

/** What the page keeps, by key. */
const keptIn = (page: Page): Promise<Readonly<Record<string, string>>> =>
  page.evaluate(() => ({ ...localStorage }));

/** Storage as an earlier visit left it. */
const withStorage = (context: BrowserContext, texts: Readonly<Record<string, string>>): Promise<unknown> =>
  context.addInitScript(all => {
    if (sessionStorage.getItem('stored')) return;
    sessionStorage.setItem('stored', 'given');
    for (const [key, text] of Object.entries(all)) localStorage.setItem(`beams-and-pillars/${key}`, text);
  }, texts);

test('two packs are played side by side: a level of one name is two levels, and each goes on where it was', async ({
  page,
  context,
}) => {
  await page.goto(`./#/play/${LEVEL}`);
  const other = await context.newPage();
  await other.goto(`${GARDEN}play/${LEVEL}`);
  await expect(done(page)).toHaveText(`0/${cardCount(LEVEL)}`);
  await expect(done(other)).toHaveText(`0/${CARDS_OF_GARDEN}`);
  expect((await handOf(other)).map(gardenPillar)).not.toContain(undefined);
  await right(page);
  await expect(done(other)).toHaveText(`0/${CARDS_OF_GARDEN}`);
  await rightInGarden(other);
  await rightInGarden(other);
  for (const one of [page, other]) await one.reload();
  await expect(done(page)).toHaveText(`1/${cardCount(LEVEL)}`);
  await expect(done(other)).toHaveText(`2/${CARDS_OF_GARDEN}`);
  // One tab, one pack after the other; the language is of both.
  await page.goto(`${GARDEN}`);
  await page.locator('.quick [lang=en]').click();
  await expect(page.locator('.storey').first()).toHaveAttribute(
    'aria-label',
    /Growing well, 2 of 9 in place/,
  );
  await page.goto(`${GARDEN}play/${LEVEL}`);
  await expect(done(page)).toHaveText(`2/${CARDS_OF_GARDEN}`);
  await page.goto(`./#/play/${LEVEL}`);
  await expect(done(page)).toHaveText(`1/${cardCount(LEVEL)}`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('mistakes, progress and the day of a test are those of one pack', async ({ page }) => {
  await page.goto(`${GARDEN}play/${LEVEL}`);
  const missed = await current(page);
  await tapPillar(page, gardenPillar(missed) === 'growth_1' ? 'growth_2' : 'growth_1');
  await page.goto(`${GARDEN}mistakes`);
  await expect(page.locator('.miss').first()).toBeVisible();
  await page.goto('./#/mistakes');
  await expect(page.locator('main[data-page=mistakes] .button').first()).toBeVisible();
  await expect(page.locator('.miss')).toHaveCount(0);
  await page.goto(`./#/play/${LEVEL}`);
  await tapPillar(page, wrongFor(await current(page)));
  await page.goto(`${GARDEN}mistakes`);
  await expect(page.locator('.miss')).toHaveCount(1);
  const day = new Date(Date.now() + 12 * 86_400_000).toISOString().slice(0, 10);
  await page.goto(`${GARDEN}review`);
  const field = page.locator('input[type=date]');
  await field.fill(day);
  await field.dispatchEvent('change');
  await expect(page.locator('[data-plan]')).toBeVisible();
  await page.goto('./#/review');
  await expect(field).toHaveValue('');
  await page.goto(`${GARDEN}review`);
  await expect(field).toHaveValue(day);
});

test('the code of an assignment opens its pack by itself; what is handed in stays with that pack', async ({
  page,
}) => {
  await page.goto(`./#${garden.short}`);
  await expect(page.locator('.terms')).toContainText('让菜园有用：邻里分享');
  await page.goto(`./#${garden.code}`);
  await page.locator('[data-go]').click();
  await expect(page.locator('.table[data-asked]')).toBeAttached();
  const rights = Object.fromEntries(Object.keys(garden.answers).map(id => [id, true]));
  expect(await page.evaluate(playThrough, { answers: garden.answers, rights })).toEqual([]);
  const receipt = page.locator('.receipt textarea');
  await expect(receipt).toHaveValue(/^R2.QWJRBJDFFB/);
  const text = await receipt.inputValue();
  await page.goto(`./#${garden.code}`);
  await expect(receipt).toHaveValue(text);
  await page.goto(`${GARDEN}levels`);
  await expect(page.locator('.from-teacher .row')).toHaveCount(1);
  await page.goto('./#/levels');
  await expect(page.locator('main[data-page=levels]')).toBeVisible();
  await expect(page.locator('.from-teacher .row')).toHaveCount(0);
});

for (const [locale, other, wrong] of [
  ['zh-CN', '用的是另一套题（编号', '有个字符不对'],
  ['en', 'the questions of this assignment (pack ', 'character of the code is wrong'],
] as const)
  test.describe(locale, () => {
    test.use({ locale });
    test('a code of a pack that is not here says which; a mistyped one does not claim that', async ({
      page,
    }) => {
      const said = page.locator('[role=alert]');
      await page.goto(`./#${absent.code}`);
      await expect(said).toContainText(`${other}0THERPACK0`);
      await page.goto(`${GARDEN.replace('#/', `#${absent.short}`)}`);
      await expect(said).toContainText(`${other}0TH`);
      for (const code of [absent.code, garden.code, garden.short]) {
        // Each on a page of its own: the sentence before is the same.
        await page.goto(`./?from=${code}#${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`);
        await expect(said).toContainText(wrong);
      }
    });
  });

test('what a pack was before is fetched when a link made with it is opened, not sooner', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', request => asked.push(request.url()));
  const former = (): readonly string[] => asked.filter(url => /\/former-[^/]*\.js$/.test(url));
  await page.goto(`./#${garden.code}`);
  await page.locator('[data-go]').click();
  await expect(done(page)).toHaveText('0/4');
  expect(former()).toEqual([]);
  await page.goto(`./#${formerGarden.code}`);
  await page.locator('[data-go]').click();
  await expect(done(page)).toHaveText('0/3');
  expect(former()).toHaveLength(1);
});

test('what was kept before there were packs is the built-in pack’s, and another pack changes nothing of it', async ({
  page,
  context,
}) => {
  const frozen: Readonly<Record<string, string>> = JSON.parse(read('saves/assigned-v1.json'));
  await withStorage(context, frozen);
  await page.goto(`${GARDEN}play/${LEVEL}`);
  await rightInGarden(page);
  await page.goto(`${GARDEN}levels`);
  await expect(page.locator('main[data-page=levels]')).toBeVisible();
  await expect(page.locator('.from-teacher .row')).toHaveCount(0);
  expect(await keptIn(page)).toMatchObject(
    Object.fromEntries(Object.entries(frozen).map(([key, text]) => [`beams-and-pillars/${key}`, text])),
  );
  await page.goto('./#/levels');
  await page.locator('.from-teacher .row', { hasText: '周五' }).click();
  await page.locator('.classwork .actions [data-go]').click();
  await expect(done(page)).toHaveText('1');
  const keys = Object.keys(await keptIn(page)).filter(key => key.includes('sitting/'));
  expect(keys.filter(key => !key.includes('/revision/')).sort()).toEqual([
    `beams-and-pillars/pack/garden/sitting/${LEVEL}`,
    'beams-and-pillars/sitting/A102FR002R0C000XG180EM',
  ]);
});

test.describe('the shelf', () => {
  test.use({ view: 'hall', hasTouch: true });
  test.beforeEach(({ context }) => withSettings(context, { view: 'hall' }));

  test('leads from one pack to the other by touch, mouse and keys, over the canvas', async ({ page }) => {
    const shelf = page.locator('.shelf');
    const toGarden = shelf.getByRole('link', { name: '校园菜园的四季' });
    const ready = () => expect(page.locator('html')).toHaveAttribute('data-hall', 'hall');
    await page.goto('./?from=class');
    await ready();
    await expect(shelf.locator('[aria-current]')).toHaveText('一篇访谈里的产业政策');
    await toGarden.tap();
    await expect(page).toHaveURL(/\/\?pack=garden#\/$/);
    await ready();
    await expect(page.locator('.storey')).toHaveCount(2);
    await expect(toGarden).toHaveAttribute('aria-current', 'page');
    await page.locator('.quick [lang=en]').click();
    await expect(shelf.getByRole('heading', { name: 'Question packs' })).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
    await resize(page, { width: 844, height: 390 });
    await expect(shelf).toBeInViewport({ ratio: 1 });
    await shelf.getByRole('link', { name: 'Industrial policy in one interview' }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/\?#\/$/);
    await expect(page.locator('.storey')).toHaveCount(4);
    await ready();
    await shelf.getByRole('link', { name: 'Four seasons in a school garden' }).click();
    await expect(page).toHaveURL(/pack=garden/);
    await expect(page.locator('.storey')).toHaveCount(2);
  });

  test('is not there where there is one pack', async ({ page }) => {
    await page.goto(`${gameUrl}?pack=garden#/`);
    await expect(page.locator('.storey')).toHaveCount(4);
    await expect(page.locator('.shelf')).toHaveCount(0);
  });
});

test('the page asks early for the words of the pack that it opens, and for no other’s', async ({ page }) => {
  // What the page itself asks for, before its program has run: that asks for more, sooner or later.
  await page.addInitScript(() => {
    document.addEventListener('readystatechange', () => {
      if (document.readyState !== 'interactive') return;
      const links = document.querySelectorAll<HTMLLinkElement>('head > link[rel=modulepreload]');
      sessionStorage.setItem('early', [...links].map(({ href }) => href).join(' '));
    });
  });
  const preloaded = async (address: string): Promise<readonly string[]> => {
    await page.goto(address, { waitUntil: 'networkidle' });
    return page.evaluate(() =>
      (sessionStorage.getItem('early') ?? '')
        .split(' ')
        .filter(href => performance.getEntriesByName(href).length > 0),
    );
  };
  const asked: string[] = [];
  const first = await preloaded('./');
  page.on('request', request => asked.push(request.url()));
  const ofGarden = await preloaded(GARDEN);
  const words = first.filter(href => !ofGarden.includes(href));
  expect(words).toHaveLength(1);
  expect(asked.filter(url => words.includes(url))).toEqual([]);
});

test('receipts of both packs, pasted together, are two books with the words of their own packs', async ({
  page,
}) => {
  await page.goto('./#/teach/results');
  await page.locator('[data-paste]').fill([...receipts.slice(0, 2), ...gardenReceipts].join('\n\n'));
  await page.getByRole('button', { name: '收下' }).click();
  const books = page.locator('.which option');
  await expect(books).toHaveCount(2);
  await expect(page.locator('.refused')).toHaveCount(0);
  const titles = await books.allInnerTexts();
  expect(titles.filter(title => title.includes('校园菜园的四季') && title.includes('3人'))).toHaveLength(1);
  expect(
    titles.filter(title => title.includes('一篇访谈里的产业政策') && title.includes('2人')),
  ).toHaveLength(1);
  const ofGarden = titles.findIndex(title => title.includes('校园菜园'));
  for (const [place, own, other] of [
    [ofGarden, '让菜长好', '稳工业增长'],
    [1 - ofGarden, '稳工业增长', '让菜长好'],
  ] as const) {
    await page.locator('.which select').selectOption({ index: place });
    await expect(page.locator('header.printed h1')).toContainText(own);
    await expect(page.locator('header.printed h1')).not.toContainText(other);
  }
});

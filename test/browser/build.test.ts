import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import tokens from '../../src/shapes/tokens.json' with { type: 'json' };
import former from '../fixtures/packs/garden/former.json' with { type: 'json' };
import { packsUrl, pseudoUrl } from './ports.ts';

const GARDEN = ['garden"', '校园菜园', 'school garden', '收拢落叶', 'leaf_mould', former.identity];

/** Everything the browser complains about from now on; a breach of the policy is among it. */
const complaintsOf = (page: Page): readonly string[] => {
  const complaints: string[] = [];
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(error.message));
  return complaints;
};

/** The value of a custom property as the page resolves it. */
const readColour = (page: Page, name: string, theme: string): Promise<string> =>
  page.evaluate(
    ([property, wanted]) => {
      const root = document.documentElement;
      if (wanted) root.setAttribute('data-theme', wanted);
      else root.removeAttribute('data-theme');
      return getComputedStyle(root).getPropertyValue(property).toUpperCase();
    },
    [name, theme] as const,
  );

for (const [name, url] of [
  ['game', './'],
  ['pseudo build', pseudoUrl],
  ['build of two packs', packsUrl],
] as const) {
  test(`the ${name} opens without a complaint of the browser`, async ({ page }) => {
    const complaints = complaintsOf(page);
    await page.goto(url, { waitUntil: 'networkidle' });
    expect(complaints).toEqual([]);
  });
}

test('the policy stops a script that the build did not write', async ({ page }) => {
  await page.goto('./');
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "ran"';
    document.head.append(script);
    return document.title === 'ran';
  });
  expect(ran).toBe(false);
});

test('nothing is asked for twice and nothing of another site', async ({ page, baseURL }) => {
  const urls: string[] = [];
  page.on('request', request => urls.push(request.url()));
  await page.goto('./', { waitUntil: 'networkidle' });
  expect(urls.length).toBeGreaterThan(1);
  const twice = urls.filter((url, index) => urls.indexOf(url) !== index);
  // The browser itself looks at the icon again when the address of a newcomer becomes that of the first minute.
  expect(twice.filter(url => !url.endsWith('/icon.svg'))).toEqual([]);
  expect(urls.filter(url => !url.startsWith(baseURL ?? '') && !/^(data|blob):/.test(url))).toEqual([]);
});

test('what every visit runs, and what people enter by, is compiled while it comes, and no other page', () => {
  const chunks = readdirSync('dist/assets').filter(name => name.endsWith('.js'));
  const hinted = chunks.filter(name =>
    readFileSync(`dist/assets/${name}`, 'utf8').startsWith('//# allFunctionsCalledOnLoad\n'),
  );
  expect(hinted.map(name => name.replace(/-.{7}\.js$/, '')).sort()).toEqual([
    'engine-canvas',
    'engine-webgl',
    'game',
    // Shapes on a canvas, the home page, and the hall on it.
    'part',
    'part',
    'part',
    'start-canvas',
    // The page of an assignment.
    'task',
  ]);
});

/** The names of files that say anything of the pack which is only for tests. */
const gardenIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter(file => GARDEN.some(mark => readFileSync(file, 'utf8').includes(mark)));

test('the second pack is in no build but that for tests', () => {
  expect(gardenIn('.cache/packs').length).toBeGreaterThanOrEqual(5);
  expect(gardenIn('dist')).toEqual([]);
  expect(gardenIn('.cache/pseudo')).toEqual([]);
});

test('the words are preloaded by the page itself', async ({ page }) => {
  await page.goto('./', { waitUntil: 'networkidle' });
  const preloaded = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLLinkElement>('head > script:not([src]) ~ link[rel=modulepreload]')].map(
      link => link.href,
    ),
  );
  expect(preloaded.length).toBeGreaterThan(0);
});

test('the theme follows the system until one is chosen', async ({ page }) => {
  const { light, night } = tokens.color;
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('./');
  expect(await readColour(page, '--paper', '')).toBe(night.paper);
  expect(await readColour(page, '--paper', 'light')).toBe(light.paper);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await readColour(page, '--paper', '')).toBe(light.paper);
  expect(await readColour(page, '--paper', 'night')).toBe(night.paper);
});

test('a sheet is blue by day, night-coloured by night, and an accent on it changes with it', async ({
  page,
}) => {
  const { light, night, sheet } = tokens.color;
  await page.goto('./#/levels');
  await page.locator('main[data-page=levels]').waitFor();
  const read = (theme: string) =>
    page.evaluate(wanted => {
      document.documentElement.setAttribute('data-theme', wanted);
      const outer = document.createElement('div');
      outer.className = 'accent-orpiment';
      const inner = document.createElement('div');
      inner.className = 'sheet';
      outer.append(inner);
      document.body.append(outer);
      const values = [outer, inner].map(element => {
        const style = getComputedStyle(element);
        return [style.getPropertyValue('--paper'), style.getPropertyValue('--deep')].map(value =>
          value.toUpperCase(),
        );
      });
      outer.remove();
      return values;
    }, theme);
  expect(await read('light')).toEqual([
    [light.paper, light.accent.orpiment.deep],
    [sheet.paper, sheet.accent.orpiment.deep],
  ]);
  expect(await read('night')).toEqual([
    [night.paper, night.accent.orpiment.deep],
    [night.paper, night.accent.orpiment.deep],
  ]);
});

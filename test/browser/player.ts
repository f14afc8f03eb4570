import { readFileSync } from 'node:fs';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';

const FOLDER = new URL('../../src/packs/miit-2023/', import.meta.url);
const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));

type Measure = { readonly id: string; readonly pillar: string };
type Level = { readonly id: string; readonly form: string; readonly pillars?: readonly string[] };
export const measures = read<readonly Measure[]>('measures.json');
export const levels = read<readonly Level[]>('levels.json');

/** The player's key: where a card belongs. Only the test knows it. */
export function pillarOf(item: string): string {
  const found = measures.find(({ id }) => `match:${id}` === item);
  if (!found) throw new Error(`no measure for ${item}`);
  return found.pillar;
}

export function cardCount(level: string): number {
  const pillars = levels.find(({ id }) => id === level)?.pillars ?? [];
  return measures.filter(({ pillar }) => pillars.includes(pillar)).length;
}

/** The item that a pillar would now be chosen for. */
export const current = (page: Page): Promise<string> => page.locator('.hand input:checked').inputValue();

export const wrongFor = (item: string): string => {
  const right = pillarOf(item);
  return right.endsWith('_1') ? right.replace(/_1$/, '_2') : right.replace(/_\d$/, '_1');
};

export async function tapPillar(page: Page, pillar: string): Promise<void> {
  await page.locator(`[data-option=${pillar}]`).click();
}

/** Plays on to the result, always right, by the given way of answering. */
export async function finish(
  page: Page,
  respond: (pillar: string) => Promise<void> = pillar => tapPillar(page, pillar),
): Promise<void> {
  await expect(page.locator('main[data-page=level]')).toBeVisible();
  for (let left = 40; left > 0; left--) {
    if ((await page.locator('main').getAttribute('data-page')) !== 'level') return;
    const item = await current(page);
    await respond(pillarOf(item));
    await expect(page.locator(`.hand input:checked[value="${item}"]`)).toHaveCount(0);
  }
  throw new Error('the level does not end');
}

/** A result page earns so many stars; the words of it are the page's own. */
export async function expectStars(page: Page, stars: number): Promise<void> {
  await expect(page.locator('main[data-page=result]')).toBeVisible();
  await expect(page.locator('.result .earned .f-star')).toHaveCount(stars);
}

/** Settings as a visit before left them, on which the first minute was over; those of the last call count. */
export async function withSettings(
  context: BrowserContext,
  settings: Readonly<Record<string, unknown>>,
): Promise<void> {
  const body = { view: 'list', isBegun: true, ...settings };
  await context.addInitScript(
    text => {
      if (sessionStorage.getItem(text)) return;
      sessionStorage.setItem(text, 'given');
      localStorage.setItem('beams-and-pillars/settings', text);
    },
    JSON.stringify({ version: 1, body }),
  );
}

export type Size = { readonly width: number; readonly height: number };

/** The page at another size, once it has been laid out for it. */
export async function resize(page: Page, { width, height }: Size): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.waitForFunction(size => window.innerWidth === size.width && window.innerHeight === size.height, {
    width,
    height,
  });
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** The only thing that Playwright itself says on the console. */
const BLOCKED = 'Service Worker registration blocked by Playwright';

/** Every test also fails if the console complained or anything was asked of another origin. */
export const test = base.extend<{
  readonly expected: RegExp | undefined;
  readonly view: 'list' | 'hall';
  readonly viewed: undefined;
  readonly quiet: undefined;
}>({
  /** What the game is played in; the hall is what a player meets first. */
  view: ['list', { option: true }],
  viewed: [
    async ({ context, view }, use) => {
      if (view === 'list') await withSettings(context, {});
      await use(undefined);
    },
    { auto: true },
  ],
  /** Complaints that the test itself provokes. */
  expected: [undefined, { option: true }],
  quiet: [
    async ({ page, baseURL, expected }, use) => {
      const complaints: string[] = [];
      page.on('console', message => {
        if (message.text() === BLOCKED) return;
        if (message.type() === 'error' || message.type() === 'warning')
          complaints.push(`${message.text()} ${message.location().url}`.trim());
      });
      page.on('pageerror', error => complaints.push(error.message));
      page.on('request', request => {
        const isOwn =
          /^(data|blob):/.test(request.url()) ||
          new URL(request.url()).hostname === new URL(baseURL ?? '').hostname;
        if (!isOwn) complaints.push(`asked ${request.url()}`);
      });
      await use(undefined);
      expect(complaints.filter(text => !expected?.test(text))).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };

/** What is fetched from such an address waits. @returns what lets it come. */
export async function held(page: Page, url: RegExp): Promise<() => void> {
  let bring = (): void => undefined;
  const brought = new Promise<void>(done => {
    bring = done;
  });
  await page.route(url, async route => {
    await brought;
    await route.continue();
  });
  return bring;
}

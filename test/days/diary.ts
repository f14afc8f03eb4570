import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from '@playwright/test';
import { settled } from '../browser/table.ts';

/** What a person meets on the first day, as pictures in their order and a film, with what each step took. */
export type Diary = {
  readonly page: Page;
  /** Taps where it stands; the canvas, where that lies above. */
  readonly tap: (what: Locator) => Promise<void>;
  /** Looks at what has come: a picture, and a line of the diary. */
  readonly look: (what: string) => Promise<void>;
  /** Ends the film. @returns the lines. */
  readonly close: () => Promise<readonly Line[]>;
};
export type Line = {
  readonly what: string;
  /** Since the last tap, or the last line. */
  readonly seconds: string;
  readonly taps: number;
  /** How far things jumped that nobody had touched: the browser's own score, 0 to 1. */
  readonly jumped: string;
};

/** Before a person sees that something has come. */
const SEEN_MS = 400;

/** Where pictures and film of a person lie. */
export const folderOf = (name: string): string => join('.cache/days', name);

/** @param name of the person; pictures and film of an earlier time are replaced. */
export async function keepDiary(
  browser: Browser,
  name: string,
  options: BrowserContextOptions,
  folder = folderOf(name),
): Promise<Diary> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const size = options.viewport ?? { width: 1280, height: 720 };
  const page = await openFilmed(browser, { ...options, recordVideo: { dir: folder, size } });
  page.on('pageerror', error => console.error(`${name}: ${error.message}`));
  const lines: Line[] = [];
  let [since, taps] = [Date.now(), 0];
  return {
    page,
    tap: async what => {
      // Faster it would be a double tap.
      await page.waitForTimeout(SEEN_MS);
      await what.scrollIntoViewIfNeeded();
      const box = await what.boundingBox();
      if (!box) throw new Error(`${name} finds nothing to tap: ${what}`);
      since = Date.now();
      taps += 1;
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await (options.hasTouch ? page.touchscreen.tap(x, y) : page.mouse.click(x, y));
    },
    look: async what => {
      const seconds = ((Date.now() - since) / 1000).toFixed(1);
      await page.waitForTimeout(SEEN_MS);
      await page.locator('.stage.lingers').waitFor({ state: 'detached' });
      await settled(page);
      await page.screenshot({ path: join(folder, `${String(lines.length + 1).padStart(2, '0')}.png`) });
      const jumped = Number(await page.evaluate('takeJumps()')).toFixed(2);
      lines.push({ what, seconds, taps, jumped });
      [since, taps] = [Date.now(), 0];
    },
    close: async () => {
      await page.context().close();
      await page.video()?.saveAs(join(folder, 'film.webm'));
      await page.video()?.delete();
      return lines;
    },
  };
}

/** Without a film where Playwright has nothing to make one with. */
async function openFilmed(
  browser: Browser,
  { recordVideo, ...options }: BrowserContextOptions,
): Promise<Page> {
  const open = async (context: BrowserContext): Promise<Page> => {
    // What tsx makes of functions calls this, and knows it in Node alone.
    await context.addInitScript('globalThis.__name = one => one');
    await context.addInitScript(watchJumps);
    return context.newPage();
  };
  try {
    return await open(await browser.newContext({ ...options, ...(recordVideo && { recordVideo }) }));
  } catch {
    console.warn('There will be no film: `npx playwright install ffmpeg` brings what makes one.');
    return open(await browser.newContext(options));
  }
}

/** Runs in the page. */
function watchJumps(): void {
  let sum = 0;
  new PerformanceObserver(list => {
    for (const entry of list.getEntries())
      if (Reflect.get(entry, 'hadRecentInput') === false) sum += Number(Reflect.get(entry, 'value'));
  }).observe({ type: 'layout-shift', buffered: true });
  const take = (): number => {
    const taken = sum;
    sum = 0;
    return taken;
  };
  Reflect.set(window, 'takeJumps', take);
}

import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { type Entry, rowsOf } from './log.ts';
import { expect, pillarOf } from './player.ts';

/** A player on the canvas: sees where things are by the twin that lies over them, and touches the canvas alone. */
export type Spot = { readonly x: number; readonly y: number };

export async function seated(page: Page, level: string): Promise<void> {
  await page.goto(`./#/play/${level}`);
  await expect(page.locator('html')).toHaveAttribute('data-stage', 'ready');
  await expect(page.locator('html')).toHaveAttribute('data-hall', 'level');
  await settled(page);
}

/** Until the loop sleeps: nothing moves any more, and fingers are listened to. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('.stage.arrives')).toHaveCount(0);
  await expect(page.locator('.stage[data-moving]')).toHaveCount(0);
}

/** Cards of the hand that can be seen, from the top. */
export const handOf = (page: Page): Promise<readonly string[]> =>
  page
    .locator('.hand [data-item]')
    .evaluateAll(cards =>
      cards
        .filter(card => card.getBoundingClientRect().height > 1)
        .map(card => card.getAttribute('data-item') ?? ''),
    );

export async function spotOf(page: Page, selector: string): Promise<Spot> {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is nowhere`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

export const cardSpot = (page: Page, item: string): Promise<Spot> => spotOf(page, `[data-item="${item}"]`);
export const pillarSpot = (page: Page, pillar: string): Promise<Spot> =>
  spotOf(page, `.table [data-option="${pillar}"]`);

export type Finger = {
  readonly down: (at: Spot) => Promise<void>;
  readonly move: (to: Spot) => Promise<void>;
  readonly up: () => Promise<void>;
  readonly cancel: () => Promise<void>;
  readonly tap: (at: Spot) => Promise<void>;
};

/** A real finger, as the browser gets it from the screen. */
export async function fingerOn(page: Page): Promise<Finger> {
  const devtools: CDPSession = await page.context().newCDPSession(page);
  let here: Spot = { x: 0, y: 0 };
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', points: readonly Spot[]) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] });
  const finger: Finger = {
    down: async at => {
      here = at;
      await send('touchStart', [at]);
    },
    move: async to => {
      const from = here;
      for (let step = 1; step <= 6; step++)
        await send('touchMove', [
          { x: from.x + ((to.x - from.x) * step) / 6, y: from.y + ((to.y - from.y) * step) / 6 },
        ]);
      here = to;
    },
    up: async () => void (await send('touchEnd', [])),
    cancel: async () => void (await send('touchCancel', [])),
    tap: async at => {
      await finger.down(at);
      await finger.up();
    },
  };
  return finger;
}

/** Plays the cards in sight to the result, always right, by the given way of placing one. */
export async function playOut(
  page: Page,
  place: (item: string, pillar: string) => Promise<void>,
): Promise<void> {
  for (let left = 40; left > 0; left--) {
    if ((await page.locator('main').getAttribute('data-page')) !== 'level') return;
    const [item] = await handOf(page);
    if (item === undefined) return;
    await place(item, pillarOf(item));
    await expect(page.locator(`.hand [data-item="${item}"]`)).toHaveCount(0);
  }
  throw new Error('the level does not end');
}

/** The same cards in the same order at every visit. */
export async function withSeed(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Object.defineProperty(crypto, 'getRandomValues', {
      value: (bytes: Uint8Array) => bytes.map((_, i) => 23 * i + 11),
    });
  });
}

/** As on a phone whose graphics processor does the work; without it the game takes the plain canvas. */
export async function withGraphics(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const { prototype } = WebGLRenderingContext;
    const read = prototype.getParameter;
    Object.defineProperty(prototype, 'getParameter', {
      value(this: WebGLRenderingContext, name: number) {
        return name === 0x9246 ? 'Phone GPU' : read.call(this, name);
      },
    });
  });
}

/** What the log has of each response, in order, without its times. */
export const logOf = async (page: Page): Promise<readonly Entry[]> =>
  (await rowsOf(page)).map(({ entry }) => ({ ...entry, at: 0, ms: 0 }));

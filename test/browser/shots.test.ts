import type { Page } from '@playwright/test';
import { seek } from './desk.ts';
import { forgetAll } from './log.ts';
import { expect, pillarOf, test, withSettings, wrongFor } from './player.ts';
import { cardSpot, handOf, pillarSpot, playOut, seated, settled, withSeed } from './table.ts';

/**
 * How the screens looked when someone last looked at them. Fixed seed, motion frozen. After a change that is meant:
 * `npx playwright test shots --update-snapshots`, and look at every picture that has changed.
 */
const LEVEL = 'smes_match_1';

const right = (page: Page) => async (): Promise<void> => {
  const [item = ''] = await handOf(page);
  await press(page, item, pillarOf(item));
};

async function press(page: Page, item: string, pillar: string): Promise<void> {
  const card = await cardSpot(page, item);
  await page.mouse.click(card.x, card.y);
  const target = await pillarSpot(page, pillar);
  await page.mouse.click(target.x, target.y);
}

/** These go on from the screen before them. */
const FOLLOWING: readonly string[] = ['right', 'dragging', 'line-told'];

const SCREENS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  // Later than whoever is new: its words are those of the beginning again.
  first: async page => {
    await page.goto('./#/first');
    await expect(page.locator('.way path').first()).toHaveAttribute('d', /./);
    await expect(page.locator('html')).not.toHaveAttribute('data-stage');
  },
  home: page => open(page, ''),
  blueprint: page => open(page, '#/beam/industry'),
  match: page => seated(page, LEVEL),
  right: page => right(page)(),
  dragging: async page => {
    const [item = ''] = await handOf(page);
    const card = await cardSpot(page, item);
    const target = await pillarSpot(page, 'smes_2');
    await page.mouse.move(card.x, card.y);
    await page.mouse.down();
    await page.mouse.move(target.x, target.y + 60, { steps: 4 });
  },
  wrong: async page => {
    await seated(page, LEVEL);
    const [item = ''] = await handOf(page);
    await press(page, item, wrongFor(item));
    await expect(page.locator('.told-sheet')).toBeInViewport();
  },
  keypad: async page => {
    await seated(page, 'digital_numbers');
    await seek(page, 'digital_numbers', 'entry:');
    for (const key of ['2', '.', '2', '8']) await page.locator(`[data-part="key:${key}"]`).click();
  },
  line: async page => {
    await seated(page, 'growth_numbers');
    await seek(page, 'growth_numbers', 'estimate:');
    await pushTo(page, 0.6);
  },
  'line-told': async page => {
    await page.locator('[data-part=confirm]').click();
    await expect(page.locator('.told-sheet')).toBeInViewport();
  },
  choice: async page => {
    await seated(page, 'growth_numbers');
    await seek(page, 'growth_numbers', 'choice:');
  },
  order: async page => {
    await seated(page, 'smes_numbers');
    await seek(page, 'smes_numbers', 'order:');
  },
  whole: page => open(page, '#/whole'),
  result: async page => {
    await seated(page, LEVEL);
    await playOut(page, right(page));
    await expect(page.locator('main')).toHaveAttribute('data-page', 'result');
    await expect(page.locator('html')).not.toHaveAttribute('data-hall');
    await expect(page.locator('[data-growth]')).toHaveAttribute('data-growth', 'over');
  },
};

/** The plumb line, pushed to a share of the ruler by the mouse. */
async function pushTo(page: Page, share: number): Promise<void> {
  const box = await page.locator('[data-part=line]').boundingBox();
  if (!box) throw new Error('there is no line');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 4, y);
  await page.mouse.down();
  await page.mouse.move(box.x + share * box.width, y, { steps: 4 });
  await page.mouse.up();
}

async function open(page: Page, hash: string): Promise<void> {
  await page.goto(`./${hash}`);
  await expect(page.locator('html')).toHaveAttribute('data-stage', 'ready');
}

/** What is shown for a while after a right response stays. */
const holdMoment = (): void => {
  const start = window.setTimeout;
  Object.defineProperty(window, 'setTimeout', {
    value: (call: () => void, ms?: number) => (ms === 1200 ? 0 : start(call, ms)),
  });
};

test.use({ view: 'hall' });

/** Each size in both languages and both themes, and each language in both themes. */
for (const [language, theme, width, height] of [
  ['zh-CN', 'light', 390, 844],
  ['en', 'night', 390, 844],
  ['zh-CN', 'night', 1280, 720],
  ['en', 'light', 1280, 720],
] as const)
  test(`the screens look as they did: ${language}, ${theme}, ${width} x ${height}`, async ({
    page,
    context,
  }) => {
    test.slow();
    await context.addInitScript(holdMoment);
    await withSeed(context);
    await withSettings(context, { view: 'hall', language, theme, motion: 'reduced' });
    await page.setViewportSize({ width, height });
    // Of the same origin, without the game: the next screen begins anew.
    await page.route('**/blank', route => route.fulfill({ contentType: 'text/html', body: '' }));
    for (const [name, reach] of Object.entries(SCREENS)) {
      if (!FOLLOWING.includes(name)) {
        await page.goto('./blank');
        await forgetAll(page);
      }
      await reach(page);
      await settled(page);
      await expect
        .soft(page)
        .toHaveScreenshot(`${name}-${width}-${language}-${theme}.png`, { animations: 'disabled' });
      await page.mouse.up();
    }
  });

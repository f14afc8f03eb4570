import type { Frame, Page } from '@playwright/test';
import { assignedBy } from './answers.ts';
import { FRAMINGS, type Framing, frameOf } from './framed.ts';
import { expect, test } from './player.ts';
import { fingerOn, type Spot } from './table.ts';
import { playThrough } from './through.ts';

test.use({ view: 'hall', hasTouch: true });

const scrolled = (page: Page): Promise<number> => page.evaluate(() => Math.round(window.scrollY));

/** The page lies still: a finger that has flung it would first stop it. */
const still = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    for (let [at, same] = [-1, 0]; same < 20; same = at === window.scrollY ? same + 1 : 0) {
      at = window.scrollY;
      await new Promise(done => requestAnimationFrame(done));
    }
  });

/** In the hall, with the first question of an assignment, and nothing moving any more. */
async function seated(page: Page, framing: Framing): Promise<Frame> {
  const frame = await frameOf(page, 'ten', framing);
  // A press of the mouse would scroll the platform's page, and show more of the frame.
  await frame.locator('.classwork .actions [data-go]').dispatchEvent('click');
  await expect(frame.locator('html')).toHaveAttribute('data-hall', 'level');
  await expect(frame.locator('.stage.arrives')).toHaveCount(0);
  await expect(frame.locator('.stage[data-moving]')).toHaveCount(0);
  return frame;
}

/** The middle of a part of the frame, in px of the window. */
async function spotIn(frame: Frame, selector: string): Promise<Spot> {
  const box = await frame.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is nowhere`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Lower edges of all that a question is answered with, the lowest of them, in px of the window. */
async function footOf(frame: Frame): Promise<number> {
  const boxes = await Promise.all(
    (await frame.locator('.table :is([data-item], [data-option], [data-part])').all()).map(part =>
      part.boundingBox(),
    ),
  );
  return Math.max(...boxes.map(box => (box && box.height > 1 ? box.y + box.height : 0)));
}

test('wheel and swipe over the hall scroll the platform, a card follows the finger all the same', async ({
  page,
}) => {
  const frame = await seated(page, FRAMINGS.phone);
  await page.evaluate(() => window.scrollTo(0, 0));
  const finger = await fingerOn(page);
  const option = '.table [data-option]';
  const pillar = await spotIn(frame, option);
  await page.mouse.move(pillar.x, pillar.y);
  await page.mouse.wheel(0, 90);
  await expect.poll(() => scrolled(page)).toBe(90);

  const from = await spotIn(frame, option);
  await finger.down(from);
  await finger.move({ x: from.x, y: from.y - 90 });
  await finger.up();
  await expect.poll(() => scrolled(page)).toBeGreaterThan(140);
  await still(page);
  // All of the frame is in sight now.
  await expect(frame.locator('html')).not.toHaveAttribute('data-seen');
  await expect(frame.locator('.stage[data-moving]')).toHaveCount(0);
  // A finger that scrolls answers nothing.
  await expect(frame.locator('main')).toHaveAttribute('data-phase', 'ask');

  const item = await frame.locator('.hand [data-item]').first().getAttribute('data-item');
  const right = assignedBy('ten').answers[item ?? '']?.right;
  if (!item || !right || !('press' in right)) throw new Error('a card was expected');
  const before = await scrolled(page);
  await finger.down(await spotIn(frame, `[data-item="${item}"]`));
  await finger.move(await spotIn(frame, `.table [data-option="${right.press}"]`));
  await finger.up();
  await expect(frame.locator(`.hand [data-item="${item}"]`)).toHaveCount(0);
  expect(await scrolled(page)).toBe(before);
});

test('pillars, cards and keypad are within what is in sight, and clear of the corner', async ({ page }) => {
  const frame = await seated(page, FRAMINGS.laptop);
  await page.evaluate(() => window.scrollTo(0, 0));
  const [x, y] = FRAMINGS.laptop.at;
  const inSight = FRAMINGS.laptop.window[1];
  await expect(frame.locator('html')).toHaveAttribute('data-seen', 'low');
  expect(await footOf(frame)).toBeLessThanOrEqual(inSight);
  const pause = await frame.locator('[data-part=pause]').boundingBox();
  expect(pause?.x).toBeGreaterThanOrEqual(x + 52);

  const { answers } = assignedBy('ten');
  const rights = Object.fromEntries(Object.keys(answers).map(id => [id, true]));
  for (let left = 10; left > 0 && (await frame.locator('.table .keys').count()) === 0; left--)
    await frame.evaluate(playThrough, { answers, rights, most: 1 });
  await expect(frame.locator('[data-part=confirm]')).toBeVisible();
  await frame.locator('[data-part="key:7"]').click();
  expect(await footOf(frame)).toBeLessThanOrEqual(inSight);
  // More comes in sight: the number that is half typed stays, and the page as it is, until it is confirmed.
  await page.evaluate(to => window.scrollTo(0, to), y - 70);
  await expect(frame.locator('.table input')).toHaveValue(/^7/);
  await frame.locator('[data-part=confirm]').click();
  await expect(frame.locator('html')).not.toHaveAttribute('data-seen');
});

test('larger than its frame, and back again, by finger and by key', async ({ page }) => {
  await page.addInitScript(() => {
    // As on a phone.
    Object.defineProperty(Document.prototype, 'fullscreenEnabled', { value: false });
  });
  const frame = await frameOf(page, 'ten', FRAMINGS.lying);
  const styled = (): Promise<string | null> => page.locator('iframe').getAttribute('style');
  const before = await styled();
  await frame.locator('.larger').tap();
  await expect(frame.locator('html')).toHaveAttribute('data-large');
  expect(await frame.evaluate(() => [window.innerWidth, window.innerHeight])).toEqual([844, 390]);
  expect(await footOf(frame)).toBeLessThanOrEqual(390);
  await frame.locator('body').press('Escape');
  await expect(frame.locator('html')).toHaveAttribute('data-framed');
  expect(await styled()).toBe(before);
  expect(await frame.evaluate(() => window.innerWidth)).toBe(516);
});

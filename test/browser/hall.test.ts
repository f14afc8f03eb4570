import type { Browser, Page } from '@playwright/test';
import { answersOf } from './answers.ts';
import { asked } from './desk.ts';
import { expect, expectStars, pillarOf, tapPillar, test, withSettings, wrongFor } from './player.ts';
import { gameUrl } from './ports.ts';
import {
  cardSpot,
  type Finger,
  fingerOn,
  handOf,
  logOf,
  pillarSpot,
  playOut,
  seated,
  settled,
  spotOf,
  withGraphics,
  withSeed,
} from './table.ts';

const LEVEL = 'smes_match_1';

test.use({ view: 'hall' });

/** Digit by digit; the unit of a percentage by its chip. */
async function typeOut(page: Page, finger: Finger, text: string): Promise<void> {
  const digits = text.replace(/[^\d.]/g, '');
  for (const key of digits) await finger.tap(await spotOf(page, `[data-part="key:${key}"]`));
  await expect(page.locator('.table input')).toHaveValue(digits);
  if (text.endsWith('%')) await finger.tap(await spotOf(page, '[data-part="chip:percent"]'));
}

async function pushLine(page: Page, finger: Finger, step: number): Promise<void> {
  const line = page.locator('.line input');
  const steps = Number(await line.getAttribute('max'));
  const box = await page.locator('[data-part=line]').boundingBox();
  if (!box) throw new Error('there is no line');
  const inset = 24 * Math.min(1.5, Math.max(0.8, box.height / 318));
  const y = box.y + box.height / 2;
  await finger.down({ x: box.x + box.width / 2, y });
  await finger.move({ x: box.x + inset + (step / steps) * (box.width - 2 * inset), y });
  await finger.up();
  await expect(line).toHaveValue(String(step));
}

/** From the first place down: the row that belongs there is dragged to it. */
async function sortRows(page: Page, finger: Finger, order: readonly string[]): Promise<void> {
  const rowsNow = (): Promise<readonly (string | null)[]> =>
    page.locator('[data-row]').evaluateAll(rows => rows.map(row => row.getAttribute('data-row')));
  for (const [place, id] of order.entries()) {
    const now = await rowsNow();
    const [from, to] = await Promise.all(
      [id, now[place]].map(one => spotOf(page, `[data-part="up:${one}"]`)),
    );
    if (!from || !to || now[place] === id) continue;
    await finger.down({ x: from.x - 180, y: from.y });
    await finger.move({ x: to.x - 180, y: to.y });
    await finger.up();
    await expect.poll(rowsNow).toContain(id);
    expect((await rowsNow())[place]).toBe(id);
    await settled(page);
  }
}

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, deviceScaleFactor: 2 });

  test('cards are dragged into their pillars, to three stars', async ({ page }) => {
    await seated(page, LEVEL);
    const finger = await fingerOn(page);
    await playOut(page, async (item, pillar) => {
      await finger.down(await cardSpot(page, item));
      await finger.move(await pillarSpot(page, pillar));
      await finger.up();
    });
    await expectStars(page, 3);
  });

  test('a card is tapped, then its pillar, to three stars', async ({ page }) => {
    await seated(page, LEVEL);
    const finger = await fingerOn(page);
    await playOut(page, async (item, pillar) => {
      await finger.tap(await cardSpot(page, item));
      await expect(page.locator(`[data-item="${item}"] input`)).toBeChecked();
      await finger.tap(await pillarSpot(page, pillar));
    });
    await expectStars(page, 3);
  });

  test('a number is typed on the keypad, an estimate pushed, rows dragged, to three stars', async ({
    page,
    context,
  }) => {
    await withSeed(context);
    await seated(page, 'digital_numbers');
    const finger = await fingerOn(page);
    const answers = answersOf('digital_numbers');
    for (let left = 20; left > 0; left--) {
      if ((await page.locator('main').getAttribute('data-page')) !== 'level') break;
      const { right = { press: '' } } = answers[await asked(page)] ?? {};
      await settled(page);
      if ('fill' in right) await typeOut(page, finger, right.fill);
      else if ('slide' in right) await pushLine(page, finger, right.slide);
      else if ('sort' in right) await sortRows(page, finger, right.sort);
      else await finger.tap(await spotOf(page, `[data-part="option:${right.press}"]`));
      if (!('press' in right)) await finger.tap(await spotOf(page, '[data-part=confirm]'));
      await expect(page.locator('.told-sheet.good')).toBeInViewport();
      await page.locator('.told-sheet [data-go]').tap();
      await expect(page.locator('.told-sheet')).toHaveCount(0);
    }
    await expectStars(page, 3);
  });

  test('a wrong pillar gives the reason over the hall, and the card back', async ({ page }) => {
    await seated(page, LEVEL);
    const finger = await fingerOn(page);
    const [item = ''] = await handOf(page);
    await finger.down(await cardSpot(page, item));
    await finger.move(await pillarSpot(page, wrongFor(item)));
    await finger.up();
    const sheet = page.locator('.told-sheet');
    await expect(sheet).toBeInViewport();
    await expect(sheet.locator('.clue')).not.toBeEmpty();
    await sheet.locator('[data-go]').tap();
    await expect(sheet).toHaveCount(0);
    expect(await handOf(page)).not.toContain(item);
  });

  for (const [name, spoil] of [
    ['let go outside', async finger => void (await finger.up())],
    ['taken over by the system', async finger => void (await finger.cancel())],
    [
      'the screen turned',
      async (finger, page) => {
        await page.setViewportSize({ width: 844, height: 390 });
        await finger.up();
      },
    ],
    [
      'the window left',
      async (finger, page) => {
        await page.evaluate(() => window.dispatchEvent(new Event('blur')));
        await finger.up();
      },
    ],
  ] as readonly (readonly [string, (finger: Finger, page: Page) => Promise<void>])[])
    test(`a card in the air comes back: ${name}`, async ({ page }) => {
      await seated(page, LEVEL);
      const finger = await fingerOn(page);
      const before = await handOf(page);
      await finger.down(await cardSpot(page, before[0] ?? ''));
      await finger.move(await spotOf(page, '[data-part=pause]'));
      await spoil(finger, page);
      await settled(page);
      expect(await handOf(page)).toEqual(before);
      await expect(page.locator('main')).toHaveAttribute('data-phase', 'ask');
      const item = before[0] ?? '';
      await finger.tap(await cardSpot(page, item));
      await finger.tap(await pillarSpot(page, pillarOf(item)));
      await expect(page.locator(`[data-item="${item}"]`)).toHaveCount(0);
    });

  test.describe('on a graphics processor', () => {
    // What the browser itself says of WebGL drawn by a processor, and the engine of a lost context. Where a processor
    // draws it, every px costs time.
    test.use({ expected: /GPU stall|WebGL Context (lost|restored)/, deviceScaleFactor: 1 });

    test('turned, taken away and switched to the list in the middle, a level is finished with every response counted once', async ({
      page,
      context,
      browser,
    }) => {
      test.slow();
      await withGraphics(context);
      await withSeed(context);
      await seated(page, LEVEL);
      const finger = await fingerOn(page);
      const place = async (pillarFor = pillarOf): Promise<void> => {
        const [item = ''] = await handOf(page);
        await finger.down(await cardSpot(page, item));
        await finger.move(await pillarSpot(page, pillarFor(item)));
        await finger.up();
        await settled(page);
      };
      await place();
      await page.setViewportSize({ width: 844, height: 390 });
      await settled(page);
      await place();
      await page.evaluate(() => {
        const gl = document.querySelector<HTMLCanvasElement>('.stage canvas')?.getContext('webgl');
        const extension = gl?.getExtension('WEBGL_lose_context');
        if (!extension) throw new Error('no WebGL to lose');
        extension.loseContext();
        setTimeout(() => extension.restoreContext(), 300);
      });
      await page.waitForTimeout(600);
      await place(wrongFor);
      await page.locator('[data-go]').tap();
      await page.setViewportSize({ width: 390, height: 844 });
      await page.locator('[data-part=pause]').tap();
      await page.locator('dialog[open] [data-value=list]').check({ force: true });
      await page.keyboard.press('Escape');
      await expect(page.locator('html')).not.toHaveAttribute('data-hall');
      const item = await page.locator('.hand input:checked').inputValue();
      await tapPillar(page, pillarOf(item));
      await page.locator('[data-part=pause]').tap();
      await page.locator('dialog[open] [data-value=hall]').check({ force: true });
      await page.keyboard.press('Escape');
      await settled(page);
      await playOut(page, () => place());
      await expect(page.locator('main')).toHaveAttribute('data-page', 'result');
      const inHall = await logOf(page);
      expect(inHall).toEqual(await sameInList(browser, inHall));
    });
  });
});

/** The same responses given in the list view, from the same seed, on another device: what its log has of them. */
async function sameInList(
  browser: Browser,
  log: Awaited<ReturnType<typeof logOf>>,
): ReturnType<typeof logOf> {
  const context = await browser.newContext({ baseURL: gameUrl, locale: 'zh-CN' });
  await withSettings(context, {});
  await withSeed(context);
  const page = await context.newPage();
  await page.goto(`./#/play/${LEVEL}`);
  for (const { type, item, response } of log) {
    if (type !== 'attempt') continue;
    await page.locator(`.hand input[value="${item}"]`).check({ force: true });
    await tapPillar(page, String(Reflect.get(Object(response), 'pillar')));
    const go = page.locator('.told-sheet [data-go]');
    if (await go.count()) await go.click();
  }
  await expect(page.locator('main')).toHaveAttribute('data-page', 'result');
  const found = await logOf(page);
  await context.close();
  return found;
}

test('a number is drawn as soon as its words have come, however late', async ({ page, context }) => {
  await withSeed(context);
  await page.route(/\/miit-2023-[^/]*\.js$/, async route => {
    // Those of clues and numbers, which come behind the first portion.
    const response = await route.fetch();
    const body = await response.text();
    if (body.includes('confusables')) await new Promise(done => setTimeout(done, 1500));
    await route.fulfill({ response, body });
  });
  await page.goto('./#/play/smes_numbers');
  await expect(page.locator('html')).toHaveAttribute('data-stage', 'ready');
  await expect(page.locator('[data-part^="option:"]').first()).toBeVisible();
  await settled(page);
  const box = await page.locator('[data-part^="option:"]').first().boundingBox();
  expect(box?.height).toBeGreaterThan(40);
});

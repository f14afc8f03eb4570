import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { answersOf } from './answers.ts';
import { violationsOf } from './axe.ts';
import { current, expect, held, pillarOf, tapPillar, test, withSettings, wrongFor } from './player.ts';
import { cardSpot, handOf, playOut, seated, settled, withGraphics } from './table.ts';
import { playThrough } from './through.ts';

const LEVEL = 'smes_match_1';
const ENGINE = /GameObjectFactory/;

test.use({ view: 'hall' });

test('each engine is a chunk of its own, small, that no page asks for by itself', () => {
  const files = readdirSync('dist/assets').filter(name => name.endsWith('.js'));
  const text = (name: string): string => readFileSync(`dist/assets/${name}`, 'utf8');
  const engines = files.filter(name => ENGINE.test(text(name)));
  expect(engines.map(name => name.replace(/-.{7}\.js$/, '')).sort()).toEqual([
    'engine-canvas',
    'engine-webgl',
  ]);
  for (const engine of engines) {
    expect(statSync(`dist/assets/${engine}.br`).size).toBeLessThan(130_000);
    expect(readFileSync('dist/index.html', 'utf8')).not.toContain(engine);
    const statically = files.filter(name => new RegExp(`(from|import)\\s*"\\./${engine}"`).test(text(name)));
    expect(statically).toEqual([]);
  }
});

for (const ratio of [1, 1.5, 3, 4])
  test.describe(`at ${ratio} device px in a CSS px`, () => {
    test.use({ deviceScaleFactor: ratio });
    test('the picture has every px that can be seen, and two at most where the processor paints them', async ({
      page,
    }) => {
      await seated(page, LEVEL);
      const size = await page.locator('.stage canvas').evaluate(found => {
        const canvas = found as HTMLCanvasElement;
        const { width, height } = canvas.getBoundingClientRect();
        return [canvas.width, canvas.height, Math.round(width), Math.round(height)];
      });
      const px = Math.min(2, ratio);
      expect(size).toEqual([Math.round(390 * px), Math.round(844 * px), 390, 844]);
    });
  });

test.describe('on a graphics processor', () => {
  // Small and without motion: each frame is slow where a processor stands in for one.
  test.use({ viewport: { width: 360, height: 640 }, deviceScaleFactor: 4, expected: /GPU stall/ });
  test('the picture has three px in a CSS px at most, and a carried card stays on the canvas', async ({
    page,
    context,
  }) => {
    await withSettings(context, { view: 'hall', motion: 'reduced' });
    await withGraphics(context);
    await seated(page, LEVEL);
    const width = await page.locator('.stage canvas').evaluate(canvas => (canvas as HTMLCanvasElement).width);
    expect(width).toBe(3 * 360);
    await carry(page);
    await expect(page.locator('.stage .lifted')).toHaveCount(0);
    await page.mouse.up();
  });
});

/** Takes the first card by the mouse, and holds it beside the pillars. */
async function carry(page: Page): Promise<void> {
  const [item = ''] = await handOf(page);
  const from = await cardSpot(page, item);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (const step of [1, 2, 3, 4]) await page.mouse.move(from.x, from.y - 10 * step);
}

test('where the processor paints, a carried card lies over the canvas, which is as it was when the card is back', async ({
  page,
}) => {
  await seated(page, LEVEL);
  await settled(page);
  const before = await page.screenshot();
  await carry(page);
  const lifted = page.locator('.stage .lifted');
  await expect(lifted).toHaveCount(1);
  await settled(page);
  const held = await lifted.boundingBox();
  await page.mouse.move(20, 20, { steps: 4 });
  // Nothing is drawn for it.
  await expect(page.locator('.stage[data-moving]')).toHaveCount(0);
  expect((await lifted.boundingBox())?.y).toBeLessThan(held?.y ?? 0);
  await page.mouse.up();
  await expect(lifted).toHaveCount(0);
  await settled(page);
  await page.mouse.move(0, 0);
  expect(before.equals(await page.screenshot())).toBe(true);
});

test('it is laid out once, in the size that it keeps', async ({ page, context }) => {
  await context.addInitScript(() => {
    const sizes: string[] = [];
    Object.defineProperty(window, 'sizes_', { value: sizes });
    const observer = new MutationObserver(records => {
      for (const { target } of records)
        if (target instanceof HTMLCanvasElement && target.closest('main'))
          sizes.push(`${target.style.width} ${target.style.height}`);
    });
    observer.observe(document, { subtree: true, attributeFilter: ['style', 'width', 'height'] });
    document.addEventListener('readystatechange', () => {
      if (document.readyState === 'complete') sizes.push('loaded');
    });
  });
  await seated(page, LEVEL);
  const sizes = await page.evaluate(() => [...new Set<string>(Reflect.get(window, 'sizes_'))]);
  expect(sizes).toEqual(['loaded', '390px 844px']);
});

test('the loop sleeps while nothing moves', async ({ page, context }) => {
  await context.addInitScript(() => {
    const ask = window.requestAnimationFrame.bind(window);
    Object.defineProperty(window, 'frames_', { writable: true, value: 0 });
    window.requestAnimationFrame = call => {
      Reflect.set(window, 'frames_', Number(Reflect.get(window, 'frames_')) + 1);
      return ask(call);
    };
  });
  const frames = (): Promise<number> => page.evaluate(() => Number(Reflect.get(window, 'frames_')));
  await seated(page, LEVEL);
  const before = await frames();
  await page.waitForTimeout(1000);
  expect(await frames()).toBe(before);
  await page.keyboard.press('Tab');
  await page.mouse.click(200, 630);
  await expect.poll(frames).toBeGreaterThan(before);
  await settled(page);
});

type Weight = { readonly listeners: number; readonly nodes: number; readonly heap: number };

test('a hundred times two levels leave nothing behind', async ({ page }) => {
  test.slow();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const weigh = async (): Promise<Weight> => {
    await settled(page);
    await devtools.send('HeapProfiler.collectGarbage');
    const { metrics } = await devtools.send('Performance.getMetrics');
    const read = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? 0;
    return { listeners: read('JSEventListeners'), nodes: read('Nodes'), heap: read('JSHeapUsedSize') };
  };
  const round = (times: number): Promise<void> =>
    page.evaluate(async count => {
      for (let i = 0; i < count; i++) {
        location.hash = `#/play/smes_match_${1 + (i % 2)}`;
        await new Promise(done => setTimeout(done, 25));
      }
    }, times);
  await seated(page, LEVEL);
  // What the browser itself learns of the program takes a while to be complete.
  await round(200);
  const before = await weigh();
  await round(200);
  const after = await weigh();
  expect(before.heap).toBeGreaterThan(0);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners);
  expect(after.nodes).toBeLessThanOrEqual(1.05 * before.nodes);
  expect(after.heap).toBeLessThanOrEqual(1.1 * before.heap);
});

test('a level begun while the one before it is still seen has colours of its own', async ({ page }) => {
  await seated(page, 'smes_match_1');
  const answers = answersOf('smes_match_1');
  const rights = Object.fromEntries(Object.keys(answers).map(item => [item, true]));
  await page.evaluate(playThrough, { answers, rights });
  await page.evaluate(() => {
    location.hash = '#/play/industry_match_1';
  });
  await expect(page.locator('.table [data-option=industry_1]')).toBeAttached();
  await settled(page);
  // What has no colour is drawn black, which no colour of the game is.
  const black = await page.locator('.stage canvas').evaluate(canvas => {
    const { width, height } = canvas as HTMLCanvasElement;
    const pixels = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data;
    return pixels?.reduce((sum, _, i) => {
      const isBlack = i % 4 === 0 && pixels[i] === 0 && pixels[i + 1] === 0 && pixels[i + 2] === 0;
      return sum + Number(isBlack && pixels[i + 3] === 255);
    }, 0);
  });
  expect(black).toBe(0);
});

test('a level begun in the list goes on in the hall when that has come', async ({ page }) => {
  const bring = await held(page, /\/start-canvas-[^/]*\.js$/);
  await page.goto(`./#/play/${LEVEL}`);
  await tapPillar(page, pillarOf(await current(page)));
  await expect(page.locator('.progress strong')).toHaveText('1/6');
  bring();
  await expect(page.locator('html')).toHaveAttribute('data-hall', 'level');
  await expect(page.locator('.progress strong')).toHaveText('1/6');
  expect(await handOf(page)).toHaveLength(3);
});

test('a finger that was on its way to the list hits nothing of the hall, and the next one does', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector('.stage.arrives')) return;
      watch.disconnect();
      const pause = document.querySelector('[data-part=pause]');
      pause?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      pause?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
    });
    watch.observe(document, { subtree: true, attributes: true, childList: true });
  });
  await page.goto(`./#/play/${LEVEL}`);
  await expect(page.locator('html')).toHaveAttribute('data-hall', 'level');
  await settled(page);
  await expect(page.locator('dialog[open]')).toHaveCount(0);
  await page.locator('[data-part=pause]').click();
  await expect(page.locator('dialog[open]')).toHaveCount(1);
});

test('the hall does not come while the list is being tapped', async ({ page }) => {
  const bring = await held(page, /\/start-canvas-[^/]*\.js$/);
  await page.goto(`./#/play/${LEVEL}`);
  await page.locator('.hand label').last().click();
  await page.evaluate(() => {
    const tap = (): void => {
      for (const name of ['pointerdown', 'pointerup']) window.dispatchEvent(new PointerEvent(name));
    };
    const timer = setInterval(tap, 100);
    Reflect.set(window, 'rest', () => clearInterval(timer));
  });
  const boot = page.waitForResponse(/\/start-canvas-[^/]*\.js$/);
  bring();
  await boot;
  await page.waitForTimeout(2000);
  await expect(page.locator('html')).not.toHaveAttribute('data-hall');
  await page.evaluate('rest()');
  await expect(page.locator('html')).toHaveAttribute('data-hall', 'level');
});

test.describe('without its chunk', () => {
  test.use({ expected: /ERR_FAILED|Failed to load resource/ });
  test('the game is the list, and asks for the hall again at the next page', async ({ page }) => {
    let isDown = true;
    await page.route(/\/start-canvas-[^/]*\.js$/, route => (isDown ? route.abort() : route.continue()));
    await page.goto(`./#/play/${LEVEL}`);
    await tapPillar(page, pillarOf(await current(page)));
    await expect(page.locator('.progress strong')).toHaveText('1/6');
    await expect(page.locator('.notice')).toHaveCount(0);
    isDown = false;
    await page.evaluate(() => {
      location.hash = '#/play/smes_match_2';
    });
    await expect(page.locator('html')).toHaveAttribute('data-hall', 'level');
  });
});

test.describe('where the picture is lost for good', () => {
  test.use({ expected: /GPU stall|WebGL Context lost/ });
  test('the list goes on with the same cards, and says why in one sentence', async ({ page, context }) => {
    await withGraphics(context);
    await seated(page, LEVEL);
    const hand = await handOf(page);
    await page.evaluate(() =>
      document
        .querySelector<HTMLCanvasElement>('.stage canvas')
        ?.getContext('webgl')
        ?.getExtension('WEBGL_lose_context')
        ?.loseContext(),
    );
    await expect(page.locator('.notice')).toContainText('改用列表', { timeout: 6000 });
    await expect(page.locator('html')).not.toHaveAttribute('data-hall');
    expect(await handOf(page)).toEqual(hand);
    await tapPillar(page, pillarOf(await current(page)));
    await expect(page.locator('.progress strong')).toHaveText('1/6');
  });
});

test.describe('where no canvas can be had', () => {
  test('the list goes on, and says why in one sentence', async ({ page, context }) => {
    await context.addInitScript(() => {
      Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', { value: () => null });
    });
    await page.goto(`./#/play/${LEVEL}`);
    await expect(page.locator('.notice')).toContainText('改用列表');
    await tapPillar(page, pillarOf(await current(page)));
    await expect(page.locator('.progress strong')).toHaveText('1/6');
  });
});

test('whoever asks for more contrast in the middle of a level has the hall painted anew', async ({
  page,
}) => {
  await seated(page, LEVEL);
  const deep = (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--malachite-deep'));
  const before = await deep();
  expect(await painted(page, before)).toBeGreaterThan(0);
  await page.emulateMedia({ contrast: 'more' });
  expect(await deep()).not.toBe(before);
  await expect.poll(async () => painted(page, await deep())).toBeGreaterThan(0);
  await settled(page);
  expect(await painted(page, before)).toBe(0);
});

/** How many px of the canvas are of just this colour. */
const painted = (page: Page, colour: string): Promise<number> =>
  page.locator('.stage canvas').evaluate((found, wanted) => {
    const canvas = found as HTMLCanvasElement;
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    const [red, green, blue] = [1, 3, 5].map(start => Number.parseInt(wanted.slice(start, start + 2), 16));
    let count = 0;
    for (let i = 0; i < pixels.length; i += 4)
      count += Number(pixels[i] === red && pixels[i + 1] === green && pixels[i + 2] === blue);
    return count;
  }, colour);

test('a magnified page is the list, and the hall again at its usual size', async ({ page }) => {
  await seated(page, LEVEL);
  await page.setViewportSize({ width: 195, height: 422 });
  await expect(page.locator('html')).not.toHaveAttribute('data-hall');
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.locator('html')).toHaveAttribute('data-hall', 'level');
});

for (const locale of ['zh-CN', 'en'])
  test(`for a screen reader the hall is the list, and says everything once: ${locale}`, async ({
    page,
    context,
  }) => {
    await withSettings(context, { view: 'hall', language: locale });
    await watchVoice(page);
    await seated(page, LEVEL);
    await expect(page.locator('.stage')).toHaveAttribute('aria-hidden', 'true');
    await expect(page.getByRole('radio')).toHaveCount(3);
    await expect(page.locator('.table').getByRole('button')).toHaveCount(5);
    const [item = ''] = await handOf(page);
    await page.locator('[data-heading]').focus();
    await page.keyboard.press(pillarOf(item).slice(-1));
    await expect(page.locator('.progress strong')).toHaveText('1/6');
    await settled(page);
    await page.waitForTimeout(1500);
    expect(await page.evaluate(() => Reflect.get(window, 'said_'))).toHaveLength(1);
    expect(await page.locator('[aria-live], [role=status], [role=alert]').count()).toBe(1);
  });

for (const theme of ['light', 'night'])
  test(`axe finds nothing in the hall: ${theme}`, async ({ page, context }) => {
    await withSettings(context, { view: 'hall', theme });
    const answer = async (item: string, pillar: string): Promise<void> => {
      await page.locator(`[data-item="${item}"] input`).focus();
      await page.keyboard.press('Space');
      await page.keyboard.press(pillar.slice(-1));
    };
    const look = async (name: string): Promise<void> => {
      await settled(page);
      expect.soft(await violationsOf(page), name).toEqual([]);
    };
    await page.goto('./');
    await expect(page.locator('html')).toHaveAttribute('data-hall', 'hall');
    await look('home');
    await seated(page, LEVEL);
    const [item = ''] = await handOf(page);
    await answer(item, wrongFor(item));
    await expect(page.locator('.told-sheet')).toBeInViewport();
    await look('wrong');
    await page.locator('[data-go]').click();
    await page.locator('[data-part=hint]').click();
    await look('ask');
    await playOut(page, answer);
    await expect(page.locator('main')).toHaveAttribute('data-page', 'result');
    await expect(page.locator('html')).not.toHaveAttribute('data-hall');
    await expect(page.locator('[data-growth]')).toHaveAttribute('data-growth', 'over');
    await look('result');
  });

/** Every sentence that the live region is given. */
async function watchVoice(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const said: string[] = [];
    Reflect.set(window, 'said_', said);
    new MutationObserver(changes => {
      for (const { target } of changes)
        if (target instanceof Element && target.closest('[data-voice]')) said.push(target.textContent ?? '');
    }).observe(document, { subtree: true, childList: true });
  });
}

test('by keyboard alone: cards by arrows, pillars by Tab or digit, the frame of the focus where the card lies', async ({
  page,
}) => {
  await seated(page, LEVEL);
  await page.locator('.hand input').first().focus();
  await page.keyboard.press('ArrowDown');
  const [, second = ''] = await handOf(page);
  const input = page.locator(`[data-item="${second}"] input`);
  await expect(input).toBeFocused();
  await expect(input).toBeChecked();
  const box = await page.locator(`[data-item="${second}"]`).boundingBox();
  expect(box?.width).toBeGreaterThan(300);
  const target = page.locator(`.table [data-option="${pillarOf(second)}"]`);
  for (let steps = 8; steps > 0 && !(await target.evaluate(el => el === document.activeElement)); steps--)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator(`[data-item="${second}"]`)).toHaveCount(0);
  await expect(page.locator('.progress strong')).toHaveText('1/6');
});

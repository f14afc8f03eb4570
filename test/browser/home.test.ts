import type { Page } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { withLog } from './log.ts';
import { expect, measures, pillarOf, resize, tapPillar, test, withSettings } from './player.ts';

const growth = measures.filter(({ pillar }) => pillar.startsWith('growth'));
const learnt = (daysAgo: number, from: number, to: number, isRight = true) =>
  growth.slice(from, to).map(({ id }) => ({ item: `match:${id}` as const, isRight, daysAgo }));
/** A dozen cards of the first beam, three on each of the last days, all missed: due by now. */
const DUE = [4, 3, 2, 1].flatMap((daysAgo, i) => learnt(daysAgo, 3 * i, 3 * i + 3, false));

/** The news of other questions than those that were played has been read. */
test.beforeEach(({ context }) =>
  context.addInitScript(
    seen => localStorage.setItem('beams-and-pillars/seen', seen),
    JSON.stringify({ version: 1, body: { content: 99 } }),
  ),
);

const button = (page: Page) => page.locator('.home .actions [data-go]');
const sum = (page: Page) => page.locator('.day strong');

/** The sum of the day, once the model of memory has come. */
async function left(page: Page): Promise<number> {
  await expect(sum(page)).toBeVisible();
  return Number.parseInt((await sum(page).textContent()) ?? '', 10);
}

/** Timbers by their look: solid, slanted; dashed ones have no fill. */
const timbers = (page: Page, fill: 'mid' | 'wash') => page.locator(`.day svg .f-${fill}`);

test.describe('whoever has never played', () => {
  test('reads what one will do and how long a level takes, and has one button', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('.pitch')).toHaveText(/柱子.*一关约\d分钟。$/);
    await expect(button(page)).toContainText('开始');
    await expect(page.locator('.home .button')).toHaveCount(1);
    await expect(page.locator('.day, .to-next, .to-review')).toHaveCount(0);
    await page.locator('.quick [lang=en]').click();
    await expect(page.locator('.pitch')).toHaveText(/pillar.*About \d minutes a level\.$/);
    await button(page).click();
    await expect(page.locator('main[data-page=home]')).toHaveCount(0);
  });

  test('can still choose a level', async ({ page }) => {
    await page.goto('./');
    await page.locator('.to-levels').click();
    await expect(page.locator('main[data-page=levels]')).toBeVisible();
  });
});

test.describe('whoever comes back', () => {
  test('finds one button for the day, how much it is, and what it is made of', async ({ page, context }) => {
    await withLog(context, DUE);
    await page.goto('./');
    const count = await left(page);
    await expect(button(page)).toContainText(/今天\s*约5分钟\s*新学\d+条，巩固12条/);
    await expect(button(page)).toHaveClass(/primary/);
    await expect(page.locator('.home .button')).toHaveCount(1);
    await expect(timbers(page, 'wash')).toHaveCount(12);
    expect(count).toBeGreaterThan(12);
    await expect(page.locator('.to-next')).toContainText('下一关：梁一');
    await expect(page.locator('.picture > svg')).toContainText('条归位');
  });

  test('sees the sum count down and a timber become solid for each thing that was asked', async ({
    page,
    context,
  }) => {
    await withLog(context, DUE);
    await page.goto('./');
    const before = await left(page);
    await page.goto('./#/play/growth_match_1');
    const item = await page.locator('.hand input:checked').inputValue();
    await tapPillar(page, pillarOf(item));
    await page.goto('./#/');
    await expect.poll(() => left(page)).toBeLessThan(before);
    await expect(timbers(page, 'mid')).toHaveCount(1);
  });

  test('plays the day by its one button', async ({ page, context }) => {
    await withLog(context, DUE);
    await page.goto('./');
    await button(page).click();
    await expect(page).toHaveURL(/#\/play\/today$/);
    await expect(page.locator('main[data-page=level]')).toBeVisible();
  });

  test('who has done the day reads that, and may go on', async ({ page, context }) => {
    await withSettings(context, { minutes: 3 });
    await withLog(context, learnt(0, 0, 20));
    await page.goto('./');
    await expect(button(page)).toHaveText(/今天练完了\s*再练一会儿/);
    await expect(button(page)).not.toHaveClass(/primary/);
    await expect(sum(page)).toHaveText('20条');
    await expect(timbers(page, 'mid')).toHaveCount(20);
    await expect(timbers(page, 'wash')).toHaveCount(0);
  });

  test('chooses the minutes of a day in the settings, and the day follows', async ({ page, context }) => {
    await withLog(context, DUE);
    await page.goto('./');
    const usual = await left(page);
    await page.getByRole('button', { name: '设置' }).click();
    await expect(page.locator('[name=settings-minutes][data-value="5"]')).toBeChecked();
    await page.locator('[name=settings-minutes][data-value="20"]').check({ force: true });
    await page.keyboard.press('Escape');
    expect(await left(page)).toBeGreaterThan(usual);
    await page.reload();
    expect(await left(page)).toBeGreaterThan(usual);
  });

  test('reads the same of the day in either language, without a timber moving', async ({ page, context }) => {
    await withLog(context, DUE);
    await page.goto('./');
    const count = await left(page);
    const shapes = await page.locator('.day svg :is(polygon, polyline)').count();
    await page.locator('.quick [lang=en]').click();
    await expect(sum(page)).toHaveText(`${count} to go`);
    await expect(button(page)).toContainText(/about \d+ min/);
    await expect(page.locator('.day svg :is(polygon, polyline)')).toHaveCount(shapes);
    await expect(page.locator('.picture > svg')).toContainText('placed');
  });

  test('finds the next level marked in free play, and the review', async ({ page, context }) => {
    await withLog(context, DUE);
    await page.goto('./');
    const next = await page.locator('.to-next').getAttribute('href');
    await page.locator('.to-levels').click();
    const marked = page.locator('.row[aria-current=step]');
    await expect(marked).toHaveCount(1);
    await expect(marked).toContainText('下一关');
    expect(await marked.getAttribute('href')).toBe(next);
    await page.locator('.also [href="#/review"]').click();
    await expect(page.locator('main[data-page=review]')).toContainText('12条待巩固');
  });
});

/** Where everything stands, from the first drawing on. */
const places = (page: Page) =>
  page
    .locator('.home :is(.picture, .picture > svg, .day, .pitch, .big, .paths, .to-levels)')
    .evaluateAll(all =>
      all.map(each => {
        const { left: x, top, width, height } = each.getBoundingClientRect();
        return [each.getAttribute('class'), ...[x, top, width, height].map(Math.round)].join(' ');
      }),
    );

const SIZES = [
  [320, 568],
  [360, 640],
  [390, 844],
  [844, 390],
  [1366, 768],
  [1920, 1080],
] as const;

for (const language of ['zh-CN', 'en'])
  test(`nothing moves between the first drawing and the next, whatever comes later: ${language}`, async ({
    page,
    context,
  }) => {
    await withSettings(context, { language });
    await withLog(context, DUE);
    // The first drawing of the page, before the model of memory: its places are kept as they are.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        const [picture] = document.querySelectorAll('.home > .picture > svg');
        if (!picture) return;
        observer.disconnect();
        queueMicrotask(() => {
          const at = [...document.querySelectorAll('.home :is(.picture > svg, .big, .to-levels)')].map(each =>
            Math.round(each.getBoundingClientRect().top),
          );
          document.documentElement.setAttribute('data-first', at.join(' '));
        });
      }).observe(document, { childList: true, subtree: true });
    });
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      await page.goto('./#/');
      await page.reload();
      await left(page);
      const now = await page
        .locator('.home :is(.picture > svg, .big, .to-levels)')
        .evaluateAll(all => all.map(each => Math.round(each.getBoundingClientRect().top)));
      const first = (await page.locator('html').getAttribute('data-first'))?.split(' ').map(Number);
      expect.soft(first, `${width}x${height}`).toEqual(now);
      const before = await places(page);
      await page.evaluate(() => window.dispatchEvent(new Event('resize')));
      expect.soft(await places(page), `${width}x${height}, drawn again`).toEqual(before);
    }
  });

for (const language of ['zh-CN', 'en'])
  test(`from the smallest phone to the widest screen the button is in sight and nothing overlaps: ${language}`, async ({
    page,
    context,
  }) => {
    await withSettings(context, { language });
    await withLog(context, DUE);
    await page.goto('./');
    await left(page);
    for (const [width, height] of SIZES) {
      await resize(page, { width, height });
      await expect.soft(button(page), `${width}x${height}`).toBeInViewport({ ratio: 1 });
      const { width: long = 0 } = (await button(page).boundingBox()) ?? {};
      expect.soft(long, `${width}x${height}`).toBeLessThanOrEqual(Math.max(576, width / 2));
      const boxes = await page
        .locator('.actions > :is(.day, .big, .paths), .picture > svg')
        .evaluateAll(all => all.map(each => each.getBoundingClientRect()));
      const overlaps = boxes.flatMap((a, i) =>
        boxes
          .slice(i + 1)
          .filter(
            b => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1,
          ),
      );
      expect.soft(overlaps, `${width}x${height}`).toEqual([]);
    }
  });

test('axe finds nothing on any home, by day and by night', async ({ page, context }) => {
  await withLog(context, DUE);
  await page.goto('./');
  await left(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect.soft(await violationsOf(page), colorScheme).toEqual([]);
  }
});

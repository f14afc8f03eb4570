import type { Page } from '@playwright/test';
import { answersOf, assignedBy } from './answers.ts';
import { violationsOf } from './axe.ts';
import { expect, finish, resize, test, withSettings } from './player.ts';
import { withSeed } from './table.ts';
import { playThrough } from './through.ts';

/** Plays a level on the page's own controls; every fifth item is missed at first where so many are to be. */
async function play(page: Page, level: string, missed = 0, most = 200): Promise<void> {
  await page.goto(`./#/play/${level}`);
  await expect(page.locator('.table[data-asked]')).toBeAttached();
  const answers = answersOf(level);
  const rights = Object.fromEntries(
    Object.keys(answers).map((id, n) => [id, n % 5 !== 3 || n / 5 >= missed]),
  );
  await page.evaluate(playThrough, { answers, rights, most });
}

const growth = (page: Page) => page.locator('[data-growth]');
/** Parts that still move, and those that are drawn without moving any more. */
const moving = (page: Page): Promise<number> =>
  page.evaluate(
    () => document.getAnimations().filter(one => one.effect?.getComputedTiming().progress !== 1).length,
  );
const caption = (page: Page) => page.locator('.laid p:last-child');
const tiles = (page: Page) => page.locator('.milestones li');

test.beforeEach(async ({ context }) => withSeed(context));

for (const view of ['list', 'hall'] as const)
  test.describe(`the end of a level in the ${view}`, () => {
    test.use({ view });

    test('grows by what was learnt, and any tap shows the last frame and does what it is for', async ({
      page,
    }) => {
      await play(page, 'industry_match_2');
      await expect(growth(page)).toHaveAttribute('data-growth', 'playing');
      await expect(page.locator('[data-move=fall]')).toHaveCount(10);
      await page.mouse.click(4, 400);
      await expect(growth(page)).toHaveAttribute('data-growth', 'over');
      expect(await moving(page)).toBe(0);
      for (const part of await page.locator('[data-move=fall]').all())
        await expect(part).toHaveCSS('opacity', '1');
      for (const part of await page.locator('[data-move=rope]').all())
        await expect(part).toHaveCSS('opacity', '0');
      await expect(caption(page)).toHaveCSS('opacity', '1');
      await expect(caption(page)).toContainText('10/10条');
      await expect(page.locator('.result header')).toContainText('10张卡片，全部一次放对');
      await expect(page.locator('.earned.all')).toBeVisible();
      await expect(tiles(page)).toHaveText([/银锭榫\s*全部一次放对/, /斗拱\s*上梁时装上/]);
      await expect(page.locator('.result .day')).toContainText('已练10条');
      await expect(page.locator('.missed')).toHaveCount(0);
    });

    test('comes to its end by itself', async ({ page }) => {
      await play(page, 'industry_match_2');
      await expect(growth(page)).toHaveAttribute('data-growth', 'over');
      expect(await moving(page)).toBe(0);
      await expect(caption(page)).toHaveCSS('opacity', '1');
    });

    test('shows what was missed at first in half, and lists it', async ({ page, context }) => {
      await withSettings(context, { view, motion: 'reduced' });
      await play(page, 'industry_match_2', 2);
      await expect(growth(page)).toHaveAttribute('data-growth', 'over');
      expect(await moving(page)).toBe(0);
      await expect(page.locator('.raised [data-move=fall] .f-half')).toHaveCount(2);
      await expect(page.locator('.result header')).toContainText('10张卡片，8张一次放对');
      await expect(page.locator('.earned.all')).toHaveCount(0);
      await expect(page.locator('.missed li')).toHaveCount(2);
      await expect(page.locator('.milestones .next-tile')).toHaveCount(1);
    });

    test('names a joint at five and at ten in a row, once, with the verdict', async ({ page }) => {
      const joint = page.locator('.joint');
      const voice = page.locator('[data-voice]');
      await play(page, 'industry_raise', 0, 4);
      await expect(joint).toHaveCount(0);
      await page.reload();
      await play(page, 'industry_raise', 0, 1);
      await expect(joint).toContainText('燕尾榫');
      await expect(voice).toHaveText(/^答对了。答二·第.点。 连对5题，燕尾榫。 “/);
      await play(page, 'industry_raise', 0, 1);
      await expect(joint).toHaveCount(0);
      await expect(voice).not.toContainText('连对');
      await play(page, 'industry_raise', 0, 4);
      await expect(joint).toContainText('透榫');
      await expect(voice).toContainText('连对10题，透榫。');
      expect(await violationsOf(page)).toEqual([]);
    });
  });

test('after a beam is raised one sees the hall first, then goes on', async ({ page, context }) => {
  await withSettings(context, { motion: 'reduced' });
  for (const level of ['industry_match_1', 'industry_match_2', 'industry_match_3']) await play(page, level);
  await expect(page.locator('.result [data-go]')).toHaveText('下一关');
  await play(page, 'industry_raise');
  await expect(page.locator('.raised [data-move=lower]')).toHaveCount(1);
  await expect(page.locator('.raised [data-move=leave]')).toHaveCSS('opacity', '0');
  await expect(tiles(page).first()).toHaveText(/斗拱\s*梁已上好/);
  await expect(page.locator('.result .day')).toContainText('梁二的屋顶盖好了');
  await expect(page.locator('.result .actions a')).toHaveText(['下一关', '看大殿']);
  await page.locator('.result [data-go]').click();
  await expect(page.locator('main')).toHaveAttribute('data-page', 'home');
});

test('a level of numbers shows its hall and the values that were right', async ({ page, context }) => {
  await withSettings(context, { motion: 'reduced' });
  await play(page, 'digital_numbers');
  await expect(page.locator('.raised svg')).toHaveCount(1);
  await expect(page.locator('.values li').first()).toBeVisible();
  for (const row of await page.locator('.values li').all()) await expect(row).toHaveText(/\d\S*\s+\S/);
  await expect(page.locator('.result header')).toContainText('题，全部一次答对');
});

test('a level across the beams shows each of them', async ({ page, context }) => {
  await withSettings(context, { motion: 'reduced' });
  await play(page, 'apart');
  await expect(page.locator('.raised.several svg')).toHaveCount(4);
  await expect(caption(page)).toContainText(/\d\.\d/);
});

test('sound is offered once, by one tap at the first milestone', async ({ page, context }) => {
  await withSettings(context, { motion: 'reduced' });
  const offer = page.locator('.sound-offer');
  const sound = (): Promise<unknown> =>
    page.evaluate(() => JSON.parse(localStorage.getItem('beams-and-pillars/settings') ?? '{}').body.hasSound);
  await play(page, 'industry_match_2');
  await offer.getByRole('button', { name: '打开声音' }).click();
  await expect(offer).toHaveCount(0);
  await expect(page.locator('.result h1')).toBeFocused();
  expect(await sound()).toBe(true);
  await play(page, 'industry_match_1');
  await expect(page.locator('.milestones')).toBeVisible();
  await expect(offer).toHaveCount(0);
});

test('sound is not offered again to whoever went on without it', async ({ page, context }) => {
  await withSettings(context, { motion: 'reduced' });
  const offer = page.locator('.sound-offer');
  await play(page, 'industry_match_2');
  await expect(offer).toBeVisible();
  await page.locator('.result [data-go]').click();
  await finish(page);
  await expect(page.locator('.milestones')).toBeVisible();
  await expect(offer).toHaveCount(0);
  await page.reload();
  await expect(page.locator('.milestones')).toBeVisible();
  await expect(offer).toHaveCount(0);
});

test('sound is never offered in an assignment', async ({ page }) => {
  const { code, answers } = assignedBy('ten');
  await page.goto(`./#${code}`);
  await page.getByLabel('座号或称呼').fill('7号');
  await page.locator('[data-go]').click();
  await expect(page.locator('.table[data-asked]')).toBeAttached();
  const rights = Object.fromEntries(Object.keys(answers).map(id => [id, true]));
  await page.evaluate(playThrough, { answers, rights });
  await expect(page.locator('main[data-page=handin]')).toBeVisible();
  await expect(page.locator('.sound-offer')).toHaveCount(0);
});

for (const [width, height] of [
  [320, 568],
  [360, 640],
  [390, 844],
  [844, 390],
  [1366, 768],
] as const)
  test(`the end of a level is whole and accessible on ${width} x ${height}`, async ({ page, context }) => {
    await withSettings(context, { motion: 'reduced', language: 'en' });
    await resize(page, { width, height });
    await play(page, 'industry_match_2', 2);
    await expect(tiles(page)).toHaveCount(2);
    const room = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(room[0]).toBeLessThanOrEqual(room[1] ?? 0);
    const hall = await page.locator('.raised svg').boundingBox();
    expect(hall?.height).toBeGreaterThanOrEqual(180);
    if (width >= 360 && height >= 600) {
      const said = await caption(page).boundingBox();
      const actions = await page.locator('.result .actions').boundingBox();
      expect((said?.y ?? 0) + (said?.height ?? 0)).toBeLessThanOrEqual(actions?.y ?? 0);
    }
    expect(await violationsOf(page)).toEqual([]);
  });

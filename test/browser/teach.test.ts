import type { Page } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { expect, test, withSettings } from './player.ts';

const address = (page: Page): Promise<string> => page.locator('.share > .address').innerText();
const open = async (page: Page, hash = '#/teach'): Promise<void> => {
  await page.goto(`./${hash}`);
  await expect(page.locator('main.teach h1')).toBeVisible();
};
/** What lies over a native box is a finger wide; the box itself takes the press. */
const press = (page: Page, name: string, value: string): Promise<void> =>
  page.locator(`.compose [name="${name}"][data-value="${value}"]`).check();

test('from opening the page to a code on the wall: two clicks, and keys close it', async ({ page }) => {
  let clicks = 0;
  const click = async (selector: string): Promise<void> => {
    clicks += 1;
    await page.locator(selector).click();
  };
  const begun = Date.now();
  await open(page);
  await click('[data-beam=industry] .whole-beam');
  await click('[data-wall]');
  const code = page.locator('.wall .code');
  await expect(code).toBeVisible();
  const seconds = (Date.now() - begun) / 1000;
  test
    .info()
    .annotations.push({ type: 'stopwatch', description: `${seconds.toFixed(1)} s, ${clicks} clicks` });
  expect(clicks).toBeLessThanOrEqual(6);
  const { height = 0 } = (await code.boundingBox()) ?? {};
  expect(height).toBeGreaterThanOrEqual(844 / 3);
  await expect(page.locator('.wall .short')).toHaveText(/^B[0-9A-Z]{3}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  await page.keyboard.press('Escape');
  await expect(page.locator('.wall')).toBeHidden();
});

test('every setting makes another link, and the link says what was set', async ({ page }) => {
  await open(page);
  const seen = new Set([await address(page)]);
  const changes: readonly (() => Promise<void>)[] = [
    () => press(page, 'mode', 'test'),
    () => press(page, 'count', '8'),
    () => page.locator('[data-value=estimate]').uncheck(),
    () => page.locator('.compose [name=title]').fill('周五小测'),
    () =>
      page
        .locator('.more > summary')
        .click()
        .then(() => press(page, 'attempts', '2')),
    () => press(page, 'hints', 'false'),
    () => press(page, 'minutes', '20'),
    () => page.locator('[name=opens]').fill('2030-01-01T08:00'),
    () => page.locator('[name=due]').fill('2030-01-02T08:00'),
    () => press(page, 'order', 'own'),
    () => press(page, 'language', 'zh-CN'),
    () =>
      page
        .locator('[data-preview] summary')
        .click()
        .then(() => page.locator('[data-reshuffle]').click()),
    () =>
      page
        .locator('[data-beam=growth] summary')
        .click()
        .then(() => page.locator('[data-value=growth_2]').uncheck()),
  ];
  for (const change of changes) {
    await change();
    await page.locator('h1').click();
    await expect.poll(async () => seen.has(await address(page))).toBe(false);
    seen.add(await address(page));
  }
  expect(seen.size).toBe(changes.length + 1);
  await expect(page.locator('[data-preview] li')).toHaveCount(8);
  const tries = page.waitForEvent('popup');
  await page.locator('[data-try]').click();
  const student = await tries;
  await expect(student.locator('h1')).toHaveText('周五小测');
  for (const words of ['8 题', '测验', '没有', '20 分钟', '1月1日', '1月2日', '2 次', '中文'])
    await expect(student.locator('.terms')).toContainText(words);
});

test('what makes no sense is said where it is set, and what is impossible has no link', async ({ page }) => {
  await open(page);
  await page.locator('.more > summary').click();
  await press(page, 'mode', 'test');
  await expect(page.locator('.silly')).toContainText('测验不限次数');
  await press(page, 'attempts', '1');
  await expect(page.locator('.silly')).toHaveCount(0);
  await page.locator('[name=exactly]').fill('100');
  await page.locator('[name=exactly]').press('Tab');
  await expect(page.locator('.silly')).toContainText(/一共只有 \d+ 题/);
  for (const beam of ['industry', 'digital']) await page.locator(`[data-beam=${beam}] .whole-beam`).click();
  await press(page, 'minutes', '5');
  await expect(page.locator('.silly').last()).toContainText('不到八秒');
  for (const beam of ['growth', 'industry', 'digital'])
    await page.locator(`[data-beam=${beam}] .whole-beam`).click();
  await expect(page.locator('[data-unmade]')).toBeVisible();
  await expect(page.locator('.share > .code')).toHaveCount(0);
  await page.locator('[data-beam=smes] .whole-beam').click();
  await expect(page.locator('.share > .code')).toBeVisible();
});

test('no page for teachers asks for the engine, until the game is gone to', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', request => asked.push(new URL(request.url()).pathname));
  await open(page);
  await open(page, '#/teach/help');
  await page.waitForLoadState('networkidle');
  expect(asked.filter(path => /phaser|boot|webgl|canvas/i.test(path))).toEqual([]);
});

for (const [language, theme] of [
  ['zh-CN', 'light'],
  ['en', 'night'],
] as const)
  test(`fits the smallest screen, and axe finds nothing: ${language}, ${theme}`, async ({
    page,
    context,
  }) => {
    await withSettings(context, { language, theme });
    await page.setViewportSize({ width: 320, height: 568 });
    for (const hash of ['#/teach', '#/teach/help']) {
      await open(page, hash);
      for (const summary of await page.locator('summary').all()) await summary.click();
      expect.soft(await violationsOf(page), hash).toEqual([]);
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), hash).toBe(320);
    }
  });

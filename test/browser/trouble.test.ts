import { rowsOf } from './log.ts';
import { current, expect, finish, held, pillarOf, tapPillar, test, withSettings } from './player.ts';

const KEY = 'beams-and-pillars/log';

test('a link that leads nowhere is said to, and the hall is there', async ({ page }) => {
  await page.goto('./#/play/no_such_level');
  await expect(page.locator('.notice')).toContainText('这个链接不对');
  await expect(page.locator('main[data-page=home]')).toBeVisible();
  await expect(page.locator('[data-voice]')).toContainText('这个链接');
  // The sentence takes its room from the hall: nothing is pushed out of sight.
  const beyond = (): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  await expect.poll(beyond).toBe(0);
  await page.locator('.notice button').click();
  await expect(page.locator('.notice')).toHaveCount(0);
});

test('a broken save is told, kept aside, and play goes on', async ({ page }) => {
  await page.addInitScript(key => localStorage.setItem(key, '{"version":1,"body":[{"type":'), KEY);
  await page.goto('./#/play/smes_match_1');
  await expect(page.locator('.notice')).toContainText('另外收好');
  expect(await page.evaluate(() => localStorage.getItem('beams-and-pillars/aside/log/1'))).toContain(
    '{"version":1',
  );
  await finish(page);
  await expect(page.locator('main[data-page=result]')).toBeVisible();
});

test('blocked storage is told once while play goes on', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('', 'SecurityError');
      },
    });
  });
  await page.goto('./#/play/smes_match_1');
  await expect(page.locator('.notice')).toHaveCount(1);
  await expect(page.locator('.notice')).toContainText('浏览器不让存进度');
  await page.locator('.notice button').last().click();
  await page.locator('[data-heading]').focus();
  await finish(page, pillar => page.keyboard.press(pillar.slice(-1)));
  await expect(page.locator('main[data-page=result]')).toBeVisible();
  await expect(page.locator('.notice')).toHaveCount(0);
});

test('full storage is told once while play goes on', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
  });
  await page.goto('./#/play/smes_match_1');
  await expect(page.locator('.notice')).toContainText('浏览器存满了');
  await finish(page);
  await expect(page.locator('main[data-page=result]')).toBeVisible();
});

test('what the browser clears between two levels is kept again, and that is said outside of them', async ({
  page,
  context,
}) => {
  await withSettings(context, { textSize: 1.15 });
  await page.goto('./#/play/smes_match_1');
  await finish(page);
  const before = await rowsOf(page);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', {
    origin: new URL(page.url()).origin,
    storageTypes: 'local_storage,indexeddb',
  });
  await page.goto('./#/play/smes_match_2');
  await tapPillar(page, pillarOf(await current(page)));
  await expect(page.locator('.progress strong')).toHaveText(/^1\//);
  await expect(page.locator('.notice')).toHaveCount(0);
  await page.goto('./#/');
  await expect(page.locator('.notice')).toContainText('已重新存好');
  await expect.poll(async () => (await rowsOf(page)).length).toBe(before.length + 1);
  await page.reload();
  await expect(page.locator('main[data-page=home]')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-text-size', '1.15');
  await page.goto('./#/play/smes_match_2');
  await expect(page.locator('.progress strong')).toHaveText(/^1\//);
});

test.describe('without a network', () => {
  test.use({ expected: /ERR_INTERNET_DISCONNECTED/ });

  test('words that cannot be fetched leave the language as it is', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('main')).toBeVisible();
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    const requests: string[] = [];
    page.on('requestfailed', request => requests.push(request.url()));
    await page.getByRole('button', { name: 'EN, switch to English' }).click();
    await expect(page.locator('.notice')).toContainText('没加载出来');
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    expect(requests.length).toBeGreaterThan(0);
  });
});

test('a double tap on a pillar judges one card, not the next one too', async ({ page }) => {
  await page.goto('./#/play/smes_match_1');
  await page.locator(`[data-option=${pillarOf(await current(page))}]`).dblclick();
  await expect(page.locator('main')).toHaveAttribute('data-phase', 'ask');
  await expect(page.locator('.progress strong')).toHaveText('1/6');
});

test('a pause asked for before its page has come opens as soon as it does', async ({ page }) => {
  await page.route('**/campaign-pages-chunk-*.js', async route => {
    await new Promise(resolve => setTimeout(resolve, 1000));
    await route.continue();
  });
  await page.goto('./#/play/smes_match_1', { waitUntil: 'commit' });
  await page.getByRole('button', { name: '暂停' }).click();
  await expect(page.locator('dialog[open]')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog[open]')).toHaveCount(0);
  await page.getByRole('button', { name: '暂停' }).click();
  await expect(page.locator('dialog[open]')).toBeVisible();
});

test('the focus goes to the heading of a page that had to be waited for', async ({ page }) => {
  const bring = await held(page, /\/campaign-pages-chunk-[^/]*\.js$/);
  await page.goto('./#/play/smes_match_1');
  await expect(page.locator('[data-heading]')).toBeFocused();
  await page.evaluate(() => {
    location.hash = '#/levels';
  });
  await expect(page.locator('main[data-page=awaited]')).toBeVisible();
  bring();
  await expect(page.locator('h1')).toBeFocused();
});

test.describe('a review whose model of memory cannot be fetched', () => {
  test.use({ expected: /ERR_FAILED|Failed to load resource|dynamically imported module/ });

  test('is said to be missing, and the way back is open', async ({ page }) => {
    await page.route(/\/recollection-[^/]*\.js$/, route => route.abort());
    await page.goto('./#/play/review');
    await expect(page.locator('.notice')).toContainText('这一页出了问题');
    await page.locator('main a').click();
    await expect(page.locator('main[data-page=home]')).toBeVisible();
  });
});

test.describe('kinds that cannot be fetched', () => {
  test.use({ expected: /ERR_FAILED|Failed to load resource|dynamically imported module/ });

  test('are said to be missing, the way back is open, and the next try brings them', async ({ page }) => {
    const missing = /\/rules-[^/]*\.js$/;
    await page.route(missing, route => route.abort());
    await page.goto('./#/play/smes_numbers');
    await expect(page.locator('.notice')).toContainText('这一页出了问题');
    await page.locator('main a').click();
    await expect(page.locator('main[data-page=home]')).toBeVisible();
    await page.unroute(missing);
    await page.reload();
    await page.goto('./#/play/smes_numbers');
    await expect(page.locator('[data-heading]')).toBeFocused();
  });
});

import type { Page, Route } from '@playwright/test';
import { current, expect, held, measures, pillarOf, tapPillar, test, withSettings } from './player.ts';
import { handOf, pillarSpot, settled } from './table.ts';

/** What works stays on the screen, and works, until what is to replace it has come. */

const LEVEL = '#/play/smes_match_1';
const VIEW = /\/canvas-[^/]*\.js$/;
const MISSING = /ERR_FAILED|Failed to load|dynamically imported module|MIME type|status of 404/;

const turnTo = (page: Page, hash: string): Promise<void> =>
  page.evaluate(to => {
    location.hash = to;
  }, hash);

const javascript = (body: string) => (route: Route) =>
  route.fulfill({ contentType: 'text/javascript', body });
const html = (route: Route) =>
  route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Sign in</title><p>Sign in' });

/** At home in the hall, with what a level wants of the canvas not fetched yet. */
async function atHome(page: Page): Promise<void> {
  await withSettings(page.context(), { view: 'hall' });
  await page.goto('./');
  await expect(page.locator('html')).toHaveAttribute('data-hall', 'hall');
}

/** The list of this level is there, is seen, and takes a response. */
async function expectList(page: Page): Promise<void> {
  await expect(page.locator('html')).not.toHaveAttribute('data-hall');
  await expect(page.locator('.table [data-option]').first()).toBeVisible();
  await expect(page.locator('.table [data-option]').first()).not.toHaveCSS('color', 'rgba(0, 0, 0, 0)');
  await tapPillar(page, pillarOf(await current(page)));
  await expect(page.locator('.progress strong')).toHaveText('1/6');
}

/** Taps the right pillar as soon as a finger can when a notice comes. Runs in the page. */
function tapAtNotice(pillars: Readonly<Record<string, string>>): void {
  const looking = new MutationObserver(() => {
    if (!document.querySelector('.notice')) return;
    looking.disconnect();
    window.setTimeout(tap, 100);
  });
  const tap = (): void => {
    const card = document.querySelector<HTMLInputElement>('.hand input:checked')?.value ?? '';
    const pillar = document.querySelector(`[data-option=${pillars[card]}]`);
    pillar?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    pillar?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
  };
  looking.observe(document, { childList: true, subtree: true });
}

test.describe('a level whose picture does not come', () => {
  test.use({ view: 'hall', expected: new RegExp(`${MISSING.source}|not drawn|too old`) });

  test('is a list as long as it is on its way, and then the hall', async ({ page }) => {
    const bring = await held(page, VIEW);
    await atHome(page);
    await turnTo(page, LEVEL);
    await expectList(page);
    await expect(page.locator('.notice')).toHaveCount(0);
    bring();
    await expect(page.locator('html')).toHaveAttribute('data-hall', 'level');
    await expect(page.locator('.progress strong')).toHaveText('1/6');
    await settled(page);
    const [item = ''] = await handOf(page);
    await page.locator(`[data-item="${item}"]`).click({ force: true });
    const { x, y } = await pillarSpot(page, pillarOf(item));
    await page.mouse.click(x, y);
    await expect(page.locator('.progress strong')).toHaveText('2/6');
  });

  const broken = {
    'is blocked': (route: Route) => route.abort(),
    'is the page of a network to sign in to': html,
    'cannot be read by this browser': javascript('throw new SyntaxError("too old")'),
  };
  for (const [name, answer] of Object.entries(broken))
    test(`stays a list that says so where it ${name}, and a press brings the hall`, async ({ page }) => {
      await page.route(VIEW, answer);
      await atHome(page);
      await turnTo(page, LEVEL);
      await expectList(page);
      await expect(page.locator('.notice')).toContainText('大殿没加载出来');
      await page.unroute(VIEW);
      await page.locator('.notice [data-offer]').click();
      await expect(page.locator('html')).toHaveAttribute('data-hall', 'level');
      await expect(page.locator('.progress strong')).toHaveText('1/6');
    });

  test('comes by itself when the network does', async ({ page, context }) => {
    await page.route(VIEW, route => route.abort());
    await atHome(page);
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await turnTo(page, LEVEL);
    await expectList(page);
    // On a slow machine something else may be missing, too.
    await expect(page.locator('.notice').filter({ hasText: '大殿没加载出来' })).toBeVisible();
    await page.unroute(VIEW);
    await context.setOffline(false);
    await expect(page.locator('html')).toHaveAttribute('data-hall', 'level');
    await expect(page.locator('.notice')).toHaveCount(0);
  });

  test('is a list where the scene fails as it is entered, until it is tried again', async ({ page }) => {
    const view = `{setting:'hall',pieces(){if(!window.isWell)throw new Error('not drawn');return []}}`;
    await page.route(VIEW, javascript(`export const canvas=${view};`));
    await atHome(page);
    // A finger comes down right after it has failed: it means the list.
    await page.evaluate(
      tapAtNotice,
      Object.fromEntries(measures.map(({ id, pillar }) => [`match:${id}`, pillar])),
    );
    await turnTo(page, LEVEL);
    await expect(page.locator('.notice')).toContainText('改用列表');
    await expect(page.locator('html')).not.toHaveAttribute('data-hall');
    await expect(page.locator('.progress strong')).toHaveText('1/6');
    await page.evaluate(() => Reflect.set(window, 'isWell', true));
    await page.locator('.notice [data-offer]').click();
    await expect(page.locator('html')).toHaveAttribute('data-hall', 'level');
  });

  test('is a list between one kind and the next', async ({ page }) => {
    await atHome(page);
    await turnTo(page, LEVEL);
    await expect(page.locator('html')).toHaveAttribute('data-hall', 'level');
    const bring = await held(page, VIEW);
    await turnTo(page, '#/play/smes_numbers');
    await expect(page.locator('html')).not.toHaveAttribute('data-hall');
    await expect(page.locator('.table [data-part], .table input').first()).toBeVisible();
    bring();
    await expect(page.locator('html')).toHaveAttribute('data-hall', 'level');
  });

  test('is nothing to errors of others: the hall stays', async ({ page }) => {
    await atHome(page);
    await page.evaluate(() => {
      window.dispatchEvent(new ErrorEvent('error', { message: 'of an extension' }));
      return new Promise(done => setTimeout(done, 50));
    });
    await expect(page.locator('html')).toHaveAttribute('data-hall', 'hall');
    await expect(page.locator('.notice')).toHaveCount(0);
  });
});

test.describe('a page that is late', () => {
  for (const [chunk, hash, there] of [
    ['campaign-pages-chunk', '#/levels', 'levels'],
    ['study-pages-chunk', '#/review', 'review'],
    ['teacher-pages', '#/teach', 'teach'],
  ] as const)
    test(`shows that it is on its way: ${chunk}`, async ({ page }) => {
      const bring = await held(page, new RegExp(`/${chunk}-[^/]*\\.js$`));
      await page.goto(`./${LEVEL}`);
      await expect(page.locator('[data-heading]')).toBeFocused();
      await turnTo(page, hash);
      await expect(page.locator('main[data-page=awaited] .waiting')).toBeVisible();
      await expect(page.locator('[data-opening]')).toHaveCount(0);
      bring();
      await expect(page.locator(`main[data-page=${there}]`)).toBeVisible();
    });
});

test.describe('a page that cannot be fetched', () => {
  test.use({ expected: new RegExp(`${MISSING.source}|ERR_INTERNET_DISCONNECTED`) });

  test('says so even when the sentence was closed, and comes by itself when the network does', async ({
    page,
    context,
  }) => {
    await page.goto('./');
    await expect(page.locator('main[data-page=home]')).toBeVisible();
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await turnTo(page, '#/teach');
    await expect(page.locator('.notice')).toContainText('请检查网络');
    await expect(page.locator('main[data-page=awaited]')).not.toContainText('正在打开');
    // What was still being fetched behind the page says so in a second sentence.
    await expect(async () => {
      const close = page.locator('.notice button').last();
      if ((await close.count()) > 0) await close.click();
      await expect(page.locator('.notice')).toHaveCount(0, { timeout: 1000 });
    }).toPass();
    await expect(page.locator('main[data-page=awaited]')).toContainText('请检查网络');
    await context.setOffline(false);
    await expect(page.locator('main[data-page=teach]')).toBeVisible();
    await expect(page.locator('.notice')).toHaveCount(0);
  });

  test('has its looks, too, when it comes after all', async ({ page }) => {
    let isDown = true;
    await page.route(/\/study-pages-chunk-[^/]*\.css$/, route => (isDown ? route.abort() : route.continue()));
    await page.goto('./');
    await expect(page.locator('main[data-page=home]')).toBeVisible();
    await turnTo(page, '#/review');
    await expect(page.locator('main[data-page=awaited]')).toBeVisible();
    await expect(page.locator('.notice')).toHaveCount(1);
    isDown = false;
    await turnTo(page, '#/mistakes');
    await expect(page.locator('main[data-page=mistakes]')).toBeVisible();
    const rules = await page.evaluate(() =>
      [...document.styleSheets]
        .filter(({ href }) => href?.includes('/study-pages-chunk-'))
        .map(({ cssRules }) => cssRules.length > 0),
    );
    expect(rules).toEqual([true]);
  });
});

/** The host has put up another build: of the parts of this one nothing is left but what was fetched. */
async function redeploy(page: Page): Promise<{ readonly reloads: () => number }> {
  let reloads = 0;
  await page.route('**/*', async route => {
    if (route.request().resourceType() === 'document') reloads += 1;
    if (reloads > 0) return route.continue();
    if (/\.(js|css)$/.test(route.request().url())) return route.fulfill({ status: 404 });
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll('/game-', '/game-anew-') });
  });
  return { reloads: () => reloads };
}

test.describe('a new build under an open page', () => {
  test.use({ expected: MISSING });

  test('is loaded once, by itself, where nothing is at stake', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('main[data-page=home]')).toBeVisible();
    const { reloads } = await redeploy(page);
    await turnTo(page, '#/teach');
    await expect(page.locator('main[data-page=teach]')).toBeVisible();
    expect(reloads()).toBe(1);
    await expect(page.locator('.notice')).toHaveCount(0);
  });

  test('waits for a press in the middle of a sitting, and the network is not blamed', async ({ page }) => {
    await page.goto(`./${LEVEL}`);
    await tapPillar(page, pillarOf(await current(page)));
    await expect(page.locator('.progress strong')).toHaveText('1/6');
    const { reloads } = await redeploy(page);
    await page.locator('[data-part=pause]').click();
    await page.locator('dialog[open] [data-value=en]').check({ force: true });
    await expect(page.locator('.notice')).toContainText('游戏已更新');
    expect(reloads()).toBe(0);
    await page.locator('[data-resume]').click();
    await page.locator('.notice [data-offer]').click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.locator('.progress strong')).toHaveText('1/6');
    expect(reloads()).toBe(1);
  });
});

test.describe('where the game does not start', () => {
  test.use({ expected: new RegExp(`${MISSING.source}|SyntaxError|Unexpected|Invalid|ERR_|not started`) });
  const GAME = /\/game-[^/]*\.js$/;
  const told = (page: Page) => page.locator('[data-unstarted]:visible');

  const faults = {
    'is blocked': [(route: Route) => route.abort(), '插件'],
    'is the page of a network to sign in to': [html, '插件'],
    'is cut off': [javascript('const broken = {'), '插件'],
    'throws as it begins': [javascript('throw new Error("not started")'), '插件'],
  } as const;
  for (const [name, [answer, sentence]] of Object.entries(faults))
    test(`a sentence and a button are there: its program ${name}`, async ({ page }) => {
      await page.route(GAME, answer);
      await page.goto('./');
      await expect(told(page)).toHaveCount(3);
      await expect(told(page).first()).toContainText(sentence);
      await expect(page.locator('[data-opening]')).toBeHidden();
      await page.unroute(GAME);
      await told(page).last().click();
      await expect(page.locator('main[data-page=home]')).toBeVisible();
      await expect(page.locator('[data-unstarted]')).toHaveCount(0);
    });

  test('it says which it is: no network, another build, too old a browser', async ({ page }) => {
    await page.route(GAME, route => route.abort());
    let host: 'gone' | 'changed' = 'gone';
    await page.route('./', async route => {
      if (route.request().resourceType() === 'document') return route.continue();
      if (host === 'gone') return route.abort();
      const response = await route.fetch();
      return route.fulfill({ response, body: (await response.text()).replaceAll('/game-', '/game-anew-') });
    });
    await page.goto('./');
    await expect(told(page).first()).toContainText('没连上网');
    host = 'changed';
    await page.reload();
    await expect(told(page).first()).toContainText('新版本');
    await page.addInitScript(() => {
      CSS.supports = () => false;
    });
    await page.reload();
    await expect(told(page).first()).toContainText('太旧');
  });

  test('a game that takes long says so after a while, and takes it back when it comes', async ({ page }) => {
    await page.clock.install();
    const bring = await held(page, GAME);
    await page.goto('./', { waitUntil: 'commit' });
    await expect(page.locator('[data-opening]')).toBeVisible();
    await page.clock.fastForward(8000);
    await expect(told(page).first()).toContainText('没连上网');
    bring();
    await expect(page.locator('main[data-page=home]')).toBeVisible();
    await expect(page.locator('[data-unstarted], [data-opening]')).toHaveCount(0);
  });
});

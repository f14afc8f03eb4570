import { readdir, rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { current, expect, finish, pillarOf, tapPillar, test, withSettings } from './player.ts';
import { offlinePorts } from './ports.ts';
import { makeSecond } from './second.ts';
import { serve } from './server.ts';

const urlOf = (port: number): string => `http://127.0.0.1:${port}/`;

/** Until the worker has everything and answers this page. */
const kept = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const { serviceWorker } = navigator;
    await serviceWorker.ready;
    if (serviceWorker.controller) return;
    await new Promise(done => serviceWorker.addEventListener('controllerchange', done, { once: true }));
  });

/** As the browser does by itself when a page is opened, or within a day. */
const look = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });

/** Until the next edition is there, whole. */
const waiting = (page: Page): Promise<unknown> =>
  page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.waiting);

/** How many editions are kept. What is noted besides is none. */
const shelves = (page: Page): Promise<number> =>
  page.evaluate(
    async () => (await caches.keys()).filter(name => !name.startsWith('beams-and-pillars-use')).length,
  );

async function turnTo(page: Page, hash: string): Promise<void> {
  await page.evaluate(to => {
    location.hash = to;
  }, hash);
}

test.describe('with a worker', () => {
  test.use({ serviceWorkers: 'allow' });

  for (const view of ['list', 'hall'] as const)
    test(`after the first visit everything is there without a network, in the ${view}`, async ({
      page,
      context,
    }) => {
      await withSettings(context, { view });
      const port = offlinePorts[view];
      const stop = await serve('dist', port);
      await page.goto(urlOf(port));
      await kept(page);
      stop();
      await context.setOffline(true);
      await page.reload();
      await expect(page.locator('main[data-page=home]')).toBeVisible();
      if (view === 'hall') await expect(page.locator('html')).toHaveAttribute('data-stage', 'ready');
      for (const language of ['en', 'zh-CN']) {
        await page.locator(`.quick [lang="${language}"]`).click();
        await expect(page.locator('html')).toHaveAttribute('lang', language);
      }
      await turnTo(page, '#/beam/smes');
      await expect(page.locator('main[data-page=blueprint]')).toBeVisible();
      await turnTo(page, '#/play/smes_numbers');
      await expect(page.locator('.table[data-asked]')).toBeAttached();
      await page.goto(`${urlOf(port)}?from=class#/play/smes_match_1`);
      if (view === 'list') await finish(page);
      else await expect(page.locator('html')).toHaveAttribute('data-hall', 'level');
      await expect(page.locator('.notice')).toHaveCount(0);
    });

  test('a device keeps what it uses, and from their first use on all of the pages for teachers', async ({
    page,
    context,
  }) => {
    await withSettings(context, { view: 'list' });
    const port = offlinePorts.parts;
    const stop = await serve('dist', port);
    await page.goto(urlOf(port));
    await kept(page);
    const files = (): Promise<readonly string[]> =>
      page.evaluate(async () => {
        const names = (await caches.keys()).filter(name => !name.startsWith('beams-and-pillars-use'));
        const all = await Promise.all(names.map(async name => (await caches.open(name)).keys()));
        return all.flat().map(({ url }) => new URL(url).pathname);
      });
    expect((await files()).join(' ')).not.toMatch(/engine-|teacher-pages|join-pages|files\.json|icon-\d/);
    await turnTo(page, '#/teach');
    await expect(page.locator('main[data-page=teach]')).toBeVisible();
    await expect
      .poll(async () => (await files()).join(' '))
      .toMatch(/teacher-pages.*files\.json|files\.json.*teacher-pages/);
    await expect
      .poll(() =>
        page.evaluate(async () => {
          const name = (await caches.keys()).find(key => key.startsWith('beams-and-pillars-use')) ?? '';
          return (await (await caches.open(name)).keys()).some(({ url }) =>
            url.endsWith('?use=teacher-pages'),
          );
        }),
      )
      .toBe(true);
    stop();
    await context.setOffline(true);
    await page.reload();
    await expect(page.locator('main[data-page=teach]')).toBeVisible();
    await turnTo(page, '#/teach/results');
    await expect(page.locator('main textarea').first()).toBeVisible();
    await expect(page.locator('.notice')).toHaveCount(0);
  });

  test('without a network every pack is there, under the address that names it', async ({
    page,
    context,
  }) => {
    const port = offlinePorts.packs;
    const stop = await serve('.cache/packs', port);
    await page.goto(urlOf(port));
    await kept(page);
    stop();
    await context.setOffline(true);
    await page.goto(`${urlOf(port)}?pack=garden#/`);
    await expect(page.locator('.storey')).toHaveCount(2);
    await page.locator('.quick [lang=en]').click();
    await page.locator('.storey').last().click();
    await expect(page.locator('main[data-page=blueprint]')).toContainText('Using what grows');
    await page.goto(`${urlOf(port)}#/`);
    await expect(page.locator('.storey')).toHaveCount(4);
  });

  test('a new edition is told, waits until it is wanted, and goes on with the sitting', async ({ page }) => {
    const second = await makeSecond();
    const port = offlinePorts.update;
    const stopFirst = await serve('dist', port);
    await page.goto(`${urlOf(port)}#/play/smes_match_1`);
    await kept(page);
    await tapPillar(page, pillarOf(await current(page)));
    await expect(page.locator('.progress strong')).toHaveText('1/6');
    stopFirst();
    const stopSecond = await serve(second, port);
    await look(page);
    const notice = page.locator('.notice');
    await waiting(page);
    await tapPillar(page, pillarOf(await current(page)));
    await expect(page.locator('.progress strong')).toHaveText('2/6');
    await page.reload();
    await expect(page.locator('.progress strong')).toHaveText('2/6');
    await expect(notice).toHaveCount(0);
    await turnTo(page, '#/');
    await expect(notice).toContainText('新版本');
    await expect(page.locator('[data-voice]')).toContainText('新版本');
    await expect(page.locator('html')).not.toHaveAttribute('data-edition', 'second');
    await notice.getByRole('button', { name: '更新' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-edition', 'second');
    await expect(notice).toHaveCount(0);
    await turnTo(page, '#/play/smes_match_1');
    await expect(page.locator('.progress strong')).toHaveText('2/6');
    await finish(page);
    stopSecond();
    await rm(second, { recursive: true });
  });

  test('another tab stays as it is, and finds its parts', async ({ page, context }) => {
    const second = await makeSecond();
    const port = offlinePorts.tabs;
    const stopFirst = await serve('dist', port);
    await page.goto(urlOf(port));
    await kept(page);
    const other = await context.newPage();
    await other.goto(`${urlOf(port)}#/play/smes_match_1`);
    await expect(other.locator('main[data-page=level]')).toBeVisible();
    stopFirst();
    const stopSecond = await serve(second, port);
    await look(page);
    await page.locator('.notice').getByRole('button', { name: '更新' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-edition', 'second');
    expect(await shelves(page)).toBe(2);
    stopSecond();
    await expect(other.locator('html')).not.toHaveAttribute('data-edition', 'second');
    await turnTo(other, '#/');
    await other.locator('.quick [lang=en]').click();
    await expect(other.locator('html')).toHaveAttribute('lang', 'en');
    await other.locator('.notice [data-offer]').click();
    await expect(other.locator('html')).toHaveAttribute('data-edition', 'second');
    await rm(second, { recursive: true });
  });

  test('half an edition on the server changes nothing', async ({ page }) => {
    const second = await makeSecond();
    const [script = ''] = (await readdir(`${second}/assets`)).filter(name => name.startsWith('second-'));
    await rm(`${second}/assets/${script}`);
    const port = offlinePorts.half;
    const stopFirst = await serve('dist', port);
    await page.goto(urlOf(port));
    await kept(page);
    stopFirst();
    const stopSecond = await serve(second, port);
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration?.update();
      const { installing } = registration ?? {};
      if (installing && installing.state !== 'redundant')
        await new Promise(done => installing.addEventListener('statechange', done, { once: true }));
    });
    stopSecond();
    await page.reload();
    await expect(page.locator('main[data-page=home]')).toBeVisible();
    await expect(page.locator('.notice')).toHaveCount(0);
    await expect(page.locator('html')).not.toHaveAttribute('data-edition', 'second');
    await rm(second, { recursive: true });
  });
});

test('without workers, as on plain http, everything is there while the network is', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined });
  });
  await page.goto('./#/play/smes_match_1');
  await finish(page);
  await page.goto('./#/beam/smes');
  await expect(page.locator('main[data-page=blueprint]')).toBeVisible();
  await expect(page.locator('.notice')).toHaveCount(0);
});

test('the page names a manifest that the browser understands', async ({ page, context }) => {
  await page.goto('./');
  const devtools = await context.newCDPSession(page);
  const { errors, data } = await devtools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(JSON.parse(data ?? '{}').icons.length).toBe(4);
});

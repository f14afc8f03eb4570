import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { entryOf, rowsOf, withLog } from './log.ts';
import { current, expect, finish, measures, pillarOf, tapPillar, test, withSettings } from './player.ts';
import { gameUrl } from './ports.ts';

const LEVEL = './#/play/smes_match_1';
const some = measures.slice(0, 12).map(({ id }, n) => ({
  item: `match:${id}` as const,
  isRight: n % 4 !== 0,
  daysAgo: 2,
}));

const answer = async (page: Page): Promise<void> => tapPillar(page, pillarOf(await current(page)));
const placed = async (page: Page): Promise<string | null> =>
  page.locator('a.storey').nth(3).getAttribute('aria-label');

/** Rows as an earlier visit, of whatever version, left them in the database. */
async function withRows(page: Page, rows: readonly object[]): Promise<void> {
  await page.goto('./#/');
  await expect(page.locator('main')).toBeVisible();
  await page.evaluate(async all => {
    localStorage.setItem('beams-and-pillars/journal', '1');
    await new Promise((done, fail) => {
      const opening = indexedDB.open('beams-and-pillars', 1);
      opening.onupgradeneeded = () => {
        for (const name of ['log', 'aside']) opening.result.createObjectStore(name, { keyPath: 'name' });
      };
      opening.onerror = fail;
      opening.onsuccess = () => {
        const writing = opening.result.transaction('log', 'readwrite');
        for (const row of all) writing.objectStore('log').put(row);
        writing.oncomplete = () => {
          opening.result.close();
          done(undefined);
        };
      };
    });
  }, rows);
  await page.reload();
}

test('a tab that is killed in mid-level loses no response', async ({ page, context }) => {
  // The database never answers: what is on the shelf is all there is.
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('', 'UnknownError');
    };
  });
  await page.goto(LEVEL);
  await answer(page);
  await answer(page);
  await page.close();
  const again = await context.newPage();
  await again.goto(LEVEL);
  await expect(again.locator('.progress strong')).toHaveText('2/6');
  await again.goto('./#/');
  await expect(again.locator('a.storey').nth(3)).toHaveAttribute('aria-label', /已归位2条，共12条/);
  expect(await rowsOf(again)).toHaveLength(2);
});

test('two tabs lose nothing to each other, and each shows what the other has added', async ({
  page,
  context,
}) => {
  await page.goto(LEVEL);
  await expect(page.locator('.hand')).toBeVisible();
  const other = await context.newPage();
  await other.goto('./#/play/smes_match_2');
  await answer(page);
  await answer(other);
  await answer(page);
  await answer(other);
  await page.goto('./#/');
  await expect.poll(() => placed(page)).toContain('已归位4条，共12条');
  expect(await rowsOf(page)).toHaveLength(4);
  await page.reload();
  expect(await placed(page)).toContain('已归位4条，共12条');
  await page.goto('./#/play/smes_match_2');
  await expect(page.locator('.progress strong')).toHaveText('2/6');
});

test('a full storage is told once, and the progress can be saved as a file by one tap', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
  });
  await page.goto(LEVEL);
  await expect(page.locator('.notice')).toContainText('浏览器存满了');
  await answer(page);
  await expect(page.locator('.notice')).toHaveCount(1);
  const saved = page.waitForEvent('download');
  await page.locator('.notice [data-offer]').click();
  const text = readFileSync(await (await saved).path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({
    game: 'beams-and-pillars',
    version: 3,
    log: [{ type: 'attempt' }],
  });
  await finish(page);
});

test('a damaged entry is told, and the others are there', async ({ page }) => {
  const rows = some.map((response, n) => ({ name: `${n}`, version: 2, entry: entryOf(response, n) }));
  await withRows(page, [...rows, { name: 'bad', version: 2, entry: { type: 'attempt', item: 7 } }]);
  await expect(page.locator('.notice')).toContainText('部分进度读不了，已另外收好');
  expect(await rowsOf(page)).toHaveLength(rows.length);
  await page.reload();
  await expect(page.locator('main')).toBeVisible();
  // But for what is new since those answers were given.
  await expect(page.locator('.notice:not(.patient)')).toHaveCount(0);
});

test('what a newer version has saved is told, left alone, and play goes on', async ({ page }) => {
  await withRows(page, [{ name: 'later', version: 99, entry: { of: 'the future', at: 1 } }]);
  await expect(page.locator('.notice')).toContainText('来自新版本');
  await page.goto(LEVEL);
  await answer(page);
  expect((await rowsOf(page)).map(({ version }) => version).sort()).toEqual([3, 99]);
});

test.describe('a copy', () => {
  const outcome = (page: Page) => page.locator('[data-outcome]');

  /** The progress as the page saves it. */
  async function fileOf(page: Page): Promise<string> {
    await page.goto('./#/keep');
    const saved = page.waitForEvent('download');
    await page.locator('[data-save]').click();
    return readFileSync(await (await saved).path(), 'utf8');
  }

  async function elsewhere(
    browser: Browser,
  ): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
    const context = await browser.newContext({ baseURL: gameUrl, locale: 'zh-CN' });
    await withSettings(context, {});
    return { context, page: await context.newPage() };
  }

  test('goes to another device as a file, and is the same there to the byte', async ({
    page,
    context,
    browser,
  }) => {
    await withLog(context, some);
    const file = await fileOf(page);
    const there = await elsewhere(browser);
    await there.page.goto('./#/keep');
    await there.page.locator('input[type=file]').setInputFiles({
      name: 'copy.json',
      mimeType: 'application/json',
      buffer: Buffer.from(file),
    });
    await expect(outcome(there.page)).toHaveText('导入了12条记录。');
    await expect(outcome(there.page)).toBeFocused();
    expect(await fileOf(there.page)).toBe(file);
    await there.page.goto('./#/');
    await page.goto('./#/');
    const hall = (where: Page) =>
      where.locator('.picture > svg').evaluate(picture => picture.outerHTML.replace(/<!--.*?-->/g, ''));
    await expect(there.page.locator('.day strong')).toBeVisible();
    await expect(page.locator('.day strong')).toBeVisible();
    expect(await hall(there.page)).toBe(await hall(page));
    await there.page.goto('./#/keep');
    await there.page.locator('textarea').last().fill(file);
    await there.page.locator('[data-take]').click();
    await expect(outcome(there.page)).toContainText('没有新记录：12条');
    await there.context.close();
  });

  test('goes by a code that another phone scans: its link asks, and adds', async ({
    page,
    context,
    browser,
  }) => {
    await withLog(context, some);
    await page.goto('./#/keep');
    await page.locator('summary').click();
    await expect(page.locator('svg.code')).toBeVisible();
    const code = await page.locator('textarea').first().inputValue();
    const there = await elsewhere(browser);
    await there.page.goto(`./#/keep/${code}`);
    await there.page.locator('main [data-go]').click();
    await expect(outcome(there.page)).toHaveText('导入了12条记录。');
    expect(await fileOf(there.page)).toBe(await fileOf(page));
    await there.context.close();
  });

  test('that is broken gets one sentence, and nothing here is touched', async ({ page, context }) => {
    await withLog(context, some);
    const file = await fileOf(page);
    for (const [text, sentence] of [
      ['', '请先选文件'],
      ['hello', '这不是四梁八柱的存档'],
      [file.slice(0, 400), '存档不完整'],
      [file.replace('"version":3', '"version":99'), '来自新版本'],
      ['BP2-eNqLAAAA', '存档不完整'],
    ] as const) {
      await page.locator('textarea').last().fill(text);
      await page.locator('[data-take]').click();
      await expect(outcome(page)).toContainText(sentence);
    }
    expect(await fileOf(page)).toBe(file);
  });
});

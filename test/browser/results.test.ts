import type { Page } from '@playwright/test';
import { assignedBy, receipts, receiptsNow } from './answers.ts';
import { violationsOf } from './axe.ts';
import { expect, test, withSettings } from './player.ts';

const open = async (page: Page): Promise<void> => {
  await page.goto('./#/teach/results');
  await expect(page.locator('[data-paste]')).toBeVisible();
};
const take = async (page: Page, texts: readonly string[]): Promise<void> => {
  await page.locator('[data-paste]').fill(texts.join('\n\n'));
  await page.locator('[data-take]').click();
  await expect(page.locator('[data-outcome]')).not.toHaveText(/^$|正在读取|Reading/);
};

test('five tabs that take receipts in at the same moment lose none, and each shows all', async ({
  page,
  context,
}) => {
  test.setTimeout(60_000);
  const tabs = [page, ...(await Promise.all(Array.from({ length: 4 }, () => context.newPage())))];
  await Promise.all(tabs.map(open));
  await Promise.all(
    tabs.map((tab, n) => tab.locator('[data-paste]').fill(receipts.filter((_, i) => i % 5 === n).join('\n'))),
  );
  await Promise.all(tabs.map(tab => tab.locator('[data-take]').click()));
  for (const tab of tabs) await expect(tab.locator('[data-student]')).toHaveCount(receipts.length);
  await page.reload();
  await expect(page.locator('[data-student]')).toHaveCount(receipts.length);
});

test('receipts for which there is no room are shown, and what will become of them is said', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
  });
  await open(page);
  await take(page, receipts.slice(0, 3));
  await expect(page.locator('[data-student]')).toHaveCount(3);
  await expect(page.locator('[data-unkept]')).toContainText('关掉网页就没了');
  await expect(page.locator('.notice')).toHaveCount(0);
});

test('what was not taken is told apart by its end, which the chat can be searched for', async ({ page }) => {
  const cut = receipts.slice(0, 2).map(text => text.slice(0, -9));
  await open(page);
  await take(page, [...cut, ...receipts.slice(2, 5)]);
  await page.locator('.refused > summary').click();
  const tokens = await page.locator('.refused .token').allInnerTexts();
  expect(new Set(tokens)).toEqual(new Set(cut.map(text => `…${text.slice(-12)}`)));
});

test('an assignment that was given out here gives its title to what comes back of it', async ({ page }) => {
  await page.goto(`./#/teach/paper/${assignedBy('tenNow').code}`);
  await page.locator('main .head a').click();
  await page.locator('.compose [name=title]').fill('周五小测');
  await page.locator('[data-wall]').click();
  await page.keyboard.press('Escape');
  await open(page);
  await expect(page.locator('.delete')).toHaveCount(0);
  await take(page, receiptsNow);
  await expect(page.locator('.which')).toContainText('周五小测');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.printed')).toContainText('班级报告');
  await expect(page.locator('.printed h1')).toHaveText('周五小测');
  await expect(page.locator('.printed')).toContainText(/\d{4}年\d+月\d+日打印/);
  await expect(page.locator('.pages, .head, .which').filter({ visible: true })).toHaveCount(0);
});

test('what the class mixes up most fills the screen, and nobody is named on it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page);
  await take(page, receipts);
  await page.locator('.most [data-wall]').click();
  const lesson = page.locator('dialog.lesson');
  await expect(lesson.locator('h2')).toBeInViewport({ ratio: 1 });
  await expect(lesson.locator('form button')).toBeInViewport({ ratio: 1 });
  await expect(lesson).not.toContainText('小明');
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(lesson).toBeHidden();
  await expect(page.locator('.most [data-wall]')).toBeFocused();
});

for (const language of ['zh-CN', 'en'] as const)
  for (const [width, height] of [
    [390, 844],
    [1366, 768],
  ] as const)
    test(`what is printed or saved is on the first screen of results: ${language}, ${width} x ${height}`, async ({
      page,
      context,
    }) => {
      await withSettings(context, { language });
      await page.setViewportSize({ width, height });
      await open(page);
      await take(page, receipts);
      await page.evaluate(() => scrollTo(0, 0));
      for (const part of ['[data-print]', '[data-csv=students]', '[data-csv=items]'])
        await expect(page.locator(part)).toBeInViewport({ ratio: 1 });
      await page.locator('.takeaway summary').click();
      await expect(page.locator('[data-times]')).toBeVisible();
    });

for (const [width, height] of [
  [1366, 768],
  [1920, 1080],
] as const)
  test(`a wide screen has the questions beside the students: ${width} x ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    await take(page, receipts);
    const boxOf = async (part: string) => {
      const box = await page.locator(part).boundingBox();
      if (!box) throw new Error(`${part} is not there`);
      return box;
    };
    const [students, items, intake, overview] = [
      await boxOf('.students'),
      await boxOf('.items'),
      await boxOf('.intake'),
      await boxOf('.overview'),
    ];
    expect(items.y).toBeCloseTo(students.y, 0);
    expect(overview.y).toBeCloseTo(intake.y, 0);
    expect(items.x).toBeGreaterThan(students.x + students.width);
    expect(items.x).toBeLessThan((2 / 3) * width);
    expect(items.x + items.width).toBeGreaterThan(0.95 * width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await violationsOf(page)).toEqual([]);
  });

test('questions that all had right are one line, which is unfolded by key and on paper names them', async ({
  page,
}) => {
  await open(page);
  await take(page, receiptsNow);
  const line = page.locator('[data-alike=alikeRight]');
  await expect(line.locator('summary')).toHaveText(/^\s*7题：人人一次答对$/);
  await expect(page.locator('.items ol > [data-item]')).toHaveCount(3);
  const folded = line.locator('[data-item]');
  await expect(folded).toHaveCount(7);
  await expect(folded.first()).toBeHidden();
  await line.locator('summary').press('Enter');
  await expect(folded.first()).toBeVisible();
  await line.locator('summary').press('Enter');
  const onPaper = page.locator('.alike + ul');
  await expect(onPaper).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(onPaper).toBeVisible();
  await expect(onPaper.locator('li')).toHaveCount(7);
  await expect(page.locator('.takeaway')).toBeHidden();
});

test.describe('a report at night', () => {
  test.use({ colorScheme: 'dark' });

  test('is printed in the colours of the day', async ({ page }) => {
    await open(page);
    await take(page, receipts.slice(0, 3));
    const paper = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--azurite-half'));
    const night = await paper();
    await page.emulateMedia({ media: 'print' });
    const printed = await paper();
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
    expect(printed).not.toBe(night);
    expect(printed).toBe(await paper());
  });
});

test('a count stands in the middle of its square, however high the row is', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await open(page);
  await take(page, receipts);
  await expect(page.locator('.grid td').filter({ hasText: /\d/ }).nth(3)).toBeAttached();
  const off = await page.locator('.grid td').evaluateAll(cells =>
    cells
      .filter(cell => cell.textContent !== '')
      .map(cell => {
        const words = document.createRange();
        words.selectNodeContents(cell);
        const [inner, outer] = [words.getBoundingClientRect(), cell.getBoundingClientRect()];
        const middle = ({ x, y, width, height }: DOMRect) => [x + width / 2, y + height / 2];
        const [[x = 0, y = 0], [atX = 0, atY = 0]] = [middle(inner), middle(outer)];
        return Math.max(Math.abs(x - atX), Math.abs(y - atY));
      }),
  );
  expect(off.length).toBeGreaterThan(3);
  expect(Math.max(...off)).toBeLessThanOrEqual(2);
});

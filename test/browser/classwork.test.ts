import type { Page } from '@playwright/test';
import { assignedBy } from './answers.ts';
import { violationsOf } from './axe.ts';
import { expect, held, test, withSettings } from './player.ts';
import { playThrough } from './through.ts';

const set = (page: Page, name: string): Promise<unknown> => page.goto(`./#${assignedBy(name).code}`);
const receipt = (page: Page): Promise<string> => page.locator('.receipt textarea').inputValue();

/** Plays on to the end; the items named are missed at first. */
async function play(page: Page, name: string, missed: readonly string[] = []): Promise<void> {
  const { answers } = assignedBy(name);
  const rights = Object.fromEntries(Object.keys(answers).map(id => [id, !missed.includes(id)]));
  await expect(page.locator('.table[data-asked]')).toBeAttached();
  expect(await page.evaluate(playThrough, { answers, rights })).toEqual([]);
  await expect(page.locator('main[data-page=handin]')).toBeVisible();
}

for (const view of ['list', 'hall'] as const)
  test.describe(view, () => {
    test.use({ view });

    test('a test: told nothing before the end, interrupted, handed in, and once more', async ({ page }) => {
      await set(page, 'test');
      await expect(page.locator('h1')).toHaveText('周五小测');
      await page.getByLabel('座号或称呼').fill('7号');
      await page.locator('[data-go]').click();
      const { answers } = assignedBy('test');
      const [first = '', second = ''] = Object.keys(answers);
      await expect(page.locator('.table[data-asked]')).toBeAttached();
      // A wrong response is taken like a right one: no sheet, no word, the next question.
      const asked = await page.locator('.table').getAttribute('data-asked');
      await page.evaluate(playOne, { answers, right: false });
      await expect.poll(() => page.locator('.table').getAttribute('data-asked')).not.toBe(asked);
      await expect(page.locator('.told-sheet')).toHaveCount(0);
      await expect(page.locator('[data-voice]')).not.toContainText('对');
      await page.reload();
      await expect(page.locator('.progress .unseen')).toContainText('1');
      const others = [first, second].filter(id => id !== asked);
      await play(page, 'test', others);
      await expect(page.locator('.figures dd').first()).toHaveText(`${8 - 1 - others.length}/8`);
      const text = await receipt(page);
      expect(text).toMatch(/^R2[0-9A-Z]{40,}$/);
      await page.reload();
      expect(await receipt(page)).toBe(text);
      await page.locator('[data-copy]').click();
      await page.goto('./#/levels');
      await page.locator('.from-teacher .row').click();
      await expect(page.locator('.terms')).toContainText('1');
      await page.locator('.classwork .actions [data-go]').click();
      await play(page, 'test');
      expect(await receipt(page)).not.toBe(text);
      await page.goto(`./#${assignedBy('test').code}`);
      await expect(page.locator('.classwork .actions [data-go]')).toHaveCount(0);
    });
  });

/** Answers what lies open. Runs in the page. */
async function playOne({
  answers,
  right,
}: {
  answers: ReturnType<typeof assignedBy>['answers'];
  right: boolean;
}): Promise<void> {
  const id = document.querySelector('.table')?.getAttribute('data-asked') ?? '';
  const given = answers[id]?.[right ? 'right' : 'wrong'] ?? { press: '' };
  if ('press' in given) {
    document.querySelector<HTMLElement>(`.table [data-option="${given.press}"]`)?.click();
    return;
  }
  const field = document.querySelector<HTMLInputElement>('.table input');
  if (field && 'fill' in given) field.value = given.fill;
  if (field && 'slide' in given) field.value = String(given.slide);
  field?.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise(done => setTimeout(done, 50));
  document.querySelector<HTMLElement>('[data-part=confirm]')?.click();
}

test('practice tells at once, and what was missed comes back', async ({ page }) => {
  await set(page, 'practice');
  await page.locator('[data-go]').click();
  const [missed = ''] = Object.keys(assignedBy('practice').answers);
  await play(page, 'practice', [missed]);
  await expect(page.locator('.figures dd').first()).toHaveText('4/5');
  await expect(page.locator('.missed li')).toHaveCount(1);
});

test('whoever comes back in the middle of it is not shown the way in again', async ({ page }) => {
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.querySelector('.terms')) Reflect.set(window, 'termsSeen', true);
    }).observe(document, { childList: true, subtree: true });
  });
  const isSeen = (): Promise<boolean> => page.evaluate(() => Reflect.get(window, 'termsSeen') === true);
  await set(page, 'practice');
  await page.locator('[data-go]').click();
  await expect(page.locator('.table[data-asked]')).toBeAttached();
  expect(await isSeen()).toBe(true);
  await page.reload();
  await expect(page.locator('.table[data-asked]')).toBeAttached();
  expect(await isSeen()).toBe(false);
  await play(page, 'practice');
  await page.reload();
  await expect(page.locator('.receipt')).toBeVisible();
  expect(await isSeen()).toBe(false);
});

for (const [year, sentence] of [
  [2025, '开放。'],
  [2027, '已过截止时间'],
] as const)
  test(`on a device whose clock says ${year} an assignment of 2026 says what that clock says`, async ({
    page,
  }) => {
    await page.clock.setFixedTime(new Date(`${year}-09-03T08:00:00+08:00`));
    await set(page, 'dated');
    await expect(page.locator('.go')).toContainText(sentence);
    await expect(page.locator('.go')).toContainText(`这台设备上现在是${year}年9月3日`);
  });

test('over a slow line there is a word while an assignment is read', async ({ page }) => {
  const bring = await held(page, /\/task-[^/]*\.js$/);
  await page.goto(`./#${assignedBy('practice').code}`, { waitUntil: 'commit' });
  await expect(page.locator('.waiting')).toHaveText('正在打开…');
  bring();
  await expect(page.locator('.terms')).toBeVisible();
});

test('on plain http and in the browser of a chat the receipt is copied all the same', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await set(page, 'practice');
  await page.locator('[data-go]').click();
  await play(page, 'practice');
  await page.locator('[data-copy]').click();
  await expect(page.locator('.receipt [role=status]')).toContainText('别忘了发给老师');
  await page.evaluate(() => {
    const paper = document.createElement('textarea');
    document.body.append(paper);
    paper.focus();
  });
  await page.keyboard.press('ControlOrMeta+V');
  expect(await page.locator('body > textarea').inputValue()).toContain(await receipt(page));
});

test('a name that turns letters round does not turn the name of the file', async ({ page }) => {
  await set(page, 'practice');
  const field = page.getByLabel('座号或称呼');
  // Where no letter more has room, none is cut in half.
  await field.fill('🇨🇳'.repeat(30));
  await expect(field).toHaveValue('🇨🇳'.repeat(7));
  await field.fill('7号\u202Egnp.');
  await page.locator('[data-go]').click();
  await play(page, 'practice');
  const saved = page.waitForEvent('download');
  await page.locator('[data-file]').click();
  expect((await saved).suggestedFilename()).toBe('四梁八柱 作业 7号gnp..txt');
});

test('a receipt that no browser copies is laid open, and has not been taken before it is', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await set(page, 'practice');
  await page.locator('[data-go]').click();
  await play(page, 'practice');
  await page.locator('[data-copy]').click();
  await expect(page.locator('.receipt textarea')).toBeFocused();
  await expect(page.locator('.receipt [role=status]')).toHaveText('交之前，回执都在这台设备上。');
  await page.keyboard.press('ControlOrMeta+C');
  await expect(page.locator('.receipt [role=status]')).toContainText('别忘了发给老师');
});

test('an address passed on in the middle of it is a way in, too', async ({ page }) => {
  await page.goto(`./#/play/${assignedBy('practice').code}`);
  await page.locator('[data-go]').click();
  await play(page, 'practice');
});

test('an address within another, with words behind it, is read where codes are typed', async ({ page }) => {
  const address = encodeURIComponent(`https://example.org/game/#${assignedBy('practice').code}`);
  await page.goto('./#/levels');
  await page
    .locator('.code-form input')
    .fill(`https://eur01.safelinks.protection.outlook.com/?url=${address}&data=05%7C02 ”`);
  await page.keyboard.press('Enter');
  await expect(page.locator('.terms')).toBeVisible();
  await page.goto(`./#/${assignedBy('practice').code}👍`);
  await expect(page.locator('.terms')).toBeVisible();
});

test('the language that the teacher set is spoken, and the own one after it', async ({ page }) => {
  await set(page, 'locked');
  await expect(page.locator('h1')).toHaveText('Assignment');
  await page.goto('./#/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
});

for (const [bend, sentence] of [
  [(code: string) => code.slice(0, -3), '少了一截'],
  [(code: string) => `${code.slice(0, 9)}${code[9] === 'Z' ? 'Y' : 'Z'}${code.slice(10)}`, '有个字符不对'],
  [(code: string) => code.replace('A2', 'A9'), '来自新版本'],
  [() => 'nonsense-of-a-link', '不是作业码'],
] as const)
  test(`a bent link says that ${sentence}, and there is a way to play`, async ({ page }) => {
    await page.goto(`./#${bend(assignedBy('practice').code)}`);
    await expect(page.locator('main')).toContainText(sentence);
    await page.getByLabel('有作业码？').fill(assignedBy('practice').code.toLowerCase());
    await page.getByRole('button', { name: '打开' }).click();
    await expect(page.locator('.terms')).toBeVisible();
  });

test('every page of an assignment is clean, in either language, on the smallest screen', async ({
  page,
  context,
}) => {
  for (const language of ['zh-CN', 'en'] as const) {
    await withSettings(context, { language });
    await page.setViewportSize({ width: 320, height: 568 });
    await set(page, 'test');
    await expect(page.locator('.terms')).toBeVisible();
    await expect(page.locator('.go [data-go]')).toBeInViewport({ ratio: 1 });
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  }
});

import type { Page } from '@playwright/test';
import { current, expect, tapPillar, test, wrongFor } from './player.ts';

const outline = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);

test('a browser of 2021 opens the game, and its sheets without dialogs of its own', async ({ page }) => {
  await page.addInitScript(() => {
    const lacking: readonly (readonly [object, readonly string[]])[] = [
      [HTMLDialogElement.prototype, ['showModal', 'close', 'open']],
      [Array.prototype, ['at', 'findLast', 'toSorted']],
      [String.prototype, ['at']],
      [Object, ['hasOwn']],
      [window, ['structuredClone', 'HTMLDialogElement', 'BroadcastChannel']],
    ];
    for (const [owner, names] of lacking) for (const name of names) Reflect.deleteProperty(owner, name);
  });
  await page.goto('./');
  const opener = page.getByRole('button', { name: '设置' });
  await opener.click();
  const sheet = page.locator('dialog[data-sheet=settings]');
  await expect(sheet).toBeVisible();
  expect(await sheet.evaluate(dialog => dialog.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(opener).toBeFocused();
  await opener.click();
  await sheet.locator('.done button').click();
  await expect(sheet).toBeHidden();
});

test('the frame of the focus is for keys: none after a tap, wherever a script moves the focus', async ({
  page,
}) => {
  await page.goto('./#/play/growth_match_1');
  const wrong = wrongFor(await current(page));
  await tapPillar(page, wrong);
  const go = page.locator('.told-sheet [data-go]');
  await expect(page.locator('.told-sheet')).toBeVisible();
  await go.focus();
  expect(await outline(page)).toBe('none');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await go.focus();
  expect(await outline(page)).toBe('solid');
});

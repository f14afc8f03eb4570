import type { Page } from '@playwright/test';
import { type Answer, answersOf } from './answers.ts';
import { expect } from './player.ts';

/** A player of number questions, on the page's own controls. Needs `withSeed`: only then are the answers known. */
export const asked = async (page: Page): Promise<string> =>
  (await page.locator('.table').getAttribute('data-asked')) ?? '';

/** Puts an answer and leaves it unconfirmed, where there is something to confirm. */
async function put(page: Page, answer: Answer): Promise<void> {
  if ('press' in answer) await page.locator(`.table [data-option="${answer.press}"]`).click();
  if ('fill' in answer) await page.locator('.table input').fill(answer.fill);
  if ('slide' in answer) await page.locator('.table input').fill(String(answer.slide));
  if ('sort' in answer)
    for (const [place, id] of answer.sort.entries()) {
      const rows = await page
        .locator('[data-row]')
        .evaluateAll(all => all.map(row => row.getAttribute('data-row')));
      for (let at = rows.indexOf(id); at > place; at--) await page.locator(`[data-part="up:${id}"]`).click();
    }
}

async function answer(page: Page, given: 'right' | 'wrong', level: string): Promise<void> {
  const answers = answersOf(level)[await asked(page)];
  if (!answers) throw new Error(`nobody knows ${await asked(page)}`);
  await put(page, answers[given]);
  if (!('press' in answers[given])) await page.locator('[data-part=confirm]').click();
}

/** Plays a level of numbers on, always right, until an item of this kind is asked. */
export async function seek(page: Page, level: string, kind: string): Promise<void> {
  await expect(page.locator('.table[data-asked]')).toBeAttached();
  for (let left = 20; left > 0; left--) {
    if ((await asked(page)).startsWith(kind)) return;
    await answer(page, 'right', level);
    await page.locator('.told-sheet [data-go]').click();
    await expect(page.locator('.told-sheet')).toHaveCount(0);
  }
  throw new Error(`no ${kind} in ${level}`);
}

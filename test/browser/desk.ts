import type { Page } from '@playwright/test';
import { answersOf } from './answers.ts';
import { expect } from './player.ts';
import { playThrough } from './through.ts';

/** A player of number questions, on the page's own controls. Needs `withSeed`: only then are the answers known. */
export const asked = async (page: Page): Promise<string> =>
  (await page.locator('.table').getAttribute('data-asked')) ?? '';

/** Plays a level of numbers on, always right, until an item of this kind is asked. */
export async function seek(page: Page, level: string, kind: string): Promise<void> {
  await expect(page.locator('.table[data-asked]')).toBeAttached();
  const answers = answersOf(level);
  const rights = Object.fromEntries(Object.keys(answers).map(id => [id, true]));
  await page.evaluate(playThrough, { answers, rights, sought: kind });
  await expect(page.locator(`.table[data-asked^="${kind}"]`)).toBeAttached();
}

import type { Page } from '@playwright/test';
import { anyDealer } from '../../src/app/store/deal-any.ts';
import type { Sitting } from '../../src/app/store/saves/save-types.ts';
import { KINDS } from '../all-kinds.ts';
import { realInterview } from '../real-interview.ts';
import { type Answers, answersTo } from '../right-answers.ts';
import { expect } from './player.ts';

/** The answers to what the sitting of a level asks, as this device keeps it. */
export async function answersAt(page: Page, level: string): Promise<Answers> {
  await expect(page.locator('[data-asked]')).toBeAttached();
  const kept = await page.evaluate(key => localStorage.getItem(key), `beams-and-pillars/sitting/${level}`);
  if (kept === null) throw new Error(`no sitting of ${level} is kept`);
  const sitting: Sitting = JSON.parse(kept).body;
  const kinds = KINDS.filter(({ name }) => sitting.dealing.kinds.includes(name));
  return answersTo(anyDealer.deal(realInterview(), kinds, sitting).items);
}

/** Answers the open question, and goes on from its explanation, if there is one. */
export async function answer(page: Page, answers: Answers, isRight: boolean): Promise<void> {
  const table = page.locator('[data-asked]');
  const item = (await table.getAttribute('data-asked')) ?? '';
  const { right, wrong } = answers[item] ?? {};
  const given = isRight ? right : wrong;
  if (!given || !('press' in given)) throw new Error(`nobody knows how to answer ${item}`);
  await page.locator(`.table [data-option="${given.press}"]`).click();
  await expect(page.locator(`[data-asked="${item}"]`)).toHaveCount(0);
  const on = page.locator('.told-sheet [data-go]');
  if ((await on.count()) > 0) await on.click();
  await expect(page.locator('.told-sheet')).toHaveCount(0);
}

/** Answers all that is left, right. */
export async function finishSitting(page: Page, answers: Answers): Promise<void> {
  await expect(page.locator('main[data-page=level]')).toBeVisible();
  while ((await page.locator('main').getAttribute('data-page')) === 'level')
    await answer(page, answers, true);
}

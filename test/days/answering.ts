import type { Locator, Page } from '@playwright/test';
import type { Answer, Answers } from '../browser/answers.ts';
import type { Diary } from './diary.ts';

/** A tap may only hurry on what is still being shown: who sees nothing come of it taps again. */
const PATIENCE_MS = 2000;

/** Answers what lies open as a person does, and waits until that has been taken. @returns whether it is told of. */
export async function answer(diary: Diary, answers: Answers, which: 'right' | 'wrong'): Promise<boolean> {
  const { page } = diary;
  await page.locator('.table[data-asked]').waitFor({ state: 'attached' });
  const asked = await page.locator('.table').getAttribute('data-asked');
  const pair = answers[asked ?? ''];
  if (!asked || !pair) throw new Error(`no answer to ${asked}`);
  for (let left = 5; left > 0; left--) {
    await ('press' in pair.right
      ? press(diary, asked, pair.right.press, which)
      : give(diary, pair[which], page.locator('[data-part=confirm]')));
    const isTaken = await page
      .waitForFunction(hasGoneOn, asked, { timeout: PATIENCE_MS })
      .then(() => true)
      .catch(() => false);
    if (isTaken) return (await page.locator('.told-sheet [data-go]').count()) > 0;
  }
  throw new Error(`${asked} takes no answer`);
}

/** Runs in the page. */
const hasGoneOn = (before: string): boolean =>
  document.querySelector('.told-sheet [data-go]') !== null ||
  document.querySelector('.table')?.getAttribute('data-asked') !== before;

/** Reads what was told, and goes on. */
export async function goOn({ page, tap }: Diary): Promise<void> {
  await tap(page.locator('.told-sheet [data-go]'));
  await page.locator('.told-sheet').waitFor({ state: 'detached' });
}

/** On the canvas a card is chosen before its pillar. */
async function press(
  { page, tap }: Diary,
  asked: string,
  right: string,
  which: 'right' | 'wrong',
): Promise<void> {
  const card = page.locator(`.hand [data-item="${asked}"]`);
  const isHall = (await page.locator('html[data-hall]').count()) > 0;
  if (isHall && (await card.count()) > 0) await tap(card);
  const isIt = `[data-option="${right}"]`;
  await tap(page.locator(`.table ${which === 'right' ? isIt : `[data-option]:not(${isIt})`}`).first());
}

async function give({ page, tap }: Diary, answer: Answer, confirm: Locator): Promise<void> {
  if ('fill' in answer) await page.locator('.table input').fill(answer.fill);
  if ('slide' in answer) await page.locator('.table input').fill(String(answer.slide));
  if ('sort' in answer) await sort(page, answer.sort);
  await tap(confirm);
}

async function sort(page: Page, wanted: readonly string[]): Promise<void> {
  const rows = page.locator('[data-row]');
  for (const [place, id] of wanted.entries())
    for (;;) {
      const at = (await rows.evaluateAll(all => all.map(row => row.getAttribute('data-row')))).indexOf(id);
      if (at <= place) break;
      await page.locator(`[data-part="up:${id}"]`).dispatchEvent('click');
    }
}

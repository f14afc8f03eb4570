import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { Random } from '../../src/core/seeded-random.ts';
import { assignedBy } from '../browser/answers.ts';
import { type Mortal, openMortal } from '../browser/mortal.ts';
import { playThrough } from '../browser/through.ts';
import { type Seen, watch } from './watch.ts';

/** What is played: one way of display with one kind of assignment. */
export type Cell = { readonly view: 'list' | 'hall'; readonly mode: 'practice' | 'test' };
/** A life, compared with what the next life on the same profile found. */
export type Finding = Life & {
  readonly cell: Cell;
  /** Answers of the interrupted sitting that the next life found. */
  readonly left: number;
  readonly receiptsLeft: number;
};
/** One run of the browser until it is killed: what the page showed in it. */
type Life = {
  answers: number;
  /** Answers of the current sitting that the page showed as saved. */
  saved: number;
  readonly receipts: Set<string>;
  /** ms from each answer until the page showed it as saved. */
  readonly delays: number[];
};
type Left = { readonly answers: number; readonly receipts: readonly string[] };

/** Ten questions to practise; ten cards as a test. */
const ASSIGNMENTS = { practice: 'ten', test: 'cards' } as const;
const PAUSE_MS = 300;
/** A life ends at a random moment within LIFE_MS, or at most HURRY_MS after one of its first ANSWERS answers. */
const LIFE_MS = 4000;
const HURRY_MS = 60;
const ANSWERS = 8;
/** Ends a life in which the expected answer never comes. */
const TOO_LONG_MS = 60_000;

type Needs = {
  readonly cell: Cell;
  readonly profile: string;
  readonly address: string;
  readonly chance: Random;
};

/** Plays `lives` times on one profile, kills the browser each time, and checks in the next life what is left. */
export async function live(needs: Needs, lives: number): Promise<readonly Finding[]> {
  const { cell, profile } = needs;
  const findings: Finding[] = [];
  let before: Life | undefined;
  for (let life = 0; life <= lives; life++) {
    const mortal = await openMortal(profile);
    const now: Life = { answers: 0, saved: 0, receipts: new Set(before?.receipts), delays: [] };
    try {
      const page = await openPage(mortal, needs, seen => take(now, seen));
      const left = await page.evaluate(readLeft);
      if (before) {
        const receiptsLeft = [...before.receipts].filter(text => left.receipts.includes(text)).length;
        findings.push({ ...before, cell, left: left.answers, receiptsLeft });
      }
      if (life < lives) await playUntilKilled(page, mortal, needs, now);
    } finally {
      await mortal.kill();
    }
    before = now;
  }
  return findings;
}

function take(life: Life, seen: Seen): void {
  if (seen.type === 'answer') life.answers += 1;
  if (seen.type === 'saved') life.saved = seen.answers;
  if (seen.type === 'saved' && seen.ms !== undefined) life.delays.push(seen.ms);
  if (seen.type !== 'receipt') return;
  life.receipts.add(seen.text);
  // The sitting is over: from now on only its receipt is stored.
  life.saved = 0;
}

async function openPage(
  { context }: Mortal,
  { cell, address }: Needs,
  onSeen: (seen: Seen) => void,
): Promise<Page> {
  await context.exposeFunction('tellSeen', onSeen);
  // The runner of these scripts wraps functions in calls of `__name`, which the page does not have.
  await context.addInitScript('globalThis.__name = call => call');
  await context.addInitScript(watch);
  const body = { view: cell.view, language: 'zh-CN' };
  await context.addInitScript(
    text => localStorage.setItem('beams-and-pillars/settings', text),
    JSON.stringify({ version: 1, body }),
  );
  const page = await context.newPage();
  await page.goto(`${address}#${codeOf(cell)}`);
  await page.locator('main[data-page=assignment]').waitFor();
  return page;
}

const codeOf = ({ mode }: Cell): string => assignedBy(ASSIGNMENTS[mode]).code;

/** What the game will continue from, read from storage. Runs in the page. */
function readLeft(): Left {
  const bodies = (start: string) =>
    Object.keys(localStorage)
      .filter(key => key.startsWith(`beams-and-pillars/${start}/`))
      .map(key => JSON.parse(localStorage.getItem(key) ?? '{}').body);
  const moves: readonly { readonly do: string }[] = bodies('sitting').flatMap(body => body.moves);
  const receipts: readonly { readonly text: string }[] = bodies('folder').flatMap(body => body.receipts);
  return {
    answers: moves.filter(move => move.do === 'judge').length,
    receipts: receipts.map(({ text }) => text),
  };
}

async function playUntilKilled(page: Page, mortal: Mortal, needs: Needs, life: Life): Promise<void> {
  const { chance } = needs;
  let isDead = false;
  const die = (): void => {
    isDead = true;
    void mortal.kill();
  };
  const [most, hurry] = [1 + chance.whole(ANSWERS), chance.whole(HURRY_MS)];
  const isHasty = chance.whole(2) === 0;
  const end = setTimeout(die, isHasty ? TOO_LONG_MS : chance.whole(LIFE_MS));
  try {
    while (!isDead) {
      await giveOne(page, needs);
      if (isHasty && life.answers >= most) {
        await sleep(hurry);
        die();
      } else await sleep(chance.whole(PAUSE_MS));
    }
  } catch (error) {
    if (!isDead) throw error;
  } finally {
    clearTimeout(end);
  }
}

/** From whatever page is shown, goes to the next question and answers it correctly. */
async function giveOne(page: Page, { cell, address }: Needs): Promise<void> {
  const { answers } = assignedBy(ASSIGNMENTS[cell.mode]);
  const rights = Object.fromEntries(Object.keys(answers).map(id => [id, true]));
  const name = await page.locator('main').getAttribute('data-page');
  if (name === 'handin') await page.goto(`${address}#${codeOf(cell)}`);
  if (name !== 'level') {
    // A dispatched click, because a receipt that appears now would move the button.
    await page.locator('.classwork .actions [data-go]').dispatchEvent('click');
    // All items may have been answered already if the browser was killed before the receipt was made.
    await page
      .locator('.table[data-asked], .told-sheet, main[data-page=handin]')
      .waitFor({ state: 'attached' });
    // The browser may have been killed while the last answer was explained.
    const goOn = page.locator('.told-sheet [data-go]');
    if ((await goOn.count()) > 0) await goOn.dispatchEvent('click');
  }
  await page.evaluate(playThrough, { answers, rights, most: 1 });
}

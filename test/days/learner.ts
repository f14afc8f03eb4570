import type { Browser } from '@playwright/test';
import { type Answers, answersOf, playable } from '../browser/answers.ts';
import { withSeed } from '../browser/table.ts';
import { playThrough } from '../browser/through.ts';
import { answer, goOn } from './answering.ts';
import { type Diary, keepDiary, type Line } from './diary.ts';

const DAY_MS = 86_400_000;
/** Days on which the learner comes back: the third time without a network, the last in English. */
const DAYS = [2, 5, 12] as const;

/** Alone with a phone: finds the page, plays two beams, and comes back. */
export async function learner(browser: Browser, address: string): Promise<readonly Line[]> {
  const diary = await keepDiary(browser, 'learner', {
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    serviceWorkers: 'allow',
  });
  const { page, tap, look, close } = diary;
  const context = page.context();
  await withSeed(context);
  const begin = new Date('2026-11-23T19:00:00+08:00').getTime();
  await page.clock.install({ time: begin });
  await page.goto(address);
  await firstMinute(diary);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await playBeams(diary, 2);
  for (const day of DAYS) {
    await page.clock.setSystemTime(begin + (day - 1) * DAY_MS);
    await context.setOffline(day === 5);
    await page.goto(address);
    await page.reload();
    await page.locator('.day strong').waitFor();
    await look(`day ${day}${day === 5 ? ', without a network' : ''}`);
    if (day === 12) {
      await tap(page.locator('.quick [lang=en]'));
      await page.locator('html[lang=en]').waitFor({ state: 'attached' });
      await look('in English');
    }
    await tap(page.locator('.home [data-go]'));
    await review(diary);
    await page.locator('main[data-page=home]').waitFor();
    await look('home again');
  }
  return close();
}

/** The first minute, one card of it missed at first, and the plan that it leads to. */
async function firstMinute({ page, tap, look }: Diary): Promise<void> {
  await page.locator('main[data-page=first]').waitFor();
  await look('the first minute');
  for (const pillar of ['growth_3', 'growth_3', 'growth_4', 'growth_4']) {
    await tap(page.locator(`[data-option=${pillar}]`));
    await look(`a card put on ${pillar}`);
  }
  await page.locator('main[data-phase=done]').waitFor();
  await tap(page.locator('main [data-go]'));
  await page.locator('main[data-page=blueprint]').waitFor();
}

/** Follows the way that the page proposes until so many beams stand. */
async function playBeams({ page, tap, look }: Diary, wanted: number): Promise<void> {
  const beams = new Set<string>();
  for (let left = 40; left > 0; left--) {
    await page
      .locator('main[data-page=blueprint], main[data-page=home], .table[data-asked]')
      .first()
      .waitFor({ state: 'attached' });
    // Whoever has raised a beam goes to see it in the hall, and from there to what comes next.
    if ((await page.locator('main').getAttribute('data-page')) === 'home') {
      await look('the hall, with what was raised');
      await tap(page.locator('.to-next'));
    }
    await page
      .locator('main[data-page=blueprint], .table[data-asked]')
      .first()
      .waitFor({ state: 'attached' });
    const [, kind = '', id = ''] = new URL(page.url()).hash.split('/');
    const beam = id.split('_')[0] ?? '';
    if (!beams.has(beam) && beams.size === wanted) return;
    beams.add(beam);
    if (kind === 'beam') {
      await look(`blueprint of ${beam}`);
      await tap(page.locator('main .actions .primary'));
      continue;
    }
    await look(`${id} begins`);
    const answers = answersOf(id);
    const rights = Object.fromEntries(Object.keys(answers).map((item, n) => [item, n % 5 !== 4]));
    await page.evaluate(playThrough, { answers, rights });
    await page.locator('main[data-page=result]').waitFor();
    await look(`${id} ends`);
    await tap(page.locator('main .actions .primary'));
  }
}

/** What the day asks may be of any level. */
const everything = (): Answers => Object.fromEntries(playable.flatMap(id => Object.entries(answersOf(id))));

/** Asked so often, a question is put off until another day. */
const PATIENCE = 3;

/** Answers what the day asks, to its end, or until something does not go in. */
async function review(diary: Diary): Promise<void> {
  const { page, tap, look } = diary;
  const all = everything();
  const asked = new Map<string, number>();
  await page.locator('.table[data-asked]').waitFor({ state: 'attached' });
  await look('the first of the day');
  for (let n = 0; (await page.locator('main').getAttribute('data-page')) === 'level'; n++) {
    const item = (await page.locator('.table').getAttribute('data-asked')) ?? '';
    asked.set(item, (asked.get(item) ?? 0) + 1);
    if ((asked.get(item) ?? 0) > PATIENCE) {
      await page.goto(`${page.url().replace(/#.*/, '')}#/`);
      return;
    }
    if (await answer(diary, all, n % 5 === 1 ? 'wrong' : 'right')) {
      if (n < 5) await look('told');
      await goOn(diary);
    }
  }
  await look('the day is done');
  await tap(page.locator('main .actions .primary'));
}

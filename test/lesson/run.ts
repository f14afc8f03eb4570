import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from '@playwright/test';
import { build } from 'vite';
import { draftFor } from '../../src/core/classroom/assignment.ts';
import { itemsOfTeams, playTeams, type TeamGame } from '../../src/core/teams/team-game.ts';
import { KINDS } from '../all-kinds.ts';
import { ensureChromium, launchArgs } from '../browser/chromium.ts';
import { serve } from '../browser/server.ts';
import { withSeed } from '../browser/table.ts';
import { type Diary, keepDiary } from '../days/diary.ts';
import { realContent } from '../real-interview.ts';
import { answersTo, type Given } from '../right-answers.ts';
import { answerWithFingers } from './fingers.ts';

/** `npm run lesson` plays a lesson of two teams at one touch screen; a language behind it is enough. */
const ROOMS = [
  { locale: 'zh-CN', viewport: { width: 1920, height: 1080 }, colorScheme: 'light' },
  { locale: 'en', viewport: { width: 1366, height: 768 }, colorScheme: 'dark' },
] as const;
const PORT = 41_761;
/** Deals twelve questions of every kind that so few of all pillars ever come to: all but rows to put in order. */
const SEED = 6;
const { interview, identity } = realContent();
const pillars = interview.pillars.map(({ id }) => id);
const assignment = { ...draftFor({ identity }, pillars, SEED), count: 12 };

type Lesson = Diary & { readonly score: Map<string, readonly [right: number, asked: number]> };
const NOTHING_YET = ['one', 'two'].map(team => [team, [0, 0]] as const);
type Answered = readonly [team: string, given: Given];

/** The game as the device keeps it, dealt again. */
async function gameIn(page: Page): Promise<TeamGame> {
  const kept = await page.evaluate(() => localStorage.getItem('beams-and-pillars/teams'));
  const { setup, events } = JSON.parse(kept ?? '').body;
  return playTeams(setup, itemsOfTeams(interview, KINDS, setup), events);
}

/** Answers the open question with a finger of each of these teams. */
async function give({ page, look }: Lesson, givens: readonly Answered[]): Promise<void> {
  const { items, at } = await gameIn(page);
  const zoneOf = (team: string): Locator => page.locator(`section[data-team=${team}]`);
  for (const pair of Object.values(answersTo(items.slice(at, at + 1)))) {
    const hands = givens.map(([team, given]) => ({ zone: zoneOf(team), answer: pair[given] }));
    await answerWithFingers(page, hands, look);
  }
}

const mustBe = (what: string, shown: unknown, answered: unknown): void => {
  if (String(shown) !== String(answered))
    throw new Error(`The screen shows ${shown} as the ${what}, but it is ${answered}.`);
};

/** The last two numbers of each line are what a team has got right, and what it was asked. */
async function checkScore({ page, score }: Lesson, lines: string): Promise<string> {
  const texts = await page.locator(lines).allInnerTexts();
  const shown = texts.map(text => (text.match(/\d+/g) ?? []).slice(-2).join('/'));
  const answered = [...score.values()].map(parts => parts.join('/'));
  mustBe('score', shown, answered);
  return shown.join(' ');
}

/** What is told must be what was answered. */
async function checkTold(lesson: Lesson, givens: readonly Answered[]): Promise<void> {
  const { page, look, score } = lesson;
  await page.locator(TOLD).waitFor();
  await look('told');
  const { asked, items, at } = await gameIn(page);
  const given = new Map(givens);
  for (const team of asked) {
    const [right, before] = score.get(team) ?? [0, 0];
    score.set(team, [right + Number(given.get(team) === 'right'), before + 1]);
  }
  const lines = page.locator('.told-wall [data-outcome]');
  const told = await lines.evaluateAll(all => all.map(one => one.getAttribute('data-outcome')));
  const answered = asked.map(team => OUTCOMES[given.get(team) ?? 'none']);
  mustBe('outcome', told, answered);
  const shown = await checkScore(lesson, 'main.stage > p.unseen');
  console.log(`${at + 1} of ${items.length}, ${items[at]?.id}: ${asked} ${told}; ${shown}`);
}
const OUTCOMES = { right: 'good', wrong: 'bad', none: 'none' } as const;
const ASK = 'main[data-phase=ask]';
const TOLD = 'main[data-phase=told]';
const END = 'main[data-phase=over]';

/** Taps, and looks at what that leads to. */
async function press({ page, tap, look }: Lesson, button: string, leadsTo: string): Promise<void> {
  await tap(page.locator(button));
  await page.locator(leadsTo).first().waitFor();
  await look(button);
}

/** Two clicks to the first question; in turns, with keys: one answer, one question given up, and the end. */
async function inTurns(lesson: Lesson): Promise<void> {
  const { page } = lesson;
  await press(lesson, '[data-screen]', '[data-start]');
  await press(lesson, '[data-start]', ASK);
  await give(lesson, [['one', 'right']]);
  await checkTold(lesson, [['one', 'right']]);
  await page.keyboard.press('PageDown');
  await press(lesson, '[data-act=pause]', '.stage-sheet');
  await page.locator('[data-act=give-up]').press('Enter');
  await checkTold(lesson, []);
  await page.locator('[data-act=pause]').press('Enter');
  await press(lesson, '[data-act=end]', END);
  await press(lesson, '[data-finish]', 'form.compose');
}

const INCIDENTS = ['undo', 'reload', 'skip', 'reveal'] as const;
type Incident = (typeof INCIDENTS)[number];

/** Both answer, whatever happens meanwhile. @returns what counts in the end; nothing if it was skipped. */
async function answer(lesson: Lesson, both: readonly Answered[], incident?: Incident) {
  const { page, look } = lesson;
  const [one, two] = [both.slice(0, 1), both.slice(1)];
  if (incident === 'skip') {
    await press(lesson, '[data-act=pause]', '.stage-sheet');
    await press(lesson, '[data-act=skip]', ASK);
    return undefined;
  }
  await give(lesson, incident === 'reload' || incident === 'reveal' ? one : both);
  if (incident) await look(`before: ${incident}`);
  if (incident === 'reveal') await press(lesson, '[data-act=reveal]', TOLD);
  if (incident === 'undo') await press(lesson, '[data-act=undo]', ASK);
  if (incident === 'reload') await page.reload();
  if (incident === 'undo' || incident === 'reload') await give(lesson, two);
  return incident === 'reveal' ? one : both;
}

/** Side by side, from the open question to the end. @param wrong each team is so in one of so many. */
async function play(lesson: Lesson, incidents: readonly Incident[], wrong: number): Promise<void> {
  const { page, look, score } = lesson;
  const [left, kinds] = [[...incidents], new Set<string>()];
  for (const [team, none] of NOTHING_YET) score.set(team, none);
  for (let n = 0; (await page.locator(END).count()) === 0; n++) {
    const { kind = '' } = (await gameIn(page)).items[n] ?? {};
    await look(`asked: ${kind}`);
    const given = (shift: number): Given => ((n + shift) % wrong === wrong - 1 ? 'wrong' : 'right');
    // What is skipped is not the only one of its kind.
    const incident = kinds.has(kind) ? left.shift() : undefined;
    kinds.add(kind);
    const answered = await answer(
      lesson,
      [
        ['one', given(0)],
        ['two', given(1)],
      ],
      incident,
    );
    if (!answered) continue;
    await checkTold(lesson, answered);
    await lesson.tap(page.locator('[data-act=next]'));
    await page.locator(`${ASK}, ${END}`).waitFor();
  }
  mustBe('number of incidents', incidents.length - left.length, incidents.length);
  await look('the end');
  console.log(`the end: ${await checkScore(lesson, '.end-scores li')}`);
}

/** The whole lesson. */
async function teach(browser: Browser, address: string, { locale, ...room }: (typeof ROOMS)[number]) {
  const folder = join('.cache/lesson', locale);
  const diary = await keepDiary(browser, locale, { ...room, locale, hasTouch: true }, folder);
  const lesson: Lesson = { ...diary, score: new Map(NOTHING_YET) };
  const { page } = diary;
  await withSeed(page.context());
  const body = { assignment, paper: { version: 1, part: 'both' } };
  await page.addInitScript(
    kept => sessionStorage.setItem('beams-and-pillars/draft', kept),
    JSON.stringify({ version: 2, body }),
  );
  await page.goto(`${address}#/teach`);
  await inTurns(lesson);
  await press(lesson, '[data-screen]', '[data-start]');
  await page.locator('[name=shape][data-value=sideBySide]').check();
  await press(lesson, '[data-start]', ASK);
  await play(lesson, INCIDENTS, 3);
  await press(lesson, '[data-book]', '[data-booked]');
  await press(lesson, '[data-booked] a', '[data-student]');
  const rows = await page.locator('[data-student]').allInnerTexts();
  console.log(`the book: ${rows.map(row => row.replace(/\s+/g, ' ')).join('; ')}`);
  mustBe('number of teams in the book', rows.length, 2);
  await page.goBack();
  await press(lesson, '[data-again]', ASK);
  await play(lesson, [], Number.POSITIVE_INFINITY);
  await press(lesson, '[data-finish]', 'form.compose');
  console.table(await diary.close());
}

const wanted = process.argv.slice(2);
await build({ logLevel: 'warn' });
const close = await serve('dist', PORT);
const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...launchArgs] });
try {
  for (const room of ROOMS.filter(({ locale }) => wanted.length === 0 || wanted.includes(locale)))
    await teach(browser, `http://127.0.0.1:${PORT}/`, room);
} finally {
  await browser.close();
  close();
}

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import type { QuestionId, RoomCode } from '../../src/core/live/live-types.ts';
import { itemsOfRoom } from '../../src/core/live/room-questions.ts';
import type { RoomRecord } from '../../src/core/live/room-record.ts';
import { createRandom } from '../../src/core/seeded-random.ts';
import { KINDS } from '../all-kinds.ts';
import { ensureChromium, launchArgs } from '../browser/chromium.ts';
import { realContent } from '../real-interview.ts';
import { answersTo, responseTo } from '../right-answers.ts';
import { createPhone, leadRoom, pause, type SimPhone } from './phones.ts';
import { answerOn, joinPage } from './real-pages.ts';

/**
 * `npm run live:lesson -- [minutes]`: a lesson from `npm start` to the table of results, as film: the teacher's wall and remote, two
 * students' phones, and thirty-four phones without a page. On the way a phone loses its network, the wall is reloaded, the server is
 * killed and started again, somebody comes late, a phone is lost, and a language is switched. Fails if the table of results does not
 * say what was answered. Films and pictures lie in `.cache/live-lesson`.
 */
const FOLDER = '.cache/live-lesson';
const PORT = 21_895;
const ADDRESS = `http://localhost:${PORT}/`;
const PHONES = 34;
const PATIENCE_MS = 120_000;
/** Of each question: so much of its time students need to answer, the rest is talk. */
const ANSWERING = 0.4;

const [minutes = '20'] = process.argv.slice(2);
const content = realContent();
const chance = createRandom('lesson');

let server: ChildProcess | undefined;
const data = mkdtempSync(join(tmpdir(), 'lesson-'));
/** As a teacher does it; the second time without building again. */
async function start(command: readonly [string, ...string[]]): Promise<void> {
  const [program, ...words] = command;
  server = spawn(program, [...words, '--port', String(PORT), '--data', data], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  server.stdout?.on('data', text => process.stdout.write(text));
  for (let left = 1200; left > 0; left--) {
    const answer = await fetch(`${ADDRESS}live`).catch(() => undefined);
    if (answer?.status === 204) return;
    await pause(100);
  }
  throw new Error('the server does not start');
}
async function kill(): Promise<void> {
  if (!server?.pid) return;
  const gone = new Promise<void>(done => server?.once('exit', () => done()));
  // With all that `npm` has started.
  process.kill(-server.pid, 'SIGKILL');
  await gone;
}

let pictures = 0;
async function look(page: Page, what: string): Promise<void> {
  pictures += 1;
  await page.waitForTimeout(700);
  await page.screenshot({ path: join(FOLDER, `${String(pictures).padStart(3, '0')}-${what}.png`) });
}

const filmed = (browser: Browser, size: { width: number; height: number }): Promise<BrowserContext> =>
  browser.newContext({
    ...{ locale: 'zh-CN', viewport: size, recordVideo: { dir: join(FOLDER, 'films'), size } },
    acceptDownloads: true,
  });

/** From the teacher's first page to the open room. */
async function openClass(page: Page): Promise<RoomCode> {
  await page.goto(`${ADDRESS}#/teach`);
  await page.locator('.share [data-live]').waitFor();
  await look(page, 'teach');
  await page.locator('.share [data-live]').click();
  await page.locator('[data-open]').waitFor();
  await look(page, 'setup');
  await page.locator('input[name=seconds][data-value="60"]').check({ force: true });
  await page.locator('[data-open]').click();
  await page.locator('main.live-wall').waitFor();
  const { body } = JSON.parse(
    await page.evaluate(() => localStorage.getItem('beams-and-pillars/hosted') ?? '{}'),
  );
  return body.room;
}

type Lesson = {
  readonly wall: Page;
  readonly remote: Page;
  readonly students: readonly Page[];
  readonly lead: ReturnType<typeof leadRoom>;
  readonly respond: (q: QuestionId, given: 'right' | 'wrong') => unknown;
  readonly press: (q: QuestionId, given: 'right' | 'wrong') => Parameters<typeof answerOn>[2];
  readonly msEach: number;
};

async function ask({ wall, remote, students, lead, press, msEach }: Lesson, n: number): Promise<void> {
  const button = (act: string) => remote.locator(`[data-act=${act}]`);
  await button(n === 1 ? 'start' : 'next').click();
  await lead.until(view => view.phase === 'ask' && view.n === n, PATIENCE_MS);
  const q = lead.view()?.question?.q;
  if (!q) throw new Error('nothing is asked');
  await wall.locator(`main[data-question="${q}"]`).waitFor();
  await look(wall, `${n}-asked`);
  const incident = INCIDENTS[n];
  if (incident) console.log(`question ${n}: ${incident}`);
  const answering = students.map(async (page, i) => {
    await pause(msEach * ANSWERING * (0.3 + 0.5 * i));
    if (incident === 'switch' && i === 0)
      await page.locator('header [lang=en], header [lang=zh-CN]').first().click();
    await answerOn(page, q, press(q, (n + i) % 3 === 0 ? 'wrong' : 'right'));
    await look(page, `${n}-given-${i + 1}`);
  });
  if (incident) await HAPPEN[incident]({ wall, remote, students, button });
  await Promise.all(answering);
  await pause(msEach * ANSWERING * 0.4);
  await look(remote, `${n}-remote`);
  await button('reveal').click();
  await lead.until(view => view.phase === 'told', PATIENCE_MS);
  await pause(2500);
  await look(wall, `${n}-told`);
  await look(students[0] ?? wall, `${n}-told-phone`);
  await pause(msEach * (1 - ANSWERING) - 4000);
}

type Happening = {
  readonly wall: Page;
  readonly remote: Page;
  readonly students: readonly Page[];
  readonly button: (act: string) => ReturnType<Page['locator']>;
};
const HAPPEN = {
  pause: async ({ wall, button }: Happening) => {
    await button('pause').click();
    await pause(3000);
    await look(wall, 'paused');
    await button('resume').click();
  },
  offline: async ({ students }: Happening) => {
    const [first] = students;
    await first?.context().setOffline(true);
    await pause(6000);
    if (first) await look(first, 'offline');
    await first?.context().setOffline(false);
  },
  reload: async ({ wall, remote }: Happening) => {
    await Promise.all([wall.reload(), remote.reload()]);
    await remote.locator('[data-act=reveal]').waitFor();
    await look(wall, 'reloaded');
  },
  kill: async ({ wall }: Happening) => {
    await kill();
    await pause(4000);
    await look(wall, 'server-gone');
    await start(['node', '.cache/server/live.mjs']);
  },
  extend: async ({ button }: Happening) => button('extend').click(),
  switch: async () => undefined,
} as const;
const INCIDENTS: Readonly<Record<number, keyof typeof HAPPEN>> = {
  2: 'pause',
  3: 'offline',
  4: 'reload',
  5: 'switch',
  6: 'kill',
  7: 'extend',
};

/** Results into the book, and the table as a file. @returns its rows. */
async function results(wall: Page): Promise<readonly string[]> {
  await look(wall, 'end');
  await wall.locator('[data-book]').click();
  await wall.locator('[data-results]').click();
  await wall.locator('[data-csv=students]').waitFor();
  await look(wall, 'results');
  const [download] = await Promise.all([
    wall.waitForEvent('download'),
    wall.locator('[data-csv=students]').click(),
  ]);
  const file = join(FOLDER, 'students.csv');
  await download.saveAs(file);
  return readFileSync(file, 'utf8').trim().split('\r\n');
}

/** Right answers of each player, by name, as the room's own record has them. */
function rightsIn({ players, questions }: RoomRecord, items: ReturnType<typeof itemsOfRoom>) {
  const counts = new Map(players.map(({ id, names }) => [id, { name: names[0] ?? '', right: 0 }]));
  for (const { q, answers } of questions.filter(one => one.q.startsWith('1/')))
    for (const { p, response } of answers) {
      const item = items?.find(({ id }) => q.endsWith(`/${id}`));
      const score = item?.rules.score(item.key, response);
      const one = counts.get(p);
      if (one && score && score.earned === score.total) one.right += 1;
    }
  return [...counts.values()];
}

async function play(browser: Browser): Promise<void> {
  await start(['npm', 'start', '--']);
  const desk = await filmed(browser, { width: 1280, height: 720 });
  const wall = await desk.newPage();
  wall.setDefaultTimeout(PATIENCE_MS);
  const room = await openClass(wall);
  const remote = await desk.newPage();
  remote.setDefaultTimeout(PATIENCE_MS);
  await remote.setViewportSize({ width: 390, height: 844 });
  await remote.goto(`${ADDRESS}#/teach/remote`);
  await remote.locator('[data-act=start]').waitFor();
  const { body } = JSON.parse(
    await wall.evaluate(() => localStorage.getItem('beams-and-pillars/hosted') ?? '{}'),
  );
  const lead = leadRoom(() => ADDRESS, room, body.token);
  await lead.until(view => view.phase === 'lobby');
  const setup = lead.view()?.setup;
  const items = setup && itemsOfRoom(content, KINDS, setup);
  const itemOf = (q: QuestionId) => {
    const item = items?.find(({ id }) => q.endsWith(`/${id}`));
    if (!item) throw new Error(`nobody knows ${q}`);
    return item;
  };
  const total = items?.length ?? 1;
  const msEach = (Number(minutes) * 60_000 - 60_000) / total;
  const phone = (n: number): SimPhone =>
    createPhone({
      ...{ room, name: String(n), transport: n % 5 === 0 ? 'sse' : 'ws', address: () => ADDRESS },
      answer: q => ({
        response: responseTo(itemOf(q), chance.whole(3) < 2 ? 'right' : 'wrong'),
        afterMs: msEach * ANSWERING * (0.1 + chance.whole(80) / 100),
      }),
    });
  const phones = Array.from({ length: PHONES }, (_, i) => phone(i + 1));
  const students = [
    await joinPage(browser, `${ADDRESS}#/join/${room}`, PHONES + 1, join(FOLDER, 'films')),
    await joinPage(browser, `${ADDRESS}#/join/${room}`, PHONES + 2, join(FOLDER, 'films')),
  ];
  await lead.until(view => view.players === PHONES + 2, PATIENCE_MS);
  await look(wall, 'lobby');
  await look(remote, 'lobby-remote');
  const respond: Lesson['respond'] = (q, given) => responseTo(itemOf(q), given);
  const press: Lesson['press'] = (q, given) => {
    const item = itemOf(q);
    const pair = answersTo([item])[item.id];
    if (!pair) throw new Error(`nobody knows how to answer ${q}`);
    return pair[given];
  };
  for (let n = 1; n <= total; n++) {
    if (n === Math.ceil(total / 2)) phones.push(phone(PHONES + 3));
    await ask({ wall, remote, students, lead, respond, press, msEach }, n);
  }
  const record = await lead.record();
  await lead.act({ e: 'ended' });
  await wall.locator('main[data-phase=ended]').waitFor();
  await look(students[0] ?? wall, 'end-phone');
  const rows = await results(wall);
  const wanted = rightsIn(record, items);
  const wrong = wanted.filter(({ name, right }) => !rows.some(row => isRowOf(row, name, right)));
  console.log(`${rows.length} lines; ${record.players.length} players; ${pictures} pictures`);
  for (const { name, right } of wrong)
    console.error(`the table does not say that ${name} got ${right} right`);
  if (wrong.length > 0) process.exitCode = 1;
  for (const one of phones) one.end();
  lead.end();
  for (const page of [wall, remote, ...students]) await saveFilm(page);
  await desk.close();
}

/** Whether a line of the table is that of a student who got so many right. */
const isRowOf = (row: string, name: string, right: number): boolean => {
  const cells = row.split(',').map(cell => cell.replace(/^"|\t?"$/g, ''));
  return cells.includes(name) && cells.includes(String(right));
};

async function saveFilm(page: Page): Promise<void> {
  const video = page.video();
  await page.close();
  await video?.path().then(
    path => console.log(`film: ${path}`),
    () => undefined,
  );
}

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({ executablePath: ensureChromium(), args: launchArgs });
try {
  await play(browser);
} finally {
  await browser.close();
  await kill();
  rmSync(data, { recursive: true, force: true, maxRetries: 5 });
}
process.exit();

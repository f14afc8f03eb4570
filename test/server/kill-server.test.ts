import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { QuestionId } from '../../src/core/live/live-types.ts';
import { openLevelLog } from '../../src/server/level-log.ts';
import { answerTo, hello, hostHello, joinAs, openingOf } from './hub-world.ts';
import { type Connected, connectSocket, makeTempFolder } from './real-server.ts';
import { freePort } from './redis-process.ts';

const SCRIPT = join(import.meta.dirname, 'room-process.ts');

/** Those that run, to end them whatever happens. */
const started = new Set<ChildProcess>();
afterEach(() => {
  for (const running of started) running.kill('SIGKILL');
  started.clear();
});

async function start(folder: string, port: number): Promise<ChildProcess> {
  const running = spawn(process.execPath, ['--import', 'tsx', SCRIPT, folder, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.add(running);
  await new Promise<void>((ready, fail) => {
    running.stdout?.on('data', text => String(text).includes('ready') && ready());
    running.once('exit', code => fail(new Error(`it ended with ${code}`)));
  });
  return running;
}

const kill = (running: ChildProcess): Promise<unknown> => {
  const ended = new Promise(done => running.once('exit', done));
  running.kill('SIGKILL');
  return ended;
};

/** Connects until somebody is there, as pages do. @param ports of servers, one after another. */
async function connect(...ports: readonly number[]): Promise<Connected> {
  for (let n = 0; ; n++) {
    const port = ports[n % ports.length] ?? 0;
    const page = await connectSocket(port).catch(() => undefined);
    if (page) return page;
    await new Promise(done => setTimeout(done, 50));
  }
}

/** A phone: says its answer after every view until it is confirmed, over however many connections. */
async function answerUntilConfirmed(
  ports: readonly number[],
  room: string,
  n: number,
  q: QuestionId,
): Promise<string> {
  for (;;) {
    const page = await connect(...ports);
    const lost = page.closed.then(() => undefined);
    await page.say(hello(room, n, joinAs(n)));
    const view = await Promise.race([
      page.next('view', one => one.to === 'phone' && one.me !== null && one.question?.q === q),
      lost,
    ]);
    if (view) await page.say(answerTo(q, n % 3 === 0 ? 'wrong' : 'right'));
    const ack = view && (await Promise.race([page.next('ack'), lost]));
    page.close();
    if (ack) return ack.is;
  }
}

async function openRoom(port: number): Promise<string> {
  const opened = await fetch(`http://127.0.0.1:${port}/live/rooms`, {
    ...{ method: 'POST', body: JSON.stringify(openingOf({ seconds: null })) },
  });
  const { room }: { readonly room: string } = JSON.parse(await opened.text());
  return room;
}

async function joinAll(ports: readonly number[], room: string, all: readonly number[]): Promise<void> {
  for (const n of all) {
    const page = await connect(ports[n % ports.length] ?? 0);
    await page.say(hello(room, n, joinAs(n)));
    await page.next('view', view => view.to === 'phone' && view.me !== null);
    page.close();
  }
}

let acts = 0;

/** Asks what comes next. */
async function ask(port: number, room: string): Promise<QuestionId> {
  const host = await connect(port);
  await host.say(hostHello(room));
  const view = await host.next('view');
  const q = view.to === 'remote' ? view.nextId : null;
  if (q === null) throw new Error('nothing is left to ask');
  await host.say({ t: 'do', act: `act ${acts++}`, wish: { e: 'asked', q } });
  await host.next('did');
  host.close();
  return q;
}

/** Tells it. @returns the names of those whose answers count, of all questions in turn. */
async function tell(port: number, room: string, q: QuestionId): Promise<readonly (readonly string[])[]> {
  const host = await connect(port);
  await host.say(hostHello(room));
  await host.say({ t: 'do', act: `act ${acts++}`, wish: { e: 'told', q } });
  await host.next('did');
  await host.say({ t: 'result' });
  const { record } = await host.next('result');
  host.close();
  const nameOf = (id: string): string => record.players.find(one => one.id === id)?.names[0] ?? '';
  return record.questions.map(({ answers }) => answers.map(({ p }) => nameOf(p)).sort());
}

const all = Array.from({ length: 25 }, (_, n) => n);
const everybody = all.map(n => `Pupil ${n}`).sort();

test('a server that is killed in every question loses no answer that it has confirmed', async () => {
  const [folder, port] = [makeTempFolder(), await freePort()];
  let running = await start(folder, port);
  const room = await openRoom(port);
  await joinAll([port], room, all);
  for (let round = 1; round <= 3; round++) {
    const q = await ask(port, room);
    const answers = all.map(n => answerUntilConfirmed([port], room, n, q));
    // Some are confirmed, some under way.
    await Promise.race(answers);
    await kill(running);
    running = await start(folder, port);
    expect(await Promise.all(answers)).toEqual(all.map(() => 'ok'));
    expect(await tell(port, room, q)).toEqual(Array(round).fill(everybody));
  }
  await kill(running);
  const log = await openLevelLog(folder);
  expect(await log.rooms()).toEqual([room]);
  await log.close();
});

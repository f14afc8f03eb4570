import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { QuestionId } from '../../src/core/live/live-types.ts';
import { createRandom } from '../../src/core/seeded-random.ts';
import { type ClassProcess, startClass } from './class-process.ts';
import { planRoom } from './lesson-plan.ts';
import { createHost, createPhone, leadRoom, pause, type SimHost, type SimPhone } from './phones.ts';

/**
 * `npm run test:scale -- [questions] [seed]`: forty phones at two servers on one Redis. In every question one server is killed, and
 * in every other one Redis, too. Fails if an answer that was sent before closing is not counted, or one is counted twice, or if the
 * two servers do not say the same at the end. Needs `redis-server` (Debian: `apt-get install redis-server`).
 */
const PHONES = 40;
const REDIS = 21_850;
const PORTS = [21_851, 21_852] as const;
const PATIENCE_MS = 60_000;

const [count = '8', seed = '1'] = process.argv.slice(2);
const chance = createRandom(`scale ${seed}`);
const folder = mkdtempSync(join(tmpdir(), 'scale-'));

if (spawnSync('redis-server', ['--version']).status !== 0) {
  console.error('redis-server is not here: install it (Debian: apt-get install redis-server).');
  process.exit(1);
}

let redis: ChildProcess | undefined;
async function startRedis(): Promise<void> {
  const safe = ['--appendonly', 'yes', '--appendfsync', 'always', '--save', ''];
  const args = ['--port', String(REDIS), '--bind', '127.0.0.1', '--dir', folder, ...safe];
  redis = spawn('redis-server', args, { stdio: 'ignore' });
  for (let left = 400; left > 0; left--) {
    const isUp = await new Promise<boolean>(done => {
      const socket = connect(REDIS, '127.0.0.1', () => done(true)).on('error', () => done(false));
      socket.on('connect', () => socket.end());
    });
    if (isUp) return;
    await pause(25);
  }
  throw new Error('Redis does not start');
}
async function killRedis(): Promise<void> {
  const gone = new Promise<void>(done => redis?.once('exit', () => done()));
  redis?.kill('SIGKILL');
  await gone;
}

await startRedis();
const options = ['--redis', `redis://127.0.0.1:${REDIS}`];
const servers: ClassProcess[] = [];
for (const port of PORTS) servers.push(await startClass(port, join(folder, String(port)), options));
/** A phone finds one of the servers; where that is dead, the next try finds another. */
const anyServer = (): string => `http://127.0.0.1:${PORTS[chance.whole(PORTS.length)]}/`;

const plan = planRoom(Number(count));
const [first = 0, second = 0] = PORTS;
const host = await createHost(() => `http://127.0.0.1:${first}/`, plan.setup);
const witness = leadRoom(() => `http://127.0.0.1:${second}/`, host.room, host.token);
const answer = (q: QuestionId) => ({ response: plan.respond(q, chance), afterMs: 200 + chance.whole(4000) });
const phones = Array.from({ length: PHONES }, (_, i) =>
  createPhone({
    ...{ room: host.room, name: String(i + 1), deadMs: 3000, answer, address: anyServer },
    transport: i % 4 === 0 ? 'sse' : 'ws',
  }),
);

async function playAll(leader: SimHost): Promise<ReadonlyMap<QuestionId, number>> {
  const closedAt = new Map<QuestionId, number>();
  for (let n = 0; ; n++) {
    const q = leader.view()?.nextId;
    if (!q) return closedAt;
    await leader.act({ e: 'asked', q });
    await pause(500 + chance.whole(2000));
    const server = servers[n % servers.length];
    await server?.kill();
    if (n % 2 === 1) {
      await killRedis();
      await pause(chance.whole(800));
      await startRedis();
    }
    await pause(chance.whole(800));
    await server?.start();
    await leader.until(
      ({ progress }) => progress?.q === q && progress.answered === progress.asked,
      PATIENCE_MS,
    );
    await leader.act({ e: 'closed', q });
    closedAt.set(q, Date.now());
    await leader.act({ e: 'told', q });
    await leader.until(view => view.phase === 'told' && view.question?.q === q);
  }
}

function report(
  closedAt: ReadonlyMap<QuestionId, number>,
  all: readonly SimPhone[],
  records: readonly string[],
) {
  const given = all.flatMap(({ answers }) => [...answers]);
  const { questions } = JSON.parse(records[0] ?? '{}');
  const perQuestion: readonly (readonly string[])[] = questions.map(
    ({ answers }: { answers: readonly { p: string }[] }) => answers.map(({ p }) => p),
  );
  const waits = given.flatMap(([, { sent, acked }]) => (acked === null ? [] : [acked - sent]));
  return {
    questions: perQuestion.length,
    sent: given.filter(([q, { sent }]) => sent <= (closedAt.get(q) ?? 0)).length,
    counted: perQuestion.flat().length,
    twice: perQuestion.reduce((sum, one) => sum + one.length - new Set(one).size, 0),
    late: given.filter(([, { is }]) => is === 'late').length,
    'slowest ack (s)': Math.max(0, ...waits) / 1000,
    lost: all.reduce((sum, one) => sum + one.lost(), 0),
    'same on both': records.every(one => one === records[0]),
  };
}

try {
  await host.until(view => view.players === PHONES, PATIENCE_MS);
  const closedAt = await playAll(host);
  await host.act({ e: 'ended' });
  await witness.until(view => view.phase === 'ended');
  const records = [await host.record(), await witness.record()].map(one => JSON.stringify(one));
  const row = report(closedAt, phones, records);
  console.table([row]);
  const isGood = row.sent === row.counted && row.twice === 0 && row['same on both'];
  console.log(isGood ? 'Nothing is lost, and both servers say the same.' : 'Something is lost.');
  process.exitCode = isGood ? 0 : 1;
} finally {
  for (const one of [...phones, host, witness]) one.end();
  for (const one of servers) await one.kill();
  await killRedis();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

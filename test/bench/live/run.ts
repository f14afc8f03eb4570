import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom } from '../../../src/core/seeded-random.ts';
import { startClass } from '../../live/class-process.ts';
import { planRoom } from '../../live/lesson-plan.ts';
import { createHost, pause } from '../../live/phones.ts';
import { percentile } from '../statistics.ts';
import { connectLoad, type Load } from './load.ts';

/**
 * `npm run bench:live -- [players …]`: how long answers wait until they are durable and acknowledged, when a whole room answers within
 * two seconds; in turn with a bare server that appends and syncs alike. Server and phones share the machine.
 */
const PLAYERS = [60, 500, 2000, 4000];
const QUESTIONS = 4;
const WITHIN_MS = 2000;
const PORTS = { class: 21_830, bare: 21_831 } as const;

const chosen = process.argv.slice(2).map(Number);
type Row = {
  readonly name: string;
  readonly players: number;
  readonly 'p50 (ms)': number;
  readonly 'p99 (ms)': number;
  readonly 'slowest (ms)': number;
  readonly 'memory (MB)'?: number;
  readonly counted?: number;
  readonly 'load before'?: number;
};
const round = (value: number): number => Math.round(value * 10) / 10;
const memoryOf = (pid: number | undefined): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);

async function measureBare(players: number): Promise<Row> {
  const script = join(import.meta.dirname, 'bare-server.ts');
  const server = spawn(process.execPath, ['--import', 'tsx', script, String(PORTS.bare)], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  try {
    await reachable(PORTS.bare);
    const load = await connectLoad(PORTS.bare, null, players, createRandom(`load ${players}`));
    const waits = await ask(load, players, async () => '1/match:bare');
    return { ...rowOf('bare', players, waits), 'memory (MB)': memoryOf(server.pid) };
  } finally {
    server.kill();
  }
}

async function measureClass(players: number): Promise<Row> {
  const data = mkdtempSync(join(tmpdir(), 'bench-class-'));
  const server = await startClass(PORTS.class, data, ['--players', '4000']);
  const address = `http://127.0.0.1:${PORTS.class}/`;
  try {
    const plan = planRoom(QUESTIONS + 1);
    const host = await createHost(() => address, plan.setup);
    const chance = createRandom(`load ${players}`);
    const load = await connectLoad(PORTS.class, host.room, players, chance);
    await host.until(view => view.players === players);
    const waits = await ask(
      load,
      players,
      async previous => {
        if (previous) await host.act({ e: 'told', q: previous });
        await host.until(view => view.phase !== 'ask');
        const q = host.view()?.nextId;
        if (!q) throw new Error('there is no question left');
        await host.act({ e: 'asked', q });
        await pause(1500);
        return q;
      },
      q => plan.respond(q, chance),
    );
    const row = { ...rowOf('class', players, waits), 'memory (MB)': server.memory() };
    const { questions } = await host.record();
    const counted = questions.reduce((sum, { answers }) => sum + answers.length, 0);
    load.end();
    host.end();
    return { ...row, counted };
  } finally {
    await server.kill();
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  }
}

type Asked = `${1 | 2}/${string}:${string}`;
async function ask(
  load: Load,
  players: number,
  next: (previous: Asked | undefined) => Promise<Asked>,
  respond: (q: Asked) => unknown = () => ({ pillar: 'bare' }),
): Promise<readonly number[]> {
  const waits: number[] = [];
  let q: Asked | undefined;
  for (let n = 0; n < QUESTIONS; n++) {
    q = await next(q);
    const some = await load.answer(q, respond(q), WITHIN_MS);
    // The first one warms up.
    if (n > 0) waits.push(...some);
    if (some.length !== players) throw new Error('somebody did not answer');
  }
  return waits;
}

const rowOf = (name: string, players: number, waits: readonly number[]): Row => ({
  name,
  players,
  'p50 (ms)': round(percentile(waits, 0.5)),
  'p99 (ms)': round(percentile(waits, 0.99)),
  'slowest (ms)': round(Math.max(...waits)),
});

async function reachable(port: number): Promise<void> {
  for (let left = 400; left > 0; left--) {
    if (await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined)) return;
    await pause(25);
  }
  throw new Error('the bare server does not start');
}

const rows: Row[] = [];
for (const players of chosen.length > 0 ? chosen : PLAYERS)
  for (const measure of [measureBare, measureClass]) {
    const load = round(loadavg()[0] ?? 0);
    rows.push({ ...(await measure(players)), 'load before': load });
  }
console.table(rows);
for (const players of new Set(rows.map(row => row.players))) {
  const [bare, own] = rows.filter(row => row.players === players).map(row => row['p99 (ms)']);
  console.log(`${players} players: p99 is ${round((own ?? 0) / (bare ?? 1))} times that of the bare server`);
}

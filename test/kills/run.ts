import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { createRandom } from '../../src/core/seeded-random.ts';
import { median, percentile } from '../bench/statistics.ts';
import { serve } from '../browser/server.ts';
import { type Cell, type Finding, live } from './life.ts';

/**
 * `npm run kills -- [how many] [seed]`: kills a browser again and again while a student plays. The next browser on the same
 * profile shows how much of what was shown as saved is left. Fails if anything is lost.
 */
const PORT = 41_748;
const CELLS: readonly Cell[] = [
  { view: 'list', mode: 'practice' },
  { view: 'list', mode: 'test' },
  { view: 'hall', mode: 'practice' },
  { view: 'hall', mode: 'test' },
];
/** Lives per profile. Then a new profile follows, since a first visit, with nothing on the disk yet, is a case of its own. */
const LIVES = 5;

const [many = '100', seed = String(process.pid)] = process.argv.slice(2);
console.log(`${many} kills by the seed ${seed}`);
await build({ logLevel: 'error' });
const close = await serve('dist', PORT);
const chance = createRandom(seed);
const findings: Finding[] = [];
try {
  for (let [left, n] = [Number(many), 0]; left > 0; left -= LIVES, n++) {
    const profile = mkdtempSync(join(tmpdir(), 'kills-'));
    const address = `http://127.0.0.1:${PORT}/`;
    const cell = CELLS[n % CELLS.length];
    if (cell) findings.push(...(await live({ cell, profile, address, chance }, Math.min(LIVES, left))));
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    console.log(`${findings.length} kills`);
  }
} finally {
  close();
}

const sum = (some: readonly Finding[], count: (one: Finding) => number): number =>
  some.reduce((all, one) => all + count(one), 0);
const lostIn = ({ saved, left, receipts, receiptsLeft }: Finding): number =>
  Math.max(0, saved - left) + receipts.size - receiptsLeft;

function rowOf(of: string, some: readonly Finding[]): Readonly<Record<string, string | number>> {
  const delays = some.flatMap(one => one.delays);
  return {
    of,
    kills: some.length,
    'answers given': sum(some, one => one.answers),
    'shown as saved': sum(some, one => one.saved),
    left: sum(some, one => one.left),
    receipts: sum(some, one => one.receipts.size),
    'of them left': sum(some, one => one.receiptsLeft),
    lost: sum(some, lostIn),
    'saved after ms': Math.round(median(delays)),
    'p95 ms': Math.round(percentile(delays, 0.95)),
  };
}

const isOf =
  ({ view, mode }: Cell) =>
  ({ cell }: Finding): boolean =>
    cell.view === view && cell.mode === mode;
console.table([
  ...CELLS.map(cell => rowOf(`${cell.view}, ${cell.mode}`, findings.filter(isOf(cell)))),
  rowOf('all', findings),
]);
for (const one of findings) if (lostIn(one) > 0) console.log('lost', one);
if (findings.some(one => lostIn(one) > 0)) process.exitCode = 1;

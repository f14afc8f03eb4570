import type { LogEntry } from '../../../core/learner/log.ts';

/**
 * Entries as short rows: what many have in common (sitting, version) stands once, times are differences. Nothing is
 * judged here: what `unpack` gives is still to be parsed. `r`: the ranks of the few that have one, by their number.
 */
export type Packed = {
  readonly h: readonly Head[];
  readonly e: readonly PackedRow[];
  readonly r?: Readonly<Record<number, number>>;
};
type Head = readonly unknown[];
type PackedRow = readonly unknown[];

export function packEntries(log: readonly LogEntry[]): Packed {
  const heads: Head[] = [];
  const numbers = new Map<string, number>();
  const headOf = (entry: LogEntry): number => {
    const head = toHead(entry);
    const name = JSON.stringify(head);
    const known = numbers.get(name) ?? heads.push(head) - 1;
    numbers.set(name, known);
    return known;
  };
  let before = 0;
  const rows = log.map(entry => {
    const row = [headOf(entry), entry.at - before, ...toRow(entry)];
    before = entry.at;
    return row;
  });
  const ranks = log.flatMap(({ rank }, n) => (rank === undefined ? [] : [[n, rank] as const]));
  return { h: heads, e: rows, ...(ranks.length > 0 && { r: Object.fromEntries(ranks) }) };
}

const toHead = (entry: LogEntry): Head => {
  const { interview, content, app } = entry;
  return entry.type === 'aim'
    ? [interview, content, app]
    : [interview, content, app, entry.level, entry.seed];
};

function toRow(entry: LogEntry): PackedRow {
  switch (entry.type) {
    case 'finish':
      return [entry.stars];
    case 'aim':
      return [entry.date, entry.minutes];
    case 'attempt': {
      const { item, measures, figures, response, score, isFirst, isHinted, ms } = entry;
      const flags = Number(isFirst) + 2 * Number(isHinted);
      return [item, measures, figures, response, score.earned, score.total, flags, ms];
    }
  }
}

/** Rows that are unpacked in one go. */
const UNPACK_BATCH = 1000;

/** In steps. @returns undefined for what was not packed by `pack`. */
export function* unpackEntries(input: unknown): Generator<undefined, readonly unknown[] | undefined> {
  const { h: heads, e: rows, r: ranks }: { h?: unknown; e?: unknown; r?: unknown } = Object(input);
  if (!Array.isArray(heads) || !Array.isArray(rows)) return undefined;
  const entries: unknown[] = [];
  let at = 0;
  for (const [n, row] of rows.entries()) {
    const [head, wait, ...rest]: unknown[] = Array.isArray(row) ? row : [];
    at += Number(wait);
    const [interview, content, app, level, seed]: unknown[] = listAt(heads, Number(head));
    const rank: unknown = Reflect.get(Object(ranks), n);
    const origin = { interview, content, app, at, ...(rank !== undefined && { rank }) };
    entries.push(rest.length === 2 ? toAim(rest, origin) : { ...toSat(rest), ...origin, level, seed });
    if (entries.length % UNPACK_BATCH === 0) yield;
  }
  return entries;
}

const toAim = ([date, minutes]: readonly unknown[], origin: object): unknown => ({
  type: 'aim',
  date,
  minutes,
  ...origin,
});

function toSat(row: readonly unknown[]): object {
  if (row.length === 1) return { type: 'finish', stars: row[0] };
  const [item, measures, figures, response, earned, total, flags, ms] = row;
  return {
    type: 'attempt',
    item,
    kind: String(item).replace(/:.*$/, ''),
    measures,
    figures,
    response,
    score: { earned, total },
    isFirst: Number(flags) % 2 === 1,
    isHinted: Number(flags) >= 2,
    ms,
  };
}

function listAt(lists: readonly unknown[], n: number): unknown[] {
  const list = lists[n];
  return Array.isArray(list) ? list : [];
}

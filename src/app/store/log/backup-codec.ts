import { Inflate } from 'fflate';
import type { LogEntry } from '../../../core/learner/attempt-log.ts';
import { tryCall } from '../call-helpers.ts';

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

/** A text of the longest length unfolds to no more than this. */
const MOST_BYTES = 60_000_000;
/** Letters that become bytes, and bytes that are unfolded, in one go. */
const LETTERS = 16_384;
const PIECE = 4096;
/** Bytes of the head that zlib writes, and of the check sum behind the end. */
const HEAD = 2;
const SUM = 4;

/**
 * What was packed into letters, in steps. Whatever stands behind them does not matter: packed bytes know their end, and
 * the check sum there finds a changed letter. @returns undefined for what is damaged.
 */
export function* inflateLetters(letters: string): Generator<undefined, Uint8Array | undefined> {
  const bytes = yield* bytesIn(letters);
  const [parts, all]: [Uint8Array[], Uint8Array[]] = [[], []];
  const inflate = new Inflate(part => parts.push(part));
  let [size, end] = [0, 0];
  let sum = ONE;
  for (let at = HEAD; at < bytes.length; at += PIECE) {
    const isLast = at + PIECE >= bytes.length;
    if (!tryCall(() => [inflate.push(bytes.subarray(at, at + PIECE), isLast)])) return undefined;
    for (const part of parts.splice(0)) {
      if (part.length > 0) end = at;
      size += part.length;
      sum = summed(sum, part);
      all.push(part);
    }
    if (size > MOST_BYTES) return undefined;
    yield;
  }
  return isSumIn(bytes.subarray(end, end + 2 * PIECE + SUM), sum) ? joined(all, size) : undefined;
}

function* bytesIn(letters: string): Generator<undefined, Uint8Array> {
  // A single letter at the end is no byte: it stands behind the code.
  const whole = letters.length % 4 === 1 ? letters.slice(0, -1) : letters;
  const bytes = new Uint8Array(Math.floor((whole.length * 3) / 4));
  let size = 0;
  for (let at = 0; at < whole.length; at += LETTERS) {
    const binary = atob(
      whole
        .slice(at, at + LETTERS)
        .replaceAll('-', '+')
        .replaceAll('_', '/'),
    );
    for (let i = 0; i < binary.length; i++) bytes[size++] = binary.charCodeAt(i);
    yield;
  }
  return bytes;
}

/** Adler-32, its lower and its upper half. */
type Sum = readonly [number, number];
const ONE: Sum = [1, 0];

function summed([low, high]: Sum, part: Uint8Array): Sum {
  let [a, b] = [low, high];
  for (const byte of part) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return [a, b];
}

/** The place is known but for the length of a piece. */
function isSumIn(bytes: Uint8Array, [low, high]: Sum): boolean {
  const sum = [high >> 8, high & 255, low >> 8, low & 255];
  return bytes.some((_, at) => sum.every((byte, i) => bytes[at + i] === byte));
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

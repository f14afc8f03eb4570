import { Inflate } from 'fflate';
import type { LogEntry } from '../../../core/learner/attempt-log.ts';
import { tryCall } from '../call-helpers.ts';

/**
 * Entries as short rows. `h`: heads, which many entries share (interview, versions, level, seed). `e`: rows, each with the
 * number of its head and the ms since the row before. `r`: ranks of the few entries that have one, by row number. Links and
 * files in this format are in use: it must not change.
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

/** The inverse of `packEntries`, in steps. @returns entries still to be parsed; undefined if this was not packed by it. */
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
    entries.push(
      rest.length === 2 ? toAim(rest, origin) : { ...toSessionEntry(rest), ...origin, level, seed },
    );
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

function toSessionEntry(row: readonly unknown[]): object {
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

/** The longest text that is accepted inflates to less than this. */
const MOST_BYTES = 60_000_000;
/** Letters that are decoded, and bytes that are inflated, in one go. */
const LETTERS = 16_384;
const PIECE = 4096;
/** Bytes of the zlib header, and of the check sum behind the end. */
const HEADER_BYTES = 2;
const SUM_BYTES = 4;

/**
 * Decodes base64url letters and inflates them, in steps. Other letters may follow: deflated data marks its own end, and the
 * check sum there detects a changed letter.
 * @returns undefined if they are damaged.
 */
export function* inflateLetters(letters: string): Generator<undefined, Uint8Array | undefined> {
  const bytes = yield* bytesIn(letters);
  const [parts, all]: [Uint8Array[], Uint8Array[]] = [[], []];
  const inflate = new Inflate(part => parts.push(part));
  let [size, end] = [0, 0];
  let sum = EMPTY_SUM;
  for (let at = HEADER_BYTES; at < bytes.length; at += PIECE) {
    const isLast = at + PIECE >= bytes.length;
    if (!tryCall(() => [inflate.push(bytes.subarray(at, at + PIECE), isLast)])) return undefined;
    for (const part of parts.splice(0)) {
      if (part.length > 0) end = at;
      size += part.length;
      sum = addToSum(sum, part);
      all.push(part);
    }
    if (size > MOST_BYTES) return undefined;
    yield;
  }
  return hasSum(bytes.subarray(end, end + 2 * PIECE + SUM_BYTES), sum) ? concatenated(all, size) : undefined;
}

function* bytesIn(letters: string): Generator<undefined, Uint8Array> {
  // A single letter at the end encodes no byte: it does not belong to the code.
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

/** Adler-32: its lower and its upper half. */
type Sum = readonly [number, number];
const EMPTY_SUM: Sum = [1, 0];

function addToSum([low, high]: Sum, part: Uint8Array): Sum {
  let [a, b] = [low, high];
  for (const byte of part) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return [a, b];
}

/** Whether the sum stands somewhere in these bytes: where exactly is not known. */
function hasSum(bytes: Uint8Array, [low, high]: Sum): boolean {
  const sum = [high >> 8, high & 255, low >> 8, low & 255];
  return bytes.some((_, at) => sum.every((byte, i) => bytes[at + i] === byte));
}

function concatenated(parts: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

import { strFromU8, strToU8, unzlibSync, zlibSync } from 'fflate';
import * as v from 'valibot';
import { type Entry, inOrder } from '../learner/log.ts';
import { attempt } from './attempt.ts';
import { VERSIONS } from './bodies.ts';
import { parseRows } from './entries.ts';
import { pack, unpack } from './packing.ts';

/** What a file or a text holds of a log, or the one thing that is wrong with it. */
export type Backup =
  | { readonly ok: true; readonly entries: readonly Entry[]; readonly unread: number }
  | { readonly ok: false; readonly problem: BackupProblem };
export type BackupProblem = 'empty' | 'tooLong' | 'foreign' | 'damaged' | 'newer';

const GAME = 'beams-and-pillars';
/** Begins every text; the number is the version of the log in it. */
const MARK = 'BP';
/** Some hundred thousand responses. */
const MOST_CHARACTERS = 40_000_000;
/** A text of that length unfolds to no more than this. */
const MOST_BYTES = 60_000_000;

/** The log as a file: the same bytes for the same log, on whatever device. */
export function toFile(log: readonly Entry[]): string {
  const lines = inOrder(log).map(entry => JSON.stringify(sorted(entry)));
  return `{"game":"${GAME}","version":${VERSIONS.log},"log":[\n${lines.join(',\n')}\n]}\n`;
}

/** Keys in the order of the alphabet, all the way down. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
}

/** The log as one word, for a chat, a link or a QR code. */
export function toCode(log: readonly Entry[]): string {
  const bytes = zlibSync(strToU8(JSON.stringify(pack(inOrder(log)))), { level: 9 });
  const letters = btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
  return `${MARK}${VERSIONS.log}-${letters.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

/** Reads a file, or a text in which a code stands, whatever a chat has put around it. Never throws. */
export function parseBackup(text: string): Backup {
  if (text.trim() === '') return { ok: false, problem: 'empty' };
  if (text.length > MOST_CHARACTERS) return { ok: false, problem: 'tooLong' };
  const code = /\bBP(\d{1,3})-([\w-]+)/.exec(text);
  if (code && !text.trimStart().startsWith('{')) return fromCode(Number(code[1]), code[2] ?? '');
  return fromFile(text);
}

const file = v.object({
  game: v.literal(GAME),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  log: v.array(v.unknown()),
});

function fromFile(text: string): Backup {
  const json = attempt((): unknown => JSON.parse(text));
  const { success, output } = v.safeParse(file, json);
  if (success) return toBackup(output.version, output.log);
  return { ok: false, problem: text.includes(GAME) ? 'damaged' : 'foreign' };
}

function fromCode(version: number, letters: string): Backup {
  if (version > VERSIONS.log) return { ok: false, problem: 'newer' };
  const json = attempt((): unknown => JSON.parse(strFromU8(unfolded(letters))));
  const entries = unpack(json);
  return entries ? toBackup(version, entries) : { ok: false, problem: 'damaged' };
}

/** The check sum at the end of what zlib writes finds a changed letter. @throws what a damaged text makes it throw. */
function unfolded(letters: string): Uint8Array {
  const binary = atob(letters.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, letter => letter.charCodeAt(0));
  const out = unzlibSync(bytes);
  if (out.length > MOST_BYTES || !isWhole(bytes, out)) throw new RangeError('not what was packed');
  return out;
}

/** Adler-32, which `unzlibSync` leaves unread. */
function isWhole(packed: Uint8Array, out: Uint8Array): boolean {
  let [a, b] = [1, 0];
  for (const byte of out) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  const end = packed.subarray(-4).reduce((sum, byte) => sum * 256 + byte, 0);
  return end === b * 65536 + a;
}

function toBackup(version: number, log: readonly unknown[]): Backup {
  const rows = log.map(entry => ({ name: '', version, entry }));
  const { entries, broken, isNewer } = parseRows(rows);
  if (isNewer) return { ok: false, problem: 'newer' };
  if (entries.length === 0 && broken.length > 0) return { ok: false, problem: 'damaged' };
  return { ok: true, entries, unread: broken.length };
}

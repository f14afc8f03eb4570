import { strFromU8, strToU8, zlibSync } from 'fflate';
import * as v from 'valibot';
import { decodedParts } from '../../../core/classroom/mail-decoding.ts';
import { inLogOrder, type LogEntry } from '../../../core/learner/attempt-log.ts';
import { withoutUnseen, withPlainSpaces } from '../../../core/legible-text.ts';
import { tryCall } from '../call-helpers.ts';
import { parseRows } from '../saves/save-schemas.ts';
import { SAVE_VERSIONS } from '../saves/save-types.ts';
import { yieldToPage } from '../yield-to-page.ts';
import { inflateLetters, packEntries, unpackEntries } from './backup-codec.ts';

/** The log in a file or text, with the number of entries that could not be read; or the one thing that is wrong with it. */
export type Backup =
  | { readonly ok: true; readonly entries: readonly LogEntry[]; readonly unread: number }
  | { readonly ok: false; readonly problem: BackupProblem };
export type BackupProblem = 'empty' | 'tooLong' | 'foreign' | 'damaged' | 'newer';

const GAME = 'beams-and-pillars';
/** Begins every code, followed by the version of the log in it. */
const MARK = 'BP';
/** Some hundred thousand responses. */
const MOST_CHARACTERS = 40_000_000;

/** The log as a JSON file: the same bytes for the same log on every device. */
export function toBackupFile(log: readonly LogEntry[]): string {
  const lines = inLogOrder(log).map(entry => JSON.stringify(withSortedKeys(entry)));
  return `{"game":"${GAME}","version":${SAVE_VERSIONS.log},"log":[\n${lines.join(',\n')}\n]}\n`;
}

/** With the keys of all objects in alphabetical order. */
function withSortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, withSortedKeys(one)]));
}

/** The log as one word, for a chat, a link or a QR code. */
export function toBackupCode(log: readonly LogEntry[]): string {
  const bytes = zlibSync(strToU8(JSON.stringify(packEntries(inLogOrder(log)))), { level: 9 });
  const letters = btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
  return `${MARK}${SAVE_VERSIONS.log}-${letters.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

/** Reads a file, or a text with codes in it, even as chats and mails wrap, quote and escape them. Never throws. */
export function parseBackup(text: string): Backup {
  const steps = backupParsing(text);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The same, with time for the page between steps. */
export async function readBackup(text: string): Promise<Backup> {
  const steps = backupParsing(text);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await yieldToPage();
  }
}

/** The same in short steps. */
export function* backupParsing(text: string): Generator<undefined, Backup> {
  if (text.trim() === '') return { ok: false, problem: 'empty' };
  if (text.length > MOST_CHARACTERS) return { ok: false, problem: 'tooLong' };
  if (text.trimStart().startsWith('{')) return yield* fromFile(text);
  const all: Backup[] = [];
  for (const code of yield* codesIn(text)) all.push(yield* fromCode(code));
  const [first = yield* fromFile(text)] = all;
  const read = all.flatMap(backup => (backup.ok ? [backup] : []));
  if (read.length === 0) return first;
  const unread = read.reduce((sum, backup) => sum + backup.unread, 0);
  return { ok: true, entries: read.flatMap(({ entries }) => entries), unread };
}

/** A mark, its version, and all that may belong to the code: letters, and signs that group, wrap and quote them. */
const CODE = /BP(\d{1,3})[\p{Pd}\u2212](?=([\w\s\p{Pd}\u2212>|]*))/gu;
/** Some programs turn two hyphens into a long dash. */
const LONG_DASH = /[\u2014\u2e3a]/g;
const DASH = /[\p{Pd}\u2212]/gu;
/** More than anyone puts into one text. */
const CODES_MOST = 20;

type Code = { readonly version: number; readonly letters: string };

function* codesIn(text: string): Generator<undefined, readonly Code[]> {
  const parts: string[] = [];
  for (const part of decodedParts(text)) {
    parts.push(part);
    yield;
  }
  const plain = parts.join('');
  const all: Code[] = [];
  for (const [, version, rest = ''] of plain.matchAll(CODE)) {
    const letters = rest
      .replace(LONG_DASH, '--')
      .replace(DASH, '-')
      .replace(/[\s>|]+/g, '');
    if (all.push({ version: Number(version), letters }) >= CODES_MOST) break;
  }
  return all;
}

const file = v.object({
  game: v.literal(GAME),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  log: v.array(v.unknown()),
});

/** A file that was copied as text: from its first to its last bracket, without quotation marks before its lines. */
function asCopied(text: string): string {
  const plain = withPlainSpaces(withoutUnseen(text)).replace(/^[\s>|]+/gm, '');
  return plain.slice(plain.indexOf('{'), plain.lastIndexOf('}') + 1);
}

function* fromFile(text: string): Generator<undefined, Backup> {
  const json = tryCall((): unknown => JSON.parse(text)) ?? tryCall((): unknown => JSON.parse(asCopied(text)));
  const { success, output } = v.safeParse(file, json);
  if (success) return yield* toBackup(output.version, output.log);
  return { ok: false, problem: text.includes(GAME) ? 'damaged' : 'foreign' };
}

function* fromCode({ version, letters }: Code): Generator<undefined, Backup> {
  if (version > SAVE_VERSIONS.log) return { ok: false, problem: 'newer' };
  const bytes = yield* inflateLetters(letters);
  yield;
  const entries = bytes && (yield* unpackEntries(tryCall((): unknown => JSON.parse(strFromU8(bytes)))));
  return entries ? yield* toBackup(version, entries) : { ok: false, problem: 'damaged' };
}

/** Entries that are parsed in one go. */
const PARSE_BATCH = 250;

function* toBackup(version: number, log: readonly unknown[]): Generator<undefined, Backup> {
  const entries: LogEntry[] = [];
  let unread = 0;
  for (let start = 0; start < log.length; start += PARSE_BATCH) {
    const rows = log.slice(start, start + PARSE_BATCH).map(entry => ({ name: '', version, entry }));
    const { entries: read, broken, isNewer } = parseRows(rows);
    if (isNewer) return { ok: false, problem: 'newer' };
    entries.push(...read);
    unread += broken.length;
    yield;
  }
  if (entries.length === 0 && unread > 0) return { ok: false, problem: 'damaged' };
  return { ok: true, entries, unread };
}

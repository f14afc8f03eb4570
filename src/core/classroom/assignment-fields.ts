import { LANGUAGES, type Language } from '../language.ts';
import { INTERVIEWS, KINDS, PILLARS, SHORT_COUNTS } from './append-only-ids.ts';
import {
  type Assignment,
  ATTEMPTS_MOST,
  COUNT_MOST,
  MINUTES_MOST,
  SEEDS,
  TIME_FACTORS,
} from './assignment.ts';
import {
  type BitReader,
  type BitWriter,
  EPOCH_MS,
  HALF_HOUR_MS,
  HALF_HOURS,
  halfHourOf,
} from './code-bits.ts';

/**
 * The fields of an assignment as bits, but for its title. A field is never moved and never means anything else; a later
 * one takes its place among the reserved flags, and a game that does not know it refuses the link.
 */
export type AssignmentFields = Omit<Assignment, 'title'>;

/** Frozen, as links contain these numbers; 0 means that the student chooses. The field has room for one more language, 3. */
const LANGUAGE_CODES: Readonly<Record<Language, number>> = { 'zh-CN': 1, en: 2 };
const LANGUAGE_ROOM = 4;
const INTERVIEWS_MOST = 16;
const PILLARS_MOST = 64;
const KINDS_MOST = 8;
/** Reserved flags for later fields: their number of values, all zero so far. */
const RESERVED = 8;

/** Thrown for a field that this version of the game does not know. */
export class UnknownField extends Error {}

export function putFields(writer: BitWriter, core: AssignmentFields): void {
  const pillars = PILLARS[core.interview] ?? [];
  writer.put(0, RESERVED);
  writer.put(INTERVIEWS.indexOf(core.interview), INTERVIEWS_MOST);
  writer.put(pillars.length, PILLARS_MOST);
  putSet(writer, pillars, core.pillars);
  writer.put(KINDS.length, KINDS_MOST + 1);
  putSet(writer, KINDS, core.kinds);
  writer.put(core.count - 1, COUNT_MOST);
  writer.put(core.seed, SEEDS);
  putFlags(writer, core);
  writer.put(core.attempts, ATTEMPTS_MOST + 1);
  writer.put(core.minutes, MINUTES_MOST + 1);
  writer.put(TIME_FACTORS.indexOf(core.factor), TIME_FACTORS.length);
  putTime(writer, core.opens);
  putTime(writer, core.due);
}

/** @throws UnknownField for what only a later version of the game can have written. */
export function takeFields(reader: BitReader): AssignmentFields {
  if (reader.take(RESERVED) > 0) throw new UnknownField('a reserved flag is set');
  const interview = known(INTERVIEWS, reader.take(INTERVIEWS_MOST));
  const pillars = takeSet(reader, PILLARS[interview] ?? [], reader.take(PILLARS_MOST));
  const kinds = takeSet(reader, KINDS, reader.take(KINDS_MOST + 1));
  const count = within(reader.take(COUNT_MOST), COUNT_MOST) + 1;
  const seed = reader.take(SEEDS);
  const flags = takeFlags(reader);
  const attempts = reader.take(ATTEMPTS_MOST + 1);
  const minutes = within(reader.take(MINUTES_MOST + 1), MINUTES_MOST + 1);
  const factor = known(TIME_FACTORS, reader.take(TIME_FACTORS.length));
  return {
    ...{ interview, pillars, kinds, count, seed, ...flags, attempts, minutes, factor },
    opens: takeTime(reader),
    due: takeTime(reader),
  };
}

/** Seeds that fit into a short code. */
export const SHORT_SEEDS = 2 ** 10;
const SHORT_ATTEMPTS = 4;

/** Writes an assignment of the first interview, without times or title. @returns false if it does not fit. */
export function putShortFields(writer: BitWriter, core: AssignmentFields): boolean {
  const { interview, count, seed, attempts, minutes, factor, opens, due } = core;
  const isPlain = minutes === 0 && factor === 1 && opens === null && due === null;
  const isSmall = SHORT_COUNTS.includes(count) && seed < SHORT_SEEDS && attempts < SHORT_ATTEMPTS;
  if (interview !== INTERVIEWS[0] || !isPlain || !isSmall) return false;
  putSet(writer, shortPillars(), core.pillars);
  putSet(writer, KINDS.slice(0, 5), core.kinds);
  writer.put(SHORT_COUNTS.indexOf(count), SHORT_COUNTS.length);
  putFlags(writer, core);
  writer.put(attempts, SHORT_ATTEMPTS);
  writer.put(seed, SHORT_SEEDS);
  return true;
}

/** @throws UnknownField as `takeFields` does. */
export function takeShortFields(reader: BitReader): AssignmentFields {
  const interview = known(INTERVIEWS, 0);
  const pillars = takeSet(reader, shortPillars(), shortPillars().length);
  const kinds = takeSet(reader, KINDS.slice(0, 5), 5);
  const count = known(SHORT_COUNTS, reader.take(SHORT_COUNTS.length));
  const flags = takeFlags(reader);
  const attempts = reader.take(SHORT_ATTEMPTS);
  const seed = reader.take(SHORT_SEEDS);
  return {
    ...{ interview, pillars, kinds, count, seed, ...flags, attempts },
    ...{ minutes: 0, factor: 1, opens: null, due: null },
  };
}

const shortPillars = (): readonly string[] => PILLARS[INTERVIEWS[0] ?? '']?.slice(0, 19) ?? [];

const putSet = (writer: BitWriter, all: readonly string[], chosen: readonly string[]): void => {
  for (const one of all) writer.put(Number(chosen.includes(one)), 2);
};

function takeSet(reader: BitReader, all: readonly string[], length: number): readonly string[] {
  const bits = Array.from({ length }, () => reader.take(2));
  if (bits.some((bit, i) => bit === 1 && i >= all.length)) throw new UnknownField('not in the registry');
  return all.filter((_, i) => bits[i] === 1);
}

type Flags = Pick<Assignment, 'order' | 'mode' | 'hasHints' | 'language'>;

function putFlags(writer: BitWriter, { order, mode, hasHints, language }: Flags): void {
  writer.put(Number(order === 'own'), 2);
  writer.put(Number(mode === 'test'), 2);
  writer.put(Number(hasHints), 2);
  writer.put(language === null ? 0 : LANGUAGE_CODES[language], LANGUAGE_ROOM);
}

const takeFlags = (reader: BitReader): Flags => ({
  order: reader.take(2) === 1 ? 'own' : 'same',
  mode: reader.take(2) === 1 ? 'test' : 'practice',
  hasHints: reader.take(2) === 1,
  language: takeLanguage(reader),
});

function takeLanguage(reader: BitReader): Language | null {
  const code = reader.take(LANGUAGE_ROOM);
  if (code === 0) return null;
  const found = LANGUAGES.find(language => LANGUAGE_CODES[language] === code);
  if (!found) throw new UnknownField(`no language has the number ${code}`);
  return found;
}

function putTime(writer: BitWriter, at: number | null): void {
  writer.put(Number(at !== null), 2);
  if (at !== null) writer.put(halfHourOf(at), HALF_HOURS);
}

const takeTime = (reader: BitReader): number | null =>
  reader.take(2) === 1 ? EPOCH_MS + reader.take(HALF_HOURS) * HALF_HOUR_MS : null;

function known<T>(list: readonly T[], n: number): T {
  const found = list[n];
  if (found === undefined) throw new UnknownField(`no ${n} among ${list.length}`);
  return found;
}

function within(value: number, of: number): number {
  if (value >= of) throw new UnknownField(`${value} is not in 0..${of - 1}`);
  return value;
}

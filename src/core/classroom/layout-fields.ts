import { LANGUAGES, type Language } from '../language.ts';
import { TIME_FACTORS } from './append-only-ids.ts';
import { type AssignmentFields, ATTEMPTS_MOST, COUNT_MOST, MINUTES_MOST, SEEDS } from './assignment.ts';
import {
  type BitReader,
  type BitWriter,
  EPOCH_MS,
  known,
  timeStepOf,
  UnknownField,
  within,
} from './code-bits.ts';

/** What all layouts write in the same way. Part of each of them: never edited. */

type Settings = Flags & Pick<AssignmentFields, 'count' | 'seed' | 'attempts' | 'minutes' | 'factor'>;

/** How an assignment is held, but for its times. @param languages how many numbers of languages there is room for. */
export function putSettings(writer: BitWriter, settings: Settings, languages: number): void {
  writer.put(settings.count - 1, COUNT_MOST);
  writer.put(settings.seed, SEEDS);
  putFlags(writer, settings, languages);
  writer.put(settings.attempts, ATTEMPTS_MOST + 1);
  writer.put(settings.minutes, MINUTES_MOST + 1);
  writer.put(TIME_FACTORS.indexOf(settings.factor), TIME_FACTORS.length);
}

/** @throws UnknownField for what only a later version of the game can have written. */
export const takeSettings = (reader: BitReader, languages: number): Settings => ({
  count: within(reader.take(COUNT_MOST), COUNT_MOST) + 1,
  seed: reader.take(SEEDS),
  ...takeFlags(reader, languages),
  attempts: reader.take(ATTEMPTS_MOST + 1),
  minutes: within(reader.take(MINUTES_MOST + 1), MINUTES_MOST + 1),
  factor: known(TIME_FACTORS, reader.take(TIME_FACTORS.length)),
});

/** Steps of so many ms in which a layout counts times, and how many there are. */
export type TimeSteps = { readonly ms: number; readonly count: number };

/** @param at ms since 1970, or none. */
export function putTime(writer: BitWriter, at: number | null, { ms, count }: TimeSteps): void {
  writer.put(Number(at !== null), 2);
  if (at !== null) writer.put(timeStepOf(at, ms), count);
}

export const takeTime = ({ take }: BitReader, { ms, count }: TimeSteps): number | null =>
  take(2) === 1 ? EPOCH_MS + take(count) * ms : null;

type Flags = Pick<AssignmentFields, 'order' | 'mode' | 'hasHints' | 'language'>;

/** Frozen, as links contain these numbers; 0 means that the student chooses. */
const LANGUAGE_CODES: Readonly<Record<Language, number>> = { 'zh-CN': 1, en: 2 };

export const languageCode = ({ language }: Pick<Flags, 'language'>): number =>
  language === null ? 0 : LANGUAGE_CODES[language];

/** @param languages how many numbers of languages there is room for. */
export function putFlags(writer: BitWriter, flags: Flags, languages: number): void {
  writer.put(Number(flags.order === 'own'), 2);
  writer.put(Number(flags.mode === 'test'), 2);
  writer.put(Number(flags.hasHints), 2);
  writer.put(languageCode(flags), languages);
}

/** @throws UnknownField for a language that the game does not have. */
export const takeFlags = (reader: BitReader, languages: number): Flags => ({
  order: reader.take(2) === 1 ? 'own' : 'same',
  mode: reader.take(2) === 1 ? 'test' : 'practice',
  hasHints: reader.take(2) === 1,
  language: languageOf(reader.take(languages)),
});

function languageOf(code: number): Language | null {
  if (code === 0) return null;
  const found = LANGUAGES.find(language => LANGUAGE_CODES[language] === code);
  if (!found) throw new UnknownField(`no language has the number ${code}`);
  return found;
}

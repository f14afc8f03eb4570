import { LANGUAGES, type Language } from '../language.ts';
import type { AssignmentFields } from './assignment.ts';
import { type BitReader, type BitWriter, UnknownField } from './code-bits.ts';

/** What all layouts write in the same way. Part of each of them: never edited. */
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

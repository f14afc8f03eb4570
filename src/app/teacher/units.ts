import { fromDecimal, SCALES, type ScaleName, shifted, toDecimal } from '../../core/quantity/decimal.ts';
import { LEXICONS } from '../../core/quantity/lexicon.ts';
import type { Text } from '../../text/language.ts';
import type { TeacherTranslate } from '../../text/teaching.ts';

/** Whose words the questions are in: those of the game, `more` too, and those round them. */
export type BankWords = { readonly text: Text; readonly teach: TeacherTranslate };

/** `name` as people write it behind a number; `times`: by what the number is multiplied to be one of this unit. */
export type BankUnit = { readonly name: string; readonly times: string };

/** What people shorten great numbers by: the words and letters of English, as powers of ten, and the scales of Chinese. */
const LATIN = Object.entries({ thousand: 3, k: 3, million: 6, m: 6, billion: 9, bn: 9 });
const HAN: readonly ScaleName[] = ['wan', 'yi'];
const SCALE_NAMES: readonly ScaleName[] = [...HAN, 'million', 'billion'];

/** Whether the question itself says in what its number is given. */
export const isUnitInQuestion = ({ t }: Text, unit: string): boolean =>
  unit === '%' || SCALE_NAMES.some(name => t(`number.${name}`) === unit);

/**
 * What a number may be given in, each once; the first is its own unit. 2.28 million stations, 2.28m and 228万个 are as good
 * as 2280000, in whichever language is asked. None where nothing is counted.
 */
export function acceptedUnits({ text, teach }: BankWords, unit: string): readonly BankUnit[] {
  if (unit === '') return [];
  const own = { name: unit, times: '1' };
  if (unit === '%') return [own, { name: 'percent', times: '1' }];
  if (isUnitInQuestion(text, unit)) return [own];
  const isEnglish = text.language === 'en';
  const words = isEnglish ? wordsFor(unit).map(word => ` ${word}`) : [];
  const counters = new Set([...teach('bank.counters').split('/'), ...(isEnglish ? [] : [unit])]);
  return [
    own,
    ...LATIN.flatMap(([scale, places]) => scaled(scale, places, words)),
    ...HAN.flatMap(name => scaled(text.t(`number.${name}`), SCALES[name], [...counters])),
    ...scaled('w', SCALES.wan, []),
  ];
}

/** What is counted, also by its longer names: stations, base stations. */
const wordsFor = (unit: string): readonly string[] => [
  unit,
  ...LEXICONS.en.counters.filter(word => /^[a-z]/.test(word) && word.endsWith(` ${unit}`)),
];

/** A scale alone, and with each of these words behind it. */
function scaled(scale: string, places: number, words: readonly string[]): readonly BankUnit[] {
  const times = fromDecimal(shifted(toDecimal('1'), -places));
  return ['', ...words].map(word => ({ name: scale + word, times }));
}

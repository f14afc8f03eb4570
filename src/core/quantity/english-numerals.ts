import { type Decimal, toDecimal } from './decimal.ts';
import { LEXICONS } from './number-lexicon.ts';

/** Reads English number words: forty-five, half a million, three point one. */

const { numbers, tens, scales, point, between, one, half } = LEXICONS.en;
const FIRST_TEN = 2;
const VALUES = new Map([
  ...numbers.flatMap((forms, n) => forms.map(form => [form, n] as const)),
  ...tens.map((word, i) => [word, 10 * (i + FIRST_TEN)] as const),
]);

const anyOf = (words: readonly string[]): string => `(?:${words.join('|')})`;
const UNDER = numbers.flat();
const UNITS = numbers.slice(1, 10).flat();
/** forty-five, forty, nineteen; forty-five.3 where the words behind the point are digits already. */
const WORD = new RegExp(
  `^(?:(${anyOf(tens)})(?:[ -]?(${anyOf(UNITS)}))?|(${anyOf(UNDER)}))(?![a-z])(\\.\\d+)?`,
);
const BEFORE_SCALE = `(?= ${anyOf(scales.map(({ word }) => word))}(?![a-z]))`;
const ONE = new RegExp(`^${one}${BEFORE_SCALE}`);
const HALF = new RegExp(`^(?:${one} )?${half}(?: ${one})?${BEFORE_SCALE}`);
const AND_HALF = new RegExp(`^ ${anyOf(between)} ${one} ${half}(?![a-z])`);

/** A number below a hundred in English words at the beginning of a text; one or half of a scale. */
export function wordNumber(text: string): { readonly value: Decimal; readonly length: number } | undefined {
  const [word = '', ten = '', unit = '', under = '', fraction = ''] = WORD.exec(text) ?? [];
  if (word !== '') {
    const whole = [ten, unit, under].reduce((all, part) => all + (VALUES.get(part) ?? 0), 0);
    return { value: toDecimal(`${whole}${fraction}`), length: word.length };
  }
  const [single] = ONE.exec(text) ?? HALF.exec(text) ?? [];
  if (single === undefined) return undefined;
  return { value: toDecimal(single === one ? '1' : '.5'), length: single.length };
}

/** The length of the words at the beginning that add a half: `and a half`. */
export const halfLength = (text: string): number => AND_HALF.exec(text)?.[0].length ?? 0;

const DIGITS = `(?:${anyOf(UNDER)}|\\d+)`;
const POINTED = new RegExp(
  `(?:[ -]?\\b${point}[ -]|\\.(?=[a-z]))(${DIGITS}(?:[ -]${DIGITS})*)(?![a-z\\d.,])`,
  'g',
);

/** A hyphen between words; between a ten and a digit a word processor may have made it a dash. */
const HYPHEN = new RegExp(`([a-z]) ?- ?(?=[a-z])|(${anyOf(tens)}) ?[–—] ?(?=${anyOf(UNITS)}(?![a-z]))`, 'g');

/** Words with nothing but spaces between them. */
export const withoutHyphens = (text: string): string => text.replace(HYPHEN, '$1$2 ');

/** The words behind a point as digits: three point one four -> three.14. */
export const withDigitsBehindPoint = (text: string): string =>
  text.replace(POINTED, (_, words: string) => {
    const digits = words.split(/[ -]/).map(word => VALUES.get(word) ?? word);
    return `.${digits.join('')}`;
  });

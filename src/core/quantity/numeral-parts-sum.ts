import { lastIn } from '../lists.ts';
import { compare, type Decimal, shifted, sum, toDecimal } from './decimal.ts';

/** The parts of which `numeral.ts` builds a number, and the reasons why one cannot be read. */

/**
 * `number.misread` in interface.json has a sentence for each. several: two numbers that do not add up to one. ambiguous: it
 * may be `either` of two. point: another sign where `meant` has a point. vague: 几十, several. script: digits of another
 * script, whose Unicode code is `script`.
 */
type MisreadCode =
  | 'empty'
  | 'tooLong'
  | 'noNumber'
  | 'unknownWord'
  | 'grouping'
  | 'point'
  | 'ambiguous'
  | 'several'
  | 'vague'
  | 'range'
  | 'negative'
  | 'scales'
  | 'contradiction'
  | 'script';

export type Misread = {
  readonly code: MisreadCode;
  /** What is not clear, as it was typed. */
  readonly found: string;
  readonly either?: readonly [Decimal, Decimal];
  readonly meant?: string;
  readonly script?: string;
};
export type Refusal = { readonly ok: false; readonly why: Misread };

export const misread = (
  code: MisreadCode,
  found: string,
  more: Omit<Misread, 'code' | 'found'> = {},
): Refusal => ({ ok: false, why: { code, found, ...more } });

/** Digits with one point at most: 2280000, 3.8, .5. */
export const PLAIN_DIGITS = /^(?:\d+(?:\.\d+)?|\.\d+)$/;
const GROUPED = /^[1-9]\d{0,2}(?:(?:,\d{3})+|(?: \d{3})+|(?:'\d{3})+)(?:\.\d+)?$/;
/** Groups of four, as 万 and 亿 count: 5 0000 0000. */
const FOURS = /^[1-9]\d{0,3}(?:(?:,\d{4})+|(?: \d{4})+|(?:'\d{4})+)$/;
/** 3,8 and 3、8: a comma where others write a point; 3 . 8: a point with space beside it. */
const COMMA = /^(\d*)(?: *[,、] *| +\. *|\. +)(\d+)$/;

/** Reads digits with points and the signs between groups of them. */
export function readDigits(text: string): Decimal | Refusal {
  if (PLAIN_DIGITS.test(text)) return toDecimal(text);
  if (GROUPED.test(text)) return toDecimal(text.replace(/[, ']/g, ''));
  return fours(text) ?? comma(text) ?? misread(/^\d+(?: \d+)+$/.test(text) ? 'several' : 'grouping', text);
}

/** One group of four alone is doubtful: 12 3456 may be two numbers, 1,2345 may have a decimal comma. Zeros decide it. */
function fours(text: string): Decimal | Refusal | undefined {
  if (!FOURS.test(text)) return undefined;
  const value = toDecimal(text.replace(/\D/g, ''));
  const groups = text.split(/\D/);
  if (groups.length > 2 || text.endsWith('0') || /\D0/.test(text)) return value;
  if (!text.includes(',')) return misread('several', text);
  return misread('ambiguous', text, { either: [value, toDecimal(text.replace(',', '.'))] });
}

const COMMA_PLACES_MOST = 2;

function comma(text: string): Refusal | undefined {
  const [, whole = '', places = ''] = COMMA.exec(text) ?? [];
  const isMeant =
    places !== '' && (places.length <= COMMA_PLACES_MOST || Number(whole) === 0 || text.includes('、'));
  return isMeant ? misread('point', text, { meant: `${Number(whole)}.${places}` }) : undefined;
}

/** One part of a number: 二百, 2 hundred, 28, forty-five. */
export type Part = {
  readonly value: Decimal;
  /** The place of its last digit: 2 for 二百, 7 for 5千万. */
  readonly exponent: number;
  /** The great scale it ends with: 4 for 5千万, behind which 3000 fills all that is left. */
  readonly great?: number;
  readonly hasPoint: boolean;
  /** How many digits were typed; undefined where the words say in which place they stand. */
  readonly digits: number | undefined;
};

/** Parts that make up one number, and the great scale behind them: two hundred and nineteen | thousand. */
export type Group = { readonly parts: readonly Part[]; readonly exponent: number };

/** How a digit behind a scale is meant, 1万2: as a short form of 1万2千, or as 1万零2. */
export type ShortForm = 'short' | 'own';

/** The sum of groups from great to small; undefined where one does not fit below the one before. */
export function totalOf(groups: readonly Group[], mode?: ShortForm): Decimal | undefined {
  const parts: Part[] = [];
  for (const group of groups) {
    const value = group.exponent === 0 ? undefined : whole(group.parts, mode);
    const last = lastIn(group.parts);
    if (value && last) parts.push(scaled(value, group, last));
    else if (group.exponent === 0) parts.push(...group.parts);
    else return undefined;
  }
  return whole(parts, mode);
}

const scaled = (value: Decimal, { parts, exponent }: Group, last: Part): Part => ({
  value: shifted(value, exponent),
  exponent: exponent + last.exponent,
  great: exponent,
  hasPoint: parts.length === 1 && last.hasPoint,
  digits: undefined,
});

/** The sum of parts, each of which fits below the one before. */
function whole(parts: readonly Part[], mode?: ShortForm): Decimal | undefined {
  let all = toDecimal('0');
  for (const [i, part] of parts.entries()) {
    const before = parts[i - 1];
    const value = before ? below(before, part, mode) : part.value;
    if (!value) return undefined;
    all = sum(all, value);
  }
  return all;
}

function below(before: Part, { value, digits, hasPoint }: Part, mode?: ShortForm): Decimal | undefined {
  if (hasPoint || before.hasPoint || before.exponent === 0) return undefined;
  const isFilled = digits === undefined || digits === before.exponent || digits === before.great;
  if (isFilled) return compare(value, shifted(toDecimal('1'), before.exponent)) < 0 ? value : undefined;
  if (!mode || digits > before.exponent) return undefined;
  return mode === 'short' ? shifted(value, before.exponent - digits) : value;
}

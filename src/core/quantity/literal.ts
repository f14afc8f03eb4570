import { type Decimal, toDecimal } from './decimal.ts';
import { misread, type Refusal } from './misread.ts';

/** Digits with one point at most: 2280000, 3.8, .5. */
export const PLAIN_DIGITS = /^(?:\d+(?:\.\d+)?|\.\d+)$/;
const GROUPED = /^[1-9]\d{0,2}(?:(?:,\d{3})+|(?: \d{3})+|(?:'\d{3})+)(?:\.\d+)?$/;
/** Groups of four, as 万 and 亿 count: 5 0000 0000. */
const FOURS = /^[1-9]\d{0,3}(?:(?:,\d{4})+|(?: \d{4})+|(?:'\d{4})+)$/;
/** 3,8 and 3、8: a comma where others write a point; 3 . 8: a point with space beside it. */
const COMMA = /^(\d*)(?: *[,、] *| +\. *|\. +)(\d+)$/;

/** Reads a stretch of digits, points and signs between groups. */
export function readDigits(text: string): Decimal | Refusal {
  if (PLAIN_DIGITS.test(text)) return toDecimal(text);
  if (GROUPED.test(text)) return toDecimal(text.replace(/[, ']/g, ''));
  return fours(text) ?? comma(text) ?? misread(/^\d+(?: \d+)+$/.test(text) ? 'several' : 'grouping', text);
}

/** One group of four alone is doubtful: 12 3456 may be two numbers, 1,2345 may have a decimal comma. Noughts settle it. */
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

import { type Decimal, shifted, sum, toDecimal } from './decimal.ts';
import { LEXICONS } from './lexicon.ts';

const { numbers, scales, point } = LEXICONS['zh-CN'];
const DIGITS = new Map(numbers.flatMap((forms, n) => forms.map(form => [form, String(n)] as const)));
const UNITS = new Map(scales.map(({ word, exponent }) => [word, exponent] as const));
/** The scales as one letter each, so that a number can be matched as a whole. */
const LETTERS: Readonly<Record<number, string>> = { 1: 't', 2: 'h', 3: 'k', 4: 'w', 8: 'y' };

/** Is it written in Chinese numerals, without any other digit? */
export const isHan = (text: string): boolean =>
  !/\d/.test(text) && [...text].some(one => DIGITS.has(one) || (LETTERS[UNITS.get(one) ?? 0] && one !== 'w'));

/** 两 counts; it never stands in a row of digits. */
const [, , [, , , counting = ''] = []] = numbers;
const isMiscounted = (text: string): boolean =>
  [...text].some(
    (one, i) => one === counting && (DIGITS.has(text[i - 1] ?? '') || DIGITS.has(text[i + 1] ?? '')),
  );

/** Reads 十, 二百二十八万, 贰佰贰拾捌万, 三点八, 二〇二三, 两万五. @returns undefined where it is no one number. */
export function hanNumeral(text: string): Decimal | undefined {
  const [whole = '', fraction, ...rest] = encoded(text).split('.');
  if (rest.length > 0 || isMiscounted(text)) return undefined;
  if (fraction !== undefined) return decimal(whole, fraction);
  return inDigits(whole) ?? integer(whole, true);
}

/** A row of digits: 二二八, 二〇二三. Two alone mean one or the other, 八九 is eight or nine. */
const inDigits = (text: string): Decimal | undefined =>
  /^\d{3,}$|^\d*0\d*$/.test(text) ? toDecimal(text) : undefined;

/** 二百二十八万 -> 2h2t8w. Anything else stays and makes the match fail. */
const encoded = (text: string): string =>
  [...text]
    .map(one => (one === point ? '.' : (DIGITS.get(one) ?? LETTERS[UNITS.get(one) ?? 0] ?? '?')))
    .join('');

/** 三点八, 二点二八亿 */
function decimal(whole: string, fraction: string): Decimal | undefined {
  const found = /^(\d+)(w?y?)$/.exec(fraction);
  const before = inDigits(whole) ?? integer(whole, false);
  if (!found || !before || before.places > 0) return undefined;
  const [, digits = '', big = ''] = found;
  const exponent = (big.includes('w') ? 4 : 0) + (big.includes('y') ? 8 : 0);
  return shifted(sum(before, toDecimal(`.${digits}`)), exponent);
}

/** Splits at the greatest scale, then at the next. A short form, 两万五, stands at the end only. */
function integer(text: string, isEnd: boolean): Decimal | undefined {
  for (const [letter, exponent] of [
    ['y', 8],
    ['w', 4],
  ] as const) {
    const [high = '', low, ...rest] = text.split(letter);
    if (low === undefined) continue;
    const single = alone(high);
    const above = single ?? integer(high, false);
    const below = tail(low, exponent, isEnd && !single);
    if (rest.length > 0 || !above || above.digits === 0n || !below) return undefined;
    return sum(shifted(above, exponent), below);
  }
  return thousands(text, isEnd);
}

/** 百万, 千万: a scale before a greater one is one of it. */
const alone = (text: string): Decimal | undefined =>
  text === 'h' ? toDecimal('100') : text === 'k' ? toDecimal('1000') : undefined;

/** What follows a great scale: nothing, a spoken short form (两万五), or a smaller number. */
function tail(text: string, exponent: number, isEnd: boolean): Decimal | undefined {
  if (text === '') return toDecimal('0');
  if (/^[1-9]$/.test(text)) return isEnd ? shifted(toDecimal(text), exponent - 1) : undefined;
  const below = integer(text.replace(/^0/, ''), isEnd);
  return below && below.digits < 10n ** BigInt(exponent) ? below : undefined;
}

const SECTION = /^(?:([1-9])k)?(0?)(?:([1-9])h)?(0?)(?:([1-9]?)t)?(0?)(\d?)$/;

/** Below 万, with its scales: 三千二百. */
function thousands(text: string, isEnd: boolean): Decimal | undefined {
  const found = text === '' ? null : SECTION.exec(text);
  if (!found) return undefined;
  const [, k = '', , h = '', , ten, , one = ''] = found;
  const tens = ten === undefined ? '' : ten || '1';
  const isShort = k + h !== '' && one !== '' && tens === '' && !/0\d$/.test(text);
  if (isShort && !isEnd) return undefined;
  const least = isShort ? (h === '' ? 100 : 10) : 1;
  const parts = [
    [k, 1000],
    [h, 100],
    [tens, 10],
    [one, least],
  ] as const;
  return { digits: BigInt(parts.reduce((all, [digit, by]) => all + Number(digit) * by, 0)), places: 0 };
}

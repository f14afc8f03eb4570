import { type Decimal, shifted, sum, toDecimal } from './decimal.ts';
import { LEXICONS } from './number-lexicon.ts';

/** Reads Chinese numerals: 二百二十八万, 三点八, 贰佰, 两万五. */

const { numbers, tens, scales, point } = LEXICONS['zh-CN'];
const DIGITS = new Map(numbers.flatMap((forms, n) => forms.map(form => [form, String(n)] as const)));
const UNITS = new Map(scales.map(({ word, exponent }) => [word, exponent] as const));
/** 廿, 卅: a digit and its ten in one. */
const TENS = new Map(tens.map((word, i) => [word, `${i + 2}t`] as const));
/** The scales as one letter each, so that a number can be matched as a whole. */
const LETTERS: Readonly<Record<number, string>> = { 1: 't', 2: 'h', 3: 'k', 4: 'w', 8: 'y' };

/** Whether it is written in Chinese numerals, without any other digit. */
export const isHan = (text: string): boolean =>
  !/\d/.test(text) &&
  [...text].some(one => DIGITS.has(one) || TENS.has(one) || (LETTERS[UNITS.get(one) ?? 0] && one !== 'w'));

/** 两 is for counting; it never stands in a row of digits. */
const [, , [, , , counting = ''] = []] = numbers;
const isMiscounted = (text: string): boolean =>
  [...text].some(
    (one, i) => one === counting && (DIGITS.has(text[i - 1] ?? '') || DIGITS.has(text[i + 1] ?? '')),
  );

/** Reads 十, 二百二十八万, 贰佰贰拾捌万, 三点八, 二〇二三, 两万五. @returns undefined where it is no one number. */
export function readHanNumeral(text: string): Decimal | undefined {
  const [whole = '', fraction, ...rest] = encoded(text).split('.');
  if (rest.length > 0 || isMiscounted(text)) return undefined;
  if (fraction !== undefined) return decimal(whole, fraction);
  return inDigits(whole) ?? integer(whole, true);
}

/** A row of digits: 二二八, 二〇二三. Two alone are no number: 八九 is eight or nine. */
const inDigits = (text: string): Decimal | undefined =>
  /^\d{3,}$|^\d*0\d*$/.test(text) ? toDecimal(text) : undefined;

/** 二百二十八万 -> 2h2t8w. Anything else stays and makes the match fail. */
const encoded = (text: string): string =>
  [...text]
    .map(one =>
      one === point ? '.' : (DIGITS.get(one) ?? TENS.get(one) ?? LETTERS[UNITS.get(one) ?? 0] ?? '?'),
    )
    .join('');

/** The first great scale in Chinese numerals: 4 in 三万亿. */
export const greatIn = (text: string): number | undefined =>
  [...text].map(one => UNITS.get(one) ?? 0).find(exponent => exponent >= 4);

const BELOW = scales.filter(({ exponent }) => exponent < 4).map(({ word }) => word);
const PART = new RegExp(
  `^[${[...numbers.flat(), ...tens, ...BELOW].join('')}]*[${[...numbers.slice(1).flat(), ...tens, ...BELOW].join('')}]`,
);

/** Chinese numerals below 万 among other digits. */
export type HanPart = {
  readonly text: string;
  readonly value: Decimal;
  /** The place of its last digit. */
  readonly exponent: number;
  /** 二百 and 零五 say in which place they stand; 五 does not. */
  readonly hasPlace: boolean;
  readonly hasScale: boolean;
};

/** The numerals at the beginning of a text: 十 of 十亿3000万, 二百 of 二百28万. */
export function hanPart(text: string): HanPart | undefined {
  const [found = ''] = PART.exec(text) ?? [];
  const code = encoded(found).replace(/^0/, '');
  const value = isMiscounted(found) ? undefined : thousands(code, false);
  if (!value) return undefined;
  const hasScale = /[thk]/.test(code);
  return {
    text: found,
    value,
    exponent: PLACES[code.slice(-1)] ?? 0,
    hasPlace: hasScale || code !== encoded(found),
    hasScale,
  };
}
const PLACES: Readonly<Record<string, number>> = { t: 1, h: 2, k: 3 };

/** Two digits beside each other mean one or the other: 两三个, 三四十. */
export const isEither = (text: string): boolean => EITHER.test(text);
const EITHER = new RegExp(
  `(?:^|[^${numbers.flat().join('')}])[${numbers.slice(1).flat().join('')}]{2}(?![${numbers.flat().join('')}])`,
);

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

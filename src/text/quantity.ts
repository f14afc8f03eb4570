import { type Decimal, fromDecimal, isEqual, shifted } from './decimal.ts';
import type { Language } from './language.ts';
import { type Comparator, type Frame, LEXICONS, type Lexicon, type Unit } from './lexicon.ts';
import { type Misread, parseNumeral } from './numeral.ts';

/** A number with what it is a number of: 2,280,000; 3.8 %; more than 80,000. Exact, never a float. */
export type Quantity = { readonly value: Decimal; readonly unit: Unit; readonly comparator: Comparator };
export type Reading =
  | { readonly ok: true; readonly quantity: Quantity }
  | { readonly ok: false; readonly why: Misread };

/** How a quantity is written: 2280000, 2,280,000 or by the great scales of the language, 228万. */
export type Style = 'plain' | 'grouped' | 'scaled';

const LENGTH_MOST = 60;
const ALL = Object.values(LEXICONS);
const SUPERSCRIPT = /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g;

/**
 * Reads a quantity as people write it in Chinese or English, whichever language the game speaks.
 * @returns what was understood, or why nothing was; never throws.
 */
export function parseQuantity(input: string): Reading {
  const text = tidy(input);
  if (text === '') return failed('empty', '');
  if (text.length > LENGTH_MOST) return failed('tooLong', text.slice(0, 12));
  if (isRange(text)) return failed('range', text);
  const { rest, unit, comparators, isNegative } = parted(unwrap(text));
  if (isNegative) return failed('negative', text);
  const [comparator = 'exact', ...others] = comparators;
  if (others.some(other => other !== comparator)) return failed('contradiction', text);
  const isCounted = comparators.length > 0 || unit !== 'none';
  const number = parseNumeral(isCounted && BARE.has(rest) ? ONE + rest : rest);
  return number.ok ? { ok: true, quantity: { value: number.value, unit, comparator } } : number;
}

const failed = (code: Misread['code'], found: string): Reading => ({ ok: false, why: { code, found } });

/** One form for all widths and cases of letters and all kinds of space. */
const tidy = (input: string): string =>
  input
    .replace(SUPERSCRIPT, digits => `^${digits.normalize('NFKC')}`)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’`]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/[。.!?]+$/, '')
    .replace(/^\+/, '')
    .trim();

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const RANGE_WORDS = ALL.flatMap(({ range }) => range).map(escaped);
const RANGE = new RegExp(`\\d\\S{0,2}\\s*(?:${RANGE_WORDS.join('|')})\\s*\\d`);
const isRange = (text: string): boolean => RANGE.test(text);

type Unwrapped = {
  readonly rest: string;
  readonly unit: Unit;
  readonly comparators: readonly Comparator[];
  readonly isNegative: boolean;
};

type Wrapper = { readonly frame: Frame; readonly take: (so: Unwrapped) => Partial<Unwrapped> };

const wrappersOf = ({ comparators, units, negative, counters }: Lexicon): readonly Wrapper[] => [
  ...(['over', 'about', 'under'] as const).flatMap(comparator =>
    comparators[comparator].map(frame => ({
      frame,
      take: (so: Unwrapped) => ({ comparators: [...so.comparators, comparator] }),
    })),
  ),
  ...(['percent', 'points'] as const).flatMap(unit =>
    units[unit].map(frame => ({ frame, take: () => ({ unit }) })),
  ),
  ...negative.map(frame => ({ frame, take: () => ({ isNegative: true }) })),
  ...counters.map(after => ({ frame: { before: '', after }, take: () => ({}) })),
];

/** The longest first: `percentage points` before `points`. */
const WRAPPERS = ALL.flatMap(wrappersOf).sort((a, b) => sizeOf(b.frame) - sizeOf(a.frame));
function sizeOf({ before, after }: Frame): number {
  return before.length + after.length;
}

/** Takes away, from outside in, what is not the number itself. */
function unwrap(text: string): Unwrapped {
  let so: Unwrapped = { rest: text, unit: 'none', comparators: [], isNegative: false };
  for (let found = wrapperOf(so.rest, so.unit); found; found = wrapperOf(so.rest, so.unit)) {
    const { before, after } = found.frame;
    const rest = so.rest.slice(before.length, so.rest.length - after.length).trim();
    so = { ...so, ...found.take(so), rest };
  }
  return so;
}

/** 多 and 余 may stand before the scale, too: 20多万. */
function parted(so: Unwrapped): Unwrapped {
  const rest = so.rest.replace(INSIDE, '');
  return rest === so.rest ? so : { ...so, rest, comparators: [...so.comparators, 'over'] };
}

const ZH = LEXICONS['zh-CN'];
const [, [ONE = ''] = []] = ZH.numbers;
/** 百, 万, 亿: one of them, where a word beside says that it is a number. */
const BARE = new Set(ZH.scales.filter(({ exponent }) => exponent > 1).map(({ word }) => word));
const SHORT = ZH.comparators.over.filter(
  ({ before, after }) => before === '' && after.length === 1 && after !== '+',
);
const INSIDE = new RegExp(
  `(?:${SHORT.map(({ after }) => after).join('|')})(?=(?:${ZH.scales.map(({ word }) => word).join('|')})+$)`,
);

const wrapperOf = (text: string, unit: Unit): Wrapper | undefined =>
  WRAPPERS.find(({ frame: { before, after }, take }) => {
    const isUnit = 'unit' in take({ rest: '', unit, comparators: [], isNegative: false });
    const isLonger = text.length > before.length + after.length;
    return (
      isLonger &&
      !(isUnit && unit !== 'none') &&
      text.startsWith(before) &&
      text.endsWith(after) &&
      isApart(text, after)
    );
  });

/** A Latin word behind a number stands by itself: the `m` of 2.28m is no counter, nor is the `5g` of 25G基站. */
function isApart(text: string, after: string): boolean {
  const before = text.slice(0, text.length - after.length);
  if (/^\d/.test(after)) return !/[a-z\d]$/.test(before);
  return !/^[a-z]/.test(after) || !/[a-z]$/.test(before);
}

/** Writes a quantity so that `parseQuantity` reads the same again. */
export function printQuantity(quantity: Quantity, language: Language, style: Style): string {
  const { comparators, units } = LEXICONS[language];
  const { unit, comparator } = quantity;
  const number = printDecimal(quantity.value, language, unit === 'none' ? style : 'plain');
  // 1 percentage point, 2 percentage points.
  const form = language === 'en' && unit === 'points' && number === '1' ? 1 : 0;
  const counted = unit === 'none' ? number : framed(number, units[unit][form]);
  return comparator === 'exact' ? counted : framed(counted, comparators[comparator][0]);
}

const framed = (text: string, { before, after }: Frame = { before: '', after: '' }): string =>
  `${before}${text}${after}`;

/** More digits than this behind the point of 228.0001万 are harder to read than 2,280,001. */
const PLACES_MOST = 3;

function printDecimal(value: Decimal, language: Language, style: Style): string {
  if (style === 'plain') return fromDecimal(value);
  if (style === 'grouped') return grouped(value);
  for (const { word, exponent } of [...LEXICONS[language].scales].sort((a, b) => b.exponent - a.exponent)) {
    if (exponent < 4 || value.digits < 10n ** BigInt(exponent + value.places)) continue;
    const part = shifted(value, -exponent);
    if (part.places <= PLACES_MOST) return `${fromDecimal(part)}${language === 'en' ? ' ' : ''}${word}`;
  }
  return grouped(value);
}

/** 2,280,000 */
function grouped(value: Decimal): string {
  const [whole = '', fraction] = fromDecimal(value).split('.');
  const parts = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? parts : `${parts}.${fraction}`;
}

export const isSame = (a: Quantity, b: Quantity): boolean =>
  a.unit === b.unit && a.comparator === b.comparator && isEqual(a.value, b.value);

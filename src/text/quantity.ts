import { type Decimal, fromDecimal, isEqual, shifted } from './decimal.ts';
import { isEither } from './han.ts';
import type { Language } from './language.ts';
import { lettersOf } from './letters.ts';
import { type Comparator, type Frame, LEXICONS, type Lexicon, type Unit } from './lexicon.ts';
import { type Misread, misread } from './misread.ts';
import { parseNumeral } from './numeral.ts';
import { scriptOf } from './script.ts';
import { bare, folded, NUMBER } from './typed.ts';
import { withoutUnseen } from './unseen.ts';

/** A number with what it is a number of: 2,280,000; 3.8 %; more than 80,000. Exact, never a float. */
export type Quantity = { readonly value: Decimal; readonly unit: Unit; readonly comparator: Comparator };
/**
 * `scale`: the first great scale that was named, as a power of ten: 4 for 228万; 0 where a power or a word beside it says
 * that the number is whole, 10^6, 2280000个; undefined for a bare number.
 */
export type Reading =
  | { readonly ok: true; readonly quantity: Quantity; readonly scale?: number | undefined }
  | { readonly ok: false; readonly why: Misread };

/** How a quantity is written: 2280000, 2,280,000 or by the great scales of the language, 228万. */
export type Style = 'plain' | 'grouped' | 'scaled';

/** A word counts as one letter: numbers in words are long. */
const LENGTH_MOST = 60;
const TYPED_MOST = 200;
/** Letters that a refusal quotes of what is too long. */
const QUOTED_MOST = 12;
const ALL = Object.values(LEXICONS);

/**
 * Reads a quantity as people write it in Chinese or English, whichever language the game speaks.
 * @returns what was understood, or why nothing was; never throws. What it quotes is part of what was typed, without the
 * signs that nobody sees.
 */
export function parseQuantity(input: string): Reading {
  const typed = withoutUnseen(input).trim();
  if (typed === '') return misread('empty', '');
  const text = folded(typed);
  if (typed.length > TYPED_MOST || text.replace(/[a-z]+/g, 'a').length > LENGTH_MOST)
    return misread('tooLong', lettersOf(typed).slice(0, QUOTED_MOST).join(''));
  const reading = doubtful(text) ?? read(text);
  return reading.ok ? reading : { ok: false, why: quoting(typed, text, reading.why) };
}

/** What is told of a text: words are quoted alone, all else with what stands around it. */
function quoting(typed: string, text: string, why: Misread): Misread {
  if (why.code !== 'noNumber' && why.code !== 'unknownWord') return { ...why, found: typed };
  if (WORD_RANGE.test(text)) return { code: 'range', found: typed };
  if (VAGUE.test(text) || isEither(text)) return { code: 'vague', found: typed };
  const code = /\p{N}/u.test(typed) ? 'unknownWord' : why.code;
  const word = why.found.trim();
  const isWord = code === 'unknownWord' && /^[\p{L}\s]+$/u.test(word) && typed.includes(word);
  return { code, found: isWord ? word : typed };
}

function read(text: string): Reading {
  const script = scriptOf(text);
  if (script) return misread('script', text, { script });
  if (isRange(text)) return misread('range', text);
  const { rest, unit, comparators, isNegative } = parted(unwrap(text));
  if (isNegative) return misread('negative', text);
  const [comparator = 'exact', ...others] = comparators;
  if (others.some(other => other !== comparator)) return misread('contradiction', text);
  const number = parseNumeral(spoken(rest, unit, comparators.length > 0 || unit !== 'none'));
  if (!number.ok) return number;
  const scale = number.scale ?? (rest === text ? undefined : 0);
  return { ok: true, quantity: { value: number.value, unit, comparator }, scale };
}

/** 百 and 半 beside a word which says that they are numbers: 百余家, 半个百分点. */
function spoken(rest: string, unit: Unit, isCounted: boolean): string {
  if (isCounted && BARE.has(rest)) return ONE + rest;
  return unit !== 'none' && HALVES.has(rest) ? '.5' : rest;
}

/** 1兆 is a million to some and 10,000亿 to others. */
function doubtful(text: string): Reading | undefined {
  for (const { word, readings } of ALL.flatMap(lexicon => lexicon.doubtful)) {
    if (!text.includes(word)) continue;
    const [one, other] = readings.map(reading => read(text.replace(word, reading)));
    if (!one?.ok || !other?.ok) return misread('unknownWord', text);
    return misread('ambiguous', text, { either: [one.quantity.value, other.quantity.value] });
  }
  return undefined;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const RANGE_WORDS = ALL.flatMap(({ range }) => range).map(escaped);
const RANGE = new RegExp(`\\d\\S{0,2}\\s*(?:${RANGE_WORDS.join('|')})\\s*\\d`);
const isRange = (text: string): boolean => RANGE.test(text);
/** In words a hyphen is none: forty-five. */
const WORD_RANGE = new RegExp(
  `${NUMBER}\\S{0,2}\\s*(?:${RANGE_WORDS.filter(word => word !== '-').join('|')})\\s*${NUMBER}`,
);

type Unwrapped = {
  readonly rest: string;
  readonly unit: Unit;
  readonly comparators: readonly Comparator[];
  readonly isNegative: boolean;
};

type Wrapper = { readonly frame: Frame; readonly take: (so: Unwrapped) => Partial<Unwrapped> };

const wrappersOf = ({ comparators, units, said, negative, counters }: Lexicon): readonly Wrapper[] => [
  ...(['over', 'about', 'under'] as const).flatMap(comparator =>
    comparators[comparator].map(frame => ({
      frame,
      take: (so: Unwrapped) => ({ comparators: [...so.comparators, comparator] }),
    })),
  ),
  ...(['percent', 'points'] as const).flatMap(unit =>
    units[unit].map(frame => ({ frame, take: () => ({ unit }) })),
  ),
  ...said.map(frame => ({ frame, take: () => ({}) })),
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
    const rest = bare(so.rest.slice(before.length, so.rest.length - after.length).trim());
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
const { one: ONE } = ZH;
/** 百, 万, 亿: one of them, where a word beside says that it is a number. */
const BARE = new Set(ZH.scales.filter(({ exponent }) => exponent > 1).map(({ word }) => word));
const HALVES = new Set(ALL.flatMap(({ half, one }) => [half, `${half} ${one}`]));
const VAGUE = new RegExp(
  ALL.flatMap(({ vague }) => vague)
    .map(word => (/[a-z]/.test(word) ? `\\b${word}\\b` : word))
    .join('|'),
);
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

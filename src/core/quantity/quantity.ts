import type { Language } from '../language.ts';
import { withoutUnseen } from '../legible-text.ts';
import { escapeRegExp, lettersOf } from '../letters.ts';
import { isEither } from './chinese-numerals.ts';
import { type Decimal, fromDecimal, isEqual, shifted } from './decimal.ts';
import { NUMBER, normaliseTyped, withoutFrames } from './normalise-typed-number.ts';
import { type Comparator, type Frame, LEXICONS, type Unit } from './number-lexicon.ts';
import { parseNumeral } from './numeral.ts';
import { type Misread, misread } from './numeral-parts-sum.ts';

/** Reads and prints quantities: exact numbers with unit and comparator. */

/** Scripts with digits of their own, by their codes in Unicode. */
const SCRIPTS =
  'Arab Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Thai Laoo Tibt Mymr Khmr Mong Limb Talu Bali Sund Lepc Olck Vaii Saur Kali Java Cham Mtei Nkoo Lana Cakm Adlm';

/** The script whose digits stand in a text, ٢٢٨, or nothing where all digits are 0 to 9. */
function scriptOf(text: string): string | undefined {
  const foreign = /(?!\d)\p{Nd}/u.exec(text)?.[0];
  if (foreign === undefined) return undefined;
  return SCRIPTS.split(' ').find(script => new RegExp(`\\p{scx=${script}}`, 'u').test(foreign));
}

/** A number with unit and comparator: 2,280,000; 3.8 %; more than 80,000. Exact, never a float. */
export type Quantity = { readonly value: Decimal; readonly unit: Unit; readonly comparator: Comparator };
/**
 * `scale`: the first great scale in it, as a power of ten: 4 for 228万; 0 where a power or a counter says that the number is
 * written out in full, 10^6, 2280000个; undefined for bare digits.
 */
export type Reading =
  | { readonly ok: true; readonly quantity: Quantity; readonly scale?: number | undefined }
  | { readonly ok: false; readonly why: Misread };

/** How a quantity is written: 2280000, 2,280,000 or by the great scales of the language, 228万. */
export type Style = 'plain' | 'grouped' | 'scaled';

/** A word counts as one letter: numbers in words are long. */
const LENGTH_MOST = 60;
const TYPED_MOST = 200;
/** Letters that a refusal quotes. */
const QUOTED_MOST = 24;
const ALL = Object.values(LEXICONS);

/**
 * Reads a quantity as people write it in Chinese or English, whichever language the game speaks.
 * Never throws.
 * @returns what was understood, or why nothing was. What it quotes is part of `input`, without invisible characters.
 */
export function parseQuantity(input: string): Reading {
  const typed = withoutUnseen(input).trim();
  if (typed === '') return misread('empty', '');
  const text = normaliseTyped(typed);
  if (typed.length > TYPED_MOST || text.replace(/[a-z]+/g, 'a').length > LENGTH_MOST)
    return misread('tooLong', quoted(typed));
  const reading = doubtful(text) ?? read(text);
  return reading.ok ? reading : { ok: false, why: quoting(typed, text, reading.why) };
}

/** The refusal with what it quotes: an unknown word alone, else all that was typed. */
function quoting(typed: string, text: string, why: Misread): Misread {
  const found = quoted(typed);
  if (why.code !== 'noNumber' && why.code !== 'unknownWord') return { ...why, found };
  if (WORD_RANGE.test(text)) return { code: 'range', found };
  if (VAGUE.test(text) || isEither(text)) return { code: 'vague', found };
  const code = /\p{N}/u.test(typed) ? 'unknownWord' : why.code;
  const word = why.found.trim();
  const isWord = code === 'unknownWord' && /^[\p{L}\s]+$/u.test(word) && typed.includes(word);
  return { code, found: isWord ? word : found };
}

/** As it was typed, without quotation marks around it, cut to `QUOTED_MOST` letters. */
function quoted(typed: string): string {
  const inner = typed.replace(/^["'“”「」『』‘’]+|["'“”「」『』‘’]+$/g, '') || typed;
  return lettersOf(inner).slice(0, QUOTED_MOST).join('').trim();
}

function read(text: string): Reading {
  const script = scriptOf(text);
  if (script) return misread('script', text, { script });
  if (isRange(text)) return misread('range', text);
  const { rest, unit, comparators, isNegative } = withoutFrames(text);
  if (isNegative) return misread('negative', text);
  const [comparator = 'exact', ...others] = comparators;
  if (others.some(other => other !== comparator)) return misread('contradiction', text);
  const number = parseNumeral(spoken(rest, unit, comparators.length > 0 || unit !== 'none'));
  if (!number.ok) return number;
  const scale = number.scale ?? (rest === text ? undefined : 0);
  return { ok: true, quantity: { value: number.value, unit, comparator }, scale };
}

/** 百 and 半 count as numbers beside a comparator or a unit: 百余家, 半个百分点. */
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

const RANGE_WORDS = ALL.flatMap(({ range }) => range).map(escapeRegExp);
const RANGE = new RegExp(`\\d\\S{0,2}\\s*(?:${RANGE_WORDS.join('|')})\\s*\\d`);
const isRange = (text: string): boolean => RANGE.test(text);
/** Between words a hyphen makes no range: forty-five. */
const WORD_RANGE = new RegExp(
  `${NUMBER}\\S{0,2}\\s*(?:${RANGE_WORDS.filter(word => word !== '-').join('|')})\\s*${NUMBER}`,
);

const ZH = LEXICONS['zh-CN'];
const { one: ONE } = ZH;
/** 百, 万, 亿 alone mean one of it, beside a comparator or a unit. */
const BARE = new Set(ZH.scales.filter(({ exponent }) => exponent > 1).map(({ word }) => word));
const HALVES = new Set(ALL.flatMap(({ half, one }) => [half, `${half} ${one}`]));
const VAGUE = new RegExp(
  ALL.flatMap(({ vague }) => vague)
    .map(word => (/[a-z]/.test(word) ? `\\b${word}\\b` : word))
    .join('|'),
);

/** Writes a quantity so that `parseQuantity` reads the same again. */
export function printQuantity(quantity: Quantity, language: Language, style: Style): string {
  const { comparators, units, hasSinglePoint } = LEXICONS[language];
  const { unit, comparator } = quantity;
  const number = printDecimal(quantity.value, language, unit === 'none' ? style : 'plain');
  // 1 percentage point, 2 percentage points.
  const form = hasSinglePoint && unit === 'points' && number === '1' ? 1 : 0;
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
  const { scales, isSpaced } = LEXICONS[language];
  for (const { word, exponent } of [...scales].sort((a, b) => b.exponent - a.exponent)) {
    if (exponent < 4 || value.digits < 10n ** BigInt(exponent + value.places)) continue;
    const part = shifted(value, -exponent);
    if (part.places <= PLACES_MOST) return `${fromDecimal(part)}${isSpaced ? ' ' : ''}${word}`;
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

import type { Language } from '../language.ts';
import { greatIn, hanPart, isHan, readHanNumeral } from './chinese-numerals.ts';
import { type Decimal, shifted, sum, toDecimal } from './decimal.ts';
import { halfLength, withDigitsBehindPoint, withoutHyphens, wordNumber } from './english-numerals.ts';
import { hasNumber } from './normalise-typed-number.ts';
import { LEXICONS, type Scale } from './number-lexicon.ts';
import {
  type Group,
  type Misread,
  misread,
  type Part,
  PLAIN_DIGITS,
  type Refusal,
  readDigits,
  totalOf,
} from './numeral-parts-sum.ts';

/** A number, with the first great scale it names: 4 for 228万, none for 2,280,000, 0 for a power that says it all. */
export type Numeral =
  | { readonly ok: true; readonly value: Decimal; readonly scale?: number | undefined }
  | { readonly ok: false; readonly why: Misread };

const EXPONENT_MOST = 30;
const POWER_MOST = 9;

/** Reads a number without comparator, unit and counter. @param text made by `normaliseTyped`. */
export function parseNumeral(text: string): Numeral {
  if (text === '') return misread('noNumber', text);
  return scientific(text) ?? power(text) ?? han(text) ?? mixed(text);
}

const SCIENTIFIC = /^(?:([\d.]+)\s*(?:[x×*·]\s*10\s*\^\s*|e\+?)|10\s*\^\s*)(\d+)$/;

function scientific(text: string): Numeral | undefined {
  const found = SCIENTIFIC.exec(text);
  if (!found) return undefined;
  const [, mantissa = '1', exponent = ''] = found;
  if (!PLAIN_DIGITS.test(mantissa)) return misread('grouping', text);
  if (Number(exponent) > EXPONENT_MOST) return misread('tooLong', text);
  return { ok: true, value: shifted(toDecimal(mantissa), Number(exponent)), scale: 0 };
}

/** 45² may be its square, or 45 with a footnote mark: the player is asked. */
function power(text: string): Refusal | undefined {
  const [, base = '', exponent = ''] = /^(\d+)\^(\d+)$/.exec(text) ?? [];
  if (base === '' || Number(exponent) > POWER_MOST) return undefined;
  const powered = { digits: BigInt(base) ** BigInt(exponent), places: 0 };
  return misread('ambiguous', text, { either: [toDecimal(base), powered] });
}

function han(text: string): Numeral | undefined {
  if (!isHan(text)) return undefined;
  const value = readHanNumeral(text.replace(/\s/g, ''));
  return value ? { ok: true, value, scale: greatIn(text) } : misread('unknownWord', text);
}

/** What was read at the beginning of a text. */
type Stretch = { readonly part: Part; readonly length: number; readonly language?: Language };
/**
 * Digits, number words and Chinese numerals beside each other, from great to small: 5亿3000万, 十亿3000万, 二百28万,
 * two hundred and nineteen thousand.
 */
function mixed(typed: string): Numeral {
  const text = withDigitsBehindPoint(withoutHyphens(typed));
  const groups: Group[] = [];
  const languages = new Set<Language>();
  let parts: readonly Part[] = [];
  let great: number | undefined;
  for (let rest = text; rest !== ''; ) {
    const isFirst = rest === text;
    const between = isFirst ? 0 : betweenLength(rest);
    const stretch = stretchOf(rest.slice(between), isFirst);
    if (!stretch) return unread(text, rest, isFirst);
    if ('ok' in stretch) return stretch;
    const scaled = takeScales(rest.slice(between + stretch.length));
    for (const language of [stretch.language, ...scaled.scales.map(scale => scale.language)])
      if (language) languages.add(language);
    if (!isRising(scaled.scales) || languages.size > 1) return misread('scales', text);
    const [under, over] = [scaled.scales.filter(scale => !isGreat(scale)), scaled.scales.filter(isGreat)];
    parts = [...parts, placed(stretch.part, exponentOf(under), between > 0)];
    if (over.length > 0) {
      groups.push({ parts, exponent: exponentOf(over) });
      parts = [];
      great ??= over[0]?.exponent;
    }
    rest = scaled.rest;
  }
  return added([...groups, { parts, exponent: 0 }], text, great);
}

const BETWEEN = new RegExp(
  `^(?:${Object.values(LEXICONS)
    .map(({ between, isSpaced }) => {
      const words = `(?:${between.join('|')})`;
      return isSpaced ? `\\s*${words} (?=[a-z\\d])` : `${words}(?=\\d)`;
    })
    .join('|')})`,
);
const betweenLength = (rest: string): number => BETWEEN.exec(rest)?.[0].length ?? 0;

/** What stands at the beginning of a text before its scales. */
function stretchOf(text: string, isFirst: boolean): Stretch | Refusal | undefined {
  const [typed = ''] = /^[\d.,、' ]+/.exec(text) ?? [];
  const digits = typed.trim();
  if (digits === '') return wordsOf(text);
  if (!isFirst && /^[,、]/.test(digits)) return misread('several', text);
  const value = readDigits(digits);
  if ('ok' in value) return value;
  const count = digits.replace(/\D/g, '').length;
  const half = digits.includes('.') ? 0 : halfLength(text.slice(typed.trimEnd().length));
  const part = { value, exponent: 0, hasPoint: digits.includes('.'), digits: count };
  return half === 0 ? { part, length: typed.length } : halved(part, typed.trimEnd().length + half);
}

/** Numbers in the words of each language, at the beginning of a text. */
const WORD_READERS: Readonly<Record<Language, (text: string) => Stretch | undefined>> = {
  'zh-CN': chineseStretch,
  en: englishStretch,
};

function wordsOf(text: string): Stretch | undefined {
  for (const readWords of Object.values(WORD_READERS)) {
    const stretch = readWords(text);
    if (stretch) return stretch;
  }
  return undefined;
}

function chineseStretch(text: string): Stretch | undefined {
  const numeral = hanPart(text);
  if (!numeral) return undefined;
  const { value, exponent, hasPlace, hasScale } = numeral;
  const part = { value, exponent, hasPoint: false, digits: hasPlace ? undefined : 1 };
  return { part, length: numeral.text.length, ...(hasScale && { language: 'zh-CN' }) };
}

function englishStretch(text: string): Stretch | undefined {
  const word = wordNumber(text);
  if (!word) return undefined;
  const { value, length } = word;
  const part = { value, exponent: 0, hasPoint: value.places > 0, digits: undefined };
  const half = part.hasPoint ? 0 : halfLength(text.slice(length));
  return half === 0 ? { part, length } : halved(part, length + half);
}

const HALF = toDecimal('.5');
const halved = (part: Part, length: number): Stretch => ({
  part: { ...part, value: sum(part.value, HALF), hasPoint: true },
  length,
});

const placed = (part: Part, exponent: number, isBehindBetween: boolean): Part => ({
  ...part,
  value: shifted(part.value, exponent),
  exponent: part.exponent + exponent,
  digits: exponent > 0 || isBehindBetween ? undefined : part.digits,
});

const SCALES: readonly Scale[] = Object.values(LEXICONS)
  .flatMap(({ scales }) => scales)
  .sort((a, b) => b.word.length - a.word.length);
/** 万, thousand and above. Smaller scales belong to the number before a great one: two hundred thousand, 二百万. */
const isGreat = ({ exponent, language }: Scale): boolean => exponent >= LEXICONS[language].leastGreat;
const exponentOf = (scales: readonly Scale[]): number =>
  scales.reduce((all, { exponent }) => all + exponent, 0);
const isRising = (scales: readonly Scale[]): boolean =>
  scales.every(({ exponent }, i) => exponent > (scales[i - 1]?.exponent ?? 0));

function takeScales(text: string): { readonly scales: readonly Scale[]; readonly rest: string } {
  const scales: Scale[] = [];
  let rest = text.trimStart();
  for (let scale = first(rest); scale; scale = first(rest)) {
    scales.push(scale);
    rest = rest.slice(scale.word.length).trimStart();
  }
  return { scales, rest };
}

/** A Latin scale must end there: the `m` of `mice` is none. */
const first = (rest: string): Scale | undefined =>
  SCALES.find(({ word }) => {
    if (!rest.startsWith(word)) return false;
    return !/[a-z]/.test(word) || !/^[a-z]/.test(rest.slice(word.length));
  });

const LISTED = new RegExp(
  `^\\s*(?:${Object.values(LEXICONS)
    .flatMap(({ list }) => list)
    .join('|')}|/)`,
);

/** Why the rest of a text is not part of a number. */
function unread(text: string, rest: string, isFirst: boolean): Refusal {
  if (isFirst) return misread(hasNumber(text) ? 'unknownWord' : 'noNumber', text);
  return misread(LISTED.test(rest) && hasNumber(rest) ? 'several' : 'unknownWord', rest);
}

function added(groups: readonly Group[], text: string, scale: number | undefined): Numeral {
  const value = totalOf(groups);
  if (value) return { ok: true, value, scale };
  const [short, own] = [totalOf(groups, 'short'), totalOf(groups, 'own')];
  return short && own ? misread('ambiguous', text, { either: [short, own] }) : misread('several', text);
}

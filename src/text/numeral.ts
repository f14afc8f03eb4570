import { type Decimal, shifted, sum, toDecimal } from './decimal.ts';
import { hanNumeral, isHan } from './han.ts';
import { LEXICONS, type Scale } from './lexicon.ts';

/** Why a number cannot be read; `kinds.misread` has a sentence for each. */
type MisreadCode =
  | 'empty'
  | 'tooLong'
  | 'noNumber'
  | 'unknownWord'
  | 'grouping'
  | 'ambiguous'
  | 'range'
  | 'negative'
  | 'scales'
  | 'contradiction';
export type Misread = { readonly code: MisreadCode; readonly found: string };
export type Numeral =
  | { readonly ok: true; readonly value: Decimal }
  | { readonly ok: false; readonly why: Misread };

const EXPONENT_MOST = 30;

const misread = (code: MisreadCode, found: string): Numeral => ({ ok: false, why: { code, found } });
const known = (value: Decimal): Numeral => ({ ok: true, value });

const SCALES: readonly Scale[] = Object.values(LEXICONS)
  .flatMap(({ scales }) => scales)
  .sort((a, b) => b.word.length - a.word.length);

/** Reads a number without comparator, unit and counter; `text` is lower case and free of full-width forms. */
export function parseNumeral(text: string): Numeral {
  if (text === '') return misread('noNumber', text);
  return scientific(text) ?? han(text) ?? sections(spelt(text));
}

const SCIENTIFIC = /^(?:([\d.]+)\s*(?:[x×*·]\s*10\s*\^\s*|e\+?)|10\s*\^\s*)(\d+)$/;

function scientific(text: string): Numeral | undefined {
  const found = SCIENTIFIC.exec(text);
  if (!found) return undefined;
  const [, mantissa = '1', exponent = ''] = found;
  if (!PLAIN.test(mantissa)) return misread('ambiguous', text);
  if (Number(exponent) > EXPONENT_MOST) return misread('tooLong', text);
  return known(shifted(toDecimal(mantissa), Number(exponent)));
}

function han(text: string): Numeral | undefined {
  if (!isHan(text)) return undefined;
  const value = hanNumeral(text.replace(/\s/g, ''));
  return value ? known(value) : misread('unknownWord', text);
}

const WORDS = new Map(LEXICONS.en.numbers.flatMap((forms, n) => forms.map(form => [form, n] as const)));

/** Number words as digits: five hundred million -> 5 hundred million. A word beside digits is no part of them. */
const spelt = (text: string): string =>
  text
    .replace(/[a-z]+/g, (word, at: number) => {
      const n = WORDS.get(word);
      const isBeside = /\d\s*$/.test(text.slice(0, at)) || /^\s*\d/.test(text.slice(at + word.length));
      return n === undefined || isBeside ? word : String(n);
    })
    .replace(POINT, '$1.$2');
const POINT = new RegExp(`(\\d) ${LEXICONS.en.point} (\\d)`);

const PLAIN = /^(?:\d+(?:\.\d+)?|\.\d+)$/;
const GROUPED = /^[1-9]\d{0,2}(?:(?:,\d{3})+|(?: \d{3})+|(?:'\d{3})+)(?:\.\d+)?$/;

function literal(text: string): Numeral {
  if (PLAIN.test(text)) return known(toDecimal(text));
  if (GROUPED.test(text)) return known(toDecimal(text.replace(/[, ']/g, '')));
  return misread('grouping', text);
}

/** One stretch of digits and the scales behind it: 2千万 is 2 x 10^7. */
type Section = { readonly digits: string; readonly value: Decimal; readonly exponent: number };

/** 5亿3000万, 2.28 million, 1万2千: sections from great to small. */
function sections(text: string): Numeral {
  const read: Section[] = [];
  const languages = new Set<string>();
  for (let rest = text; rest !== ''; ) {
    const [digits = ''] = /^[\d.,' ]+/.exec(rest) ?? [];
    if (digits.trim() === '') return misread(read.length > 0 ? 'unknownWord' : 'noNumber', rest);
    const number = literal(digits.trim());
    if (!number.ok) return number;
    const scaled = takeScales(rest.slice(digits.length));
    for (const { language } of scaled.scales) languages.add(language);
    const exponents = scaled.scales.map(scale => scale.exponent);
    if (exponents.some((exponent, i) => exponent <= (exponents[i - 1] ?? 0)) || languages.size > 1)
      return misread('scales', text);
    const exponent = exponents.reduce((a, b) => a + b, 0);
    read.push({ digits: digits.trim(), value: shifted(number.value, exponent), exponent });
    rest = scaled.rest;
  }
  return added(read, text);
}

function takeScales(text: string): { readonly scales: readonly Scale[]; readonly rest: string } {
  const scales: Scale[] = [];
  let rest = text.trimStart();
  for (let scale = first(rest); scale; scale = first(rest)) {
    scales.push(scale);
    rest = rest.slice(scale.word.length).trimStart();
  }
  return { scales, rest };
}

/** A Latin word is a scale only where it ends: `m` is not the beginning of `mice`. */
const first = (rest: string): Scale | undefined =>
  SCALES.find(({ word }) => {
    if (!rest.startsWith(word)) return false;
    return !/[a-z]/.test(word) || !/^[a-z]/.test(rest.slice(word.length));
  });

function added(read: readonly Section[], text: string): Numeral {
  const isFalling = read.every(({ digits, exponent }, i) => {
    const before = read[i - 1];
    if (!before) return true;
    const length = digits.replace(/\D/g, '').length;
    const isFilled = exponent > 0 ? exponent + length <= before.exponent : length === before.exponent;
    return isFilled && !digits.includes('.') && !before.digits.includes('.');
  });
  if (!isFalling) return misread('ambiguous', text);
  return known(read.map(({ value }) => value).reduce(sum));
}

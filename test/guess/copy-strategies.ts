import { fromDecimal, shifted, toDecimal } from '../../src/core/quantity/decimal.ts';
import { LEXICONS } from '../../src/core/quantity/number-lexicon.ts';
import { type PartsOf, sharedIn } from './word-parts.ts';

/** What is seen of a question that wants a number: itself, its hint, the unit behind the field, and what earlier questions told. */
export type Blank = {
  readonly stem: string;
  readonly hint: string;
  readonly unit: string;
  readonly told: readonly Told[];
};
/** An earlier question, and the answer that was shown under it. */
export type Told = { readonly question: string; readonly answer: string };

/** Texts to type, of which any is as good as another. */
type CopyWay = { readonly name: string; readonly texts: (blank: Blank) => readonly string[] };
export type CopyStrategy = { readonly name: string; readonly ways: readonly CopyWay[] };

const DIGITS = String.raw`\d(?:[\d,]*\d)?(?:\.\d+)?`;
/** The words of both languages, the longest first; single Latin letters could be the start of anything. */
const SCALES = Object.values(LEXICONS)
  .flatMap(({ scales }) => scales)
  .filter(({ exponent, word }) => exponent > 2 && !/^[a-z]$/.test(word))
  .map(({ word }) => word)
  .sort((one, other) => other.length - one.length);
const NUMBER = new RegExp(`${DIGITS}(?:\\s*(?:${SCALES.join('|')}|%))?`, 'gi');

const numbersIn = (text: string): readonly string[] => text.match(NUMBER) ?? [];
const digitsIn = (text: string): readonly string[] => text.match(new RegExp(DIGITS, 'g')) ?? [];

/** A number as it stands there, and its digits alone with the unit that is asked for. */
const copied = (text: string, { unit }: Blank): readonly string[] => [
  ...new Set([...numbersIn(text), ...digitsIn(text).map(digits => digits + (unit === '%' ? unit : ''))]),
];

/** The point moved by so many places. */
const MOVES = [-9, -8, -6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6, 8, 9];

const withPointMoved = ({ stem }: Blank): readonly string[] =>
  digitsIn(stem).flatMap(digits =>
    MOVES.map(places => fromDecimal(shifted(toDecimal(digits.replaceAll(',', '')), places))),
  );

/** What the earlier question told that shares the most words with this one. */
function toldBefore(partsOf: PartsOf, blank: Blank): readonly string[] {
  const asked = partsOf(blank.stem);
  const likeness = ({ question }: Told): number => sharedIn(partsOf(question), asked).length;
  const most = Math.max(0, ...blank.told.map(likeness));
  const alike = most === 0 ? [] : blank.told.filter(one => likeness(one) === most);
  return [...new Set(alike.flatMap(({ answer }) => numbersIn(answer)))];
}

export const copyStrategies = (partsOf: PartsOf): readonly CopyStrategy[] => [
  { name: 'copied from the question', ways: [{ name: '', texts: blank => copied(blank.stem, blank) }] },
  { name: 'its digits, point moved', ways: [{ name: '', texts: withPointMoved }] },
  { name: 'copied from the hint', ways: [{ name: '', texts: blank => copied(blank.hint, blank) }] },
  { name: 'told before', ways: [{ name: '', texts: blank => toldBefore(partsOf, blank) }] },
];

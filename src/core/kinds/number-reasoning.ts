/** What a wrong number gets wrong, and the sums behind numbers that are computed. */
import { figureOf } from '../interview/lookups.ts';
import type { FigureId, Interview, Relation } from '../interview/types.ts';
import type { Language } from '../language.ts';
import {
  compare,
  type Decimal,
  decimalOf,
  isEqual,
  quotient,
  SCALES,
  type ScaleName,
  shifted,
  sum,
  toDecimal,
} from '../quantity/decimal.ts';
import { printQuantity, type Quantity } from '../quantity/quantity.ts';
import { isMany, quantityOf } from './figure-lookup.ts';

/** What went wrong with a number, as far as the number itself shows it. */
export type Slip =
  /** It is another figure of the interview. */
  | { readonly type: 'figure'; readonly figure: FigureId }
  /** Too great or too small by a power of ten; `exponent` > 0: too great. */
  | { readonly type: 'times'; readonly exponent: number }
  /** Percent and percentage points, or a percentage for a number. */
  | { readonly type: 'unit' }
  /** An exact number where the interview says "over", or the other way round. */
  | { readonly type: 'comparator' }
  | { readonly type: 'more' | 'less' };

const EXPONENT_MOST = 8;

/**
 * Names the slip of a wrong quantity.
 * @param asked the figures that the item is about: none of them is "another figure".
 */
export function slipOf(
  interview: Interview,
  asked: readonly FigureId[],
  truth: Quantity,
  given: Quantity,
): Slip {
  const isSameValue = isEqual(truth.value, given.value);
  if (isSameValue && truth.unit !== given.unit) return { type: 'unit' };
  if (isSameValue) return { type: 'comparator' };
  const scale = scaleSlip(truth, given);
  const other = otherFigure(interview, asked, given);
  if (other && !(scale && other.isCommon)) return { type: 'figure', figure: other.id };
  return scale ?? { type: compare(given.value, truth.value) > 0 ? 'more' : 'less' };
}

function scaleSlip(truth: Quantity, given: Quantity): Slip | undefined {
  for (let size = 1; size <= EXPONENT_MOST; size++)
    for (const exponent of [size, -size])
      if (isEqual(given.value, shifted(truth.value, exponent))) return { type: 'times', exponent };
  return undefined;
}

/** `isCommon`: figures of other beams have the same value, so that this one may not be meant. */
type Other = { readonly id: FigureId; readonly isCommon: boolean };

/**
 * The figure that was given instead: one of the same beam before others. If several have the value, nobody knows which. A
 * handful that was miscounted is no other figure that happens to be as small.
 */
function otherFigure(interview: Interview, asked: readonly FigureId[], given: Quantity): Other | undefined {
  const beams = new Set(interview.figures.filter(({ id }) => asked.includes(id)).map(({ beam }) => beam));
  const others = interview.figures.filter(figure => {
    const quantity = quantityOf(figure);
    const isSame = quantity.unit === given.unit && isEqual(quantity.value, given.value);
    return isSame && isMany(figure) && !asked.includes(figure.id);
  });
  const near = others.filter(({ beam }) => beams.has(beam));
  const [one, ...more] = near.length > 0 ? near : others;
  return one && more.length === 0 ? { id: one.id, isCommon: others.length > 1 } : undefined;
}

/** Relations that come to a number: an index from a growth rate, how many times as much, how many for each. */
export type Rule = 'index' | 'times' | 'per';

const HUNDRED = toDecimal('100');
/** A bare number, exactly. */
export const plain = (value: Decimal): Quantity => ({ value, unit: 'none', comparator: 'exact' });
/** All digits of a number, in groups of three: 2,280,000. */
export const grouped = (value: Decimal): string => printQuantity(plain(value), 'en', 'grouped');

export const isComputed = (relation: Relation): relation is Relation & { readonly rule: Rule } =>
  relation.rule === 'index' || relation.rule === 'times' || relation.rule === 'per';

/** The number that a relation comes to. `isRounded`: to the nearest whole number. */
export function outcomeOf(
  interview: Interview,
  { rule, figures }: Relation,
): { readonly value: Decimal; readonly isRounded: boolean } {
  const [first = toDecimal('0'), second = toDecimal('1')] = valuesOf(interview, figures);
  if (rule === 'index') return { value: sum(HUNDRED, first), isRounded: false };
  const { value, isExact } = quotient(first, second);
  return { value, isRounded: !isExact };
}

const valuesOf = (interview: Interview, figures: readonly string[]): readonly Decimal[] =>
  figures.map(id => decimalOf(figureOf(interview, id).value));

/** How the outcome of a relation is computed, a line for each step, in digits. */
export function relationSteps(
  interview: Interview,
  relation: Relation,
  language: Language,
): readonly string[] {
  const { value, isRounded } = outcomeOf(interview, relation);
  const [first = value, second = value] = valuesOf(interview, relation.figures);
  if (relation.rule === 'index')
    return [`100 × ${grouped(first)}% = ${grouped(first)}`, `100 + ${grouped(first)} = ${grouped(value)}`];
  const known = relation.figures
    .map(id => figureOf(interview, id))
    .map(figure => spelt(quantityOf(figure), language));
  return [
    ...known.filter(line => line !== ''),
    `${grouped(first)} ÷ ${grouped(second)} ${isRounded ? '≈' : '='} ${grouped(value)}`,
  ];
}

/** 228万 = 2,280,000; '' if both ways of writing are the same. */
function spelt(quantity: Quantity, language: Language): string {
  const [short, long] = (['scaled', 'grouped'] as const).map(style =>
    printQuantity({ ...quantity, comparator: 'exact' }, language, style),
  );
  return short === long ? '' : `${short} = ${long}`;
}

/**
 * How a number is converted from one scale to another, a line for each step.
 * @param from the scale that it is given in; undefined if that is none.
 * @param words the names of the scales.
 */
export function conversionSteps(
  { value }: Quantity,
  from: ScaleName | undefined,
  to: ScaleName,
  words: Readonly<Record<ScaleName, string>>,
): readonly string[] {
  const shift = from ? SCALES[from] : 0;
  const [before, after] = [shifted(value, -shift), shifted(value, -SCALES[to])];
  const gap = SCALES[to] - shift;
  const factor = grouped(shifted(toDecimal('1'), Math.abs(gap)));
  const name = (scale: ScaleName | undefined): string => (scale ? ` ${words[scale]}` : '');
  const [one, many] = gap > 0 ? [to, from] : [from, to];
  return [
    `1${name(one)} = ${factor}${name(many)}`,
    `${grouped(before)} ${gap > 0 ? '÷' : '×'} ${factor} = ${grouped(after)}`,
  ];
}

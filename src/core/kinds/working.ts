import { figureOf } from '../interview/library.ts';
import type { Interview, Relation } from '../interview/types.ts';
import type { Language } from '../language.ts';
import {
  type Decimal,
  decimalOf,
  quotient,
  SCALES,
  type ScaleName,
  shifted,
  sum,
  toDecimal,
} from '../quantity/decimal.ts';
import { printQuantity, type Quantity } from '../quantity/quantity.ts';
import { quantityOf } from './figure.ts';

export type Rule = 'index' | 'times' | 'per';

const HUNDRED = toDecimal('100');
const plain = (value: Decimal): Quantity => ({ value, unit: 'none', comparator: 'exact' });
const grouped = (value: Decimal): string => printQuantity(plain(value), 'en', 'grouped');

export const isComputed = (relation: Relation): relation is Relation & { readonly rule: Rule } =>
  relation.rule === 'index' || relation.rule === 'times' || relation.rule === 'per';

/** What a relation comes to. `isRounded`: to the nearest whole number. */
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

/** The way to the outcome of a relation, a line per step, in digits. */
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

/** 228万 = 2,280,000; nothing where both ways of writing are the same. */
function spelt(quantity: Quantity, language: Language): string {
  const [short, long] = (['scaled', 'grouped'] as const).map(style =>
    printQuantity({ ...quantity, comparator: 'exact' }, language, style),
  );
  return short === long ? '' : `${short} = ${long}`;
}

/** The way from a number to the same number in another scale; `words` are the names of the scales. */
export function conversionSteps(
  { value }: Quantity,
  to: ScaleName,
  words: Readonly<Record<ScaleName, string>>,
): readonly string[] {
  const from: ScaleName = to === 'wan' || to === 'yi' ? 'million' : value.digits >= 10n ** 8n ? 'yi' : 'wan';
  const [before, after] = [shifted(value, -SCALES[from]), shifted(value, -SCALES[to])];
  const gap = SCALES[to] - SCALES[from];
  const factor = grouped(shifted(toDecimal('1'), Math.abs(gap)));
  const [one, many] = gap > 0 ? [to, from] : [from, to];
  return [
    `1 ${words[one]} = ${factor} ${words[many]}`,
    `${grouped(before)} ${gap > 0 ? '÷' : '×'} ${factor} = ${grouped(after)}`,
  ];
}

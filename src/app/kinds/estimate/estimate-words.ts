/** The words and numbers of an estimate question: values of steps, labels of the ruler, the tolerance. */
import { figureOf } from '../../../core/interview/lookups.ts';
import {
  type EstimatePrompt,
  type NumberLine,
  ticksOf,
  valueAt,
} from '../../../core/kinds/estimate/rules.ts';
import { quantityOf } from '../../../core/kinds/figure-lookup.ts';
import { decimalOf, fromDecimal, shifted } from '../../../core/quantity/decimal.ts';
import { printQuantity, type Quantity } from '../../../core/quantity/quantity.ts';
import { amount } from '../../../text/quantity-with-unit.ts';
import type { ListContext } from '../types.ts';

export type Label = { readonly step: number; readonly text: string };

type Context = Pick<ListContext, 'interview' | 'text'>;

const quantityAt = ({ interview }: Context, prompt: EstimatePrompt, step: number): Quantity => ({
  ...quantityOf(figureOf(interview, prompt.figure)),
  value: valueAt(prompt.line, step),
  comparator: 'exact',
});

/** The value of a step with what it counts, as a screen reader says it. */
export const stepText = (context: Context, prompt: EstimatePrompt, step: number): string =>
  amount(context.text, quantityAt(context, prompt, step), figureOf(context.interview, prompt.figure).unit);

/** The value of a step without what it counts, as the drawing shows it. */
export const stepDigits = (context: Context, prompt: EstimatePrompt, step: number): string =>
  printQuantity(quantityAt(context, prompt, step), context.text.language, 'scaled');

/** The true value, written in the same way. */
export const truthText = ({ interview, text }: Context, { figure }: EstimatePrompt): string =>
  printQuantity({ ...quantityOf(figureOf(interview, figure)), comparator: 'exact' }, text.language, 'scaled');

/** The labels of the ruler: the values at its major ticks. */
export const labelsOf = (context: Context, prompt: EstimatePrompt): readonly Label[] =>
  ticksOf(prompt.line)
    .filter(({ rank }) => rank === 'major')
    .map(({ step }) => ({ step, text: stepDigits(context, prompt, step) }));

/** The difference in value that so many steps make; undefined on a logarithmic line, where it varies from place to place. */
export function gapText(context: Context, prompt: EstimatePrompt, steps: number): string | undefined {
  const { line } = prompt;
  if (line.scale === 'log') return undefined;
  const { unit } = figureOf(context.interview, prompt.figure);
  const value = decimalOf(roundedGap(line, steps));
  const quantity: Quantity = { value, unit: unit === 'percent' ? 'points' : 'none', comparator: 'exact' };
  return amount(context.text, quantity, unit);
}

const roundedGap = (line: Extract<NumberLine, { readonly scale: 'linear' }>, steps: number): number =>
  Math.round(Math.abs(steps) * Number(line.by) * 1000) / 1000;

/** What one step adds, for the labels of the step buttons; undefined on a logarithmic line. */
export const stepName = ({ line }: EstimatePrompt): string | undefined =>
  line.scale === 'linear' ? fromDecimal(shifted(valueAt(line, 1), 0)) : undefined;

/** What stands under the two values once the truth is shown. */
export const captionsOf = ({ text: { t } }: Context): { readonly mark: string; readonly truth: string } => ({
  mark: t('number.yours'),
  truth: t('number.stated'),
});

/** How close a guess has to be, as a sentence. */
export function withinText(context: ListContext, prompt: EstimatePrompt): string {
  const value = gapText(context, prompt, prompt.spread);
  const { t } = context.text;
  return value ? t('number.within', { value }) : t('number.withinLog');
}

import { figureOf } from '../../interview/library.ts';
import type { Interview } from '../../interview/types.ts';
import { toDecimal } from '../../quantity/decimal.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import { createRandom } from '../../random.ts';
import { beamOfSubject, quantityOf, sourcesOf } from '../figure.ts';
import type { Explanation, Kind } from '../kind.ts';
import { type Slip, slipOf } from '../slip.ts';
import { compose } from './compose.ts';
import type { ChoiceItem, ChoiceKey, ChoiceOption, ChoicePrompt, ChoiceResponse } from './types.ts';

export type ChoiceExplanation = Explanation & { readonly slip?: Slip };

/** A hint takes away two of four. */
const FADED = 2;

export const rules: Kind<ChoicePrompt, ChoiceKey, ChoiceResponse> = {
  atOnce: 1,
  isToldWhenRight: true,
  compose,
  goesWith: () => false,
  beam: (interview, { prompt }) => beamOfSubject(interview, prompt),
  blank: () => undefined,
  isComplete: ({ options }, { option }) => options.some(({ id }) => id === option),
  score: (key, { option }) => ({ earned: Number(key.option === option), total: 1 }),
  explain,
  hint: ({ id, prompt, key }, seed) =>
    createRandom(`${seed} hint ${id}`)
      .shuffle(prompt.options.map(option => option.id).filter(option => option !== key.option))
      .slice(0, Math.min(FADED, prompt.options.length - 2)),
  option: ({ options }, n) => {
    const found = options[n - 1];
    return found && { id: found.id, response: { option: found.id } };
  },
  optionOf: ({ option }) => option,
  typed: () => undefined,
  parseResponse: ({ options }, input) => {
    const named: unknown = Reflect.get(Object(input), 'option');
    const found = options.find(({ id }) => id === named);
    return found && { option: found.id };
  },
};

export const toQuantity = ({ value, unit, comparator }: ChoiceOption): Quantity => ({
  value: toDecimal(value),
  unit,
  comparator,
});

export function explain(
  interview: Interview,
  { prompt, key }: ChoiceItem,
  { option }: ChoiceResponse,
): ChoiceExplanation {
  const { figure, options } = prompt;
  const sources = sourcesOf(interview, [figure]);
  const chosen = options.find(({ id }) => id === option);
  if (!chosen || option === key.option) return { sources };
  const truth = quantityOf(figureOf(interview, figure));
  return { sources, slip: slipOf(interview, [figure], truth, toQuantity(chosen)) };
}

import { toDecimal } from '../../quantity/decimal.ts';
import type { KindCodec } from '../kind.ts';
import { type KindInteraction, quantityId, toId } from '../lms-interaction.ts';
import { type ChoiceKey, type ChoicePrompt, type ChoiceResponse, chosenNumber } from './rules.ts';

/** In an order that does not depend on how the item was dealt. */
const sortedIds = ({ options }: ChoicePrompt): readonly string[] =>
  options.map(({ id }: { readonly id: string }) => id).sort();

export const codec: KindCodec<ChoicePrompt, ChoiceResponse> = {
  toDigits: (prompt, { option }) => [[sortedIds(prompt).indexOf(option), prompt.options.length]],
  fromDigits: (prompt, next) => ({ option: sortedIds(prompt)[next(prompt.options.length)] }),
};

export const interaction: KindInteraction<ChoicePrompt, ChoiceKey, ChoiceResponse> = {
  toInteraction: (prompt, key, response) => ({
    type: 'choice',
    response: optionId(prompt, response.option),
    correct: optionId(prompt, key.option),
  }),
};

/** A number as a quantity; a way to read it by its own id. */
function optionId(prompt: ChoicePrompt, id: string): string {
  const found = chosenNumber(prompt, id);
  if (found) return quantityId({ ...found, value: toDecimal(found.value) });
  return sortedIds(prompt).includes(id) ? toId(id) : 'none';
}

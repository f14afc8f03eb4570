import { toDecimal } from '../../quantity/decimal.ts';
import type { KindCodec } from '../kind.ts';
import { type KindInteraction, quantityId } from '../lms-interaction.ts';
import type { ChoiceKey, ChoicePrompt, ChoiceResponse } from './rules.ts';

/** In an order that does not depend on how the item was dealt. */
const sortedIds = ({ options }: ChoicePrompt): readonly string[] => options.map(({ id }) => id).sort();

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

function optionId({ options }: ChoicePrompt, id: string): string {
  const found = options.find(option => option.id === id);
  return found ? quantityId({ ...found, value: toDecimal(found.value) }) : 'none';
}

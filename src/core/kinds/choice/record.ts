import { toDecimal } from '../../quantity/decimal.ts';
import { type KindInteraction, quantityId } from '../record.ts';
import type { ChoiceKey, ChoicePrompt, ChoiceResponse } from './types.ts';

export const interaction: KindInteraction<ChoicePrompt, ChoiceKey, ChoiceResponse> = {
  record: (prompt, key, response) => ({
    type: 'choice',
    response: optionId(prompt, response.option),
    correct: optionId(prompt, key.option),
  }),
};

function optionId({ options }: ChoicePrompt, id: string): string {
  const found = options.find(option => option.id === id);
  return found ? quantityId({ ...found, value: toDecimal(found.value) }) : 'none';
}

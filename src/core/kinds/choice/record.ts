import { toDecimal } from '../../quantity/decimal.ts';
import { idOf, type KindRecord } from '../record.ts';
import type { ChoiceKey, ChoicePrompt, ChoiceResponse } from './types.ts';

export const record: KindRecord<ChoicePrompt, ChoiceKey, ChoiceResponse> = {
  record: (prompt, key, response) => ({
    type: 'choice',
    response: named(prompt, response.option),
    correct: named(prompt, key.option),
  }),
};

function named({ options }: ChoicePrompt, id: string): string {
  const found = options.find(option => option.id === id);
  return found ? idOf({ ...found, value: toDecimal(found.value) }) : 'none';
}

import type { KindCodec } from '../code.ts';
import type { ChoicePrompt, ChoiceResponse } from './types.ts';

const idsOf = ({ options }: ChoicePrompt): readonly string[] => options.map(({ id }) => id).sort();

export const codec: KindCodec<ChoicePrompt, ChoiceResponse> = {
  pack: (prompt, { option }) => [[idsOf(prompt).indexOf(option), prompt.options.length]],
  unpack: (prompt, next) => ({ option: idsOf(prompt)[next(prompt.options.length)] }),
};

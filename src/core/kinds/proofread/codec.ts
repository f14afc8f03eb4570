import type { KindCodec } from '../kind.ts';
import { type KindInteraction, toId } from '../lms-interaction.ts';
import { optionsOf, type ProofreadKey, type ProofreadPrompt, type ProofreadResponse } from './rules.ts';

/** The place of the phrase among those of the pack, whichever language was spoken; the last one says that all is as stated. */
export const codec: KindCodec<ProofreadPrompt, ProofreadResponse> = {
  toDigits: (prompt, { slot }) => {
    const options = optionsOf(prompt);
    return [[options.indexOf(slot), options.length]];
  },
  fromDigits: (prompt, next) => {
    const options = optionsOf(prompt);
    return { slot: options[next(options.length)] };
  },
};

export const interaction: KindInteraction<ProofreadPrompt, ProofreadKey, ProofreadResponse> = {
  toInteraction: (_, key, response) => ({
    type: 'choice',
    response: toId(response.slot),
    correct: toId(key.slot),
  }),
};

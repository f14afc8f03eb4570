import type { KindCodec } from '../kind.ts';
import type { KindInteraction } from '../lms-interaction.ts';
import type { MatchKey, MatchPrompt, MatchResponse } from './rules.ts';

/** The place of the pillar among those of the prompt. */
export const codec: KindCodec<MatchPrompt, MatchResponse> = {
  toDigits: ({ pillars }, { pillar }) => [[pillars.indexOf(pillar), pillars.length]],
  fromDigits: ({ pillars }, next) => ({ pillar: pillars[next(pillars.length)] }),
};

/**
 * Reported as a choice of a pillar, not as "matching": every platform counts how often each option was chosen. Which card
 * it was is said by the id of the interaction.
 */
export const interaction: KindInteraction<MatchPrompt, MatchKey, MatchResponse> = {
  toInteraction: (_, key, response) => ({ type: 'choice', response: response.pillar, correct: key.pillar }),
};

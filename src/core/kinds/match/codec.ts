import type { KindCodec } from '../kind.ts';
import type { KindInteraction } from '../lms-interaction.ts';
import type { MatchKey, MatchPrompt, MatchResponse } from './rules.ts';

/** The place of the pillar among those that stood there. */
export const codec: KindCodec<MatchPrompt, MatchResponse> = {
  toDigits: ({ pillars }, { pillar }) => [[pillars.indexOf(pillar), pillars.length]],
  fromDigits: ({ pillars }, next) => ({ pillar: pillars[next(pillars.length)] }),
};

/**
 * A choice of pillar, and not the matching of one pair: every platform counts how often each option was chosen, and the
 * card is named by the interaction itself.
 */
export const interaction: KindInteraction<MatchPrompt, MatchKey, MatchResponse> = {
  toInteraction: (_, key, response) => ({ type: 'choice', response: response.pillar, correct: key.pillar }),
};

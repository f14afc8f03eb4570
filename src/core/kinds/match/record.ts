import type { KindInteraction } from '../record.ts';
import type { MatchKey, MatchPrompt, MatchResponse } from './types.ts';

/**
 * A choice of pillar, and not the matching of one pair: every platform counts how often each option was chosen, and the
 * card is named by the interaction itself.
 */
export const interaction: KindInteraction<MatchPrompt, MatchKey, MatchResponse> = {
  record: (_, key, response) => ({ type: 'choice', response: response.pillar, correct: key.pillar }),
};

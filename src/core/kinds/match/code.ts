import type { KindCode } from '../code.ts';
import type { MatchPrompt, MatchResponse } from './types.ts';

/** The place of the pillar among those that stood there. */
export const code: KindCode<MatchPrompt, MatchResponse> = {
  pack: ({ pillars }, { pillar }) => [[pillars.indexOf(pillar), pillars.length]],
  unpack: ({ pillars }, next) => ({ pillar: pillars[next(pillars.length)] }),
};

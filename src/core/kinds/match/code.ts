import type { KindCodec } from '../code.ts';
import type { MatchPrompt, MatchResponse } from './types.ts';

/** The place of the pillar among those that stood there. */
export const codec: KindCodec<MatchPrompt, MatchResponse> = {
  pack: ({ pillars }, { pillar }) => [[pillars.indexOf(pillar), pillars.length]],
  unpack: ({ pillars }, next) => ({ pillar: pillars[next(pillars.length)] }),
};

import type { Kind } from '../kind.ts';
import { explain } from './explain.ts';
import { fade } from './hint.ts';
import { matchList } from './list.ts';
import type { MatchKey, MatchPrompt, MatchResponse } from './types.ts';

export const match: Kind<MatchPrompt, MatchKey, MatchResponse> = {
  isComplete: (prompt, response) => prompt.pillars.includes(response.pillar),
  score: (key, response) => ({ earned: Number(key.pillar === response.pillar), total: 1 }),
  explain,
  hint: fade,
  option: ({ pillars }, n) => {
    const pillar = pillars[n - 1];
    return pillar === undefined ? undefined : { id: pillar, response: { pillar } };
  },
  optionOf: ({ pillar }) => pillar,
  list: matchList,
  parseResponse: (prompt, input) => {
    const named: unknown = Reflect.get(Object(input), 'pillar');
    const pillar = prompt.pillars.find(id => id === named);
    return pillar === undefined ? undefined : { pillar };
  },
};

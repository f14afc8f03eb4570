import { pillarOf } from '../../interview/library.ts';
import type { Kind } from '../kind.ts';
import { compose } from './compose.ts';
import { explain } from './explain.ts';
import { fadedPillars } from './hint.ts';
import type { MatchKey, MatchPrompt, MatchResponse } from './types.ts';

export const rules: Kind<MatchPrompt, MatchKey, MatchResponse> = {
  atOnce: 3,
  isToldWhenRight: false,
  compose,
  goesWith: (one, other) => one.pillars.join() === other.pillars.join(),
  beam: (interview, { prompt }) => {
    const beams = new Set(prompt.pillars.map(id => pillarOf(interview, id).beam));
    const [beam] = beams;
    return beams.size === 1 ? beam : undefined;
  },
  blank: () => undefined,
  isComplete: (prompt, response) => prompt.pillars.includes(response.pillar),
  score: (key, response) => ({ earned: Number(key.pillar === response.pillar), total: 1 }),
  explain,
  hint: fadedPillars,
  option: ({ pillars }, n) => {
    const pillar = pillars[n - 1];
    return pillar === undefined ? undefined : { id: pillar, response: { pillar } };
  },
  optionOf: ({ pillar }) => pillar,
  typed: () => undefined,
  parseResponse: (prompt, input) => {
    const named: unknown = Reflect.get(Object(input), 'pillar');
    const pillar = prompt.pillars.find(id => id === named);
    return pillar === undefined ? undefined : { pillar };
  },
};

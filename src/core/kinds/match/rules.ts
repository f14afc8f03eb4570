/** Put a card, which has a measure on it, on the pillar that it belongs to. */
import { confusableOf, measureOf, pillarOf, pointerOf } from '../../interview/lookups.ts';
import type { ConfusableId, Interview, MeasureId, PillarId } from '../../interview/types.ts';
import { chosenIn, type Explanation, fadedOptions, type Item, type Kind, type Scope } from '../kind.ts';

/** A card and the pillars it may be put on, in the order of their points. */
export type MatchPrompt = { readonly measure: MeasureId; readonly pillars: readonly PillarId[] };
export type MatchKey = { readonly pillar: PillarId };
export type MatchResponse = { readonly pillar: PillarId };
export type MatchItem = Item<MatchPrompt, MatchKey>;

/** One card per measure asked, in the order asked; each may be put on any of its pillars. */
export const compose = (interview: Interview, { cards }: Scope): readonly MatchItem[] =>
  cards.map(({ measure, pillars }) => ({
    id: `match:${measure}`,
    kind: 'match',
    prompt: { measure, pillars },
    key: { pillar: measureOf(interview, measure).pillar },
  }));

/** `confusable`: the set by which the chosen pillar and the right one are easily confused. */
type MatchExplanation = Explanation & {
  readonly measure: MeasureId;
  readonly chosen: PillarId;
  readonly right: PillarId;
  readonly confusable?: ConfusableId;
};

export function explain(interview: Interview, item: MatchItem, response: MatchResponse): MatchExplanation {
  const right = pillarOf(interview, item.key.pillar);
  const { measure } = item.prompt;
  const set = confusableOf(interview, measure, response.pillar);
  return {
    measure,
    chosen: response.pillar,
    right: right.id,
    sources: [{ pointer: pointerOf(interview, right), place: measure }],
    ...(set && response.pillar !== right.id ? { confusable: set.id } : {}),
  };
}

export const rules: Kind<MatchPrompt, MatchKey, MatchResponse> = {
  name: 'match',
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
  hint: ({ id, prompt, key }, seed) => fadedOptions(id, prompt.pillars, key.pillar, seed),
  optionAt: ({ pillars }, n) => {
    const pillar = pillars[n - 1];
    return pillar === undefined ? undefined : { id: pillar, response: { pillar } };
  },
  answerOf: response => chosenIn(response, 'pillar'),
  afterKey: () => undefined,
  parseResponse: (prompt, input) => {
    const { chosen } = chosenIn(input, 'pillar');
    const pillar = prompt.pillars.find(id => id === chosen);
    return pillar === undefined ? undefined : { pillar };
  },
};

import { confusableOf, measureOf, pillarOf, pointerOf } from '../../interview/lookups.ts';
import type { ConfusableId, Interview, MeasureId, PillarId } from '../../interview/types.ts';
import { createRandom } from '../../seeded-random.ts';
import type { Explanation, Item, Kind, Scope } from '../kind.ts';

/** A card in the hand and the pillars it may be put on, in the order of their points. */
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

export type MatchExplanation = Explanation & {
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

/** A hint takes away two pillars that are not it, and always leaves at least two. */
const FADED = 2;

export function fadedPillars({ id, prompt, key }: MatchItem, seed: string): readonly string[] {
  const wrong = prompt.pillars.filter(pillar => pillar !== key.pillar);
  const room = Math.max(0, prompt.pillars.length - 2);
  return createRandom(`${seed} hint ${id}`).shuffle(wrong).slice(0, Math.min(FADED, room));
}

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

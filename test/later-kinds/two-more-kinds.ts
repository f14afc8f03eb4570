import { figureOf, measureOf } from '../../src/core/interview/lookups.ts';
import { type AnyCodec, fieldOf, type Item, type Kind, type KindCodec } from '../../src/core/kinds/kind.ts';
import type { Asked } from '../../src/core/kinds/register.ts';

/** Both are answered by choosing one of some options, dealt in an order of chance. */
type Prompt = { readonly about: string; readonly options: readonly string[] };
type Chosen = { readonly option: string };
type OptionKind = Kind<Prompt, Chosen, Chosen>;
type OptionItem = Item<Prompt, Chosen>;

const optionIn = (prompt: Prompt, input: unknown): Chosen | undefined => {
  const option = prompt.options.find(one => one === fieldOf(input, 'option'));
  return option === undefined ? undefined : { option };
};

const optionKind = (own: Pick<OptionKind, 'name' | 'atOnce' | 'compose' | 'beam'>): OptionKind => ({
  ...own,
  isToldWhenRight: false,
  goesWith: () => true,
  blank: () => undefined,
  isComplete: (prompt, response) => prompt.options.includes(response.option),
  score: (key, response) => ({ earned: Number(key.option === response.option), total: 1 }),
  explain: () => ({ sources: [] }),
  hint: () => [],
  optionAt: ({ options }, n) => {
    const option = options[n - 1];
    return option === undefined ? undefined : { id: option, response: { option } };
  },
  answerOf: ({ option }) => ({ chosen: option }),
  afterKey: () => undefined,
  parseResponse: optionIn,
});

/** A sixth kind, of cards: on which pillar is this measure? The pillars stand in an order of chance. */
const sixth = optionKind({
  name: 'sixth',
  atOnce: 3,
  beam: (interview, { prompt }) =>
    interview.pillars.find(({ id }) => id === measureOf(interview, prompt.about).pillar)?.beam,
  compose: (interview, { cards }, random) =>
    cards.map(
      ({ measure, pillars }): OptionItem => ({
        id: `sixth:${measure}`,
        kind: 'sixth',
        prompt: { about: measure, options: random.shuffle(pillars) },
        key: { option: measureOf(interview, measure).pillar },
      }),
    ),
});

/** A seventh kind, of figures: which number is it? Two others come from chance. */
const seventh = optionKind({
  name: 'seventh',
  atOnce: 1,
  beam: (interview, { prompt }) => figureOf(interview, prompt.about).beam,
  compose: (interview, { figures }, random) =>
    figures.map((id): OptionItem => {
      const { value } = figureOf(interview, id);
      const slips = [1, 2].map(times => String(value + times * (1 + random.whole(50))));
      return {
        id: `seventh:${id}`,
        kind: 'seventh',
        prompt: { about: id, options: random.shuffle([String(value), ...slips]) },
        key: { option: String(value) },
      };
    }),
});

const codec: KindCodec<Prompt, Chosen> = {
  toDigits: ({ options }, { option }) => [[[...options].sort().indexOf(option), options.length]],
  fromDigits: ({ options }, next) => ({ option: [...options].sort()[next(options.length)] }),
};

export type LaterKind = { readonly name: string; readonly asks: Asked; readonly rules: OptionKind };

/** Kinds of question that the game does not have, and that draw from chance as a kind may. */
export const TWO_MORE: readonly LaterKind[] = [
  { name: sixth.name, asks: 'cards', rules: sixth },
  { name: seventh.name, asks: 'figures', rules: seventh },
];

/** Six more without items: of so many that no short code can count them. */
export const EIGHT_MORE: readonly LaterKind[] = [
  ...TWO_MORE,
  ...Array.from({ length: 6 }, (_, n): LaterKind => {
    const rules = { ...seventh, name: `later${n}`, compose: () => [] };
    return { name: rules.name, asks: 'figures', rules };
  }),
];

export const laterCodec: AnyCodec = codec;

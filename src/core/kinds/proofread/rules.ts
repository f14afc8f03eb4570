/** Find the phrase of a headline that says something else than the interview does; or say that there is none. */
import { findHome, pointerOf, questionsOf } from '../../interview/lookups.ts';
import {
  evidenceKey,
  type Headline,
  type HeadlineId,
  NONE,
  type RivalId,
  type SlotId,
} from '../../interview/question-types.ts';
import type { Figure, FigureId, Interview, MeasureId, Pillar } from '../../interview/types.ts';
import { createRandom, type Random } from '../../seeded-random.ts';
import { chosenIn, type Explanation, fadedOptions, type Item, type Kind, type Scope } from '../kind.ts';

export { NONE };

/**
 * A headline as it is shown. `slots`: its phrases, in the order of the pack; each language has its own. `wrong`: the phrase that is
 * worded wrongly and by which rival. Whoever draws it has to know that; nobody says it.
 */
export type ProofreadPrompt = {
  readonly headline: HeadlineId;
  readonly slots: readonly SlotId[];
  readonly wrong?: WrongWording;
};
export type WrongWording = { readonly slot: SlotId; readonly rival: RivalId };
/** `slot`: of the wrong phrase, or `NONE`. */
export type ProofreadKey = { readonly slot: SlotId };
export type ProofreadResponse = { readonly slot: SlotId };
export type ProofreadItem = Item<ProofreadPrompt, ProofreadKey>;

/** `about`: the measure or figure whose headline it is. */
export type ProofreadExplanation = Explanation & { readonly about: MeasureId | FigureId };

export const rules: Kind<ProofreadPrompt, ProofreadKey, ProofreadResponse> = {
  name: 'proofread',
  atOnce: 1,
  isToldWhenRight: true,
  compose,
  goesWith: () => false,
  beam: (interview, { prompt }) => homeOf(interview, headlineOf(interview, prompt.headline).about).beam,
  blank: () => undefined,
  isComplete: (prompt, { slot }) => optionsOf(prompt).includes(slot),
  score: (key, { slot }) => ({ earned: Number(slot === key.slot), total: 1 }),
  explain,
  hint: ({ id, prompt, key }, seed) => fadedOptions(id, optionsOf(prompt), key.slot, seed),
  // Where a phrase stands depends on the language: the faces know its number.
  optionAt: () => undefined,
  answerOf: response => chosenIn(response, 'slot'),
  afterKey: () => undefined,
  numbersOf: (interview, { prompt }) => {
    const { about } = headlineOf(interview, prompt.headline);
    const figures = interview.figures.filter(({ id }) => id === about).map(({ id }) => id);
    return { figures, asks: [], isInvented: false };
  },
  parseResponse: (prompt, input) => {
    const { chosen } = chosenIn(input, 'slot');
    return chosen !== undefined && optionsOf(prompt).includes(chosen) ? { slot: chosen } : undefined;
  },
};

/** All that can be answered: each phrase, and that all is as stated. */
export const optionsOf = ({ slots }: ProofreadPrompt): readonly SlotId[] => [...slots, NONE];

/** One headline in so many is shown as it is true. */
const STATED = 4;

/**
 * Every headline about the measures and figures that are asked, each from a stream of its own, so that what one of them says does
 * not depend on which others there are.
 */
function compose(interview: Interview, { cards, figures }: Scope, random: Random): readonly ProofreadItem[] {
  const asked = new Set([...cards.map(({ measure }) => measure), ...figures]);
  const seed = random.whole(2 ** 32);
  return questionsOf(interview)
    .headlines.filter(({ about }) => asked.has(about))
    .map(headline => itemOf(headline, createRandom(`${seed} ${headline.id}`)));
}

function itemOf({ id, about, slots }: Headline, random: Random): ProofreadItem {
  const isStated = random.whole(STATED) === 0;
  const [slot] = random.shuffle(slots.filter(({ rivals }) => rivals.length > 0));
  const [rival] = random.shuffle(slot?.rivals ?? []);
  const wrong = isStated || !slot || !rival ? undefined : { slot: slot.id, rival: rival.id };
  return {
    id: `proofread:${about}.${id}`,
    kind: 'proofread',
    prompt: { headline: id, slots: slots.map(one => one.id), ...(wrong && { wrong }) },
    key: { slot: wrong?.slot ?? NONE },
  };
}

export function explain(interview: Interview, { prompt }: ProofreadItem): ProofreadExplanation {
  const { id, about, slots } = headlineOf(interview, prompt.headline);
  const isQuoted = slots.some(({ id: slot, isQuoted: own }) => slot === prompt.wrong?.slot && own);
  const pointer = pointerOf(interview, homeOf(interview, about));
  const quote = isQuoted && prompt.wrong ? { quote: evidenceKey(id, prompt.wrong.slot) } : {};
  return { about, sources: [{ pointer, place: about, ...quote }] };
}

/** @throws RangeError for an unknown id, which is a programming error. */
export function headlineOf(interview: Interview, id: HeadlineId): Headline {
  const found = questionsOf(interview).headlines.find(headline => headline.id === id);
  if (!found) throw new RangeError(`no headline is called ${id}`);
  return found;
}

/** @throws RangeError for an unknown id, which is a programming error. */
function homeOf(interview: Interview, about: MeasureId | FigureId): Pillar | Figure {
  const home = findHome(interview, about);
  if (!home) throw new RangeError(`no measure and no figure is called ${about}`);
  return home;
}

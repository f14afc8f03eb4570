/** What levels of the second edition ask, where it is not the same as in the first. */
import { figuresAskedIn, measureOf, pillarIdsOf, type StarredSpec } from '../interview/lookups.ts';
import type { BeamId, FigureId, Interview, Measure, PillarId } from '../interview/types.ts';
import { type DealtItem as Item, type ItemId, type Scope, subjectOf } from '../kinds/kind.ts';
import { grouped, spreadEvenly } from '../lists.ts';
import type { Random } from '../seeded-random.ts';
import { betweenCards, challengeWith } from './arrange-items.ts';
import { askCards, askFigures, cardsOf, type Makings } from './compose-items.ts';
import {
  chooseHeadlines,
  composeFurther,
  handfulOfLists,
  headlinesBeside,
  headlinesIn,
} from './further-items.ts';
import { chooseNumbers, numbersOf } from './number-items.ts';

type Spec = Exclude<StarredSpec, { readonly form: 'match' }>;

/** The items of a level in the order they are dealt. */
export function composeSecond(makings: Makings, spec: Spec): readonly Item[] {
  const random = makings.chance.order;
  switch (spec.form) {
    case 'numbers':
      return chooseNumbers(
        makings.interview,
        askFigures(makings, spec.figures),
        sizeFor(spec.figures),
        random,
      );
    case 'raise':
      return raise(makings, spec.beam);
    case 'apart':
      return askCards(makings, cardsApart(makings.interview, random));
    case 'challenge':
      return challenge(makings);
    case 'sort':
    case 'proofread':
    case 'headlines':
      return composeFurther(makings, spec);
  }
}

/** Questions of a level of numbers: more where there are more figures. */
const SIZE = { least: 4, perFigure: 2, most: 8 } as const;
const sizeFor = ({ length }: readonly FigureId[]): number =>
  Math.min(SIZE.most, SIZE.least + SIZE.perFigure * length);

/** Items of the last level of a beam. */
const RAISE_MOST = 15;

/** How much a learner needs an item; the first are asked first, and if there is no room for all, the last are left out. */
export type Need = (typeof NEEDS)[number];
const NEEDS = ['missed', 'usual', 'sure'] as const;
export type NeedOf = (item: ItemId) => Need;
const ALL_ALIKE: NeedOf = () => 'usual';

/** Headlines of the last level of a beam. */
const RAISE_HEADLINES = 2;

/**
 * Each pillar and each figure of the beam once, a few headlines about measures that have no card here, then more cards, up to the
 * most; what is needed most comes first.
 */
export function raise(makings: Makings, beam: BeamId, needOf: NeedOf = ALL_ALIKE): readonly Item[] {
  const { interview, chance } = makings;
  const random = chance.order;
  const byNeed = (items: readonly Item[]): readonly Item[] =>
    [...items].sort((a, b) => NEEDS.indexOf(needOf(a.id)) - NEEDS.indexOf(needOf(b.id)));
  const numbers = byNeed(random.shuffle(oneEach(makings, figuresAskedIn(interview, beam), byNeed)));
  const all = askCards(makings, cardsOf(interview, pillarIdsOf(interview, beam), beam));
  const cards = byNeed(random.shuffle(all));
  const homes = grouped(cards, ({ id }) => measureOf(interview, subjectOf(id)).pillar);
  const firsts = [...homes.values()].flatMap(group => group.slice(0, 1));
  const rest = cards.filter(card => !firsts.includes(card));
  const seats = Math.max(firsts.length, RAISE_MOST - numbers.length);
  const headlines = headlinesBeside(
    makings,
    byNeed(random.shuffle(headlinesIn(makings, beam))),
    firsts,
    Math.min(RAISE_HEADLINES, seats - firsts.length),
  );
  const told = headlines.map(({ id }) => subjectOf(id));
  const others = rest.filter(({ id }) => !told.includes(subjectOf(id)));
  const chosen = [...firsts, ...others].slice(0, seats - headlines.length);
  return betweenCards(byNeed(random.shuffle(chosen)), spreadEvenly(numbers, headlines));
}

/** One question about each figure, none with invented numbers. */
function oneEach(
  makings: Makings,
  figures: readonly FigureId[],
  byNeed: (items: readonly Item[]) => readonly Item[],
): readonly Item[] {
  const { interview, chance } = makings;
  const items = askFigures(makings, figures).filter(item => !numbersOf(interview, item).isInvented);
  return figures.flatMap(figure =>
    byNeed(chance.order.shuffle(items.filter(({ id }) => subjectOf(id) === figure))).slice(0, 1),
  );
}

/** All that may be asked where a beam is raised, so that what was drawn for a learner can be found again. */
export function raisable(makings: Makings, beam: BeamId): readonly Item[] {
  const { interview } = makings;
  const cards = askCards(makings, cardsOf(interview, pillarIdsOf(interview, beam), beam));
  const figures = askFigures(makings, figuresAskedIn(interview, beam));
  return [...cards, ...figures, ...headlinesIn(makings, beam)];
}

/** As many as there is room for between the cards of a challenge. */
const CHALLENGE_NUMBERS = 10;
/** Of these, headlines about measures. */
const CHALLENGE_HEADLINES = 3;

function challenge(makings: Makings): readonly Item[] {
  const { interview, chance } = makings;
  const figures = interview.figures.map(({ id }) => id);
  const headlines = chooseHeadlines(
    makings,
    interview.beams
      .flatMap(({ id }) => headlinesIn(makings, id))
      .filter(({ id }) => !figures.includes(subjectOf(id))),
    CHALLENGE_HEADLINES,
  );
  const numbers = (): readonly Item[] => {
    const chosen = chooseNumbers(
      interview,
      askFigures(makings, figures),
      CHALLENGE_NUMBERS - headlines.length,
      chance.order,
    );
    return spreadEvenly(chosen, headlines);
  };
  return challengeWith(makings, numbers, handfulOfLists(makings));
}

/** Tables of cards that are told apart; cards on each, at most; pillars to choose from. */
const TABLES = 6;
const CARDS = 3;
const PILLARS = 4;

/**
 * Cards that are likely taken for another pillar, in hands of one table: the pillar of a first card, one that it is taken for,
 * and others that such cards of the table are taken for. Whose pillar the next cards have is left to chance, so that one that is
 * solved says nothing about the others.
 */
function cardsApart(interview: Interview, random: Random): Scope['cards'] {
  const all = interview.measures.filter(({ contrasts = [] }) => contrasts.length > 0);
  const left = [...random.shuffle(all)];
  return Array.from({ length: TABLES }).flatMap(() => {
    const [first] = left;
    if (!first) return [];
    const pillars = tableFor(interview, first, random);
    const isTakenHere = ({ pillar, contrasts = [] }: Measure): boolean =>
      pillars.includes(pillar) && contrasts.some(id => pillars.includes(id));
    const cards = left.filter(isTakenHere).slice(0, CARDS);
    for (const card of cards) left.splice(left.indexOf(card), 1);
    return cards.map(({ id }) => ({ measure: id, pillars }));
  });
}

/** The pillars of a table, in the order of the interview. */
function tableFor(
  interview: Interview,
  { pillar, contrasts = [] }: Measure,
  random: Random,
): readonly PillarId[] {
  const near = interview.measures.filter(
    other => other.pillar === pillar || contrasts.includes(other.pillar) || other.contrasts?.includes(pillar),
  );
  const others = random
    .shuffle(near)
    .flatMap(other => random.shuffle([other.pillar, ...(other.contrasts ?? [])]));
  const rest = random.shuffle(interview.pillars.map(({ id }) => id));
  const chosen = new Set([pillar, ...random.shuffle(contrasts), ...others, ...rest]);
  const table = [...chosen].slice(0, PILLARS);
  return interview.pillars.map(({ id }) => id).filter(id => table.includes(id));
}

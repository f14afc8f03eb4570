/** What a learner goes over again: one item for each fact, beams and kinds mixed. */
import { beamOfFact, type FactId, isFigure, isList, isMeasure } from '../interview/facts.ts';
import { pillarIdsOf, questionsOf } from '../interview/lookups.ts';
import type { ListId, TableId } from '../interview/question-types.ts';
import type { Interview } from '../interview/types.ts';
import { type AnyKind, type DealtItem as Item, type ItemId, subjectOf } from '../kinds/kind.ts';
import { asksOf } from '../kinds/register.ts';
import { grouped } from '../lists.ts';
import { chanceFrom, type Streams } from './chance.ts';
import { askLists, composeItems, type Makings } from './compose-items.ts';
import { askedBeforeTold, numbersOf } from './number-items.ts';

/** Cards of one beam, numbers, or lists, that follow each other. */
const RUN = 2;

/**
 * One item for each fact, in the order of `facts` as far as beams and numbers can take turns: what is practised mixed is
 * remembered longer. The same interview, kinds, facts and seed give the same items, for ever.
 * @param facts the most wanted first; those that the interview no longer has are left out. @param missed what is to be gone over:
 * a headline that was missed is asked again, and so is a card.
 */
export function composeReview(
  interview: Interview,
  kinds: readonly AnyKind[],
  facts: readonly FactId[],
  seed: string,
  streams: Streams,
  missed: readonly ItemId[] = [],
): readonly Item[] {
  const chance = chanceFrom(`${seed} recall`, streams);
  const makings = { interview, kinds, chance };
  return waysToAsk(makings, takingTurns(interview, knownOf(interview, facts))).flatMap(ways =>
    likeMissed(ways, missed).slice(0, 1),
  );
}

/**
 * What a day asks: one item for each fact, in the order of `facts`, but that a number is asked for before anything tells it; by
 * kinds of questions that change. What is new is not met in a headline, of which one has to know the truth. The same interview,
 * kinds, facts and seed give the same items, for ever.
 * @param facts those that the interview no longer has are left out. @param fresh those of them that are new.
 */
export function composeToday(
  interview: Interview,
  kinds: readonly AnyKind[],
  facts: readonly FactId[],
  seed: string,
  streams: Streams,
  fresh: readonly FactId[] = [],
): readonly Item[] {
  const makings = { interview, kinds, chance: chanceFrom(`${seed} today`, streams) };
  const chosen: Item[] = [];
  const timesAsked = ({ kind }: Item): number =>
    chosen.filter(item => item.kind === kind).length * (isHeadline({ kind }) ? HEADLINES - 1 : 1);
  const isFit = (item: Item): boolean => !isHeadline(item) || !fresh.includes(subjectOf(item.id));
  for (const ways of waysToAsk(makings, knownOf(interview, facts)))
    chosen.push(
      ...ways
        .filter(isFit)
        .sort((a, b) => timesAsked(a) - timesAsked(b))
        .slice(0, 1),
    );
  return askedBeforeTold(interview, chosen);
}

const knownOf = (interview: Interview, facts: readonly FactId[]): readonly FactId[] =>
  facts.filter(id => isMeasure(interview, id) || isFigure(interview, id) || isList(interview, id));

/** Where a card asks the same, one question in so many is a headline. */
const HEADLINES = 3;

/** The items that ask each fact, in an order of chance; mostly cards before headlines, since what is known is where a card belongs. */
function waysToAsk(makings: Makings, facts: readonly FactId[]): readonly (readonly Item[])[] {
  const { interview, chance } = makings;
  const items = composeItems(makings, scopeOf(interview, facts));
  const asked = (fact: FactId): readonly Item[] =>
    isList(interview, fact)
      ? askLists(makings, chance.order.shuffle(tablesWith(interview, fact)).slice(0, 1))
      : items;
  // Who reckons with invented numbers need not remember the figure.
  return facts.map(fact => {
    const ways = chance.order.shuffle(
      asked(fact).filter(item => subjectOf(item.id) === fact && !numbersOf(interview, item).isInvented),
    );
    const [headlines, others] = [ways.filter(isHeadline), ways.filter(item => !isHeadline(item))];
    if (headlines.length === 0 || others.length === 0) return ways;
    return chance.order.whole(HEADLINES) === 0 ? [...headlines, ...others] : [...others, ...headlines];
  });
}

const isHeadline = ({ kind }: Pick<Item, 'kind'>): boolean => asksOf(kind) === 'headlines';

/** A headline that was missed comes first, otherwise what is none. */
function likeMissed(ways: readonly Item[], missed: readonly ItemId[]): readonly Item[] {
  if (missed.length === 0) return ways;
  const isFirst = (item: Item): boolean => (isHeadline(item) ? missed.includes(item.id) : !isAgain);
  const isAgain = ways.some(item => isHeadline(item) && missed.includes(item.id));
  return [...ways.filter(isFirst), ...ways.filter(item => !isFirst(item))];
}

/** Each card may be put on any pillar of its beam, as in the level where it was learnt. */
function scopeOf(interview: Interview, facts: readonly FactId[]) {
  const cards = facts
    .filter(id => isMeasure(interview, id))
    .map(measure => ({
      measure,
      pillars: pillarIdsOf(interview, beamOfFact(interview, measure)),
    }));
  return { cards, figures: facts.filter(id => isFigure(interview, id)) };
}

const tablesWith = (interview: Interview, list: ListId): readonly TableId[] =>
  questionsOf(interview)
    .tables.filter(({ groups }) => groups.some(group => group.list === list))
    .map(({ id }) => id);

/** Facts in runs of cards of one beam or of numbers; two runs of the same follow each other only when nothing else is left. */
export function takingTurns(interview: Interview, facts: readonly FactId[]): readonly FactId[] {
  const nameOf = (fact: FactId): string =>
    isMeasure(interview, fact) ? beamOfFact(interview, fact) : isList(interview, fact) ? 'lists' : '';
  const groups = [...grouped(facts, nameOf).values()].map(group => [...group]);
  const turns: FactId[] = [];
  let before: FactId[] | undefined;
  for (;;) {
    const left = groups.filter(group => group.length > 0);
    const others = left.filter(group => group !== before);
    const next = byFirst(others.length > 0 ? others : left, facts);
    if (!next) return turns;
    turns.push(...next.splice(0, RUN));
    before = next;
  }
}

/** The group whose next fact comes first in `facts`. */
const byFirst = (groups: FactId[][], facts: readonly FactId[]): FactId[] | undefined =>
  groups.sort((a, b) => facts.indexOf(a[0] ?? '') - facts.indexOf(b[0] ?? ''))[0];

export type ReviewSize = 5 | 10 | 20 | 'minutes';

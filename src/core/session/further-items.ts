/** How headlines and lists are chosen for the levels that ask them. */
import { pillarIdsOf, questionsOf, type StarredSpec } from '../interview/lookups.ts';
import type { BeamId } from '../interview/types.ts';
import { type DealtItem as Item, subjectOf } from '../kinds/kind.ts';
import { grouped, roundRobin } from '../lists.ts';
import type { Random } from '../seeded-random.ts';
import { askHeadlines, askLists, cardsOf, type Makings } from './compose-items.ts';

type Spec = Extract<StarredSpec, { readonly form: 'sort' | 'proofread' | 'headlines' }>;

/** Items of a level, at most. */
const MOST = { sort: 12, proofread: 8, headlines: 12 } as const;
/** So much of a level of headlines, at most, is about figures. */
const FIGURES_MOST = 0.4;
/** Cards of one table that follow each other among others: as many as the hand holds. */
const HANDFUL = 3;

/** The items of a level in the order they are dealt. */
export function composeFurther(makings: Makings, spec: Spec): readonly Item[] {
  const { interview, chance } = makings;
  if (spec.form === 'sort') {
    const tables = chance.order.shuffle(tablesOf(makings, spec.lists));
    const cards = inTurns(askLists(makings, tables), chance.order);
    return chance.order.shuffle(cards.slice(0, MOST.sort));
  }
  const beams = spec.form === 'proofread' ? [spec.beam] : interview.beams.map(({ id }) => id);
  const all = beams.flatMap(beam => headlinesIn(makings, beam));
  return chooseHeadlines(makings, all, MOST[spec.form]);
}

/** The tables of nothing but these lists. */
const tablesOf = ({ interview }: Makings, lists: readonly string[]): readonly string[] =>
  questionsOf(interview)
    .tables.filter(({ groups }) => groups.every(({ list }) => lists.includes(list)))
    .map(({ id }) => id);

/** The tables all of whose members are named in these points, in the order of the pack: with every seed a task has as many cards. */
export const tablesNamedIn = (
  { interview }: Pick<Makings, 'interview'>,
  pillars: readonly string[],
): readonly string[] => {
  if (!interview.further) return [];
  const { lists, tables } = questionsOf(interview);
  const isNamed = (list: string, members: readonly string[]): boolean =>
    lists
      .filter(({ id }) => id === list)
      .flatMap(one => one.members)
      .filter(({ id }) => members.includes(id))
      .every(({ pillar }) => pillars.includes(pillar));
  return tables
    .filter(({ groups }) => groups.every(({ list, members }) => isNamed(list, members)))
    .map(({ id }) => id);
};

/** All headlines about the measures and figures of a beam. */
export function headlinesIn(makings: Makings, beam: BeamId): readonly Item[] {
  const { interview } = makings;
  const cards = cardsOf(interview, pillarIdsOf(interview, beam), beam);
  const figures = interview.figures.filter(figure => figure.beam === beam).map(({ id }) => id);
  return askHeadlines(makings, { cards, figures });
}

/** So many headlines: one about each thing before a second about any, and not too many about figures. */
export function chooseHeadlines(makings: Makings, all: readonly Item[], most: number): readonly Item[] {
  const { shuffle } = makings.chance.order;
  const isOfFigure = ({ id }: Item): boolean => isFigure(makings, id);
  const figures = inTurns(all.filter(isOfFigure), makings.chance.order);
  const measures = inTurns(
    all.filter(item => !isOfFigure(item)),
    makings.chance.order,
  );
  const share = Math.max(Math.floor(most * FIGURES_MOST), most - measures.length);
  const chosen = [...figures.slice(0, share), ...measures].slice(0, most);
  return apart(shuffle(chosen));
}

const isFigure = ({ interview }: Makings, item: Item['id']): boolean =>
  interview.figures.some(({ id }) => id === subjectOf(item));

/** The same items; two about one thing do not follow each other as long as there is another way. */
function apart(items: readonly Item[]): readonly Item[] {
  const [left, ordered] = [[...items], [] as Item[]];
  const crowd = (item: Item): number => left.filter(({ id }) => subjectOf(id) === subjectOf(item.id)).length;
  for (;;) {
    const last = ordered[ordered.length - 1];
    const others = left.filter(({ id }) => !last || subjectOf(id) !== subjectOf(last.id));
    // What makes up half of the rest has its turn, or it would be left over.
    const next = others.find(item => 2 * crowd(item) >= left.length) ?? others[0] ?? left[0];
    if (!next) return ordered;
    ordered.push(next);
    left.splice(left.indexOf(next), 1);
  }
}

/** One about each thing, then a second about each, in an order of chance. */
function inTurns(items: readonly Item[], { shuffle }: Random): readonly Item[] {
  return roundRobin(shuffle([...grouped(items, ({ id }) => subjectOf(id)).values()]).map(shuffle));
}

/** A few of these headlines, each about something else than the cards, and about no figure. */
export const headlinesBeside = (
  makings: Makings,
  headlines: readonly Item[],
  cards: readonly Item[],
  most: number,
): readonly Item[] => {
  const taken = new Set(cards.map(({ id }) => subjectOf(id)));
  return headlines
    .filter(({ id }) => !isFigure(makings, id) && !taken.has(subjectOf(id)))
    .filter(({ id }, i, all) => all.findIndex(other => subjectOf(other.id) === subjectOf(id)) === i)
    .slice(0, most);
};

/** A handful of cards of one table of the interview, or none where there is no table. */
export function handfulOfLists(makings: Makings): readonly Item[] {
  const { order } = makings.chance;
  const [table] = order.shuffle(makings.interview.further ? questionsOf(makings.interview).tables : []);
  const cards = table ? askLists(makings, [table.id]) : [];
  return inTurns(cards, order).slice(0, HANDFUL);
}

/** What a class is asked: the items of an assignment. */
import { measuresOf, pillarIdsOf, pillarsOf } from '../interview/lookups.ts';
import type { FigureId, Interview, PillarId } from '../interview/types.ts';
import { type AnyKind, byId, type DealtItem as Item, type Scope, subjectOf } from '../kinds/kind.ts';
import { asksOf } from '../kinds/register.ts';
import { grouped, roundRobin } from '../lists.ts';
import { createRandom, type Random } from '../seeded-random.ts';
import { chanceFrom, SHARED_KINDS, type Streams } from './chance.ts';
import { composeItems } from './compose-items.ts';
import { tablesNamedIn } from './further-items.ts';
import { itemNumber } from './item-number.ts';
import { askedBeforeTold, eachAskedAlone, withInventedBetween } from './number-items.ts';
import type { Limit } from './session-state.ts';

/** What everyone in a class is asked, and under which conditions. */
export type Task = {
  /** Of the assignment that it comes from. */
  readonly name: string;
  /** Deals the items, the same for everyone. */
  readonly seed: string;
  readonly pillars: readonly PillarId[];
  /** Names in the register of kinds. */
  readonly kinds: readonly string[];
  readonly streams: Streams;
  /** Items wanted; fewer where there are not so many. */
  readonly count: number;
  /** Items that are not asked, by `itemNumber`. */
  readonly leftOut: readonly number[];
  /** Each session has an order of its own. */
  readonly isOwn: boolean;
  /** Each item is asked once, and nothing is told before the end. */
  readonly isTest: boolean;
  readonly hints: number;
  /** Time for all questions together. */
  readonly limitMs?: number;
};

/** Cards of one beam that follow each other: as many as the hand holds. */
const RUN = 3;

/** What of a task says which items there are to choose from, and in what order they are chosen. */
type Choice = Pick<Task, 'pillars' | 'kinds' | 'seed' | 'streams'>;

/**
 * The items of a task: one about every pillar and every figure before a second about any. The same interview, task and
 * order give the same items, for ever; another `order` gives the same ones in another order.
 * @param kinds all that there are, or more than the task asks.
 */
export function composeTask(
  interview: Interview,
  kinds: readonly AnyKind[],
  task: Choice & Pick<Task, 'count' | 'leftOut'>,
  order: string,
): readonly Item[] {
  const chosen = askedIn(interview, groupsInTurn(interview, kinds, task), task.leftOut).slice(0, task.count);
  if (task.streams === 'shared') return arranged(interview, chosen, shuffledBy(`${order} order`));
  const dealt = arranged(interview, chosen, list => inOrderOfChance(`${order} order`, list));
  return interview.edition === 2 ? askedBeforeTold(interview, dealt) : dealt;
}

/** All items that a task could ask, whatever is left out, sorted by id. */
export const itemsToChooseFrom = (
  interview: Interview,
  kinds: readonly AnyKind[],
  task: Choice,
): readonly Item[] => groupsInTurn(interview, kinds, task).flat().sort(byId);

function groupsInTurn(
  interview: Interview,
  kinds: readonly AnyKind[],
  task: Choice,
): readonly (readonly Item[])[] {
  const chance = chanceFrom(`${task.seed} task`, task.streams);
  const scope = scopeOf(interview, task.pillars);
  const items = composeItems({ interview, kinds: drawing(kinds, task), chance }, scope);
  const asked = items.filter(({ kind }) => task.kinds.includes(kind));
  const groups = chance.order.shuffle(groupsOf(interview, asked, chance.order));
  return interview.edition === 2 ? groups.map(group => withInventedBetween(interview, group)) : groups;
}

/** Kinds that share a stream are all composed, even those that are not asked: the others must not change. */
const drawing = (kinds: readonly AnyKind[], task: Choice): readonly AnyKind[] =>
  (task.streams === 'shared' ? SHARED_KINDS : task.kinds).flatMap(name =>
    kinds.filter(kind => kind.name === name),
  );

/** The `order` for `composeTask` in the session of this seed. */
export const orderIn = ({ seed, isOwn }: Pick<Task, 'seed' | 'isOwn'>, sessionSeed: string): string =>
  isOwn ? `${seed} ${sessionSeed}` : seed;

/** What ends a session of a task. */
export const limitFor = ({ isTest, hints, limitMs }: Task): Limit => ({
  isTest,
  hints,
  ...(limitMs !== undefined && { ms: limitMs }),
});

/** How many different items there are for a task. */
export const availableIn = (
  interview: Interview,
  kinds: readonly AnyKind[],
  { pillars, kinds: asked, leftOut }: Pick<Task, 'pillars' | 'kinds' | 'leftOut'>,
): number =>
  askedIn(
    interview,
    groupsInTurn(interview, kinds, { pillars, kinds: asked, seed: '', streams: 'perKind' }),
    leftOut,
  ).length;

const isAsked =
  (leftOut: readonly number[]) =>
  ({ id }: Item): boolean =>
    !leftOut.includes(itemNumber(id));

function scopeOf(interview: Interview, chosen: readonly PillarId[]): Scope {
  const pillars = interview.pillars.filter(({ id }) => chosen.includes(id));
  const cards = pillars.flatMap(({ id, beam }) => {
    const all = pillarIdsOf(interview, beam);
    return measuresOf(interview, id).map(measure => ({ measure: measure.id, pillars: all }));
  });
  return { cards, figures: figuresFor(interview, chosen), tables: tablesNamedIn({ interview }, chosen) };
}

/** Figures of the points that are asked; those of the opening of an answer only if all of its points are asked. */
const figuresFor = (interview: Interview, chosen: readonly PillarId[]): readonly FigureId[] =>
  interview.figures
    .filter(({ beam, point }) => {
      const pillars = pillarsOf(interview, beam);
      const own = pillars.filter(pillar => pillar.point === point);
      return (own.length > 0 ? own : pillars).every(({ id }) => chosen.includes(id));
    })
    .map(({ id }) => id);

/** Groups of items, each in random order: cards of one pillar, numbers about one thing. */
function groupsOf(
  interview: Interview,
  items: readonly Item[],
  random: Random,
): readonly (readonly Item[])[] {
  const nameOf = ({ id }: Item): string => {
    const subject = subjectOf(id);
    return interview.measures.find(measure => measure.id === subject)?.pillar ?? subject;
  };
  return [...grouped(items, nameOf).values()].map(random.shuffle);
}

/**
 * All that can be asked: the first of each group, then the second of each. What is left out is passed over: the next one in turn
 * is asked instead, or, where one less is wanted, none. All others stay.
 */
function askedIn(
  interview: Interview,
  groups: readonly (readonly Item[])[],
  leftOut: readonly number[],
): readonly Item[] {
  const asked = roundRobin(groups).filter(isAsked(leftOut));
  return interview.edition === 2 ? eachAskedAlone(interview, asked) : asked;
}

/** In the order they are asked: handfuls of cards of one beam, numbers evenly between them. */
function arranged(interview: Interview, items: readonly Item[], mix: Mix): readonly Item[] {
  // Sorted first: the order must depend on chance only.
  const sorted = [...items].sort(byId);
  const numbers = mix(sorted.filter(({ rules }) => rules.atOnce === 1));
  const cards = mix(sorted.filter(({ rules }) => rules.atOnce > 1));
  const beams = grouped(cards, item => {
    const beam = item.rules.beam(interview, item) ?? '';
    return asksOf(item.kind) === 'lists' ? `lists ${beam}` : beam;
  });
  const runs = mix([...beams].flatMap(([beam, own]) => inRuns(beam, own)));
  if (runs.length === 0) return numbers;
  const share = Math.ceil(numbers.length / runs.length);
  return runs.flatMap(({ cards }, i) => [...cards, ...numbers.slice(i * share, (i + 1) * share)]);
}

/** Brings a list into an order of chance. */
type Mix = <T extends { readonly id: string }>(list: readonly T[]) => readonly T[];

function shuffledBy(stream: string): Mix {
  const { shuffle } = createRandom(stream);
  return shuffle;
}

/** In an order of chance in which each keeps its place beside the others when one is left out. @param name of the order, with the seed in it. */
const inOrderOfChance = <T extends { readonly id: string }>(name: string, list: readonly T[]): readonly T[] =>
  list
    .map(one => ({ one, rank: createRandom(`${name} ${one.id}`).whole(2 ** 32) }))
    .sort((a, b) => a.rank - b.rank || (a.one.id < b.one.id ? -1 : 1))
    .map(({ one }) => one);

/** Cards of one beam that are asked together. */
type Run = { readonly id: string; readonly cards: readonly Item[] };

const inRuns = (beam: string, cards: readonly Item[]): readonly Run[] =>
  Array.from({ length: Math.ceil(cards.length / RUN) }, (_, i) => ({
    id: `${beam} ${i}`,
    cards: cards.slice(i * RUN, (i + 1) * RUN),
  }));

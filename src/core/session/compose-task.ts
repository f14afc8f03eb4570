/** What a class is asked: the items of an assignment. */
import { measuresOf, pillarIdsOf, pillarsOf } from '../interview/lookups.ts';
import type { FigureId, Interview, PillarId } from '../interview/types.ts';
import { type AnyKind, byId, type DealtItem as Item, type Scope, subjectOf } from '../kinds/kind.ts';
import { grouped } from '../lists.ts';
import { createRandom, type Random } from '../seeded-random.ts';
import { composeItems } from './compose-level.ts';
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
  /** Items wanted; fewer where there are not so many. */
  readonly count: number;
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

/**
 * The items of a task: one about every pillar and every figure before a second about any. The same interview, task and
 * order give the same items, for ever; another `order` gives the same ones in another order.
 */
export function composeTask(
  interview: Interview,
  kinds: readonly AnyKind[],
  task: Pick<Task, 'pillars' | 'kinds' | 'count' | 'seed'>,
  order: string,
): readonly Item[] {
  const random = createRandom(`${task.seed} task`);
  const groups = random.shuffle(groupsOf(interview, itemsIn(interview, kinds, task, random), random));
  return arranged(interview, takeTurns(groups, task.count), createRandom(`${order} order`));
}

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
  task: Pick<Task, 'pillars' | 'kinds'>,
): number => itemsIn(interview, kinds, task, createRandom('plenty')).length;

/** All kinds are composed, though some are left out then: they share one stream of chance, and the others must not change. */
const itemsIn = (
  interview: Interview,
  kinds: readonly AnyKind[],
  task: Pick<Task, 'pillars' | 'kinds'>,
  random: Random,
): readonly Item[] =>
  composeItems({ interview, kinds, random }, scopeOf(interview, task.pillars)).filter(({ kind }) =>
    task.kinds.includes(kind),
  );

function scopeOf(interview: Interview, chosen: readonly PillarId[]): Scope {
  const pillars = interview.pillars.filter(({ id }) => chosen.includes(id));
  const cards = pillars.flatMap(({ id, beam }) => {
    const all = pillarIdsOf(interview, beam);
    return measuresOf(interview, id).map(measure => ({ measure: measure.id, pillars: all }));
  });
  return { cards, figures: figuresFor(interview, chosen) };
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

/** The first of each group, then the second of each, until there are enough. */
function takeTurns(groups: readonly (readonly Item[])[], count: number): readonly Item[] {
  const longest = Math.max(0, ...groups.map(({ length }) => length));
  return Array.from({ length: longest }, (_, round) => groups.flatMap(group => group[round] ?? []))
    .flat()
    .slice(0, count);
}

/** In the order they are asked: handfuls of cards of one beam, numbers evenly between them. */
function arranged(interview: Interview, items: readonly Item[], random: Random): readonly Item[] {
  // Sorted first: the order must depend on the stream of chance only.
  const sorted = [...items].sort(byId);
  const numbers = random.shuffle(sorted.filter(({ rules }) => rules.atOnce === 1));
  const cards = random.shuffle(sorted.filter(({ rules }) => rules.atOnce > 1));
  const beams = grouped(cards, item => item.rules.beam(interview, item) ?? '');
  const runs = random.shuffle([...beams.values()].flatMap(inRuns));
  if (runs.length === 0) return numbers;
  const share = Math.ceil(numbers.length / runs.length);
  return runs.flatMap((cards, i) => [...cards, ...numbers.slice(i * share, (i + 1) * share)]);
}

const inRuns = (cards: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(cards.length / RUN) }, (_, i) => cards.slice(i * RUN, (i + 1) * RUN));

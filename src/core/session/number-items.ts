/** How questions about numbers are chosen and put in order, so that none tells what another asks. */
import type { FigureId, Interview } from '../interview/types.ts';
import type { DealtItem as Item, Numbers } from '../kinds/kind.ts';
import { grouped, roundRobin } from '../lists.ts';
import type { Random } from '../seeded-random.ts';

const NONE: Numbers = { figures: [], asks: [], isInvented: false };

export const numbersOf = (interview: Interview, item: Item): Numbers =>
  item.rules.numbersOf?.(interview, item) ?? NONE;

/** Without those that ask for a number for which one before them asks. */
export function eachAskedOnce(interview: Interview, items: readonly Item[]): readonly Item[] {
  const asked = new Set<FigureId>();
  return items.filter(item => {
    const { asks } = numbersOf(interview, item);
    if (asks.some(id => asked.has(id))) return false;
    for (const id of asks) asked.add(id);
    return true;
  });
}

/**
 * The same, however the items are ordered: what asks for several numbers, as a comparison does, is asked only where none of them is
 * asked for alone. So that as many are asked from every seed.
 */
export function eachAskedAlone(interview: Interview, items: readonly Item[]): readonly Item[] {
  const isAlone = (item: Item): boolean => numbersOf(interview, item).asks.length < 2;
  const kept = eachAskedOnce(interview, [...items.filter(isAlone), ...items.filter(item => !isAlone(item))]);
  return items.filter(item => kept.includes(item));
}

/** The same items in an order in which a number is asked for before anything tells it: two of them change places. */
export function askedBeforeTold(interview: Interview, items: readonly Item[]): readonly Item[] {
  const ordered = [...items];
  for (const asking of items)
    for (const figure of numbersOf(interview, asking).asks) {
      const first = ordered.findIndex(item => numbersOf(interview, item).figures.includes(figure));
      const own = ordered.indexOf(asking);
      const [told] = ordered.splice(first, 1, asking);
      if (told && first !== own) ordered.splice(own, 1, told);
    }
  return ordered;
}

/**
 * The same items in an order in which two about one figure do not follow each other as long as there is another; a number is
 * still asked for before anything tells it.
 */
export function figuresApart(interview: Interview, items: readonly Item[]): readonly Item[] {
  const left = [...items];
  const ordered: Item[] = [];
  const figuresOf = (item: Item | undefined): readonly FigureId[] =>
    item ? numbersOf(interview, item).figures : [];
  const share = (a: Item | undefined, b: Item): boolean =>
    figuresOf(b).some(figure => figuresOf(a).includes(figure));
  const isTelling = (item: Item): boolean =>
    left.some(
      other =>
        other !== item &&
        numbersOf(interview, other).asks.some(figure => figuresOf(item).includes(figure)) &&
        !numbersOf(interview, item).asks.some(figure => numbersOf(interview, other).asks.includes(figure)),
    );
  const crowd = (item: Item): number => left.filter(other => share(item, other)).length;
  while (left.length > 0) {
    const free = left.filter(item => !isTelling(item));
    const apart = free.filter(item => !share(ordered[ordered.length - 1], item));
    // A figure with more than half of what is left has its turn, or its questions would be left over.
    const next = apart.find(item => crowd(item) > left.length / 2) ?? apart[0] ?? free[0] ?? left[0];
    if (!next) break;
    ordered.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return ordered;
}

/** After so many questions about what the interview states, one with invented numbers. */
const STATED_RUN = 2;

/** Questions about one thing, those with invented numbers between the others. */
export function withInventedBetween(interview: Interview, items: readonly Item[]): readonly Item[] {
  const { stated, invented } = apart(interview, items);
  const runs = Math.ceil(stated.length / STATED_RUN);
  const mixed = Array.from({ length: runs }, (_, i) => [
    ...stated.slice(STATED_RUN * i, STATED_RUN * (i + 1)),
    ...invented.slice(i, i + 1),
  ]);
  return [...mixed.flat(), ...invented.slice(runs)];
}

const apart = (interview: Interview, items: readonly Item[]) => ({
  stated: items.filter(item => !numbersOf(interview, item).isInvented),
  invented: items.filter(item => numbersOf(interview, item).isInvented),
});

/** At most so much of a level has invented numbers. */
const INVENTED_MOST = 1 / 3;

/**
 * So many questions about figures, or fewer where there are not so many: each figure once for its value, then what else is asked
 * about each in turn; at most a third with invented numbers. In an order in which none tells what a later one asks, and questions
 * about one figure stand apart.
 */
export function chooseNumbers(
  interview: Interview,
  items: readonly Item[],
  size: number,
  random: Random,
): readonly Item[] {
  const once = eachAskedOnce(interview, random.shuffle(items));
  const isAsking = (item: Item): boolean => numbersOf(interview, item).asks.length > 0;
  const asking = once.filter(isAsking).slice(0, size);
  const { stated, invented } = apart(
    interview,
    once.filter(item => !isAsking(item)),
  );
  const left = size - asking.length;
  const sums = inTurns(interview, invented).slice(0, Math.min(left, Math.floor(size * INVENTED_MOST)));
  const others = inTurns(interview, stated).slice(0, left - sums.length);
  return figuresApart(interview, askedBeforeTold(interview, random.shuffle([...asking, ...others, ...sums])));
}

/** One about each figure, then a second about each. */
function inTurns(interview: Interview, items: readonly Item[]): readonly Item[] {
  return roundRobin([...grouped(items, item => numbersOf(interview, item).figures[0] ?? '').values()]);
}

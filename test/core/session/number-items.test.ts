import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStarred } from '../../../src/core/interview/lookups.ts';
import type { DealtItem } from '../../../src/core/kinds/kind.ts';
import { chanceFrom } from '../../../src/core/session/chance.ts';
import { askFigures } from '../../../src/core/session/compose-items.ts';
import { availableIn, composeTask, orderIn } from '../../../src/core/session/compose-task.ts';
import { askedBeforeTold, eachAskedAlone, numbersOf } from '../../../src/core/session/number-items.ts';
import { dealLevel, KINDS } from '../../all-kinds.ts';
import { dealProblems, toldTooSoon } from '../../deals/deal-problems.ts';
import { realInterview } from '../../real-interview.ts';

const interview = realInterview();
const figures = interview.figures.map(({ id }) => id);
const numbersFrom = (seed: string) =>
  askFigures({ interview, kinds: KINDS, chance: chanceFrom(seed, 'perKind') }, figures);

describe('questions about numbers', () => {
  it('are as many from every seed, if each number is asked for once', () => {
    const counts = ['A', 'B', 'C', 'D'].map(seed => eachAskedAlone(interview, numbersFrom(seed)).length);
    expect(new Set(counts).size).toBe(1);
  });

  it('change places until none tells what a later one asks; none is lost', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.infiniteStream(fc.nat(1000)), (seed, ranks) => {
        const once = eachAskedAlone(interview, numbersFrom(String(seed)));
        const mixed = once
          .map(item => ({ item, rank: ranks.next().value ?? 0 }))
          .sort((one, other) => one.rank - other.rank)
          .map(({ item }) => item);
        const ordered = askedBeforeTold(interview, mixed);
        expect(toldTooSoon(interview, ordered)).toEqual([]);
        expect(new Set(ordered)).toEqual(new Set(mixed));
      }),
      { numRuns: 60 },
    );
  });
});

describe('levels of numbers', () => {
  it('ask two questions about one figure in a row only where nothing else is left', () => {
    for (const spec of interview.levels.filter(isStarred).filter(({ form }) => form === 'numbers'))
      for (let n = 0; n < 200; n++) {
        const items = dealLevel(interview, spec, `apart ${n}`);
        expect(toldTooSoon(interview, items)).toEqual([]);
        expect(neighbours(items).filter(isAvoidable)).toEqual([]);
      }
  });
});

type Neighbours = {
  readonly before: DealtItem;
  readonly after: DealtItem;
  readonly later: readonly DealtItem[];
};

const neighbours = (items: readonly DealtItem[]): readonly Neighbours[] =>
  items.slice(1).flatMap((after, i) => {
    const before = items[i];
    return before ? [{ before, after, later: items.slice(i + 2) }] : [];
  });

/** One about something else could have stood between them, since what it tells is not asked for afterwards. */
function isAvoidable({ before, after, later }: Neighbours): boolean {
  const figuresOf = (item: DealtItem) => numbersOf(interview, item).figures;
  const share = (a: DealtItem, b: DealtItem): boolean => figuresOf(a).some(id => figuresOf(b).includes(id));
  const isFree = (item: DealtItem): boolean =>
    [after, ...later].every(
      other => other === item || numbersOf(interview, other).asks.every(id => !figuresOf(item).includes(id)),
    );
  return share(before, after) && later.some(item => !share(before, item) && isFree(item));
}

describe('assignments', () => {
  const tasks = fc.record({
    pillars: fc.subarray(
      interview.pillars.map(({ id }) => id),
      { minLength: 1 },
    ),
    kinds: fc.subarray(
      KINDS.map(({ name }) => name),
      { minLength: 1 },
    ),
    count: fc.integer({ min: 1, max: 60 }),
    seed: fc.nat(5000).map(String),
    streams: fc.constant('perKind' as const),
    leftOut: fc.constant<readonly number[]>([]),
  });

  it('have nothing wrong with them, in whatever order a student gets them', () => {
    fc.assert(
      fc.property(tasks, fc.nat(50), (task, student) => {
        const order = orderIn({ ...task, isOwn: true }, String(student));
        const items = composeTask(interview, KINDS, task, order);
        expect(dealProblems(interview, items)).toEqual([]);
        expect(items).toHaveLength(Math.min(task.count, availableIn(interview, KINDS, task)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a challenge', () => {
  it('asks for every number once, and has at most a third of them invented', () => {
    const spec = interview.levels.find(({ form }) => form === 'challenge');
    for (let n = 0; n < 100; n++) {
      const items = spec?.form === 'challenge' ? dealLevel(interview, spec, `C${n}`) : [];
      const numbers = items.flatMap(item => item.rules.numbersOf?.(interview, item) ?? []);
      const asked = numbers.flatMap(({ asks }) => asks);
      expect([...asked].sort()).toEqual([...figures].sort());
      expect(3 * numbers.filter(({ isInvented }) => isInvented).length).toBeLessThanOrEqual(numbers.length);
    }
  });
});

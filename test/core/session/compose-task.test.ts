import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subjectOf } from '../../../src/core/kinds/kind.ts';
import { STREAMS, type Streams } from '../../../src/core/session/chance.ts';
import {
  availableIn,
  composeTask,
  itemsToChooseFrom,
  type Task,
} from '../../../src/core/session/compose-task.ts';
import { itemNumber } from '../../../src/core/session/item-number.ts';
import { KINDS } from '../../all-kinds.ts';
import { realInterview } from '../../real-interview.ts';

const interview = realInterview();
const NAMES = ['match', 'choice', 'entry', 'estimate', 'order'];
const all = interview.pillars.map(({ id }) => id);

const tasks = fc.record({
  pillars: fc.subarray(all, { minLength: 1 }),
  kinds: fc.subarray(NAMES, { minLength: 1 }),
  count: fc.integer({ min: 1, max: 60 }),
  seed: fc.nat(5000).map(String),
  streams: fc.constantFrom(...STREAMS),
  leftOut: fc.constant<readonly number[]>([]),
});
const make = (change: Partial<Task> = {}) => ({
  pillars: all,
  kinds: NAMES,
  count: 20,
  seed: '1',
  streams: 'perKind' as Streams,
  leftOut: [] as readonly number[],
  ...change,
});
const compose = (task: ReturnType<typeof make>, order = task.seed) =>
  composeTask(interview, KINDS, task, order);
const idsIn = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

describe('the items of a task', () => {
  it('are as many as are wanted, or all there are, each once, of these kinds', () => {
    fc.assert(
      fc.property(tasks, task => {
        const items = compose(task);
        expect(items).toHaveLength(Math.min(task.count, availableIn(interview, KINDS, task)));
        expect(new Set(idsIn(items)).size).toBe(items.length);
        for (const { kind } of items) expect(task.kinds).toContain(kind);
      }),
      { numRuns: 60 },
    );
  });

  it('are the same in every order, and in the same order for the same seed', () => {
    const task = make();
    expect(compose(task)).toEqual(compose(task));
    expect(idsIn(compose(task, 'b')).sort()).toEqual(idsIn(compose(task, 'a')).sort());
    expect(idsIn(compose(task, 'b'))).not.toEqual(idsIn(compose(task, 'a')));
    expect(idsIn(compose(make({ seed: '2' })))).not.toEqual(idsIn(compose(task)));
  });

  it('ask only of the pillars chosen, each for any pillar of its beam', () => {
    const items = compose(make({ pillars: ['digital_3'], kinds: ['match'], count: 60 }));
    const own = interview.measures.filter(({ pillar }) => pillar === 'digital_3').map(({ id }) => id);
    expect(items.map(({ id }) => subjectOf(id)).sort()).toEqual([...own].sort());
    for (const { rules, prompt } of items) expect(rules.optionAt(prompt, 5)).toBeDefined();
  });

  it('give every pillar its turn before one has its second', () => {
    fc.assert(
      fc.property(fc.nat(500).map(String), seed => {
        const items = compose(make({ kinds: ['match'], count: all.length, seed }));
        const pillars = items.map(
          ({ id }) => interview.measures.find(one => one.id === subjectOf(id))?.pillar ?? '',
        );
        expect(new Set(pillars).size).toBe(all.length);
      }),
      { numRuns: 30 },
    );
  });

  it('leave out the numbers of an opening unless the whole answer is asked', () => {
    const whole = interview.pillars.filter(({ beam }) => beam === 'growth').map(({ id }) => id);
    const subjects = (pillars: readonly string[]) =>
      compose(make({ pillars, kinds: ['choice'], count: 60 })).map(({ id }) => subjectOf(id));
    expect(subjects(whole)).toContain('industrial_growth');
    expect(subjects(whole.slice(1))).not.toContain('industrial_growth');
    expect(subjects(['smes_3'])).toContain('srdi_firms');
  });

  it('can each be left out alone: no two have the same number', () => {
    const items = itemsToChooseFrom(interview, KINDS, make());
    expect(items.length).toBeGreaterThan(100);
    expect(new Set(items.map(({ id }) => itemNumber(id))).size).toBe(items.length);
  });

  it('stay the same when some are left out, and others come in their place', () => {
    fc.assert(
      fc.property(
        fc.nat(500).map(String),
        fc.subarray([0, 1, 2, 5, 9, 14, 19], { minLength: 1 }),
        (seed, at) => {
          const before = idsIn(compose(make({ seed })));
          const gone = before.filter((_, i) => at.includes(i));
          const after = idsIn(compose(make({ seed, leftOut: gone.map(itemNumber) })));
          expect(after).toHaveLength(before.length);
          expect(before.filter(id => !after.includes(id))).toEqual(gone);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('hold cards of one beam together, as many as a hand', () => {
    const items = compose(make({ kinds: ['match'], count: 40 }));
    const beams = items.map(item => item.rules.beam(interview, item));
    const changes = beams.filter((beam, i) => i > 0 && beam !== beams[i - 1]).length;
    expect(changes).toBeLessThan(items.length / 2);
  });
});

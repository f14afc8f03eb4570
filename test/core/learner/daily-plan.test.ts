import { describe, expect, it } from 'vitest';
import { beamOfFact, isMeasure } from '../../../src/core/interview/facts.ts';
import type { LogEntry } from '../../../src/core/learner/attempt-log.ts';
import { isBuilt } from '../../../src/core/learner/campaign-progress.ts';
import { factsInOrder, planMore, planToday } from '../../../src/core/learner/daily-plan.ts';
import { journeyOf } from '../../../src/core/learner/measure-standings.ts';
import {
  AGAIN,
  GOOD,
  type Memory,
  type MemoryTrace,
  traceAfter,
} from '../../../src/core/learner/memory-model.ts';
import { realInterview } from '../../real-interview.ts';
import { makeAttempt } from '../../small-interview.ts';

const interview = realInterview();
const all = factsInOrder(interview);
const START = 20_000;
/** An item a minute, so that minutes are items. */
const pace = 60_000;

/** So many facts that were asked on these days, and always right but the first time. */
function known(count: number, days: readonly number[], from = 0): [string, MemoryTrace][] {
  return all.slice(from, from + count).flatMap(fact => {
    const trace = days.reduce<MemoryTrace | undefined>(
      (before, day) => traceAfter(before, before ? GOOD : AGAIN, day),
      undefined,
    );
    return trace ? [[fact, trace] as [string, MemoryTrace]] : [];
  });
}

const plan = (memory: Memory, today: number, minutes = 30) =>
  planToday(interview, { memory, today, pace }, minutes);

describe('the plan of a day', () => {
  it('begins with what the campaign brings first', () => {
    const { facts, fresh, due, day } = plan(new Map(), START, 24);
    expect([fresh, due]).toEqual([12, 0]);
    expect(day.every(({ isNew, isDone }) => isNew && !isDone)).toBe(true);
    expect(facts).toContain(all[0]);
  });

  it('has enough that is new for all to be met in two weeks, however much is due', () => {
    const daily = Array.from({ length: 5 }, (_, n) => known(2, [START + n], 2 * n)).flat();
    const { fresh, due } = plan(new Map(daily), START + 5, 20);
    // 73 are left for the eight days before the last; in 20 minutes there is time for ten that are new.
    expect([fresh, due]).toEqual([Math.ceil((all.length - 10) / 8), 0]);
  });

  it('reckons with days without practice, as many as there were', () => {
    const memory = new Map([...known(5, [START]), ...known(5, [START + 3], 5)]);
    // Two days of four: nine days count as four and a half.
    expect(plan(memory, START + 4, 44).fresh).toBe(Math.ceil((all.length - 10) / 4.5));
  });

  it('leaves what is new no more than its floor while anything is due, and all the rest after it', () => {
    const daily = Array.from({ length: 5 }, (_, n) => known(6, [START + n], 6 * n)).flat();
    const memory = new Map(daily);
    const today = START + 5;
    const wanted = plan(memory, today, 40);
    expect(wanted.due).toBeGreaterThan(0);
    expect(wanted.fresh).toBe(Math.ceil((all.length - 30) / 8));
    const long = plan(memory, today, 200);
    expect(long.fresh).toBe(all.length - 30);
  });

  it('spreads what is new over the days before a test', () => {
    const origin = { interview: interview.id, content: 2, app: 'test', at: 0 };
    const aim = { type: 'aim', date: '2024-10-08', minutes: 5, ...origin } as const;
    const today = Math.round(Date.parse('2024-10-03') / 86_400_000);
    const memory = new Map(known(3, [today - 1]));
    const { fresh } = planToday(interview, { memory, today, pace, aim }, 60);
    expect(fresh).toBeGreaterThanOrEqual(Math.ceil((all.length - 3) / 4));
  });

  it('takes away what was done, and is done when the time is', () => {
    const before = plan(new Map(), START, 10);
    const memory = new Map(before.facts.slice(0, 2).map(fact => [fact, traceAfter(undefined, GOOD, START)]));
    const after = plan(memory, START, 10);
    expect(after.day.filter(({ isDone }) => isDone)).toHaveLength(2);
    expect(after.facts).toHaveLength(3);
    expect(after.facts.some(fact => memory.has(fact))).toBe(false);
    const end = new Map(before.facts.map(fact => [fact, traceAfter(undefined, GOOD, START)]));
    expect(plan(end, START, 10)).toMatchObject({ facts: [], fresh: 0, due: 0 });
    expect(planMore(interview, { memory: end, today: START, pace }, 10)).toHaveLength(5);
  });

  it('does not grow by what is left of its time, and has something to begin with however short that is', () => {
    const five = plan(new Map(), START, 5);
    expect(five.facts).toHaveLength(2);
    const end = new Map(five.facts.map(fact => [fact, traceAfter(undefined, GOOD, START)]));
    expect(plan(end, START, 5).facts).toEqual([]);
    expect(plan(new Map(), START, 1).facts).toHaveLength(1);
  });

  it('has nothing where all is met and nothing is due; more can be had', () => {
    const memory = new Map(known(all.length, [START, START + 1, START + 4]));
    const today = START + 5;
    expect(plan(memory, today).facts).toEqual([]);
    expect(planMore(interview, { memory, today, pace }, 10)).toHaveLength(10);
  });

  it('asks first what gains most', () => {
    const [a = '', b = '', done = ''] = all;
    const lately = traceAfter(traceAfter(undefined, GOOD, START - 5), GOOD, START - 1);
    const memory = new Map([
      ...known(all.length, [START - 3, START - 2, START - 1]),
      [a, { ...lately, due: START }],
      [b, traceAfter(undefined, GOOD, START - 9)],
      [done, traceAfter(lately, GOOD, START)],
    ]);
    expect(plan(memory, START, 2).facts).toEqual([b]);
  });

  it('puts facts that are easily taken for each other side by side', () => {
    const { facts } = plan(new Map(known(all.length, [START])), START + 9, 90);
    expect(Math.abs(facts.indexOf('nev') - facts.indexOf('nev_project'))).toBe(1);
  });
});

describe('a beam that is practised day by day', () => {
  const growth = [...all.filter(fact => beamOfFact(interview, fact) === 'growth')];
  const right = growth.map((fact, at) => ({
    ...makeAttempt(isMeasure(interview, fact) ? `match:${fact}` : `entry:${fact}`, { at }),
    ...{ level: 'today', interview: interview.id },
  }));
  const isStanding = (log: readonly LogEntry[]): boolean =>
    isBuilt(interview, journeyOf(interview, log), 'growth');

  it('stands once all of it was right in sittings of the day, and not before', () => {
    expect(isStanding(right)).toBe(true);
    expect(isStanding(right.slice(1))).toBe(false);
    expect(isStanding(right.slice(0, -1))).toBe(false);
  });

  it('does not stand by what was right in its levels alone', () => {
    expect(isStanding(right.map(entry => ({ ...entry, level: 'growth_match_1' })))).toBe(false);
  });
});

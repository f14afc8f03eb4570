import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/core/calendar-day.ts';
import { parseDay, toDate, weekdayOf } from '../../../src/core/calendar-text.ts';
import {
  AGAIN,
  GOOD,
  type Memory,
  memoryOf,
  recallOn,
  traceAfter,
} from '../../../src/core/learner/memory-model.ts';
import { confusionsIn, mistakesIn } from '../../../src/core/learner/mistake-notebook.ts';
import { dueOn, forecast, planReview } from '../../../src/core/learner/recollection.ts';
import { aimIn, planUntilTest } from '../../../src/core/learner/test-day-plan.ts';
import { makeAttempt, makeInterview } from '../../small-interview.ts';

const interview = makeInterview();
const DAY = 86_400_000;
/** Noon of a day, wherever the test runs. */
const noon = (day: number): number => new Date(2026, 10, 1, 12).getTime() + day * DAY;
const first = dayOf(noon(0));

type Said = Parameters<typeof makeAttempt>[1];
const said = (measure: string, day: number, more: Said = {}) =>
  makeAttempt(`match:${measure}`, { at: noon(day), seed: `S${day}`, ...more });
const wrong = (measure: string, day: number, more: Said = {}) =>
  said(measure, day, { isRight: false, response: { pillar: 'roof_3' }, ...more });

describe('a day', () => {
  it('is that of the calendar, from midnight to midnight', () => {
    expect(dayOf(new Date(2026, 10, 1, 0, 0, 1).getTime())).toBe(first);
    expect(dayOf(new Date(2026, 10, 1, 23, 59, 59).getTime())).toBe(first);
    expect(dayOf(new Date(2026, 10, 2, 0, 0, 1).getTime())).toBe(first + 1);
  });

  it('is written and read', () => {
    expect(toDate(first)).toBe('2026-11-01');
    expect(parseDay('2026-11-01')).toBe(first);
    expect(weekdayOf(first)).toBe(6);
    for (const bad of ['2026-02-30', '2026-13-01', '1 May', '', '2026-1-1'])
      expect(parseDay(bad)).toBeUndefined();
  });
});

describe('memory', () => {
  const trace = (...log: ReturnType<typeof said>[]) => memoryOf(interview, log).get('act_1_1');

  it('lasts longer after a right first try than with a hint, and longer so than after a miss', () => {
    const right = trace(said('act_1_1', 0));
    const hinted = trace(said('act_1_1', 0, { isHinted: true }));
    const missed = trace(wrong('act_1_1', 0));
    const days = [right, hinted, missed].map(one => one?.stability ?? 0);
    expect(days).toEqual([...days].sort((a, b) => b - a));
    expect(new Set(days).size).toBe(3);
  });

  it('takes no notice of what is right once the reason was read', () => {
    const missed = trace(wrong('act_1_1', 0));
    const repaired = said('act_1_1', 0, { isFirst: false });
    expect(trace(wrong('act_1_1', 0), repaired)).toEqual(missed);
  });

  it('takes no notice of another interview, or of what is gone', () => {
    const log = [{ ...said('act_1_1', 0), interview: 'other' }, said('gone', 0)];
    expect(memoryOf(interview, log).size).toBe(0);
  });

  it('grows with reviews that come when they are due, and fades between them', () => {
    const once = traceAfter(undefined, GOOD, first);
    const twice = traceAfter(once, GOOD, once.due);
    expect(twice.stability).toBeGreaterThan(2 * once.stability);
    expect(recallOn(once, once.due)).toBeCloseTo(0.9, 1);
    expect(recallOn(once, once.due + 30)).toBeLessThan(recallOn(once, once.due + 1));
    expect(traceAfter(twice, AGAIN, twice.due).stability).toBeLessThan(once.stability);
  });

  it('stands a clock that was set back', () => {
    const trace = traceAfter(traceAfter(undefined, GOOD, first), GOOD, first - 400);
    expect(trace.last).toBe(first);
    expect(recallOn(trace, first - 400)).toBe(1);
  });
});

describe('what is due', () => {
  const log = [
    said('act_1_1', 0),
    wrong('act_1_2', 0),
    said('act_1_3', 0),
    said('act_1_3', 2),
    said('act_2_1', 3),
  ];
  const memory = memoryOf(interview, log);

  it('comes with its day, the likeliest forgotten first', () => {
    expect(dueOn(memory, first)).toEqual([]);
    expect(dueOn(memory, first + 1)).toEqual(['act_1_2']);
    expect(dueOn(memory, first + 3).slice(0, 2)).toEqual(['act_1_2', 'act_1_1']);
  });

  it('is foretold, each fact on one day, what is overdue on the first', () => {
    const counts = forecast(memory, first + 3, 60);
    expect(counts[0]).toBe(dueOn(memory, first + 3).length);
    expect(counts.reduce((a, b) => a + b, 0)).toBe(memory.size);
  });

  it('is gone over first, then what is weakest; never what was asked today', () => {
    const remembered = { memory, confusions: [] };
    const plan = planReview(interview, remembered, first + 3, 10);
    expect(plan.slice(0, 2)).toEqual(['act_1_2', 'act_1_1']);
    expect(plan).not.toContain('act_2_1');
    expect(planReview(interview, remembered, first + 3, 1)).toEqual(['act_1_2']);
  });

  it('is followed by a card of the pillar that it was confused with', () => {
    const twins = memoryOf(interview, [
      wrong('act_1_1', 0),
      said('act_2_1', 0),
      said('act_3_1', 0),
      said('act_4_1', 0),
    ]);
    const confusions = [{ right: 'roof_1', chosen: 'roof_4', times: 2 }];
    expect(planReview(interview, { memory: twins, confusions }, first + 1, 3).slice(0, 2)).toEqual([
      'act_1_1',
      'act_4_1',
    ]);
  });
});

describe('the notebook', () => {
  const names = (...log: ReturnType<typeof said>[]) => mistakesIn(interview, log).map(({ fact }) => fact);

  it('holds every miss, the latest first, with what was chosen', () => {
    const log = [
      wrong('act_1_1', 0),
      wrong('act_1_2', 1),
      wrong('act_1_1', 2, { response: { pillar: 'roof_4' } }),
    ];
    expect(mistakesIn(interview, log)).toMatchObject([
      { fact: 'act_1_1', chosen: 'roof_4', times: 2, repaired: 0 },
      { fact: 'act_1_2', chosen: 'roof_3', times: 1 },
    ]);
  });

  it('lets go what was right twice, at first try, without a hint', () => {
    const miss = wrong('act_1_1', 0);
    expect(names(miss, said('act_1_1', 0, { isFirst: false }), said('act_1_1', 1))).toEqual(['act_1_1']);
    expect(names(miss, said('act_1_1', 1), said('act_1_1', 2, { isHinted: true }))).toEqual(['act_1_1']);
    expect(names(miss, said('act_1_1', 1), said('act_1_1', 2))).toEqual([]);
    expect(names(miss, said('act_1_1', 1), wrong('act_1_1', 2), said('act_1_1', 3))).toEqual(['act_1_1']);
  });

  it('counts what was confused with what by first responses', () => {
    const log = [
      wrong('act_1_1', 0),
      wrong('act_1_2', 0),
      wrong('act_1_2', 0, { isFirst: false }),
      wrong('act_2_1', 0),
    ];
    expect(confusionsIn(interview, log)).toEqual([
      { right: 'roof_1', chosen: 'roof_3', times: 2 },
      { right: 'roof_2', chosen: 'roof_3', times: 1 },
    ]);
  });
});

describe('a day of testing', () => {
  const facts = interview.measures.map(({ id }) => id);
  const aim = (at: number, date: string | null) =>
    ({ type: 'aim', date, minutes: 10, at, interview: 'small', content: 1, app: 'test' }) as const;

  it('is the latest that was named, until it has come', () => {
    const log = [aim(1, '2026-12-24'), aim(2, toDate(first + 5))];
    expect(aimIn(log, first)?.date).toBe('2026-11-06');
    expect(aimIn(log, first + 5)).toBeUndefined();
    expect(aimIn([...log, aim(3, null)], first)).toBeUndefined();
  });

  const known: fc.Arbitrary<Memory> = fc
    .array(fc.tuple(fc.constantFrom(...facts), fc.nat(20), fc.boolean()), { maxLength: 30 })
    .map(all =>
      memoryOf(
        interview,
        [...all].sort((a, b) => a[1] - b[1]).map(([id, day, isRight]) => said(id, day, { isRight })),
      ),
    );

  it('is planned within the time there is, and never for the worse', () => {
    fc.assert(
      fc.property(
        known,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 6 }),
        (memory, days, perDay) => {
          const today = first + 21;
          const plan = planUntilTest(memory, facts, { today, target: today + days, perDay });
          expect(plan.today.length).toBeLessThanOrEqual(perDay);
          expect(new Set(plan.today).size).toBe(plan.today.length);
          expect(plan.recall).toBeGreaterThanOrEqual(plan.recallIdle - 1e-9);
          expect(plan.recall).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives more with more time, and more than going over all of it on the first day', () => {
    const memory = memoryOf(
      interview,
      facts.map(id => said(id, 0)),
    );
    const today = first + 1;
    const [little, much] = [2, 10].map(perDay =>
      planUntilTest(memory, facts, { today, target: today + 10, perDay }),
    );
    expect(much?.recall).toBeGreaterThan(little?.recall ?? 1);
    const crammed = [...memory.values()].map(trace => recallOn(traceAfter(trace, GOOD, today), today + 10));
    const mean = crammed.reduce((a, b) => a + b, 0) / crammed.length;
    expect(much?.recall).toBeGreaterThan(mean);
  });
});

import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/core/calendar-day.ts';
import { journeyOf, weathered } from '../../../src/core/learner/measure-standings.ts';
import { memoryOf } from '../../../src/core/learner/memory-model.ts';
import { courseCounts, masteryOf, meanRecallOf } from '../../../src/core/learner/pillar-mastery.ts';
import { makeAttempt, makeInterview } from '../../small-interview.ts';

const interview = makeInterview();
const AT = 1_700_000_000_000;
const TODAY = dayOf(AT);
const log = [
  makeAttempt('match:act_1_1', { at: AT }),
  makeAttempt('match:act_1_2', { at: AT, isRight: false }),
  makeAttempt('match:act_1_2', { at: AT + 1, isFirst: false }),
];
const memory = memoryOf(interview, log);
const journey = journeyOf(interview, log);
const known = { journey, memory, today: TODAY };

describe('the mastery of a pillar', () => {
  it('counts its courses by their looks', () => {
    const [first, second] = masteryOf(interview, known, 'roof');
    expect(first?.counts).toEqual({ mastered: 1, placed: 1, due: 0, planned: 1 });
    expect(second?.counts).toEqual({ mastered: 0, placed: 0, due: 0, planned: 1 });
    const worn = { ...known, journey: weathered(journey, ['act_1_1']) };
    expect(masteryOf(interview, worn, 'roof')[0]?.counts.due).toBe(1);
  });

  it('has as many courses as the pillar has measures', () => {
    const all = masteryOf(interview, known, 'roof');
    expect(all.map(({ courses }) => courses.length)).toEqual([3, 1, 4, 2]);
    for (const { courses, counts } of all) expect(counts).toEqual(courseCounts(courses));
  });

  it('knows the recall of what was asked, and nothing of the rest', () => {
    const [first, second] = masteryOf(interview, known, 'roof');
    expect(first?.recall).toBeCloseTo(1, 5);
    expect(second?.recall).toBeUndefined();
  });

  it('fades', () => {
    const later = meanRecallOf(['act_1_1', 'act_1_2', 'act_1_3'], { ...known, today: TODAY + 30 }) ?? 1;
    expect(later).toBeGreaterThan(0);
    expect(later).toBeLessThan(0.95);
  });
});

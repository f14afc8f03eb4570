import { describe, expect, test } from 'vitest';
import { memoryOf } from '../../../src/core/learner/memory-model.ts';
import { planReview } from '../../../src/core/learner/recollection.ts';
import { realInterview } from '../../real-interview.ts';
import { aimedAt } from './aimed.ts';
import { toAttempt } from './attempt.ts';
import { type Course, toCourse } from './course.ts';
import { former, gameFor } from './game.ts';
import { leitner } from './leitner.ts';
import type { Scheduler } from './scheduler.ts';
import { drawn, fixed } from './simple.ts';

const course = toCourse(realInterview());
const few: Course = { ...course, facts: course.facts.slice(0, 4) };
const [a = '', b = '', c = '', d = ''] = few.facts;

/** What is asked on some days, so many questions each; `missed` are answered wrong. */
function asked(scheduler: Scheduler, from: Course, days: readonly number[], count: number, missed = ['']) {
  const plan = scheduler.begin(from, 'A');
  return days.map(day =>
    Array.from({ length: count }, () => {
      const fact = plan.next(day);
      plan.note(fact, day, { isRight: !missed.includes(fact) });
      return fact;
    }),
  );
}

describe('the simple schedulers', () => {
  test('go round and round', () => {
    expect(asked(fixed, few, [1, 2], 3)).toEqual([
      [a, b, c],
      [d, a, b],
    ]);
  });

  test('draw anything', () => {
    expect(new Set(asked(drawn, few, [1], 40).flat()).size).toBe(4);
  });

  test('move a card up the boxes, and back to the first', () => {
    const days = asked(leitner, few, [1, 2, 3, 4], 4, [b]);
    expect(days[0]).toEqual([a, b, c, d]);
    expect(days[1]?.slice(0, 1)).toEqual([b]);
    expect(days[2]?.slice(0, 1)).toEqual([b]);
  });

  test('open a box when it is due, before anything new', () => {
    const plan = leitner.begin(few, 'A');
    for (const fact of [a, b]) plan.note(fact, 1, { isRight: fact === b });
    expect(plan.next(2)).toBe(a);
    plan.note(a, 2, { isRight: true });
    expect(plan.next(2)).toBe(c);
    expect(plan.next(3)).toBe(b);
  });
});

describe('the game before', () => {
  test('begins with the campaign, then asks what is due before anything new', () => {
    const [first = [], second = []] = asked(former, course, [1, 2], 4, [a]);
    expect(first).toEqual([a, b, c, d]);
    expect(second).toEqual([a, ...course.facts.slice(4, 7)]);
  });

  test('goes on with what is weakest when all has been met', () => {
    const [, second = []] = asked(former, few, [1, 2], 4, [a]);
    expect(second[0]).toBe(a);
    expect([...second].sort()).toEqual([...few.facts].sort());
  });

  test('knows what the fold over the log knows, and plans by it', () => {
    const { interview } = course;
    const plan = former.begin(few, 'A');
    const outcomes = [a, b, c, d].map(fact => ({ fact, isRight: fact !== c }));
    for (const { fact, isRight } of outcomes) plan.note(fact, 1, { isRight });
    const log = outcomes.map(({ fact, isRight }) => toAttempt(interview, fact, 1, { isRight }));
    const known = { memory: memoryOf(interview, log), confusions: [] };
    expect(plan.next(9)).toBe(planReview(interview, known, 9, 10)[0]);
  });

  test('enters which pillar a card was put on', () => {
    const attempt = toAttempt(course.interview, a, 1, { isRight: false, chosen: 'growth_2' });
    expect(attempt).toMatchObject({ response: { pillar: 'growth_2' }, score: { earned: 0 }, measures: [a] });
  });
});

describe('the game', () => {
  test('meets all in time though much is due', () => {
    const days = Array.from({ length: 13 }, (_, n) => n + 1);
    const met = (scheduler: Scheduler) =>
      new Set(asked(scheduler, course, days, 20, [...course.facts]).flat()).size;
    expect(met(gameFor(5))).toBe(course.facts.length);
    expect(met(former)).toBeLessThan(45);
  });

  test('asks no fact twice on a day as long as there are others', () => {
    const [day = []] = asked(gameFor(5), course, [1], course.facts.length);
    expect(new Set(day).size).toBe(course.facts.length);
  });

  test('with a test ahead, meets all before its eve', () => {
    const days = Array.from({ length: 5 }, (_, n) => n + 1);
    const met = new Set(asked(aimedAt(7, 5), course, days, 27).flat()).size;
    expect(met).toBe(course.facts.length);
  });
});

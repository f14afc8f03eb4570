import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/core/calendar-day.ts';
import { parseDay, weekdayOf } from '../../../src/core/calendar-text.ts';
import { activityIn, activityStep, entriesOf, weeksUntil } from '../../../src/core/learner/log-days.ts';
import { makeAttempt, makeInterview } from '../../small-interview.ts';

const interview = makeInterview();
/** Noon where the test runs. */
const at = (date: string): number => new Date(`${date}T12:00:00`).getTime();
const attempt = (date: string, seed: string) => makeAttempt('match:act_1_1', { at: at(date), seed });
const day = (date: string): number => parseDay(date) ?? 0;

describe('the activity of a learner', () => {
  it('counts the responses of each day, right or wrong, first or not', () => {
    const log = [
      attempt('2026-11-23', 'A'),
      makeAttempt('match:act_1_1', { at: at('2026-11-23') + 5, isRight: false, isFirst: false }),
      attempt('2026-11-24', 'B'),
    ];
    expect([...activityIn(interview, log, day('2026-11-25'))]).toEqual([
      [day('2026-11-23'), 2],
      [day('2026-11-24'), 1],
    ]);
  });

  it('passes over other interviews and whatever is no response', () => {
    const other = { ...attempt('2026-11-23', 'A'), interview: 'other' };
    const { app, content } = other;
    const aim = { type: 'aim', date: null, minutes: 5, interview: 'small', app, content, at: 1 } as const;
    expect(activityIn(interview, [other, aim], day('2026-11-25')).size).toBe(0);
  });
});

describe('the weeks of a calendar', () => {
  const today = day('2026-11-25');
  const activity = activityIn(interview, [attempt('2026-11-16', 'B'), attempt('2026-11-25', 'A')], today);

  it('begin on Mondays and end with today', () => {
    const weeks = weeksUntil(activity, today, 3);
    expect(weeks.map(({ monday }) => weekdayOf(monday))).toEqual([0, 0, 0]);
    expect(weeks.map(({ counts }) => counts.length)).toEqual([7, 7, 3]);
    expect(weeks.at(-1)?.counts).toEqual([0, 0, 1]);
    expect(weeks[1]?.counts[0]).toBe(1);
  });

  it('lose nothing of what they span, and hold nothing before', () => {
    const sum = (weeks: number): number =>
      weeksUntil(activity, today, weeks)
        .flatMap(({ counts }) => counts)
        .reduce((all, one) => all + one, 0);
    expect([sum(1), sum(2), sum(12)]).toEqual([1, 2, 2]);
  });

  it('are as long on a Monday and on a Sunday as those days ask', () => {
    expect(weeksUntil(activity, day('2026-11-23'), 1)[0]?.counts).toHaveLength(1);
    expect(weeksUntil(activity, day('2026-11-29'), 1)[0]?.counts).toHaveLength(7);
  });
});

it('a day is drawn in one of four strengths, or in none', () => {
  expect([0, 1, 9, 10, 19, 20, 39, 40, 500].map(activityStep)).toEqual([0, 1, 1, 2, 2, 3, 3, 4, 4]);
});

it('a day is that of the place, however late', () => {
  expect(dayOf(new Date('2026-11-23T23:59:59').getTime())).toBe(day('2026-11-23'));
});

it('the entries of a day are those that were made on it', () => {
  const log = ['2026-11-23', '2026-11-24', '2026-11-24'].map(date => attempt(date, 'A'));
  expect(log.map(entry => entriesOf(log, day('2026-11-24')).has(entry))).toEqual([false, true, true]);
  expect(entriesOf(log, day('2026-11-25')).size).toBe(0);
});

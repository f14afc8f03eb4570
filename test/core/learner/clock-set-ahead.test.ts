import { describe, expect, it } from 'vitest';
import { createLearner, type LearnerStore } from '../../../src/app/store/log/learner-store.ts';
import { DEFAULT_SETTINGS } from '../../../src/app/store/saves/save-types.ts';
import { dayOf } from '../../../src/core/calendar-day.ts';
import { type LogEntry, mergeLogs } from '../../../src/core/learner/attempt-log.ts';
import { activityIn, daysOfEntries } from '../../../src/core/learner/log-days.ts';
import { makeAttempt, makeInterview, makeLogbook } from '../../small-interview.ts';

const interview = makeInterview();
const DAY = 86_400_000;
const NOW = new Date(2026, 10, 23, 12).getTime();
const TODAY = dayOf(NOW);
const YEAR = 365;

/** A device whose clock can be set, in days from the true date. */
async function device(log: readonly LogEntry[] = []) {
  let [day, ahead] = [0, 0];
  const now = (): number => NOW + (day + ahead) * DAY + 1000 * learnt.log().length;
  const learner: LearnerStore = createLearner({
    interview,
    app: 'test',
    logbook: makeLogbook(log),
    now,
    settings: { getState: () => DEFAULT_SETTINGS },
  });
  const learnt = { log: (): readonly LogEntry[] => learner.getState().log };
  await learner.remember();
  return {
    learner,
    answer: (measure: string, isRight = true): void =>
      learner.append([makeAttempt(`match:${measure}`, { at: now(), isRight, seed: `S${day}` })]),
    wait: (days: number): void => {
      day += days;
      learner.refresh();
    },
    set: (days: number): void => {
      ahead = days;
      learner.refresh();
    },
    due: (): readonly string[] => learner.getState().recollection?.due ?? [],
    trace: (measure: string) => learner.getState().recollection?.memory.get(measure),
    standing: (measure: string) => learner.getState().journey.measures.get(measure),
  };
}

describe.each([1, 30, YEAR, 20 * YEAR])('a clock that was %i days ahead for one answer', days => {
  it.each([true, false])('hides nothing, though nothing is known of when that was: %s', async isRight => {
    const { answer, set, wait, due } = await device();
    set(days);
    answer('act_1_1', isRight);
    set(0);
    expect(due()).toEqual(['act_1_1']);
    if (days > 1) wait(1);
    expect(due()).toEqual(['act_1_1']);
  });

  it('lets what was missed come back as soon as at any other time', async () => {
    const { answer, set, wait, due } = await device();
    answer('act_1_2');
    set(days);
    answer('act_1_1', false);
    set(0);
    answer('act_1_2');
    wait(1);
    expect(due()).toContain('act_1_1');
  });

  it('beats nothing that is answered after it', async () => {
    const { answer, set, wait, standing, trace, learner } = await device();
    answer('act_1_2');
    set(days);
    answer('act_1_1', false);
    set(0);
    learner.aim('2026-12-24', 20);
    wait(1);
    answer('act_1_1');
    expect(standing('act_1_1')).toBe('mastered');
    expect(trace('act_1_1')).toMatchObject({ last: TODAY + 1, asked: 2, missed: 1 });
    expect(learner.getState().recollection?.mistakes).toMatchObject([{ fact: 'act_1_1', repaired: 1 }]);
    wait(5);
    answer('act_1_1');
    expect(trace('act_1_1')?.last).toBe(TODAY + 6);
    expect(learner.getState().recollection?.mistakes).toEqual([]);
    expect(learner.getState().recollection?.aim?.minutes).toBe(20);
  });

  it('changes nothing when its day comes', async () => {
    const { answer, set, wait, trace } = await device();
    answer('act_1_2');
    set(days);
    answer('act_1_1', false);
    set(0);
    answer('act_1_2');
    answer('act_1_1');
    const before = trace('act_1_1');
    wait(days + 1);
    expect(trace('act_1_1')).toEqual(before);
  });
});

describe('a clock that was behind for one answer', () => {
  it.each([1, 300, 50 * YEAR])('by %i days leaves everything else as it was', async days => {
    const { answer, set, wait, trace, due, standing } = await device();
    for (let n = 0; n < 4; n++) {
      answer('act_1_1');
      wait(3);
    }
    const [before, dueBefore] = [trace('act_1_1'), due()];
    set(-days);
    answer('act_1_2', false);
    set(0);
    expect(trace('act_1_1')).toEqual(before);
    expect(due()).toEqual([...dueBefore, 'act_1_2'].slice(-due().length));
    answer('act_1_2');
    expect(standing('act_1_2')).toBe('mastered');
    expect(trace('act_1_2')?.last).toBe(TODAY + 12);
  });
});

describe('dates', () => {
  const log = (...days: readonly number[]): readonly LogEntry[] =>
    days.map((day, i) => makeAttempt('match:act_1_1', { at: NOW + day * DAY, seed: `S${i}` }));
  const dates = (...days: readonly number[]) =>
    daysOfEntries(log(...days), TODAY).map(day => (day === undefined ? day : day - TODAY));

  it('are those of the clock where they can be true', () => {
    expect(dates()).toEqual([]);
    expect(dates(-3, -3, -1, 0)).toEqual([-3, -3, -1, 0]);
  });

  it('of a clock that was wrong are those of what was made before, or at least of what was made after', () => {
    expect(dates(-3, 400, -1, 0)).toEqual([-3, -3, -1, 0]);
    expect(dates(-9, -5, -8, -7, -6)).toEqual([-9, -9, -8, -7, -6]);
    expect(dates(-9, -3, -20_000, -1, 0)).toEqual([-9, -3, -3, -1, 0]);
    expect(dates(400, 401, -1)).toEqual([-1, -1, -1]);
    expect(dates(400)).toEqual([undefined]);
  });

  it('nobody knows are in no calendar', () => {
    expect(activityIn(interview, log(400), TODAY).size).toBe(0);
    expect([...activityIn(interview, log(-1, 400), TODAY)]).toEqual([[TODAY - 1, 2]]);
  });
});

describe('the logs of two devices, one of them ahead for a while', () => {
  it('come together the same either way, and what is answered then is the latest', async () => {
    const [one, other] = [await device(), await device()];
    one.set(YEAR);
    one.answer('act_1_1', false);
    one.set(0);
    one.answer('act_1_2');
    other.answer('act_1_3');
    const logs = [one, other].map(({ learner }) => learner.getState().log);
    const [mine = [], theirs = []] = logs;
    expect(mergeLogs(mine, theirs)).toEqual(mergeLogs(theirs, mine));
    other.learner.merge(mine);
    expect(other.learner.getState().log).toEqual(mergeLogs(mine, theirs));
    other.answer('act_1_1');
    expect(other.standing('act_1_1')).toBe('mastered');
  });
});

it('a log with nothing from the time to come is kept as it always was', async () => {
  const { answer, wait, learner } = await device();
  answer('act_1_1');
  wait(1);
  answer('act_1_2', false);
  expect(learner.getState().log.map(({ rank }) => rank)).toEqual([undefined, undefined]);
});

import { describe, expect, it } from 'vitest';
import { createBackupStore } from '../../../../src/app/store/log/backup-store.ts';
import { createLearner, type LearnerStore } from '../../../../src/app/store/log/learner-store.ts';
import { createNotices } from '../../../../src/app/store/notice-store.ts';
import { createKeeper } from '../../../../src/app/store/saves/keeper.ts';
import { readSave } from '../../../../src/app/store/saves/save-schemas.ts';
import { DEFAULT_SETTINGS } from '../../../../src/app/store/saves/save-types.ts';
import { dayOf } from '../../../../src/core/calendar-day.ts';
import { toDate } from '../../../../src/core/calendar-text.ts';
import type { LogEntry } from '../../../../src/core/learner/attempt-log.ts';
import { minutesFor, paceIn } from '../../../../src/core/learner/learner-pace.ts';
import {
  makeAttempt,
  makeInterview,
  makeLogbook,
  makeMemoryStorage,
  makeRetryingFetch,
} from '../../../small-interview.ts';

const DAY = 86_400_000;
const NOW = new Date(2026, 10, 23, 12).getTime();
const levels = [
  ...makeInterview().levels,
  { id: 'review', form: 'review' } as const,
  { id: 'drill', form: 'drill' } as const,
];
const interview = makeInterview({ levels });

const learn = (entries: readonly LogEntry[], now: () => number = () => NOW): LearnerStore =>
  createLearner({
    interview,
    app: 'test',
    logbook: makeLogbook(entries),
    now,
    settings: { getState: () => DEFAULT_SETTINGS },
  });
const past = (measure: string, days: number, isRight = true): LogEntry =>
  makeAttempt(`match:${measure}`, { at: NOW - days * DAY, isRight, seed: `D${days}` });

describe('a learner', () => {
  it('shows what is due in the hall once the model is loaded', async () => {
    const learner = learn([past('act_1_1', 9), past('act_1_2', 0)]);
    expect(learner.getState().journey.measures.get('act_1_1')).toBe('mastered');
    expect(learner.planFor('review')).toEqual([]);
    await learner.remember();
    expect([...learner.getState().journey.measures]).toEqual([
      ['act_1_1', 'due'],
      ['act_1_2', 'mastered'],
    ]);
    expect(learner.planFor('review')).toEqual(['act_1_1']);
  });

  it('notices a new day when it is read again', async () => {
    let now = NOW;
    const learner = learn([past('act_1_1', 0)], () => now);
    await learner.remember();
    expect(learner.getState().recollection?.due).toEqual([]);
    now += 9 * DAY;
    learner.refresh();
    expect(learner.getState().recollection?.due).toEqual(['act_1_1']);
  });

  it('counts an entry once, however often it is received', () => {
    const learner = learn([past('act_1_1', 1)]);
    expect(learner.merge([past('act_1_1', 1), past('act_1_2', 1)])).toBe(1);
    expect(learner.getState().log).toHaveLength(2);
  });

  it('drills what was missed, the latest first', async () => {
    const learner = learn([past('act_1_1', 3, false), past('act_1_2', 2, false), past('act_1_3', 1)]);
    await learner.remember();
    expect(learner.planFor('drill')).toEqual(['act_1_2', 'act_1_1']);
    expect(learner.planFor('drill', 1)).toEqual(['act_1_2']);
    expect(['review', 'drill', 'roof_match_1', 'gone'].map(learner.isRecall)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('plans for the day of a test until that is cancelled', async () => {
    let now = NOW;
    const learner = learn([past('act_1_1', 1)], () => ++now);
    await learner.remember();
    expect(learner.plan()).toBeUndefined();
    learner.aim(toDate(dayOf(NOW) + 10), 5);
    expect(learner.plan()?.recall).toBeGreaterThan(learner.plan()?.recallIdle ?? 1);
    expect(learner.plan()).toBe(learner.plan());
    // On the eve everything counts, also what was never met.
    learner.aim(toDate(dayOf(NOW) + 1), 20);
    expect(learner.planFor('review', 20)).toContain('act_4_1');
    learner.aim(null, 5);
    expect(learner.plan()).toBeUndefined();
  });
});

describe('the pace', () => {
  it('is the default until there are enough responses, and always within its bounds', () => {
    const times = (ms: number, count: number): readonly LogEntry[] =>
      Array.from({ length: count }, (_, at) => ({ ...makeAttempt('match:act_1_1', { at }), ms }));
    expect(paceIn(times(1000, 9))).toBe(12_000);
    expect(paceIn(times(6000, 20))).toBe(9000);
    expect(paceIn(times(1, 20))).toBe(5000);
    expect(paceIn(times(900_000, 20))).toBe(30_000);
    expect([minutesFor(1, 5000), minutesFor(20, 12_000)]).toEqual([1, 4]);
  });
});

describe('copies', () => {
  const { bring } = makeRetryingFetch();
  const many = Array.from({ length: 60 }, (_, at) => makeAttempt('match:act_1_1', { at }));

  it('bring a reminder once a week, if much would be lost', () => {
    let now = NOW;
    const keeper = createKeeper(makeMemoryStorage(), createNotices(), readSave);
    const learner = learn(many.slice(1));
    const backup = createBackupStore({ learner, keeper, bring, now: () => now });
    expect(backup.isDue()).toBe(false);
    learner.append(many);
    expect([backup.isDue(), backup.isDue()]).toEqual([true, false]);
    now += 8 * DAY;
    expect(createBackupStore({ learner, keeper, bring, now: () => now }).isDue()).toBe(true);
    now += 8 * DAY;
    backup.markMade();
    expect(backup.isDue()).toBe(false);
  });

  it('show the result of an import until the page is left', async () => {
    const keeper = createKeeper(makeMemoryStorage(), createNotices(), readSave);
    const learner = learn(many);
    const backup = createBackupStore({ learner, keeper, bring, now: () => NOW });
    await backup.restore('no copy');
    expect(backup.getState()).toEqual({ type: 'refused', problem: 'foreign' });
    const { toBackupFile } = await import('../../../../src/app/store/log/progress-backup.ts');
    await backup.restore(toBackupFile([...many, past('act_1_2', 1)]));
    expect(backup.getState()).toEqual({ type: 'taken', added: 1, known: 60, unread: 0 });
    backup.forget();
    expect(backup.getState()).toBeNull();
  });
});

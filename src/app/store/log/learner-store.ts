import { createStore, type StoreApi } from 'zustand/vanilla';
import { dayOf } from '../../../core/calendar-day.ts';
import { findLevel, levelOf } from '../../../core/interview/lookups.ts';
import type { Interview, LevelId } from '../../../core/interview/types.ts';
import { entryKey, inLogOrder, type LogEntry, rankOf, withRanks } from '../../../core/learner/attempt-log.ts';
import { type Journey, journeyOf, weathered } from '../../../core/learner/journey.ts';
import type { Recollection } from '../../../core/learner/recollection.ts';
import type { TestDayPlan } from '../../../core/learner/test-day-plan.ts';
import { lastIn } from '../../../core/lists.ts';
import type { FactId } from '../../../core/session/compose-review.ts';
import type { Logbook } from './logbook.ts';

/** Works out anew only what is asked for another argument than last time. */
export function memoizeLast<A, B>(make: (of: A) => B): (of: A) => B {
  let made: { readonly of: A; readonly value: B } | undefined;
  return of => {
    if (!made || made.of !== of) made = { of, value: make(of) };
    return made.value;
  };
}

type LearnerState = {
  readonly log: readonly LogEntry[];
  readonly journey: Journey;
  /** Once the model of memory has come. */
  readonly recollection: Recollection | undefined;
};

export type LearnerStore = StoreApi<LearnerState> & {
  /** Enters what was made here and the log does not know yet. */
  readonly append: (entries: readonly LogEntry[]) => void;
  /** The same of what was made elsewhere. @returns how many that were. */
  readonly takeIn: (entries: readonly LogEntry[]) => number;
  /** Fetches the model of memory, which a first question does without. */
  readonly remember: () => Promise<void>;
  /** The day may have turned, or another tab may have entered something. */
  readonly refresh: () => void;
  /** Is this level composed for one learner? */
  readonly isRecall: (level: LevelId) => boolean;
  /** What such a level would go over now, the most wanted first. Empty before `remember`. */
  readonly planFor: (level: LevelId, count?: number) => readonly FactId[];
  /** How the days until the test are best used; undefined while none is ahead. Takes a while, once a change. */
  readonly plan: () => TestDayPlan | undefined;
  /** "I am tested on `date`", an ISO date, "and have so many minutes a day". null: on no day any more. */
  readonly aim: (date: string | null, minutes: number) => void;
};

export type LearnerNeeds = {
  readonly interview: Interview;
  /** What the log is signed with. */
  readonly app: string;
  readonly logbook: Logbook;
  readonly now: () => number;
};

type Model = typeof import('../../../core/learner/recollection.ts');

/** Items of a review whose length was not chosen. */
const USUAL = 10;

/** The log and what follows from it. Appending the same entries twice changes nothing. */
export function createLearner({ interview, app, logbook, now }: LearnerNeeds): LearnerStore {
  let model: Model | undefined;
  const toState = (log: readonly LogEntry[]): LearnerState => {
    const recollection = model?.recollect(interview, log, dayOf(now()));
    const journey = journeyOf(interview, log);
    return { log, recollection, journey: recollection ? weathered(journey, recollection.due) : journey };
  };
  const store = createStore<LearnerState>(() => toState(logbook.entries));
  const logOf = (): readonly LogEntry[] => store.getState().log;
  const take = createSieve(logbook.entries);
  const show = (added: readonly LogEntry[]): void => {
    if (added.length > 0) store.setState(toState(joined(logOf(), added)), true);
  };
  logbook.onOthers(entries => show(take(entries)));
  const enter = (added: readonly LogEntry[]): number => {
    if (added.length > 0) logbook.add(added);
    show(added);
    return added.length;
  };
  const append = (made: readonly LogEntry[]) => void enter(withRanks(latestIn(logOf()), take(made), now()));
  const origin = { interview: interview.id, content: interview.version, app };
  const planOf = memoizeLast((known?: Recollection) => known && model?.testDayPlanOf(interview, known));
  const plan = (): TestDayPlan | undefined => planOf(store.getState().recollection);
  return {
    ...store,
    append,
    takeIn: entries => enter(take(entries)),
    remember: async () => {
      if (model) return;
      model = await import('../../../core/learner/recollection.ts');
      store.setState(toState(logOf()), true);
    },
    refresh: () => {
      const { recollection, log } = store.getState();
      if (recollection && recollection.today !== dayOf(now())) store.setState(toState(log), true);
    },
    isRecall: level => isRecall(interview, level),
    planFor: (level, count = USUAL) => {
      const { recollection } = store.getState();
      if (!recollection || !model) return [];
      if (levelOf(interview, level).form === 'drill')
        return recollection.mistakes.map(({ fact }) => fact).slice(0, count);
      const rest = model.planReview(interview, recollection, recollection.today, count);
      return [...new Set([...(plan()?.today ?? []), ...rest])].slice(0, count);
    },
    plan,
    aim: (date, minutes) => append([{ ...origin, type: 'aim', at: now(), date, minutes }]),
  };
}

/** Lets through what has not come before. */
function createSieve(before: readonly LogEntry[]): (entries: readonly LogEntry[]) => readonly LogEntry[] {
  const known = new Set(before.map(entryKey));
  return entries => {
    const added = entries.filter(entry => !known.has(entryKey(entry)));
    for (const entry of added) known.add(entryKey(entry));
    return added;
  };
}

/** What was just played comes last; only what comes from elsewhere must be sorted in. */
function joined(log: readonly LogEntry[], added: readonly LogEntry[]): readonly LogEntry[] {
  const all = [...log, ...added];
  const ranks = [latestIn(log), ...added.map(rankOf)];
  const isLast = ranks.every((rank, i) => i === 0 || rank > (ranks[i - 1] ?? rank));
  return isLast ? all : inLogOrder(all);
}

/** The rank of the last entry; 0 for an empty log. @param log in order. */
function latestIn(log: readonly LogEntry[]): number {
  const last = lastIn(log);
  return last ? rankOf(last) : 0;
}

function isRecall(interview: Interview, level: LevelId): boolean {
  const form = findLevel(interview, level)?.form;
  return form === 'review' || form === 'drill';
}

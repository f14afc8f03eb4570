import { createStore, type StoreApi } from 'zustand/vanilla';
import { dayOf } from '../../../core/calendar-day.ts';
import type { FactId } from '../../../core/interview/facts.ts';
import { findLevel, levelOf } from '../../../core/interview/lookups.ts';
import type { Interview, LevelId } from '../../../core/interview/types.ts';
import { entryKey, inLogOrder, type LogEntry, rankOf, withRanks } from '../../../core/learner/attempt-log.ts';
import type { DailyPlan } from '../../../core/learner/daily-plan.ts';
import { type Journey, journeyOf, weathered } from '../../../core/learner/measure-standings.ts';
import type { Recollection } from '../../../core/learner/recollection.ts';
import type { TestDayPlan } from '../../../core/learner/test-day-plan.ts';
import { lastIn } from '../../../core/lists.ts';
import type { Settings } from '../saves/save-types.ts';
import type { Logbook } from './logbook.ts';

/** Calls again only for another argument than last time. */
function memoizeLast<A, B>(make: (of: A) => B): (of: A) => B {
  let made: { readonly of: A; readonly value: B } | undefined;
  return of => {
    if (!made || made.of !== of) made = { of, value: make(of) };
    return made.value;
  };
}

type LearnerState = {
  /** Of this pack. */
  readonly log: readonly LogEntry[];
  /** Of all packs, as copies hold it. */
  readonly whole: readonly LogEntry[];
  readonly journey: Journey;
  /** What the learner should still remember; undefined until the memory model is there. */
  readonly recollection: Recollection | undefined;
};

export type LearnerStore = StoreApi<LearnerState> & {
  /** Enters what was done in this tab, and is not in the log yet. */
  readonly append: (entries: readonly LogEntry[]) => void;
  /** The same for entries of another device. @returns how many were new. */
  readonly merge: (entries: readonly LogEntry[]) => number;
  /** Fetches the memory model, which the first question does without. */
  readonly remember: () => Promise<void>;
  /** Works out the recollection again if another day has begun. */
  readonly refresh: () => void;
  /** Whether this level is composed for one learner, of what is due or was mistaken. */
  readonly isRecall: (level: LevelId) => boolean;
  /** What such a level would ask now, the most needed first. Empty before `remember`. */
  readonly planFor: (level: LevelId, count?: number) => readonly FactId[];
  /** What is new and what is due today. Undefined before `remember`. */
  readonly today: () => DailyPlan | undefined;
  /** For which one practises on a day: as chosen, or as was once said with the day of a test. */
  readonly minutesADay: () => number;
  /** How to use the days until the test; undefined if none is ahead. Slow, but worked out once for each change. */
  readonly plan: () => TestDayPlan | undefined;
  /** Sets the day of the test. @param date an ISO date; null: no test any more. @param minutes a day for practice. */
  readonly aim: (date: string | null, minutes: number) => void;
};

export type LearnerNeeds = {
  readonly interview: Interview;
  /** Version of the game, for the log. */
  readonly app: string;
  readonly logbook: Logbook;
  readonly now: () => number;
  /** They hold the minutes that the learner has chosen to practise on a day. */
  readonly settings: { readonly getState: () => Pick<Settings, 'minutes'> };
};

type Model = typeof import('../../../core/learner/recollection.ts');

/** Items of a review, and minutes of a day, whose length was not chosen. */
const USUAL_COUNT = 10;
const USUAL_MINUTES = 5;

/** The log of attempts and what follows from it. Entering the same entries twice changes nothing. */
export function createLearner({ interview, app, logbook, now, settings }: LearnerNeeds): LearnerStore {
  let model: Model | undefined;
  const toState = (whole: readonly LogEntry[]): LearnerState => {
    const log = whole.filter(entry => entry.interview === interview.id);
    return { log, whole, ...followingFrom(interview, log, model?.recollect(interview, log, dayOf(now()))) };
  };
  const store = createStore<LearnerState>(() => toState(logbook.entries));
  const wholeLog = (): readonly LogEntry[] => store.getState().whole;
  const fresh = createSieve(logbook.entries);
  const show = (added: readonly LogEntry[]): void => {
    if (added.length > 0) store.setState(toState(joined(wholeLog(), added)), true);
  };
  logbook.onOthers(entries => show(fresh(entries)));
  const enter = (added: readonly LogEntry[]): number => {
    if (added.length > 0) logbook.add(added);
    show(added);
    return added.length;
  };
  const append = (made: readonly LogEntry[]) =>
    void enter(withRanks(latestIn(wholeLog()), fresh(made), now()));
  const origin = { interview: interview.id, content: interview.version, app };
  const plans = createPlans({
    interview,
    settings,
    model: () => model,
    recollection: () => store.getState().recollection,
  });
  return {
    ...store,
    append,
    merge: entries => enter(fresh(entries)),
    remember: async () => {
      if (model) return;
      model = await import('../../../core/learner/recollection.ts');
      store.setState(toState(wholeLog()), true);
    },
    refresh: () => {
      const { recollection, whole } = store.getState();
      if (recollection && recollection.today !== dayOf(now())) store.setState(toState(whole), true);
    },
    isRecall: level => isRecall(interview, level),
    ...plans,
    aim: (date, perDay) => append([{ ...origin, type: 'aim', at: now(), date, minutes: perDay }]),
  };
}

type PlanNeeds = Pick<LearnerNeeds, 'interview' | 'settings'> & {
  readonly model: () => Model | undefined;
  readonly recollection: () => Recollection | undefined;
};

/** What to go over, by the model of memory. Each plan is worked out once for each change. */
function createPlans({
  interview,
  settings,
  model,
  recollection,
}: PlanNeeds): Pick<LearnerStore, 'planFor' | 'today' | 'minutesADay' | 'plan'> {
  const minutesADay = (): number =>
    settings.getState().minutes ?? recollection()?.aim?.minutes ?? USUAL_MINUTES;
  const planFrom = <Plan>(make: (from: Model, known: Recollection, length: number) => Plan) => {
    const ofLength = memoizeLast((length: number) =>
      memoizeLast((known: Recollection | undefined) => {
        const from = model();
        return from && known && make(from, known, length);
      }),
    );
    return (): Plan | undefined => ofLength(minutesADay())(recollection());
  };
  const plan = planFrom((from, known, length) => from.testDayPlanOf(interview, known, length));
  const today = planFrom((from, known, length) => from.dailyPlanOf(interview, known, length));
  return {
    minutesADay,
    plan,
    today,
    planFor: (level, count = USUAL_COUNT) => {
      const [from, known] = [model(), recollection()];
      const plans = { test: plan(), today: today(), minutes: minutesADay(), count };
      return from && known ? from.factsFor(interview, known, levelOf(interview, level), plans) : [];
    },
  };
}

/** What is known of a learner from a log. @param recollection of the same log. */
function followingFrom(interview: Interview, log: readonly LogEntry[], recollection?: Recollection) {
  const journey = journeyOf(interview, log);
  return { recollection, journey: recollection ? weathered(journey, recollection.due) : journey };
}

/** Lets through only entries that have not come before. */
function createSieve(before: readonly LogEntry[]): (entries: readonly LogEntry[]) => readonly LogEntry[] {
  const known = new Set(before.map(entryKey));
  return entries => {
    const added = entries.filter(entry => !known.has(entryKey(entry)));
    for (const entry of added) known.add(entryKey(entry));
    return added;
  };
}

/** In log order. What was just played comes last anyway; only entries from elsewhere must be sorted in. */
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
  return form === 'today' || form === 'review' || form === 'drill';
}

import { createStore, type StoreApi } from 'zustand/vanilla';
import { hasLevel, levelOf } from '../content/library.ts';
import type { Interview, LevelId } from '../content/types.ts';
import { dayOf } from '../learner/day.ts';
import { type Journey, journeyOf, weathered } from '../learner/journey.ts';
import { type Entry, inOrder, nameOf } from '../learner/log.ts';
import type { Recollection } from '../learner/recollection.ts';
import type { Plan } from '../learner/target.ts';
import type { FactId } from '../play/recall.ts';
import type { Logbook } from './logbook.ts';

export type LearnerState = {
  readonly log: readonly Entry[];
  readonly journey: Journey;
  /** Once the model of memory has come. */
  readonly recollection: Recollection | undefined;
};

export type LearnerStore = StoreApi<LearnerState> & {
  /** Enters what the log does not know yet. @returns how many that were. */
  readonly append: (entries: readonly Entry[]) => number;
  /** Fetches the model of memory, which a first question does without. */
  readonly remember: () => Promise<void>;
  /** The day may have turned, or another tab may have entered something. */
  readonly refresh: () => void;
  /** Is this level composed for one learner? */
  readonly isRecall: (level: LevelId) => boolean;
  /** What such a level would go over now, the most wanted first. Empty before `remember`. */
  readonly planFor: (level: LevelId, count?: number) => readonly FactId[];
  /** How the days until the test are best used; undefined while none is ahead. Takes a while, once a change. */
  readonly plan: () => Plan | undefined;
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

type Model = typeof import('../learner/recollection.ts') &
  typeof import('../learner/review.ts') &
  typeof import('../learner/planning.ts');

/** Items of a review whose length was not chosen. */
const USUAL = 10;

/** The log and what follows from it. Appending the same entries twice changes nothing. */
export function createLearner({ interview, app, logbook, now }: LearnerNeeds): LearnerStore {
  let model: Model | undefined;
  const toState = (log: readonly Entry[]): LearnerState => {
    const recollection = model?.recollect(interview, log, dayOf(now()));
    const journey = journeyOf(interview, log);
    return { log, recollection, journey: recollection ? weathered(journey, recollection.due) : journey };
  };
  const store = createStore<LearnerState>(() => toState(logbook.entries));
  const known = new Set(logbook.entries.map(nameOf));
  const take = (entries: readonly Entry[]): readonly Entry[] => {
    const added = entries.filter(entry => !known.has(nameOf(entry)));
    for (const entry of added) known.add(nameOf(entry));
    return added;
  };
  const show = (added: readonly Entry[]): void => {
    if (added.length === 0) return;
    const { log } = store.getState();
    const all = [...log, ...added];
    // What was just played comes last; only what comes from elsewhere must be sorted in.
    const last = log.at(-1)?.at ?? 0;
    const isLast = added.every(({ at }, i) => at > (added[i - 1]?.at ?? last));
    store.setState(toState(isLast ? all : inOrder(all)), true);
  };
  logbook.onOthers(entries => show(take(entries)));
  const append = (entries: readonly Entry[]): number => {
    const added = take(entries);
    if (added.length > 0) logbook.add(added);
    show(added);
    return added.length;
  };
  const origin = { interview: interview.id, content: interview.version, app };
  let planned: { readonly of: Recollection; readonly plan: Plan | undefined } | undefined;
  const plan = (): Plan | undefined => {
    const { recollection } = store.getState();
    if (!recollection || !model) return undefined;
    if (planned?.of !== recollection)
      planned = { of: recollection, plan: model.planOf(interview, recollection) };
    return planned.plan;
  };
  return {
    ...store,
    append,
    remember: async () => {
      if (model) return;
      const [recollection, review, planning] = await Promise.all([
        import('../learner/recollection.ts'),
        import('../learner/review.ts'),
        import('../learner/planning.ts'),
      ]);
      model = { ...recollection, ...review, ...planning };
      store.setState(toState(store.getState().log), true);
    },
    refresh: () => {
      const { recollection, log } = store.getState();
      if (recollection && recollection.today !== dayOf(now())) store.setState(toState(log), true);
    },
    isRecall: level => {
      const spec = hasLevel(interview, level) ? levelOf(interview, level) : undefined;
      return spec?.form === 'review' || spec?.form === 'drill';
    },
    planFor: (level, count = USUAL) => {
      const { recollection } = store.getState();
      if (!recollection || !model) return [];
      if (levelOf(interview, level).form === 'drill')
        return recollection.mistakes.map(({ fact }) => fact).slice(0, count);
      const planned = plan()?.today ?? [];
      const rest = model.planReview(interview, recollection, recollection.today, count);
      return [...new Set([...planned, ...rest])].slice(0, count);
    },
    plan,
    aim: (date, minutes) => append([{ ...origin, type: 'aim', at: now(), date, minutes }]),
  };
}

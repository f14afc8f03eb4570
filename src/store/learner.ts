import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Interview } from '../content/types.ts';
import { type Journey, journeyOf } from '../learner/journey.ts';
import type { Entry } from '../learner/log.ts';
import type { Keeper } from './keep.ts';

export type LearnerState = { readonly log: readonly Entry[]; readonly journey: Journey };
export type LearnerStore = StoreApi<LearnerState> & { readonly append: (entries: readonly Entry[]) => void };

/** The log and what follows from it. Appending the same entries twice changes nothing. */
export function createLearner(interview: Interview, keeper: Keeper): LearnerStore {
  const toState = (log: readonly Entry[]): LearnerState => ({ log, journey: journeyOf(interview, log) });
  const store = createStore<LearnerState>(() => toState(keeper.load('log') ?? []));
  return {
    ...store,
    append: entries => {
      const { log } = store.getState();
      const known = new Set(log.map(nameOf));
      const added = entries.filter(entry => !known.has(nameOf(entry)));
      if (added.length === 0) return;
      store.setState(toState([...log, ...added]), true);
      keeper.keep('log', store.getState().log);
    },
  };
}

const nameOf = (entry: Entry): string =>
  [entry.level, entry.seed, entry.at, entry.type === 'attempt' ? entry.item : entry.type].join(' ');

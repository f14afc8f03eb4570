import { createStore, type StoreApi } from 'zustand/vanilla';
import { assignedLevelOf } from '../../core/interview/library.ts';
import type { Interview } from '../../core/interview/types.ts';
import type { Session } from '../../core/session/session.ts';
import type { SessionStore } from './contract.ts';
import type { Logbook } from './log/logbook.ts';
import type { Keeper } from './saves/keep.ts';

/** How many answers of which sitting are safe even should the browser be killed. They were shown, and told of, before. */
export type SavedAnswersStore = StoreApi<{ readonly seed: string; readonly answers: number }>;

type SavedAnswersNeeds = {
  readonly session: SessionStore;
  readonly keeper: Keeper;
  readonly logbook: Logbook;
};

export function createSavedAnswers({ session, keeper, logbook }: SavedAnswersNeeds): SavedAnswersStore {
  const store = createStore(() => ({ seed: '', answers: 0 }));
  session.subscribe(({ session: sat }, { session: before }) => {
    if (!sat || (sat.seed === before?.seed && sat.log.length === before.log.length)) return;
    const { seed, log } = sat;
    keeper.whenSafe(isSafe => {
      if (isSafe) void logbook.settled().then(() => store.setState({ seed, answers: log.length }));
    });
  });
  return store;
}

type Seen = { readonly interview: Interview; readonly safety: SavedAnswersStore };

/** Answers of this sitting. */
export function savedAnswersIn({ safety }: Pick<Seen, 'safety'>, { seed }: Session): number {
  const { seed: known, answers } = safety.getState();
  return known === seed ? answers : 0;
}

/** Whether to say that all answers are safe: in what a class was set, since nobody could give them again. */
export const isSaidSaved = (seen: Seen, session: Session): boolean =>
  session.level === assignedLevelOf(seen.interview) &&
  session.log.length > 0 &&
  savedAnswersIn(seen, session) >= session.log.length;

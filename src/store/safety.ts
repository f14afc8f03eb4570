import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Session } from '../play/session.ts';
import type { SessionStore } from './contract.ts';
import type { Keeper } from './keep.ts';
import type { Logbook } from './logbook.ts';

/** How many answers of which sitting are safe even should the browser be killed. They were shown, and told of, before. */
export type SafetyStore = StoreApi<{ readonly seed: string; readonly answers: number }>;

type Needs = { readonly session: SessionStore; readonly keeper: Keeper; readonly logbook: Logbook };

export function createSafety({ session, keeper, logbook }: Needs): SafetyStore {
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

/** Of this sitting. */
export const safeIn = ({ safety }: { readonly safety: SafetyStore }, { seed }: Session): number => {
  const { seed: known, answers } = safety.getState();
  return known === seed ? answers : 0;
};

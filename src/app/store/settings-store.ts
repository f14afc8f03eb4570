import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Session, STREAKS } from '../../core/session/session-state.ts';
import type { Keeper } from './saves/keeper.ts';
import { DEFAULT_SETTINGS, type Settings } from './saves/save-types.ts';

/** The settings of this device. */
export type SettingsStore = StoreApi<Settings> & { readonly change: (changes: Partial<Settings>) => void };

export function createSettings(keeper: Keeper): SettingsStore {
  const store = createStore<Settings>(() => keeper.load('settings') ?? DEFAULT_SETTINGS);
  return {
    ...store,
    change: changes => {
      store.setState(changes);
      keeper.keep('settings', store.getState());
    },
  };
}

/** Sound is offered at the end of the first level with a milestone, and never again once that has been left. */
export const isSoundDue = ({ hasSound, isSoundOffered }: Settings, session: Session): boolean =>
  !hasSound && !isSoundOffered && session.phase === 'done' && session.bestStreak >= STREAKS.dovetail;

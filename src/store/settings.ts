import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Keeper } from './keep.ts';
import { DEFAULTS, type Settings, settingsSave } from './saves.ts';

export type SettingsStore = StoreApi<Settings> & { readonly change: (changes: Partial<Settings>) => void };

export function createSettings(keeper: Keeper): SettingsStore {
  const store = createStore<Settings>(() => keeper.load(settingsSave) ?? DEFAULTS);
  return {
    ...store,
    change: changes => {
      store.setState(changes);
      keeper.keep(settingsSave, store.getState());
    },
  };
}

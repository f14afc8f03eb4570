import { createStore, type StoreApi } from 'zustand/vanilla';

/** A sheet that lies over the page, if any. */
export type Sheet = 'settings' | 'pause';
export type SheetStore = StoreApi<Sheet | null> & {
  readonly open: (sheet: Sheet) => void;
  readonly close: () => void;
};

export function createSheet(): SheetStore {
  const store = createStore<Sheet | null>(() => null);
  return { ...store, open: sheet => store.setState(sheet, true), close: () => store.setState(null, true) };
}

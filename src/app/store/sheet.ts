import { createStore, type StoreApi } from 'zustand/vanilla';

/** A sheet that lies over the page, if any. */
export type DialogName = 'settings' | 'pause';
export type DialogStore = StoreApi<DialogName | null> & {
  readonly open: (sheet: DialogName) => void;
  readonly close: () => void;
};

export function createDialogStore(): DialogStore {
  const store = createStore<DialogName | null>(() => null);
  return { ...store, open: sheet => store.setState(sheet, true), close: () => store.setState(null, true) };
}

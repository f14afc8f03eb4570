import { createStore, type StoreApi } from 'zustand/vanilla';

/** What the player is told once, in one sentence; `locales/<lng>/interface.json` has it under `notice`. */
export type Notice =
  | 'saveSetAside'
  | 'saveNewer'
  | 'sittingOutdated'
  | 'storageBlocked'
  | 'storageFull'
  | 'linkUnknown'
  | 'wordsUnreachable'
  | 'pageUnreachable'
  | 'hallUnreachable';

export type Notices = StoreApi<readonly Notice[]> & {
  readonly tell: (notice: Notice) => void;
  readonly dismiss: (notice: Notice) => void;
};

/** A notice that was told is not told again on this visit, however often its cause returns. */
export function createNotices(): Notices {
  const store = createStore<readonly Notice[]>(() => []);
  const told = new Set<Notice>();
  return {
    ...store,
    tell: notice => {
      if (told.has(notice)) return;
      told.add(notice);
      store.setState([...store.getState(), notice], true);
    },
    dismiss: notice =>
      store.setState(
        store.getState().filter(one => one !== notice),
        true,
      ),
  };
}

import type { Notices } from './notices.ts';
import { loadSave, type Save, writeSave } from './save.ts';
import type { Shelf } from './storage.ts';

/** Where stores keep things: a shelf, and someone to tell when it does not hold. */
export type Keeper = {
  readonly load: <T>(save: Save<T>) => T | undefined;
  readonly keep: <T>(save: Save<T>, body: T) => void;
};

export function createKeeper(shelf: Shelf, notices: Notices): Keeper {
  return {
    load: save => {
      const loaded = loadSave(shelf, save);
      if (loaded.state === 'setAside') notices.tell('saveSetAside');
      return loaded.state === 'none' ? undefined : loaded.value;
    },
    keep: (save, body) => {
      const kept = writeSave(shelf, save, body);
      if (kept === 'full') notices.tell('storageFull');
      if (kept === 'blocked') notices.tell('storageBlocked');
    },
  };
}

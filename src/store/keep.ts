import { type Bodies, VERSIONS } from './bodies.ts';
import type { Notices } from './notices.ts';
import type { Reader } from './save.ts';
import type { Shelf } from './storage.ts';

/** Where stores keep things: a shelf, and someone to tell when it does not hold. */
export type Keeper = {
  readonly load: <K extends keyof Bodies>(key: K) => Bodies[K] | undefined;
  readonly keep: <K extends keyof Bodies>(key: K, body: Bodies[K]) => void;
};

const KEYS = ['log', 'sittings', 'settings'] as const;

/** The reader, with all the parsers behind it, is fetched only where there is something to read. */
export async function openKeeper(shelf: Shelf, notices: Notices): Promise<Keeper> {
  const isFresh = KEYS.every(key => shelf.read(key) === null);
  return createKeeper(shelf, notices, isFresh ? undefined : (await import('./saves.ts')).readBody);
}

export function createKeeper(shelf: Shelf, notices: Notices, read?: Reader): Keeper {
  return {
    load: key => {
      const loaded = read?.(shelf, key);
      if (loaded?.state === 'setAside') notices.tell('saveSetAside');
      return loaded && loaded.state !== 'none' ? loaded.value : undefined;
    },
    keep: (key, body) => {
      const kept = shelf.write(key, JSON.stringify({ version: VERSIONS[key], body }));
      if (kept === 'full') notices.tell('storageFull');
      if (kept === 'blocked') notices.tell('storageBlocked');
    },
  };
}

import { withTimeout } from '../call-helpers.ts';
import type { Notices } from '../notice-store.ts';
import type { Kept, Shelf } from './browser-storage.ts';
import type { SaveReader } from './load-save.ts';
import { SAVE_VERSIONS, type SaveBodies } from './save-types.ts';

/** Where stores keep things: a shelf, and someone to tell when it does not hold. `key`: unless it is the kind's name. */
export type Keeper = {
  readonly load: <K extends keyof SaveBodies>(kind: K, key?: string) => SaveBodies[K] | undefined;
  /** @returns whether it will be there after a reload. */
  readonly keep: <K extends keyof SaveBodies>(kind: K, body: SaveBodies[K], key?: string) => boolean;
  /** The same, and who calls it says so to the reader where it does not hold. */
  readonly put: <K extends keyof SaveBodies>(kind: K, body: SaveBodies[K], key?: string) => Kept;
  readonly drop: (key: string) => void;
  /** Keys that begin so. */
  readonly keys: (start: string) => readonly string[];
  /** Resolves when what other tabs keep can be read, even on a first visit; or when that cannot be had. */
  readonly prepare: () => Promise<void>;
  /**
   * Calls once what was kept up to now is safe even should the browser be killed. Where that cannot be had, or not soon,
   * it calls all the same: what lies on the shelf has to do.
   */
  readonly whenSafe: (call: (isSafe: boolean) => void) => void;
};

/** Nobody waits longer for a disk. */
const PATIENCE_MS = 3000;

/** Names behind such a beginning: of what this tab has put there, whether or not it is kept, and of what is kept. */
export const namesIn = (
  keeper: Pick<Keeper, 'keys'>,
  start: string,
  own: ReadonlyMap<string, unknown>,
): readonly string[] => [
  ...new Set([...own.keys(), ...keeper.keys(start).map(key => key.slice(start.length))]),
];

type FetchReader = () => Promise<SaveReader | undefined>;

/** The reader, with all the parsers behind it, is fetched only where there is something to read. */
export async function openKeeper(shelf: Shelf, notices: Notices): Promise<Keeper> {
  const isFresh = ['s', 'copies', 'folder', 'gradebook'].every(start => shelf.keys(start).length === 0);
  const fetchReader = async (): Promise<SaveReader> => (await import('./save-schemas.ts')).readSave;
  return createKeeper(shelf, notices, isFresh ? undefined : await fetchReader(), fetchReader);
}

export function createKeeper(
  shelf: Shelf,
  notices: Notices,
  read?: SaveReader,
  fetchReader: FetchReader = async () => undefined,
): Keeper {
  let reader = read;
  const put: Keeper['put'] = (kind, body, key = kind) =>
    shelf.write(key, JSON.stringify({ version: SAVE_VERSIONS[kind], body }));
  return {
    put,
    prepare: async () => {
      reader ??= await fetchReader().catch(() => undefined);
    },
    load: (kind, key = kind) => {
      const loaded = reader?.(shelf, kind, key);
      if (loaded?.state === 'setAside') notices.tell('saveSetAside');
      if (loaded?.state === 'newer') notices.tell('saveNewer');
      return loaded && loaded.state !== 'none' ? loaded.value : undefined;
    },
    keep: (kind, body, key) => {
      const kept = put(kind, body, key);
      if (kept === 'full') notices.tell('storageFull');
      if (kept === 'blocked') notices.tell('storageBlocked');
      return kept === 'kept';
    },
    drop: key => shelf.remove(key),
    keys: start => shelf.keys(start),
    whenSafe: call => {
      const settled = shelf.settled();
      if (!settled) return call(false);
      void withTimeout(PATIENCE_MS, () => settled).then(isSafe => call(isSafe === true));
    },
  };
}

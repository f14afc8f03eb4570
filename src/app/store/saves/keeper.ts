import type { InterviewId } from '../../../core/interview/types.ts';
import { withTimeout } from '../call-helpers.ts';
import type { Notices } from '../notice-store.ts';
import type { Kept, TextStorage } from './browser-storage.ts';
import type { SaveReader } from './load-save.ts';
import { SAVE_VERSIONS, type SaveBodies } from './save-types.ts';

/**
 * Loads and keeps the bodies of saves, each with its version, and tells of storage that fails. `kind` says what a body is;
 * `key` is the key in storage, by default the kind itself.
 */
export type Keeper = {
  readonly load: <K extends keyof SaveBodies>(kind: K, key?: string) => SaveBodies[K] | undefined;
  /** @returns whether it will be there after a reload. */
  readonly keep: <K extends keyof SaveBodies>(kind: K, body: SaveBodies[K], key?: string) => boolean;
  /** The same without a notice: the caller says by itself what could not be kept. */
  readonly put: <K extends keyof SaveBodies>(kind: K, body: SaveBodies[K], key?: string) => Kept;
  readonly drop: (key: string) => void;
  /** Keys in storage that begin so. */
  readonly keys: (start: string) => readonly string[];
  /** Resolves when `load` works: on a first visit it does not, as the parsers were not fetched. Or if they cannot be. */
  readonly prepare: () => Promise<void>;
  /**
   * Calls with true once all that was kept so far is safe even if the browser is killed; with false if that is impossible
   * or takes too long, and then again with true if it is safe after all.
   */
  readonly whenSafe: (call: (isSafe: boolean) => void) => void;
};

/** What was kept before there were packs belongs to this one, whose keys stay what they were. */
const FIRST_PACK: InterviewId = 'miit-2023';
/** Begins the keys of what is kept under a pack. */
export const PACK_START = 'pack/';

/** A keeper of what belongs to one pack: the same names under another pack are other things. */
export function keeperUnder(pack: InterviewId, keeper: Keeper): Keeper {
  if (pack === FIRST_PACK) return keeper;
  const start = `${PACK_START}${pack}/`;
  return {
    ...keeper,
    load: (kind, key = kind) => keeper.load(kind, start + key),
    keep: (kind, body, key = kind) => keeper.keep(kind, body, start + key),
    put: (kind, body, key = kind) => keeper.put(kind, body, start + key),
    drop: key => keeper.drop(start + key),
    keys: name => keeper.keys(start + name).map(key => key.slice(start.length)),
  };
}

/** Longest wait for the disk. */
const SAFE_TIMEOUT_MS = 3000;

/** What follows `start` in keys: of the things in storage and of those of this tab, whether or not they could be kept. */
export const namesIn = (
  keeper: Pick<Keeper, 'keys'>,
  start: string,
  own: ReadonlyMap<string, unknown>,
): readonly string[] => [
  ...new Set([...own.keys(), ...keeper.keys(start).map(key => key.slice(start.length))]),
];

type FetchReader = () => Promise<SaveReader | undefined>;

/** Parsers are fetched only if something is kept. */
export async function openKeeper(storage: TextStorage, notices: Notices): Promise<Keeper> {
  const isFresh = ['s', 'copies', 'folder', 'gradebook', 'lessons', 'teams', 'hosted', PACK_START].every(
    start => storage.keys(start).length === 0,
  );
  const fetchReader = async (): Promise<SaveReader> => (await import('./save-schemas.ts')).readSave;
  return createKeeper(storage, notices, isFresh ? undefined : await fetchReader(), fetchReader);
}

export function createKeeper(
  storage: TextStorage,
  notices: Notices,
  read?: SaveReader,
  fetchReader: FetchReader = async () => undefined,
): Keeper {
  let reader = read;
  const put: Keeper['put'] = (kind, body, key = kind) =>
    storage.write(key, JSON.stringify({ version: SAVE_VERSIONS[kind], body }));
  return {
    put,
    prepare: async () => {
      reader ??= await fetchReader().catch(() => undefined);
    },
    load: (kind, key = kind) => {
      const loaded = reader?.(storage, kind, key);
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
    drop: key => storage.remove(key),
    keys: start => storage.keys(start),
    whenSafe: call => {
      const settled = storage.settled();
      if (!settled) return call(false);
      void withTimeout(SAFE_TIMEOUT_MS, () => settled).then(isSafe => {
        call(isSafe === true);
        if (isSafe === undefined) void settled.then(late => late && call(true));
      });
    },
  };
}

import { tryCall, withTimeout } from '../call-helpers.ts';

/** The door to the browser's storage for texts by key; what is in the texts is not its business. */
export type Shelf = {
  readonly read: (key: string) => string | null;
  /** @returns whether the text will be there after a reload. It can be read back until then in any case. */
  readonly write: (key: string, text: string) => Kept;
  readonly remove: (key: string) => void;
  /** Keys that begin so, those written by other tabs included. */
  readonly keys: (start: string) => readonly string[];
  /** Writes again what was read or written here and has been cleared away since. */
  readonly recover: () => void;
  /**
   * Resolves once all that was written up to now is safe even should the browser be killed: true; or cannot be.
   * undefined where nobody can tell.
   */
  readonly settled: () => Promise<boolean> | undefined;
};
export type Kept = 'kept' | 'full' | 'blocked';

const PREFIX = 'beams-and-pillars/';

/** localStorage where it can be reached; otherwise, and for what does not fit, memory. Never throws. */
export function createShelf(storage: Storage | undefined = reach('localStorage')): Shelf {
  const memory = new Map<string, string>();
  /** As it was last read or written here. */
  const seen = new Map<string, string>();
  const find = (key: string): string | null => tryCall(() => storage?.getItem(PREFIX + key)) ?? null;
  const write = (key: string, text: string): Kept => {
    const kept = put(storage, PREFIX + key, text);
    if (kept === 'kept') memory.delete(key);
    else memory.set(key, text);
    seen.set(key, text);
    return kept;
  };
  return {
    read: key => {
      const text = memory.get(key) ?? find(key);
      if (text !== null) seen.set(key, text);
      return text;
    },
    write,
    remove: key => {
      memory.delete(key);
      seen.delete(key);
      tryCall(() => storage?.removeItem(PREFIX + key));
    },
    keys: start => {
      const all = [...memory.keys(), ...(tryCall(() => keysOf(storage)) ?? [])];
      return [...new Set(all)].filter(key => key.startsWith(start)).sort();
    },
    recover: () => {
      for (const [key, text] of seen) if (find(key) === null) write(key, text);
    },
    settled: () => undefined,
  };
}

/** The storage of this tab alone, for what is in the making: it outlives a reload, not the tab. */
export const createTabShelf = (): Shelf => createShelf(reach('sessionStorage'));

/** For as long as the page is open, where something else keeps what lasts; only settings stay on the device. */
export function createPassingShelf(device: Shelf): Shelf {
  const memory = new Map<string, string>();
  const isLasting = (key: string): boolean => key === 'settings';
  return {
    read: key => (isLasting(key) ? device.read(key) : (memory.get(key) ?? null)),
    write: (key, text) => {
      if (isLasting(key)) return device.write(key, text);
      memory.set(key, text);
      return 'kept';
    },
    remove: key => {
      memory.delete(key);
      if (isLasting(key)) device.remove(key);
    },
    keys: start =>
      [...memory.keys(), ...device.keys(start).filter(isLasting)].filter(key => key.startsWith(start)).sort(),
    recover: device.recover,
    settled: device.settled,
  };
}

function keysOf(storage: Storage | undefined): readonly string[] {
  const names = Array.from({ length: storage?.length ?? 0 }, (_, n) => storage?.key(n) ?? '');
  return names.filter(name => name.startsWith(PREFIX)).map(name => name.slice(PREFIX.length));
}

/** Reading the property alone throws where cookies are blocked. */
function reach(name: 'localStorage' | 'sessionStorage'): Storage | undefined {
  return tryCall(() => globalThis[name]);
}

function put(storage: Storage | undefined, key: string, text: string): Kept {
  if (!storage) return 'blocked';
  try {
    storage.setItem(key, text);
    return 'kept';
  } catch (error) {
    return storageRefusal(error);
  }
}

/** Why something could not be written. */
export const storageRefusal = (error: unknown): 'full' | 'blocked' =>
  error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';

/** The name of the vault: another database than the log's, whose shape older games must find unchanged. */
export const VAULT_DATABASE = 'beams-and-pillars-vault';

declare global {
  interface Window {
    /** The page asks before the program has come, so that no question waits for the answer. */
    readonly askedDatabases?: Promise<readonly IDBDatabaseInfo[]>;
  }
}

/** Some browsers do not say, or never answer. */
const DATABASE_PATIENCE_MS = 1000;

/** Whether there may be such a database, asked without making one. */
export async function mayDatabaseExist(name: string): Promise<boolean> {
  const all = await withTimeout(
    DATABASE_PATIENCE_MS,
    async () => globalThis.window?.askedDatabases ?? indexedDB.databases(),
  );
  return all?.some(database => database.name === name) ?? true;
}

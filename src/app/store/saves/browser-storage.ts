import { tryCall, withTimeout } from '../call-helpers.ts';

/** Texts by key in the browser's storage. The only file that touches localStorage and sessionStorage. */
export type TextStorage = {
  readonly read: (key: string) => string | null;
  /** @returns whether the text will be there after a reload. Until then it can be read back in any case. */
  readonly write: (key: string, text: string) => Kept;
  readonly remove: (key: string) => void;
  /** Keys that begin so, those written by other tabs included. */
  readonly keys: (start: string) => readonly string[];
  /** Writes again what was read or written in this tab and has been cleared since. */
  readonly recover: () => void;
  /**
   * Resolves to whether all that was written so far is safe even if the browser is killed.
   * undefined if there is no way to know.
   */
  readonly settled: () => Promise<boolean> | undefined;
};
/** Whether something was kept, or why not. */
export type Kept = 'kept' | 'full' | 'blocked';

const PREFIX = 'beams-and-pillars/';

/** localStorage; if it cannot be reached, and for what does not fit, memory. Never throws. */
export function createTextStorage(storage: Storage | undefined = reach('localStorage')): TextStorage {
  const memory = new Map<string, string>();
  /** As last read or written in this tab. */
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

/** The storage of this tab: it outlives a reload, not the tab. */
export const createTabStorage = (): TextStorage => createTextStorage(reach('sessionStorage'));

/** Memory for as long as the page is open, for packages: the learning platform keeps the rest. Only settings go to the device. */
export function createTransientStorage(device: TextStorage): TextStorage {
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

/** Why storage has refused to write. */
export const storageRefusal = (error: unknown): 'full' | 'blocked' =>
  error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';

/** A database of its own: that of the log must keep its shape for older releases. */
export const DURABLE_DATABASE = 'beams-and-pillars-vault';

declare global {
  interface Window {
    /** `index.html` asks before the program is there, so that the first question need not wait for the answer. */
    readonly askedDatabases?: Promise<readonly IDBDatabaseInfo[]>;
  }
}

const DATABASES_TIMEOUT_MS = 1000;

/** Whether there may be a database of this name; asking does not make one. True if the browser does not say, or not in time. */
export async function mayDatabaseExist(name: string): Promise<boolean> {
  const all = await withTimeout(
    DATABASES_TIMEOUT_MS,
    async () => globalThis.window?.askedDatabases ?? indexedDB.databases(),
  );
  return all?.some(database => database.name === name) ?? true;
}

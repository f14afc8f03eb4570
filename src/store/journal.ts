import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type Kept, refusal } from './storage.ts';

/** One entry of the log as it is kept, with the version of its shape. A name is written once. */
export type Row = { readonly name: string; readonly version: number; readonly entry: unknown };

/** The door to IndexedDB, where the log lies: each entry by itself, so that no tab writes over another's. */
export type Journal = {
  readonly all: () => Promise<readonly Row[]>;
  /** @returns once they are safe, or why they are not; then none of them is. */
  readonly add: (rows: readonly Row[]) => Promise<Kept>;
  /** Out of the log, but not lost. */
  readonly setAside: (rows: readonly Row[]) => Promise<void>;
};

interface Tables extends DBSchema {
  log: { key: string; value: Row };
  aside: { key: string; value: Row };
}

/** The database itself never changes its shape, so that an older game can always open it; rows carry versions. */
const NAME = 'beams-and-pillars';
const VERSION = 1;
/** Some browsers leave the question unanswered. */
const PATIENCE_MS = 3000;

/**
 * @param onCut the browser has cut the connection, perhaps because it has cleared what was kept; the next call makes
 * another.
 * @returns undefined where there is no such storage, or it does not answer. Never throws.
 */
export async function openJournal(onCut?: () => void): Promise<Journal | undefined> {
  try {
    return await soon(open(onCut));
  } catch {
    return undefined;
  }
}

async function open(onCut?: () => void): Promise<Journal> {
  const connected = connection(onCut);
  await connected();
  return {
    all: async () => (await connected()).getAll('log'),
    add: async rows => {
      try {
        const { store, done } = (await connected()).transaction('log', 'readwrite');
        await Promise.all([...rows.map(row => store.put(row)), done]);
        return 'kept';
      } catch (error) {
        return refusal(error);
      }
    },
    setAside: async rows => {
      const both = (await connected()).transaction(['log', 'aside'], 'readwrite');
      const [log, aside] = [both.objectStore('log'), both.objectStore('aside')];
      await Promise.all([...rows.flatMap(row => [aside.put(row), log.delete(row.name)]), both.done]);
    },
  };
}

/** The same connection for every call, until the browser cuts it. */
function connection(onCut?: () => void): () => Promise<IDBPDatabase<Tables>> {
  let database: Promise<IDBPDatabase<Tables>> | undefined;
  const forget = (): void => {
    database = undefined;
  };
  const connect = (): Promise<IDBPDatabase<Tables>> =>
    openDB<Tables>(NAME, VERSION, {
      upgrade: fresh => {
        fresh.createObjectStore('log', { keyPath: 'name' });
        fresh.createObjectStore('aside', { keyPath: 'name' });
      },
      terminated: () => {
        forget();
        onCut?.();
      },
    });
  return () => {
    if (!database) {
      database = connect();
      database.catch(forget);
    }
    return database;
  };
}

const soon = <T>(answer: Promise<T>): Promise<T | undefined> =>
  Promise.race([answer, new Promise<undefined>(done => setTimeout(done, PATIENCE_MS))]);

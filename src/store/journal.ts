import { type DBSchema, openDB } from 'idb';
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

/** @returns undefined where there is no such storage, or it does not answer. Never throws. */
export async function openJournal(): Promise<Journal | undefined> {
  try {
    return await soon(open());
  } catch {
    return undefined;
  }
}

async function open(): Promise<Journal> {
  const database = await openDB<Tables>(NAME, VERSION, {
    upgrade: fresh => {
      fresh.createObjectStore('log', { keyPath: 'name' });
      fresh.createObjectStore('aside', { keyPath: 'name' });
    },
  });
  return {
    all: () => database.getAll('log'),
    add: async rows => {
      try {
        const { store, done } = database.transaction('log', 'readwrite');
        await Promise.all([...rows.map(row => store.put(row)), done]);
        return 'kept';
      } catch (error) {
        return refusal(error);
      }
    },
    setAside: async rows => {
      const both = database.transaction(['log', 'aside'], 'readwrite');
      const [log, aside] = [both.objectStore('log'), both.objectStore('aside')];
      await Promise.all([...rows.flatMap(row => [aside.put(row), log.delete(row.name)]), both.done]);
    },
  };
}

const soon = <T>(answer: Promise<T>): Promise<T | undefined> =>
  Promise.race([answer, new Promise<undefined>(done => setTimeout(done, PATIENCE_MS))]);

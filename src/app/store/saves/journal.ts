import type { DBSchema } from 'idb';
import { connectDatabase } from './database.ts';
import { type Kept, storageRefusal } from './storage.ts';

/** One entry of the log as it is kept, with the version of its shape. A name is written once. */
export type JournalRow = { readonly name: string; readonly version: number; readonly entry: unknown };

/** The door to IndexedDB for the log: each entry by itself, so that no tab writes over another's. */
export type Journal = {
  readonly all: () => Promise<readonly JournalRow[]>;
  /** @returns once they are safe, or why they are not; then none of them is. */
  readonly add: (rows: readonly JournalRow[]) => Promise<Kept>;
  /** Out of the log, but not lost. */
  readonly setAside: (rows: readonly JournalRow[]) => Promise<void>;
};

interface JournalTables extends DBSchema {
  log: { key: string; value: JournalRow };
  aside: { key: string; value: JournalRow };
}

const JOURNAL_TABLES = ['log', 'aside'] as const;
const JOURNAL_PATIENCE_MS = 3000;

/** @param onCut see `connect`. @returns undefined where there is no such storage. Never throws. */
export async function openJournal(onCut?: () => void): Promise<Journal | undefined> {
  const wanted = {
    name: 'beams-and-pillars',
    tables: JOURNAL_TABLES,
    patienceMs: JOURNAL_PATIENCE_MS,
    onCut,
  };
  const connected = await connectDatabase<JournalTables>(wanted);
  return (
    connected && {
      all: () => connected(database => database.getAll('log')),
      add: async rows => {
        try {
          await connected(async database => {
            const { store, done } = database.transaction('log', 'readwrite');
            await Promise.all([...rows.map(row => store.put(row)), done]);
          });
          return 'kept';
        } catch (error) {
          return storageRefusal(error);
        }
      },
      setAside: rows =>
        connected(async database => {
          const both = database.transaction(JOURNAL_TABLES, 'readwrite');
          const [log, aside] = [both.objectStore('log'), both.objectStore('aside')];
          await Promise.all([...rows.flatMap(row => [aside.put(row), log.delete(row.name)]), both.done]);
        }),
    }
  );
}

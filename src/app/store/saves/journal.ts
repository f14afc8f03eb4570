import type { DBSchema } from 'idb';
import { connect } from './database.ts';
import { type Kept, refusal } from './storage.ts';

/** One entry of the log as it is kept, with the version of its shape. A name is written once. */
export type Row = { readonly name: string; readonly version: number; readonly entry: unknown };

/** The door to IndexedDB for the log: each entry by itself, so that no tab writes over another's. */
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

const TABLES = ['log', 'aside'] as const;
const PATIENCE_MS = 3000;

/** @param onCut see `connect`. @returns undefined where there is no such storage. Never throws. */
export async function openJournal(onCut?: () => void): Promise<Journal | undefined> {
  const wanted = { name: 'beams-and-pillars', tables: TABLES, patienceMs: PATIENCE_MS, onCut };
  const connected = await connect<Tables>(wanted);
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
          return refusal(error);
        }
      },
      setAside: rows =>
        connected(async database => {
          const both = database.transaction(TABLES, 'readwrite');
          const [log, aside] = [both.objectStore('log'), both.objectStore('aside')];
          await Promise.all([...rows.flatMap(row => [aside.put(row), log.delete(row.name)]), both.done]);
        }),
    }
  );
}

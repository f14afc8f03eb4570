import { type DBSchema, type IDBPDatabase, openDB, type StoreNames } from 'idb';
import { storageRefusal } from './storage.ts';

/** What is made of a database: every call gets the connection that is open, or another where that one is lost. */
export type Connected<Tables extends DBSchema> = <Answer>(
  use: (database: IDBPDatabase<Tables>) => Promise<Answer>,
) => Promise<Answer>;

type Wanted<Tables extends DBSchema> = {
  readonly name: string;
  /** Made when the database is. Its shape never changes, so that an older game can always open it. */
  readonly tables: readonly StoreNames<Tables>[];
  /** The browser has cut the connection, perhaps because it has cleared what was kept; the next call makes another. */
  readonly onCut?: (() => void) | undefined;
  /** Some browsers leave the question unanswered. */
  readonly patienceMs: number;
};

/** @returns undefined where there is no such storage, or it does not answer. Never throws. */
export async function connectDatabase<Tables extends DBSchema>(
  wanted: Wanted<Tables>,
): Promise<Connected<Tables> | undefined> {
  try {
    const connected = connection<Tables>(wanted);
    return await Promise.race([connected(async () => connected), after(wanted.patienceMs)]);
  } catch {
    return undefined;
  }
}

function connection<Tables extends DBSchema>({ name, tables, onCut }: Wanted<Tables>): Connected<Tables> {
  let database: Promise<IDBPDatabase<Tables>> | undefined;
  const forget = (): void => {
    database = undefined;
  };
  const open = (): Promise<IDBPDatabase<Tables>> => {
    if (!database) {
      database = openDB<Tables>(name, 1, {
        upgrade: fresh => {
          for (const table of tables) fresh.createObjectStore(table, { keyPath: 'name' });
        },
        terminated: () => {
          forget();
          onCut?.();
        },
      });
      database.catch(forget);
    }
    return database;
  };
  return async use => {
    const before = database;
    try {
      return await use(await open());
    } catch (error) {
      // A connection may be lost without a word, in a tab that has slept for long.
      if (!before || storageRefusal(error) === 'full') throw error;
      if (database === before) forget();
      return use(await open());
    }
  };
}

const after = (ms: number): Promise<undefined> => new Promise(done => setTimeout(done, ms));

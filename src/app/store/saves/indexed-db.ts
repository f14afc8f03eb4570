import { type DBSchema, type IDBPDatabase, openDB, type StoreNames } from 'idb';
import { withTimeout } from '../call-helpers.ts';
import { DURABLE_DATABASE, type Kept, storageRefusal } from './browser-storage.ts';

/** Calls with the open connection of a database, or with a new one if that is lost. */
type Connected<Tables extends DBSchema> = <Answer>(
  use: (database: IDBPDatabase<Tables>) => Promise<Answer>,
) => Promise<Answer>;

type DatabaseOptions<Tables extends DBSchema> = {
  readonly name: string;
  /** Made with the database. They never change, so that older releases can always open it. */
  readonly tables: readonly StoreNames<Tables>[];
  /** The browser has closed the connection, perhaps because it has cleared the database; the next call opens another. */
  readonly onCut?: (() => void) | undefined;
  /** Some browsers never answer. */
  readonly timeoutMs: number;
};

/** @returns undefined if there is no IndexedDB, or it does not answer. Never rejects. */
function connectDatabase<Tables extends DBSchema>(
  options: DatabaseOptions<Tables>,
): Promise<Connected<Tables> | undefined> {
  const connected = connection<Tables>(options);
  return withTimeout(options.timeoutMs, () => connected(async () => connected));
}

function connection<Tables extends DBSchema>({
  name,
  tables,
  onCut,
}: DatabaseOptions<Tables>): Connected<Tables> {
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
      // The connection of a tab that has slept for long may be lost without any event.
      if (!before || storageRefusal(error) === 'full') throw error;
      if (database === before) forget();
      return use(await open());
    }
  };
}

/** One entry of the log, with the version of its format. `name` identifies it: writing it twice changes nothing. */
export type JournalRow = { readonly name: string; readonly version: number; readonly entry: unknown };

/** The log in IndexedDB: a row for each entry, so that no tab writes over those of another. */
export type Journal = {
  readonly all: () => Promise<readonly JournalRow[]>;
  /** Adds all rows or none. Resolves when they are safe. */
  readonly add: (rows: readonly JournalRow[]) => Promise<Kept>;
  /** Moves unreadable rows to another table. */
  readonly setAside: (rows: readonly JournalRow[]) => Promise<void>;
};

interface JournalTables extends DBSchema {
  log: { key: string; value: JournalRow };
  aside: { key: string; value: JournalRow };
}

const JOURNAL_TABLES = ['log', 'aside'] as const;
const JOURNAL_TIMEOUT_MS = 3000;

/** @param onCut see `DatabaseOptions`. @returns undefined if there is no IndexedDB. Never rejects. */
export async function openJournal(onCut?: () => void): Promise<Journal | undefined> {
  const connected = await connectDatabase<JournalTables>({
    name: 'beams-and-pillars',
    tables: JOURNAL_TABLES,
    timeoutMs: JOURNAL_TIMEOUT_MS,
    onCut,
  });
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

/** A text in the database, or the fact that it was removed. A higher revision is a later one. */
export type TextRow = {
  /** A hash of the key: nothing else is left of what was removed. */
  readonly name: string;
  readonly revision: number;
  /** null: removed. */
  readonly body: { readonly key: string; readonly text: string } | null;
};

/** Texts in IndexedDB: what is there survives a killed browser. */
export type TextDatabase = {
  readonly all: () => Promise<readonly TextRow[]>;
  /**
   * Puts all rows or none, but never over a later row. Resolves when they are safe.
   * @param isStrict they must survive even a power failure. @returns the later rows that were there, and stay.
   */
  readonly put: (rows: readonly TextRow[], isStrict: boolean) => Promise<readonly TextRow[]>;
};

/** One that can also erase. */
export type ErasableTextDatabase = TextDatabase & {
  /** Deletes rows without a trace. */
  readonly erase: (names: readonly string[]) => Promise<void>;
};

interface TextTables extends DBSchema {
  texts: { key: string; value: TextRow };
}

/** Long, since to go on without what is there may mean to go on from something older. */
const TEXT_TIMEOUT_MS = 10_000;

/** @returns undefined if there is no IndexedDB. Never rejects. */
export const openDurableDatabase = (): Promise<TextDatabase | undefined> =>
  openTextDatabase(DURABLE_DATABASE);

/** @param name of the database. @returns undefined if there is no IndexedDB. Never rejects. */
export async function openTextDatabase(name: string): Promise<ErasableTextDatabase | undefined> {
  const connected = await connectDatabase<TextTables>({
    name,
    tables: ['texts'],
    timeoutMs: TEXT_TIMEOUT_MS,
  });
  return (
    connected && {
      all: async () => (await connected(database => database.getAll('texts'))).filter(isTextRow),
      put: (rows, isStrict) =>
        connected(async database => {
          const durability = isStrict ? 'strict' : 'relaxed';
          const { store, done } = database.transaction('texts', 'readwrite', { durability });
          const put = async (one: TextRow): Promise<readonly TextRow[]> => {
            const there = await store.get(one.name);
            if (isTextRow(there) && there.revision > one.revision) return [there];
            await store.put(one);
            return [];
          };
          const [later] = await Promise.all([Promise.all(rows.map(put)), done]);
          return later.flat();
        }),
      erase: names =>
        connected(async database => {
          const transaction = database.transaction('texts', 'readwrite', { durability: 'strict' });
          const all = names.map(one => transaction.store.delete(one));
          // Commits at once: the page may be closing.
          transaction.commit();
          await Promise.all([...all, transaction.done]);
        }),
    }
  );
}

const isTextRow = (row: Partial<TextRow> | undefined): row is TextRow =>
  typeof row?.revision === 'number' && (row.body === null || typeof row.body?.text === 'string');

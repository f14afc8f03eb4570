import { type DBSchema, type IDBPDatabase, openDB, type StoreNames } from 'idb';
import { withTimeout } from '../call-helpers.ts';
import { type Kept, storageRefusal, VAULT_DATABASE } from './browser-storage.ts';

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
export function connectDatabase<Tables extends DBSchema>(
  wanted: Wanted<Tables>,
): Promise<Connected<Tables> | undefined> {
  const connected = connection<Tables>(wanted);
  return withTimeout(wanted.patienceMs, () => connected(async () => connected));
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

/** A text of the shelf as it lies in the vault, or that it was taken away. A higher revision is a later one. */
export type VaultRow = {
  /** A short sign for the key: of what was taken away nothing else is left. */
  readonly name: string;
  readonly revision: number;
  /** null: taken away. */
  readonly body: { readonly key: string; readonly text: string } | null;
};

/** The door to IndexedDB for texts: what lies there outlives a browser that is killed. */
export type Vault = {
  readonly all: () => Promise<readonly VaultRow[]>;
  /**
   * All of them or none. @param isStrict not even power that fails may take it.
   * @returns once they are safe: of which of them a later one was there, and stays.
   */
  readonly put: (held: readonly VaultRow[], isStrict: boolean) => Promise<readonly VaultRow[]>;
};

/** A vault that can forget. */
export type TextVault = Vault & {
  /** Takes rows away: not even that they were there is left. */
  readonly erase: (names: readonly string[]) => Promise<void>;
};

interface VaultTables extends DBSchema {
  texts: { key: string; value: VaultRow };
}

/** What is there is waited for: whoever goes on without it may fall behind it. */
const VAULT_PATIENCE_MS = 10_000;

/** @returns undefined where there is no such storage. Never throws. */
export const openVault = (): Promise<Vault | undefined> => openTexts(VAULT_DATABASE);

/** @param name of the database. @returns undefined where there is no such storage. Never throws. */
export async function openTexts(name: string): Promise<TextVault | undefined> {
  const connected = await connectDatabase<VaultTables>({
    name,
    tables: ['texts'],
    patienceMs: VAULT_PATIENCE_MS,
  });
  return (
    connected && {
      all: async () => (await connected(database => database.getAll('texts'))).filter(isHeld),
      put: (held, isStrict) =>
        connected(async database => {
          const durability = isStrict ? 'strict' : 'relaxed';
          const { store, done } = database.transaction('texts', 'readwrite', { durability });
          const put = async (one: VaultRow): Promise<readonly VaultRow[]> => {
            const there = await store.get(one.name);
            if (isHeld(there) && there.revision > one.revision) return [there];
            await store.put(one);
            return [];
          };
          const [later] = await Promise.all([Promise.all(held.map(put)), done]);
          return later.flat();
        }),
      erase: names =>
        connected(async database => {
          const transaction = database.transaction('texts', 'readwrite', { durability: 'strict' });
          const all = names.map(one => transaction.store.delete(one));
          // At once: the page may be on its way out.
          transaction.commit();
          await Promise.all([...all, transaction.done]);
        }),
    }
  );
}

const isHeld = (row: Partial<VaultRow> | undefined): row is VaultRow =>
  typeof row?.revision === 'number' && (row.body === null || typeof row.body?.text === 'string');

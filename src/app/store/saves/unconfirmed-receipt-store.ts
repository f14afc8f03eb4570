import { once, withTimeout } from '../call-helpers.ts';
import { type Kept, mayDatabaseExist, type TextStorage } from './browser-storage.ts';
import { type ErasableTextDatabase, openTextDatabase, type TextRow } from './indexed-db.ts';

/** The receipt of a sitting. `key`: the names of its assignment and of the sitting. */
export type UnconfirmedText = { readonly key: string; readonly text: string };

/** Receipts that no learning platform has confirmed yet, on a device that others may use. Nothing here throws. */
export type UnconfirmedReceiptStore = {
  /** Also those of earlier visits; of each sitting the longest one. */
  readonly all: () => Promise<readonly UnconfirmedText[]>;
  readonly keep: (one: UnconfirmedText) => Kept;
  /** Also puts the text of this key into the database, where it survives a killed browser. */
  readonly secure: (key: string) => void;
  /** Removes it everywhere, without a trace. */
  readonly erase: (key: string) => void;
  /** Resolves when all that was called is done. */
  readonly settled: () => Promise<unknown>;
};

const KEY_START = 'unconfirmed/';
/** Apart from the game's own database at the same address, which remembers even what was removed. */
export const UNCONFIRMED_DATABASE = 'beams-and-pillars-unconfirmed';

/** The first question waits no longer for the database. */
const READ_TIMEOUT_MS = 2000;

/**
 * Storage has each text at once, even if the page is closed just then. The database, which survives a killed browser, has
 * only what is secured: if the platform confirms in time none is made, unless the browser cannot say whether there is one.
 * Receipts only grow: of two of one sitting the longer is the later.
 */
export function createUnconfirmedReceiptStore(
  storage: TextStorage,
  openDatabase: () => Promise<ErasableTextDatabase | undefined> = () =>
    openTextDatabase(UNCONFIRMED_DATABASE),
): UnconfirmedReceiptStore {
  const open = once(openDatabase);
  const secured = new Set<string>();
  let work: Promise<unknown> = Promise.resolve();
  const enqueue = (act: (database: ErasableTextDatabase) => Promise<unknown>): void => {
    const next = async (): Promise<unknown> => {
      const database = await open();
      return database && act(database);
    };
    work = work.then(next).catch(() => undefined);
  };
  const readDatabase = async (): Promise<readonly TextRow[]> => {
    if (!(await mayDatabaseExist(UNCONFIRMED_DATABASE))) return [];
    return (await (await open())?.all().catch(() => undefined)) ?? [];
  };
  /** What cannot be read in time is offered at the next visit. */
  const readInTime = async (): Promise<readonly TextRow[]> =>
    (await withTimeout(READ_TIMEOUT_MS, readDatabase)) ?? [];
  return {
    all: async () => {
      const texts = new Map<string, string>();
      for (const { name, body } of await readInTime()) {
        secured.add(name);
        if (body) texts.set(name, body.text);
      }
      for (const at of storage.keys(KEY_START)) {
        const [key, text] = [at.slice(KEY_START.length), storage.read(at) ?? ''];
        if (text.length >= (texts.get(key)?.length ?? 0)) texts.set(key, text);
      }
      return [...texts].flatMap(([key, text]) => (text === '' ? [] : [{ key, text }]));
    },
    keep: ({ key, text }) => storage.write(KEY_START + key, text),
    secure: key => {
      const text = storage.read(KEY_START + key);
      if (text === null) return;
      secured.add(key);
      enqueue(database => database.put([{ name: key, revision: text.length, body: { key, text } }], true));
    },
    erase: key => {
      storage.remove(KEY_START + key);
      if (secured.delete(key)) enqueue(database => database.erase([key]));
    },
    settled: () => work,
  };
}

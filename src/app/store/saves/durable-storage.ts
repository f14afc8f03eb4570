import { hash } from '../../../core/seeded-random.ts';
import { once } from '../call-helpers.ts';
import { DURABLE_DATABASE, type Kept, mayDatabaseExist, type TextStorage } from './browser-storage.ts';
import type { TextDatabase, TextRow } from './indexed-db.ts';

/** Storage that copies what must not be lost into a database, too. */
export type DurableStorage = TextStorage & {
  /**
   * Compares storage and database, key by key: the later text is then kept in both.
   * @returns whether storage has got texts from the database.
   */
  readonly takeOver: () => Promise<boolean>;
};

type DurableStorageNeeds = {
  /** Whether there may be a database from an earlier visit. */
  readonly mayExist: () => Promise<boolean>;
  /** @param isThere there may be one already; if not, making it can wait. */
  readonly openDatabase: (isThere: boolean) => Promise<TextDatabase | undefined>;
};

/** Sittings, folders, gradebooks and lessons, a game of teams, rooms that were joined, and what of them could not be read. The log has its journal. */
const DURABLE_STARTS = ['sitting', 'folder', 'gradebook', 'lessons', 'teams', 'joined', 'aside/'] as const;
/** A key without the pack that it is kept under. */
const bare = (key: string): string => key.replace(/^pack\/[^/]*\//, '');
const isDurable = (key: string): boolean => DURABLE_STARTS.some(start => bare(key).startsWith(start));
/** All but sittings of levels, which need not wait for the disk: they may be lost if the power fails, but not if the browser is killed. */
const isStrict = (key: string): boolean => !/^sitting\/[a-z]/.test(bare(key));

/** In storage, for every durable key: how often its text was written or removed. Written after the text. */
const REVISION = 'revision/';
/** A short name for a key, which does not tell what was removed. */
const nameOf = (key: string): string => hash(`a${key}`).toString(36) + hash(`b${key}`).toString(36);

/**
 * Browsers write localStorage to the disk up to a minute late, a killed one not at all; but always in order. So every text
 * is followed there by its revision, and is put into the database with it at once. The higher revision is the later one;
 * with equal revisions storage counts, where a release without the database may have gone on. No clock is needed.
 */
export function createDurableStorage(
  storage: TextStorage,
  { mayExist, openDatabase }: DurableStorageNeeds,
): DurableStorage {
  // Where there are revisions, there is a database: no need to ask.
  const isThere = storage.keys(REVISION).length > 0 ? Promise.resolve(true) : mayExist();
  const open = once(async () => openDatabase(await isThere));
  const tracker = createRevisionTracker(storage, open);
  const keys = (): readonly string[] => storage.keys('').filter(isDurable);
  const write = (key: string, text: string): Kept => {
    const kept = storage.write(key, text);
    if (isDurable(key)) tracker.enter(key, text, kept === 'kept');
    return kept;
  };
  return {
    ...storage,
    write,
    remove: key => {
      storage.remove(key);
      if (isDurable(key)) tracker.enter(key, null);
    },
    recover: () => {
      storage.recover();
      for (const key of keys()) write(key, storage.read(key) ?? '');
    },
    settled: tracker.settled,
    takeOver: async () => {
      // A database that cannot be read now may be later than storage, and is left alone.
      const rows = (await isThere) ? await (await open())?.all().catch(() => undefined) : [];
      if (!rows) return false;
      const later = rows.filter(tracker.isLater);
      tracker.learn(rows);
      for (const row of later) restore(storage, keys(), row);
      const all = new Set([...keys(), ...rows.flatMap(({ body }) => body?.key ?? [])]);
      for (const key of all) if (!tracker.isKnown(key)) tracker.enter(key, storage.read(key));
      return later.length > 0;
    },
  };
}

/** Storage with the database of this browser. A first one is made when the first page is drawn. @param shown resolves then. */
export const openDurableStorage = (storage: TextStorage, shown: Promise<void>): DurableStorage =>
  createDurableStorage(storage, {
    mayExist: () => mayDatabaseExist(DURABLE_DATABASE),
    openDatabase: async isThere => {
      if (!isThere) await shown;
      const module = await import('./indexed-db.ts').catch(() => undefined);
      return module?.openDurableDatabase();
    },
  });

/** Does in storage what a later row of the database says. */
function restore(storage: TextStorage, keys: readonly string[], { name, revision, body }: TextRow): void {
  const kept = body ? storage.write(body.key, body.text) : 'kept';
  if (!body) for (const key of keys) if (nameOf(key) === name) storage.remove(key);
  if (kept === 'kept') storage.write(REVISION + name, String(revision));
}

/** Counts revisions, and puts what was written to storage into the database, in that order. */
type RevisionTracker = {
  /** @param text null: removed. @param isStored whether storage could keep it. */
  readonly enter: (key: string, text: string | null, isStored?: boolean) => void;
  /** Notes rows that are in the database. */
  readonly learn: (rows: readonly TextRow[]) => void;
  /** Whether a row is later than what is in storage. */
  readonly isLater: (row: TextRow) => boolean;
  /** Whether the text in storage is the last one that is known to be in the database. */
  readonly isKnown: (key: string) => boolean;
  /** See `TextStorage`. */
  readonly settled: () => Promise<boolean>;
};

function createRevisionTracker(
  storage: TextStorage,
  open: () => Promise<TextDatabase | undefined>,
): RevisionTracker {
  const known = new Map<string, TextRow>();
  const pending = new Map<string, TextRow>();
  let work = Promise.resolve(true);
  const revisionOf = (name: string): number => Number(storage.read(REVISION + name)) || 0;
  const learn = (rows: readonly TextRow[]): void => {
    for (const row of rows) known.set(row.name, row);
  };
  const isStillStored = (key: string, { body }: TextRow): boolean =>
    storage.read(key) === (body?.text ?? null);
  const note = (key: string, text: string | null, isStored: boolean): void => {
    const name = nameOf(key);
    const revision = Math.max(revisionOf(name), known.get(name)?.revision ?? 0) + 1;
    const row = { name, revision, body: text === null ? null : { key, text } };
    known.set(name, row);
    pending.set(key, row);
    if (isStored) storage.write(REVISION + name, String(revision));
  };
  /** What failed is tried again with the next text. @returns whether all that was pending is safe. */
  const flush = async (): Promise<boolean> => {
    const database = await open();
    const batch = [...pending];
    if (!database || batch.length === 0) return batch.length === 0;
    const [rows, keys] = [batch.map(([, row]) => row), batch.map(([key]) => key)];
    const later = await database.put(rows, keys.some(isStrict));
    for (const [key, row] of batch) if (pending.get(key) === row) pending.delete(key);
    // Another tab has put higher revisions there. If storage still has the text of this tab, that is the last one.
    const isRefused = ({ name }: TextRow): boolean => later.some(one => one.name === name);
    const refused = batch.filter(([key, row]) => isRefused(row) && isStillStored(key, row));
    learn(later);
    for (const [key, { name, revision, body }] of refused)
      note(key, body?.text ?? null, revisionOf(name) === revision);
    return refused.length === 0 || flush();
  };
  return {
    learn,
    isLater: ({ name, revision }) => revision > revisionOf(name),
    isKnown: key => storage.read(key) === (known.get(nameOf(key))?.body?.text ?? null),
    enter: (key, text, isStored = true) => {
      note(key, text, isStored);
      work = work.then(flush).catch(() => false);
    },
    settled: () => work,
  };
}

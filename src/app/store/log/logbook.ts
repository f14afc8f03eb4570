import { entryKey, type LogEntry, mergeLogs } from '../../../core/learner/attempt-log.ts';
import { once } from '../call-helpers.ts';
import type { Notices } from '../notice-store.ts';
import type { Kept, TextStorage } from '../saves/browser-storage.ts';
import type { Journal, JournalRow } from '../saves/indexed-db.ts';
import { SAVE_VERSIONS } from '../saves/save-types.ts';

/** Keeps the log of attempts on this device, and in step with other tabs. */
export type Logbook = {
  /** All entries that were kept when it was opened. */
  readonly entries: readonly LogEntry[];
  /** Keeps entries: in storage before it returns (the write-ahead text), then in the journal. */
  readonly add: (entries: readonly LogEntry[]) => void;
  /** Calls with entries that were found later, mostly those of other tabs. */
  readonly onOthers: (call: (entries: readonly LogEntry[]) => void) => void;
  /** Reads the journal again, and restores it if it was cleared. */
  readonly catchUp: () => Promise<void>;
  /** Resolves when nothing is being written. */
  readonly settled: () => Promise<void>;
};

export type LogbookNeeds = {
  readonly storage: TextStorage;
  readonly notices: Notices;
  /** `onCut` is called when the browser has closed the database; what was kept may be gone. */
  readonly openJournal: (onCut: () => void) => Promise<Journal | undefined>;
  /** A name that no other tab has. */
  readonly tab: string;
  /** To other tabs of the game; undefined if the browser has no channels. */
  readonly channel?: TabChannel | undefined;
};
/** Tells other tabs of rows that were added to the journal. */
export type TabChannel = {
  readonly tell: (rows: readonly JournalRow[]) => void;
  readonly onTold: (call: (rows: unknown) => void) => void;
};

/** Keys in storage: a mark that there is a journal; what a tab has not yet seen safe in it; the log if there is no journal. */
const MARK = 'journal';
const AHEAD = 'ahead/';
const LOG = 'log';

/** Reads nothing if nothing was ever kept: a first visit does not wait for a database. */
export async function openLogbook(needs: LogbookNeeds): Promise<Logbook> {
  const { storage } = needs;
  let core: LogbookCore | undefined;
  const journal = once(() => needs.openJournal(() => void core?.catchUp().catch(() => undefined)));
  const isFresh = storage.read(MARK) === null && textKeys(storage).length === 0;
  const found = isFresh ? [] : await readAll(needs, await journal());
  core = createLogbookCore(needs, journal, found);
  return { entries: found, ...core };
}

const textKeys = (storage: TextStorage): readonly string[] => [
  ...(storage.read(LOG) === null ? [] : [LOG]),
  ...storage.keys(AHEAD),
];

/** Parsers are fetched only if there is something to read. */
const fetchParsers = (): Promise<typeof import('../saves/save-schemas.ts')> =>
  import('../saves/save-schemas.ts');

async function readAll({ storage, notices }: LogbookNeeds, journal: Journal | undefined) {
  const { readRows, readLogText } = await fetchParsers();
  const rows = await readRows(journal);
  const texts = textKeys(storage).map(key => readLogText(storage, key));
  const all = [rows, ...texts];
  if (all.some(({ isDamaged }) => isDamaged)) notices.tell('saveSetAside');
  if (all.some(({ isNewer }) => isNewer)) notices.tell('saveNewer');
  const entries = mergeLogs(
    rows.entries,
    texts.flatMap(text => text.entries),
  );
  await moveToJournal(storage, journal, entries, texts);
  return entries;
}

type Text = { readonly key: string; readonly text: string | null; readonly entries: readonly LogEntry[] };

/** Moves entries from storage into the journal. A text is removed only then, and if no tab has changed it meanwhile. */
async function moveToJournal(
  storage: TextStorage,
  journal: Journal | undefined,
  entries: readonly LogEntry[],
  texts: readonly Text[],
): Promise<void> {
  const unmoved = texts.flatMap(text => text.entries);
  if (unmoved.length === 0) return;
  const kept = journal ? await journal.add(unmoved.map(toRow)) : keepAsText(storage, entries);
  if (kept !== 'kept') return;
  if (journal) storage.write(MARK, '1');
  for (const { key, text } of texts)
    if ((journal || key !== LOG) && storage.read(key) === text) storage.remove(key);
}

const toRow = (entry: LogEntry): JournalRow => ({ name: entryKey(entry), version: SAVE_VERSIONS.log, entry });
const toText = (entries: readonly LogEntry[]): string =>
  JSON.stringify({ version: SAVE_VERSIONS.log, body: entries });
const keepAsText = (storage: TextStorage, entries: readonly LogEntry[]): Kept =>
  storage.write(LOG, toText(entries));

type LogbookCore = Omit<Logbook, 'entries'>;
type OpenJournal = () => Promise<Journal | undefined>;
type Known = Map<string, LogEntry>;

function createLogbookCore(
  needs: LogbookNeeds,
  journal: OpenJournal,
  found: readonly LogEntry[],
): LogbookCore {
  const { storage, notices, channel } = needs;
  const known: Known = new Map(found.map(entry => [entryKey(entry), entry]));
  const listeners: ((entries: readonly LogEntry[]) => void)[] = [];
  const writer = createLogWriter(needs, journal, known);
  const addFound = (entries: readonly LogEntry[]): void => {
    const fresh = entries.filter(entry => !known.has(entryKey(entry)));
    for (const entry of fresh) known.set(entryKey(entry), entry);
    if (fresh.length > 0) for (const call of listeners) call(fresh);
  };
  const addTold = async (rows: unknown): Promise<void> =>
    addFound((await fetchParsers()).parseRows(rows).entries);
  const restore = (): void => {
    storage.recover();
    writer.write([...known.values()]);
    notices.tell('storageCleared');
  };
  // What is missed now is found by `catchUp` when the tab is looked at again.
  channel?.onTold(rows => void addTold(rows).catch(() => undefined));
  return {
    add: entries => {
      const isCleared = writer.isCleared();
      for (const entry of entries) known.set(entryKey(entry), entry);
      if (isCleared) restore();
      else writer.write(entries);
    },
    onOthers: call => void listeners.push(call),
    catchUp: async () => {
      const open = await journal();
      const rows = await open?.all().catch(() => undefined);
      if (writer.isCleared(rows)) return restore();
      const unknown = rows?.filter(({ name }) => !known.has(name)) ?? [];
      if (unknown.length > 0) addFound((await fetchParsers()).parseRows(unknown).entries);
    },
    settled: writer.settled,
  };
}

/** Writes entries ahead into storage and then into the journal, in their order. */
type LogWriter = {
  /** In storage when it returns. What could not be written is tried again with the next entries. */
  readonly write: (entries: readonly LogEntry[]) => void;
  /**
   * Whether the browser, or its user, has cleared what was kept: the game never removes the mark or all rows.
   * @param rows of the journal, if they were read.
   */
  readonly isCleared: (rows?: readonly unknown[]) => boolean;
  readonly settled: () => Promise<void>;
};

function createLogWriter(
  { storage, notices, tab, channel }: LogbookNeeds,
  journal: OpenJournal,
  known: Known,
): LogWriter {
  let pending: readonly LogEntry[] = [];
  let work = Promise.resolve();
  let isMarked = storage.read(MARK) !== null;
  const writeAhead = (): Kept => {
    if (pending.length > 0) return storage.write(AHEAD + tab, toText(pending));
    storage.remove(AHEAD + tab);
    return 'kept';
  };
  const flush = async (ahead: Kept): Promise<void> => {
    const batch = pending;
    if (batch.length === 0) return;
    const open = await journal();
    const kept = open
      ? await open.add(batch.map(toRow))
      : keepAsText(storage, mergeLogs([...known.values()], await keptAsText(storage)));
    if (kept === 'kept') {
      pending = pending.filter(entry => !batch.includes(entry));
      writeAhead();
      if (open) isMarked = storage.write(MARK, '1') === 'kept';
      channel?.tell(batch.map(toRow));
    } else if (ahead !== 'kept') notices.tell(kept === 'full' ? 'storageFull' : 'storageBlocked');
  };
  return {
    write: entries => {
      pending = [...pending.filter(entry => !entries.includes(entry)), ...entries];
      const ahead = writeAhead();
      work = work.then(() => flush(ahead)).catch(() => undefined);
    },
    isCleared: rows => isMarked && (storage.read(MARK) === null || rows?.length === 0),
    settled: () => work,
  };
}

/** What other tabs have kept as a text, if there is no journal. */
const keptAsText = async (storage: TextStorage): Promise<readonly LogEntry[]> =>
  storage.read(LOG) === null ? [] : (await fetchParsers()).readLogText(storage, LOG).entries;

/** A channel to other tabs of the game; undefined if the browser has none. */
export function openTabChannel(): TabChannel | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined;
  const channel = new BroadcastChannel('beams-and-pillars');
  return {
    tell: rows => channel.postMessage(rows),
    onTold: call => channel.addEventListener('message', ({ data }) => call(data)),
  };
}

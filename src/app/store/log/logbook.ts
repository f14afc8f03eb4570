import { entryKey, type LogEntry, mergeLogs } from '../../../core/learner/attempt-log.ts';
import { once } from '../call-helpers.ts';
import type { Notices } from '../notice-store.ts';
import type { Kept, Shelf } from '../saves/browser-storage.ts';
import type { Journal, JournalRow } from '../saves/indexed-db.ts';
import { SAVE_VERSIONS } from '../saves/save-types.ts';

/** The log of attempts in safe-keeping. */
export type Logbook = {
  /** Everything that was found when it was opened. */
  readonly entries: readonly LogEntry[];
  /** Safe when it returns: written ahead on the shelf, and then into the journal. */
  readonly add: (entries: readonly LogEntry[]) => void;
  /** What other tabs have entered since, or what was not found at once. */
  readonly onOthers: (call: (entries: readonly LogEntry[]) => void) => void;
  /** Looks again at everything that is kept. */
  readonly catchUp: () => Promise<void>;
  /** Resolves when nothing is under way. */
  readonly settled: () => Promise<void>;
};

export type LogbookNeeds = {
  readonly shelf: Shelf;
  readonly notices: Notices;
  /** `onCut`: the connection was cut; what was kept may be gone. */
  readonly openJournal: (onCut: () => void) => Promise<Journal | undefined>;
  /** A name for this tab, unlike that of any other. */
  readonly tab: string;
  /** Other tabs of the same game, where the browser lets them talk. */
  readonly channel?: TabChannel | undefined;
};
export type TabChannel = {
  readonly tell: (rows: readonly JournalRow[]) => void;
  readonly onTold: (call: (rows: unknown) => void) => void;
};

/** On the shelf: that there is a journal; what a tab has not yet seen safe in it; the log where there is none. */
const MARK = 'journal';
const AHEAD = 'ahead/';
const LOG = 'log';

/** Nothing is read where nothing was ever kept: a first visit waits for no database. */
export async function openLogbook(needs: LogbookNeeds): Promise<Logbook> {
  const { shelf } = needs;
  let desk: LogbookCore | undefined;
  const journal = once(() => needs.openJournal(() => void desk?.catchUp().catch(() => undefined)));
  const isFresh = shelf.read(MARK) === null && shelfKeys(shelf).length === 0;
  const found = isFresh ? [] : await readAll(needs, await journal());
  desk = createLogbookCore(needs, journal, found);
  return { entries: found, ...desk };
}

const shelfKeys = (shelf: Shelf): readonly string[] => [
  ...(shelf.read(LOG) === null ? [] : [LOG]),
  ...shelf.keys(AHEAD),
];

/** The readers, with all the parsers behind them, are fetched only where there is something to read. */
const readers = (): Promise<typeof import('../saves/save-schemas.ts')> => import('../saves/save-schemas.ts');

async function readAll({ shelf, notices }: LogbookNeeds, journal: Journal | undefined) {
  const { readRows, readShelf } = await readers();
  const rows = await readRows(journal);
  const texts = shelfKeys(shelf).map(key => readShelf(shelf, key));
  const all = [rows, ...texts];
  if (all.some(({ isDamaged }) => isDamaged)) notices.tell('saveSetAside');
  if (all.some(({ isNewer }) => isNewer)) notices.tell('saveNewer');
  const entries = mergeLogs(
    rows.entries,
    texts.flatMap(text => text.entries),
  );
  await storeLoose(shelf, journal, entries, texts);
  return entries;
}

type Text = { readonly key: string; readonly text: string | null; readonly entries: readonly LogEntry[] };

/** What lay on the shelf goes into the journal; only then, and if no tab has written there since, it is taken off. */
async function storeLoose(
  shelf: Shelf,
  journal: Journal | undefined,
  entries: readonly LogEntry[],
  texts: readonly Text[],
): Promise<void> {
  const loose = texts.flatMap(text => text.entries);
  if (loose.length === 0) return;
  const kept = journal ? await journal.add(loose.map(toRow)) : keepOnShelf(shelf, entries);
  if (kept !== 'kept') return;
  if (journal) shelf.write(MARK, '1');
  for (const { key, text } of texts)
    if ((journal || key !== LOG) && shelf.read(key) === text) shelf.remove(key);
}

const toRow = (entry: LogEntry): JournalRow => ({ name: entryKey(entry), version: SAVE_VERSIONS.log, entry });
const toText = (entries: readonly LogEntry[]): string =>
  JSON.stringify({ version: SAVE_VERSIONS.log, body: entries });
const keepOnShelf = (shelf: Shelf, entries: readonly LogEntry[]): Kept => shelf.write(LOG, toText(entries));

type LogbookCore = Omit<Logbook, 'entries'>;
type OpenJournal = () => Promise<Journal | undefined>;
type Known = Map<string, LogEntry>;

function createLogbookCore(
  needs: LogbookNeeds,
  journal: OpenJournal,
  found: readonly LogEntry[],
): LogbookCore {
  const { shelf, notices, channel } = needs;
  const known: Known = new Map(found.map(entry => [entryKey(entry), entry]));
  const listeners: ((entries: readonly LogEntry[]) => void)[] = [];
  const pen = createLogWriter(needs, journal, known);
  const take = (entries: readonly LogEntry[]): void => {
    const fresh = entries.filter(entry => !known.has(entryKey(entry)));
    for (const entry of fresh) known.set(entryKey(entry), entry);
    if (fresh.length > 0) for (const call of listeners) call(fresh);
  };
  const hear = async (rows: unknown): Promise<void> => take((await readers()).parseRows(rows).entries);
  const restore = (): void => {
    shelf.recover();
    pen.write([...known.values()]);
    notices.tell('storageCleared');
  };
  // What is not heard now is found when the tab is looked at again.
  channel?.onTold(rows => void hear(rows).catch(() => undefined));
  return {
    add: entries => {
      const isCleared = pen.isCleared();
      for (const entry of entries) known.set(entryKey(entry), entry);
      if (isCleared) restore();
      else pen.write(entries);
    },
    onOthers: call => void listeners.push(call),
    catchUp: async () => {
      const open = await journal();
      const rows = await open?.all().catch(() => undefined);
      if (pen.isCleared(rows)) return restore();
      const strange = rows?.filter(({ name }) => !known.has(name)) ?? [];
      if (strange.length > 0) take((await readers()).parseRows(strange).entries);
    },
    settled: pen.settled,
  };
}

/** Writes entries ahead on the shelf and then into the journal, in their order. */
type LogWriter = {
  /** Safe on the shelf when it returns; what could not be written now is written with the next entry. */
  readonly write: (entries: readonly LogEntry[]) => void;
  /** The mark goes only with everything else, and rows only with all rows: the browser, or someone in it, has cleared them. */
  readonly isCleared: (rows?: readonly unknown[]) => boolean;
  readonly settled: () => Promise<void>;
};

function createLogWriter(
  { shelf, notices, tab, channel }: LogbookNeeds,
  journal: OpenJournal,
  known: Known,
): LogWriter {
  let pending: readonly LogEntry[] = [];
  let work = Promise.resolve();
  let isMarked = shelf.read(MARK) !== null;
  const writeAhead = (): Kept => {
    if (pending.length > 0) return shelf.write(AHEAD + tab, toText(pending));
    shelf.remove(AHEAD + tab);
    return 'kept';
  };
  const flush = async (ahead: Kept): Promise<void> => {
    const batch = pending;
    if (batch.length === 0) return;
    const open = await journal();
    const kept = open
      ? await open.add(batch.map(toRow))
      : keepOnShelf(shelf, mergeLogs([...known.values()], await loose(shelf)));
    if (kept === 'kept') {
      pending = pending.filter(entry => !batch.includes(entry));
      writeAhead();
      if (open) isMarked = shelf.write(MARK, '1') === 'kept';
      channel?.tell(batch.map(toRow));
    } else if (ahead !== 'kept') notices.tell(kept === 'full' ? 'storageFull' : 'storageBlocked');
  };
  return {
    write: entries => {
      pending = [...pending.filter(entry => !entries.includes(entry)), ...entries];
      const ahead = writeAhead();
      work = work.then(() => flush(ahead)).catch(() => undefined);
    },
    isCleared: rows => isMarked && (shelf.read(MARK) === null || rows?.length === 0),
    settled: () => work,
  };
}

/** What other tabs have put on a shelf that has to do without a journal. */
const loose = async (shelf: Shelf): Promise<readonly LogEntry[]> =>
  shelf.read(LOG) === null ? [] : (await readers()).readShelf(shelf, LOG).entries;

/** Other tabs of the same game; undefined where the browser does not let them talk. */
export function openTabChannel(): TabChannel | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined;
  const channel = new BroadcastChannel('beams-and-pillars');
  return {
    tell: rows => channel.postMessage(rows),
    onTold: call => channel.addEventListener('message', ({ data }) => call(data)),
  };
}

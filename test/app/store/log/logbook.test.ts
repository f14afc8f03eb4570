import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Logbook, openLogbook, type TabChannel } from '../../../../src/app/store/log/logbook.ts';
import { createNotices, type Notices } from '../../../../src/app/store/notice-store.ts';
import type { Kept, TextStorage } from '../../../../src/app/store/saves/browser-storage.ts';
import { type Journal, type JournalRow, openJournal } from '../../../../src/app/store/saves/indexed-db.ts';
import type { LogEntry } from '../../../../src/core/learner/attempt-log.ts';
import { makeAttempt, makeMemoryStorage } from '../../../small-interview.ts';

type Tab = { readonly logbook: Logbook; readonly notices: Notices; readonly journal: Journal | undefined };
type Opening = {
  readonly tab?: string;
  readonly journal?: Journal | undefined;
  readonly channel?: TabChannel;
};

async function openTab(storage: TextStorage, opening: Opening = {}): Promise<Tab> {
  const notices = createNotices();
  const journal = 'journal' in opening ? opening.journal : await openJournal();
  const { tab = 'A', channel } = opening;
  const logbook = await openLogbook({ storage, notices, openJournal: async () => journal, tab, channel });
  return { logbook, notices, journal };
}

const entry = (at: number): LogEntry => makeAttempt('match:act_1_1', { at });
const times = (entries: readonly LogEntry[]): readonly number[] => entries.map(({ at }) => at);
const refusing = (journal: Journal | undefined, kept: Kept): Journal => ({
  all: async () => (await journal?.all()) ?? [],
  add: async () => kept,
  setAside: async () => undefined,
});
const full = (storage: TextStorage): TextStorage => ({ ...storage, write: () => 'full' });

async function clearJournal(): Promise<void> {
  const database = await openDB('beams-and-pillars');
  await database.clear('log');
  database.close();
}

/** A openChannel between tabs: each hears all others. */
function makeChannels(): () => TabChannel {
  const calls: { readonly by: TabChannel; readonly call: (rows: unknown) => void }[] = [];
  return () => {
    const channel: TabChannel = {
      tell: rows => {
        for (const { by, call } of calls) if (by !== channel) call(structuredClone(rows));
      },
      onTold: call => void calls.push({ by: channel, call }),
    };
    return channel;
  };
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('the logbook', () => {
  it('reads entries back in order, and leaves nothing in storage', async () => {
    const storage = makeMemoryStorage();
    const { logbook } = await openTab(storage);
    logbook.add([entry(2)]);
    logbook.add([entry(1), entry(3)]);
    await logbook.settled();
    expect([...storage.all.keys()]).toEqual(['journal']);
    expect(times((await openTab(storage)).logbook.entries)).toEqual([1, 2, 3]);
  });

  it('has stored an entry when `add` returns, so that a tab killed at that moment loses nothing', async () => {
    const storage = makeMemoryStorage();
    const { logbook, journal } = await openTab(storage, { journal: refusing(undefined, 'blocked') });
    logbook.add([entry(1)]);
    const killed = makeMemoryStorage(Object.fromEntries(storage.all));
    expect(await journal?.all()).toEqual([]);
    const again = await openTab(killed, { tab: 'B' });
    expect(times(again.logbook.entries)).toEqual([1]);
    expect([...killed.all.keys()]).toEqual(['journal']);
    expect(await again.journal?.all()).toHaveLength(1);
  });

  it('keeps the entries of two tabs that do not hear each other', async () => {
    const storage = makeMemoryStorage();
    const [one, other] = [await openTab(storage), await openTab(storage, { tab: 'B' })];
    one.logbook.add([entry(1)]);
    other.logbook.add([entry(2)]);
    one.logbook.add([entry(3)]);
    await Promise.all([one.logbook.settled(), other.logbook.settled()]);
    expect(times((await openTab(storage)).logbook.entries)).toEqual([1, 2, 3]);
  });

  it('sends entries to other tabs, and finds by itself those it did not receive', async () => {
    const storage = makeMemoryStorage();
    const openChannel = makeChannels();
    const one = await openTab(storage, { channel: openChannel() });
    const other = await openTab(storage, { tab: 'B', channel: openChannel() });
    const deaf = await openTab(storage, { tab: 'C' });
    const heard: number[] = [];
    other.logbook.onOthers(entries => heard.push(...times(entries)));
    deaf.logbook.onOthers(entries => heard.push(...times(entries).map(at => -at)));
    one.logbook.add([entry(1)]);
    await one.logbook.settled();
    await expect.poll(() => heard).toEqual([1]);
    await deaf.logbook.catchUp();
    await other.logbook.catchUp();
    expect(heard).toEqual([1, -1]);
  });

  it.each([
    ['with the next response', (logbook: Logbook) => logbook.add([entry(2)])],
    ['when it is looked at again', (logbook: Logbook) => logbook.catchUp()],
  ])('stores everything again that the browser has cleared, %s, with one notice', async (_, wake) => {
    const storage = makeMemoryStorage();
    const { logbook, notices } = await openTab(storage);
    logbook.add([entry(1)]);
    for (let time = 0; time < 2; time++) {
      await logbook.settled();
      expect(notices.getState()).toEqual(time === 0 ? [] : ['storageCleared']);
      storage.all.clear();
      await clearJournal();
      await wake(logbook);
    }
    await logbook.settled();
    expect(notices.getState()).toEqual(['storageCleared']);
    expect(times((await openTab(storage)).logbook.entries)[0]).toBe(1);
  });

  it('stores everything again if only the database was cleared', async () => {
    const storage = makeMemoryStorage();
    const { logbook, notices } = await openTab(storage);
    logbook.add([entry(1)]);
    await logbook.settled();
    await clearJournal();
    await logbook.catchUp();
    await logbook.settled();
    expect(notices.getState()).toEqual(['storageCleared']);
    expect(times((await openTab(storage)).logbook.entries)).toEqual([1]);
  });

  it('works without a database if there is none', async () => {
    const storage = makeMemoryStorage();
    const one = await openTab(storage, { journal: undefined });
    const other = await openTab(storage, { tab: 'B', journal: undefined });
    one.logbook.add([entry(1)]);
    await one.logbook.settled();
    other.logbook.add([entry(2)]);
    await other.logbook.settled();
    expect(one.notices.getState()).toEqual([]);
    expect([...storage.all.keys()]).toEqual(['log']);
    expect(times((await openTab(storage, { journal: undefined })).logbook.entries)).toEqual([1, 2]);
    expect(times((await openTab(storage)).logbook.entries)).toEqual([1, 2]);
    expect([...storage.all.keys()]).toEqual(['journal']);
  });

  it.each([
    ['full', 'storageFull'],
    ['blocked', 'storageBlocked'],
  ] as const)(
    'says once that storage is %s, and only if no text can be kept either',
    async (kept, notice) => {
      const storage = makeMemoryStorage();
      const held = await openTab(storage, { journal: refusing(undefined, kept) });
      held.logbook.add([entry(1)]);
      await held.logbook.settled();
      expect(held.notices.getState()).toEqual([]);
      const lost = await openTab(full(makeMemoryStorage()), { journal: refusing(undefined, kept) });
      lost.logbook.add([entry(1)]);
      lost.logbook.add([entry(2)]);
      await lost.logbook.settled();
      expect(lost.notices.getState()).toEqual([notice]);
    },
  );

  it('tries again with the next entry', async () => {
    const storage = makeMemoryStorage();
    const journal = await openJournal();
    let kept: Kept = 'full';
    const sometimes: Journal = {
      ...refusing(journal, 'full'),
      add: async rows => (kept === 'kept' && journal ? journal.add(rows) : kept),
    };
    const { logbook } = await openTab(storage, { journal: sometimes });
    logbook.add([entry(1)]);
    await logbook.settled();
    kept = 'kept';
    logbook.add([entry(2)]);
    await logbook.settled();
    expect(await journal?.all()).toHaveLength(2);
    expect([...storage.all.keys()]).toEqual(['journal']);
  });
});

describe('rows that cannot be read', () => {
  const MARKED = { journal: '1' };
  const put = async (...rows: readonly JournalRow[]): Promise<void> => {
    await (await openJournal())?.add(rows);
  };
  const row = (at: number, change: Partial<JournalRow> = {}): JournalRow => ({
    name: String(at),
    version: 2,
    entry: entry(at),
    ...change,
  });

  it('are set aside with one notice, and do not affect the others', async () => {
    await put(row(1), row(2, { entry: { type: 'attempt', at: 'yesterday' } }));
    const { logbook, notices } = await openTab(makeMemoryStorage(MARKED));
    expect(times(logbook.entries)).toEqual([1]);
    expect(notices.getState()).toEqual(['saveSetAside']);
    const database = await openDB('beams-and-pillars', 1);
    expect(await database.getAllKeys('aside')).toEqual(['2']);
    expect((await openTab(makeMemoryStorage(MARKED))).notices.getState()).toEqual([]);
  });

  it('of a later version stay where they are, for the version that can read them', async () => {
    await put(row(1), row(2, { version: 99, entry: { some: 'thing' } }));
    const { logbook, notices, journal } = await openTab(makeMemoryStorage(MARKED));
    expect(times(logbook.entries)).toEqual([1]);
    expect(notices.getState()).toEqual(['saveNewer']);
    expect(await journal?.all()).toHaveLength(2);
  });

  it('of the first version are read', async () => {
    const old = { type: 'finish', stars: 3, at: 7, interview: 'small', level: 'roof_match_1', seed: 'K' };
    await put(row(7, { version: 1, entry: old }));
    expect((await openTab(makeMemoryStorage(MARKED))).logbook.entries).toEqual([
      { ...old, content: 1, app: '0.1.0' },
    ]);
  });
});

/** Rooms on this computer's disk: a database in a folder for each, which is removed with it. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import type { LiveEvent, RoomCode } from '../core/live/live-types.ts';
import { roomCodeIn } from '../core/live/room-identity.ts';
import type { Stop } from './clock-and-chance.ts';
import { type RoomLog, type RowReader, readRow } from './room-log.ts';

type Database = ClassicLevel<string, string>;

/** Rejects if another server has the folder. It stays locked until the log is closed, or the process is killed. */
export async function openLevelLog(folder: string): Promise<RoomLog> {
  const inside = join(folder, 'rooms');
  await mkdir(inside, { recursive: true });
  const lock = await openDatabase(join(folder, 'lock'));
  const { enter, exit, exitAll } = createEntries(room => openRoomStore(join(inside, room)));
  return {
    append: async (room, event) => {
      const entry = enter(room);
      try {
        await (await entry.store).append(event);
      } finally {
        await exit(room, entry);
      }
    },
    follow: async (room, read) => {
      const entry = enter(room);
      try {
        const unfollow = await (await entry.store).follow(read);
        return async () => {
          unfollow();
          await exit(room, entry);
        };
      } catch (problem) {
        await exit(room, entry);
        throw problem;
      }
    },
    has: async room => existsSync(join(inside, room)),
    rooms: async () => (await readdir(inside)).filter(name => roomCodeIn(name) === name),
    remove: room => rm(join(inside, room), { recursive: true, force: true, maxRetries: 5 }),
    // There is no other server on the same folder.
    tell: () => undefined,
    onTold: () => () => undefined,
    close: async () => {
      await exitAll();
      await lock.close();
    },
  };
}

/** A database that is open, and how many use it. */
type Entry = { readonly store: Promise<RoomStore>; users: number };

/** Opens a database for its first user and closes it after the last. */
function createEntries(open: (room: RoomCode) => Promise<RoomStore>) {
  const entries = new Map<RoomCode, Entry>();
  /** Each of these has to be closed before it can be opened again. */
  const closing = new Map<RoomCode, Promise<void>>();
  const openAfter = async (room: RoomCode): Promise<RoomStore> => {
    await closing.get(room);
    return open(room);
  };
  const shut = async (room: RoomCode, { store }: Entry): Promise<void> => {
    entries.delete(room);
    const closed = store.then(
      ({ close }) => close(),
      () => undefined,
    );
    closing.set(room, closed);
    await closed;
    if (closing.get(room) === closed) closing.delete(room);
  };
  return {
    enter: (room: RoomCode): Entry => {
      const entry = entries.get(room) ?? { store: openAfter(room), users: 0 };
      entries.set(room, entry);
      entry.users += 1;
      return entry;
    },
    exit: async (room: RoomCode, entry: Entry): Promise<void> => {
      entry.users -= 1;
      if (entry.users === 0 && entries.get(room) === entry) await shut(room, entry);
    },
    exitAll: async (): Promise<void> => {
      await Promise.allSettled([...entries].map(([room, entry]) => shut(room, entry)));
    },
  };
}

async function openDatabase(folder: string): Promise<Database> {
  const database: Database = new ClassicLevel(folder, { keyEncoding: 'utf8', valueEncoding: 'utf8' });
  await database.open();
  return database;
}

type Pending = {
  readonly text: string;
  readonly done: () => void;
  readonly fail: (problem: unknown) => void;
};

type RoomStore = {
  readonly append: (event: LiveEvent) => Promise<void>;
  readonly follow: (read: RowReader) => Promise<Stop>;
  readonly close: () => Promise<void>;
};

/** Keys in the order of their numbers. */
const keyOf = (row: number): string => String(row).padStart(12, '0');

async function openRoomStore(folder: string): Promise<RoomStore> {
  const database = await openDatabase(folder);
  const [last] = await database.keys({ reverse: true, limit: 1 }).all();
  let next = last === undefined ? 0 : Number(last) + 1;
  const readers = new Set<RowReader>();
  const inTurn = createTurns();
  let pending: Pending[] = [];
  /** Whatever has come meanwhile is written at once, and waits for the disk once. */
  const write = async (): Promise<void> => {
    const all = pending;
    pending = [];
    if (all.length === 0) return;
    const rows = all.map(({ text }, i) => ({ type: 'put' as const, key: keyOf(next + i), value: text }));
    try {
      await database.batch(rows, { sync: true });
    } catch (problem) {
      for (const { fail } of all) fail(problem);
      return;
    }
    next += all.length;
    for (const { text, done } of all) {
      for (const read of readers) read(readRow(text));
      done();
    }
  };
  return {
    append: event =>
      new Promise((done, fail) => {
        pending.push({ text: JSON.stringify(event), done, fail });
        void inTurn(write);
      }),
    follow: read =>
      inTurn(async () => {
        for await (const text of database.values()) read(readRow(text));
        readers.add(read);
        return () => readers.delete(read);
      }),
    close: () => inTurn(() => database.close()),
  };
}

/** Runs one task after the other, whatever comes of each. */
function createTurns(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return task => {
    const done = last.then(task);
    last = done.catch(() => undefined);
    return done;
  };
}

import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  DURABLE_DATABASE,
  mayDatabaseExist,
  type TextStorage,
} from '../../../../src/app/store/saves/browser-storage.ts';
import {
  createDurableStorage,
  type DurableStorage,
} from '../../../../src/app/store/saves/durable-storage.ts';
import {
  openDurableDatabase,
  type TextDatabase,
  type TextRow,
} from '../../../../src/app/store/saves/indexed-db.ts';
import { makeMemoryStorage } from '../../../small-interview.ts';
import 'fake-indexeddb/auto';

type Device = ReturnType<typeof makeMemoryStorage>;
type Opening = { readonly wrap?: (database: TextDatabase | undefined) => TextDatabase | undefined };

const SITTING = 'sitting/smes_match_1';

/** A tab that has just been opened on this device. */
async function open(device: TextStorage, { wrap = same => same }: Opening = {}): Promise<DurableStorage> {
  const storage = createDurableStorage(device, {
    mayExist: () => mayDatabaseExist(DURABLE_DATABASE),
    openDatabase: async () => wrap(await openDurableDatabase()),
  });
  await storage.takeOver();
  return storage;
}

/** Everything that a killed browser had not yet written to the disk is gone. */
const disk = (device: Device): Device => makeMemoryStorage(Object.fromEntries(device.all));
const held = async (): Promise<readonly TextRow[]> => (await (await openDurableDatabase())?.all()) ?? [];
const texts = async (): Promise<readonly (string | undefined)[]> =>
  (await held()).map(({ body }) => body?.text).sort();
const broken = (): TextDatabase => ({
  all: () => Promise.reject(new DOMException('', 'InvalidStateError')),
  put: () => Promise.reject(new DOMException('', 'InvalidStateError')),
});

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('a storage with a database, after the browser was killed', () => {
  it.each(['nothing', 'the first of three texts'])(
    'has all that was safe, if of it %s was on the disk',
    async left => {
      const device = makeMemoryStorage();
      const storage = await open(device);
      if (left !== 'nothing') storage.write(SITTING, 'one');
      const before = disk(device);
      storage.write(SITTING, 'two');
      storage.write(SITTING, 'three');
      storage.write('folder/A1', 'receipt');
      expect(await storage.settled()).toBe(true);
      const again = await open(before);
      expect([again.read(SITTING), again.read('folder/A1')]).toEqual(['three', 'receipt']);
      expect(again.keys('sitting/')).toEqual([SITTING]);
      again.write(SITTING, 'four');
      await again.settled();
      expect((await open(before)).read(SITTING)).toBe('four');
    },
  );

  it('has the game of a class at the big screen, too', async () => {
    const device = makeMemoryStorage();
    const storage = await open(device);
    const before = disk(device);
    storage.write('teams', 'a game');
    expect(await storage.settled()).toBe(true);
    expect((await open(before)).read('teams')).toBe('a game');
  });

  it('does not bring back what was taken away', async () => {
    const device = makeMemoryStorage();
    const storage = await open(device);
    storage.write(SITTING, 'left');
    storage.write('gradebook/R1', 'deleted');
    await storage.settled();
    const before = disk(device);
    storage.remove(SITTING);
    storage.remove('gradebook/R1');
    await storage.settled();
    const again = await open(before);
    expect(again.keys('sitting/')).toEqual([]);
    expect([...before.all].join()).not.toContain('R1');
    expect(JSON.stringify(await held())).not.toMatch(/R1|deleted|left/);
    // And played once more, it is there.
    again.write(SITTING, 'anew');
    await again.settled();
    expect((await open(disk(before))).read(SITTING)).toBe('anew');
  });

  it('says how far storage was behind', async () => {
    const device = makeMemoryStorage();
    const storage = await open(device);
    storage.write(SITTING, 'one');
    await storage.settled();
    const opened = (on: TextStorage): Promise<boolean> =>
      createDurableStorage(on, {
        mayExist: () => mayDatabaseExist(DURABLE_DATABASE),
        openDatabase: openDurableDatabase,
      }).takeOver();
    expect(await opened(device)).toBe(false);
    expect(await opened(makeMemoryStorage())).toBe(true);
  });
});

describe('what is kept under a pack', () => {
  const OF_GARDEN = `pack/garden/${SITTING}`;

  it('is as safe as what is not, and neither takes the place of the other', async () => {
    const device = makeMemoryStorage();
    const storage = await open(device);
    const before = disk(device);
    storage.write(SITTING, 'one');
    storage.write(OF_GARDEN, 'two');
    storage.write('pack/garden/folder/A2', 'receipt');
    await storage.settled();
    const again = await open(before);
    expect([SITTING, OF_GARDEN, 'pack/garden/folder/A2'].map(again.read)).toEqual(['one', 'two', 'receipt']);
    again.remove(OF_GARDEN);
    await again.settled();
    const last = await open(makeMemoryStorage());
    expect([SITTING, OF_GARDEN].map(last.read)).toEqual(['one', null]);
  });

  it('waits for the disk where it cannot be played again: not for a level, but for an assignment', async () => {
    const puts: (readonly [string | undefined, boolean])[] = [];
    const watched = (database: TextDatabase | undefined): TextDatabase | undefined =>
      database && {
        ...database,
        put: (rows, isStrict) => {
          puts.push([rows[0]?.body?.key, isStrict]);
          return database.put(rows, isStrict);
        },
      };
    const storage = await open(makeMemoryStorage(), { wrap: watched });
    for (const key of [OF_GARDEN, 'pack/garden/sitting/A2', 'pack/garden/folder/A2']) {
      storage.write(key, 'text');
      await storage.settled();
    }
    expect(puts).toEqual([
      [OF_GARDEN, false],
      ['pack/garden/sitting/A2', true],
      ['pack/garden/folder/A2', true],
    ]);
  });
});

describe('a storage that is ahead of its database', () => {
  it('is what counts: the database has failed in the meantime', async () => {
    const device = makeMemoryStorage();
    const first = await open(device);
    first.write(SITTING, 'one');
    first.write('folder/A1', 'gone');
    await first.settled();
    const storage = await open(device, { wrap: broken });
    storage.write(SITTING, 'two');
    storage.remove('folder/A1');
    expect(await storage.settled()).toBe(false);
    const again = await open(device);
    expect([again.read(SITTING), again.keys('folder/')]).toEqual(['two', []]);
    await again.settled();
    expect((await open(makeMemoryStorage())).read(SITTING)).toBe('two');
    expect((await open(makeMemoryStorage())).keys('folder/')).toEqual([]);
  });

  it('is what counts: an older game, which knows no database, has gone on with it', async () => {
    const device = makeMemoryStorage();
    const storage = await open(device);
    for (const key of [SITTING, 'sitting/smes_match_2']) storage.write(key, 'one');
    await storage.settled();
    device.write(SITTING, 'older game');
    device.remove('sitting/smes_match_2');
    const again = await open(device);
    expect([again.read(SITTING), again.keys('sitting/')]).toEqual(['older game', [SITTING]]);
    await again.settled();
    expect((await open(makeMemoryStorage())).keys('sitting/')).toEqual([SITTING]);
  });

  it('is taken over where there was no database before, and a kill on that day loses nothing either', async () => {
    const old = makeMemoryStorage({
      [SITTING]: 'old',
      'folder/A1': 'receipts',
      settings: 'large',
      journal: '1',
    });
    const storage = await open(disk(old));
    await storage.settled();
    expect(await texts()).toEqual(['old', 'receipts']);
    storage.write(SITTING, 'new');
    await storage.settled();
    const again = await open(old);
    expect([again.read(SITTING), again.read('folder/A1'), again.read('settings')]).toEqual([
      ...['new', 'receipts', 'large'],
    ]);
  });
});

describe('two tabs with one database', () => {
  it('have in it what was written last, whoever wrote it', async () => {
    const device = makeMemoryStorage();
    const [here, there] = [await open(device), await open(device)];
    here.write(SITTING, 'here');
    there.write(SITTING, 'there');
    here.write('folder/A1', 'here');
    here.write(SITTING, 'here again');
    await Promise.all([here.settled(), there.settled()]);
    expect((await open(makeMemoryStorage())).read(SITTING)).toBe('here again');
    there.remove(SITTING);
    await there.settled();
    expect((await open(makeMemoryStorage())).keys('')).toContain('folder/A1');
    expect((await open(makeMemoryStorage())).keys('sitting/')).toEqual([]);
  });

  it('do not fall behind each other where storage was cleared under them', async () => {
    const device = makeMemoryStorage();
    const late = await open(device);
    const other = await open(device);
    for (const text of ['one', 'two', 'three']) other.write(SITTING, text);
    await other.settled();
    device.all.clear();
    late.write(SITTING, 'last');
    expect(await late.settled()).toBe(true);
    expect((await open(device)).read(SITTING)).toBe('last');
    expect((await open(makeMemoryStorage())).read(SITTING)).toBe('last');
  });

  it('write again what was cleared while they were open', async () => {
    const device = makeMemoryStorage({ [SITTING]: 'old' });
    const recover = (): void => void device.write(SITTING, 'old');
    const storage = await open({ ...device, recover });
    await storage.settled();
    device.all.clear();
    const database = await openDB(DURABLE_DATABASE);
    await database.clear('texts');
    database.close();
    storage.recover();
    expect(await storage.settled()).toBe(true);
    expect((await open(makeMemoryStorage())).read(SITTING)).toBe('old');
    expect((await open(device)).read(SITTING)).toBe('old');
  });
});

describe('where the database', () => {
  it('is missing, all is as without one', async () => {
    const device = makeMemoryStorage({ [SITTING]: 'one' });
    const storage = await open(device, { wrap: () => undefined });
    expect(storage.read(SITTING)).toBe('one');
    expect(storage.write(SITTING, 'two')).toBe('kept');
    expect(await storage.settled()).toBe(false);
    expect(device.read(SITTING)).toBe('two');
  });

  it('cannot be read now, storage is used, and nothing in the database is taken for older', async () => {
    const device = makeMemoryStorage();
    const storage = await open(device);
    storage.write(SITTING, 'one');
    const before = disk(device);
    storage.write(SITTING, 'two');
    await storage.settled();
    expect((await open(before, { wrap: broken })).read(SITTING)).toBe('one');
    expect((await open(before)).read(SITTING)).toBe('two');
  });

  it('fails for a while, what it missed is put with the next', async () => {
    let isWell = false;
    const device = makeMemoryStorage();
    const storage = await open(device, {
      wrap: database =>
        database && { ...database, put: (...all) => (isWell ? database : broken()).put(...all) },
    });
    storage.write('gradebook/R1', 'one');
    expect(await storage.settled()).toBe(false);
    isWell = true;
    storage.write('gradebook/R2', 'two');
    expect(await storage.settled()).toBe(true);
    expect(await texts()).toEqual(['one', 'two']);
  });

  it('has lost its connection without a word, another is made', async () => {
    const storage = await open(makeMemoryStorage());
    storage.write(SITTING, 'one');
    await storage.settled();
    const { transaction } = IDBDatabase.prototype;
    let isLost = true;
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...all) {
      if (isLost) {
        isLost = false;
        throw new DOMException('', 'InvalidStateError');
      }
      return transaction.apply(this, all);
    };
    storage.write(SITTING, 'two');
    expect(await storage.settled()).toBe(true);
    IDBDatabase.prototype.transaction = transaction;
    expect(await texts()).toEqual(['two']);
  });

  it('holds what storage has no room for, it is there after a reload', async () => {
    const device = makeMemoryStorage();
    const isFull = { is: false };
    const small: TextStorage = {
      ...device,
      write: (key, text) => (isFull.is && !key.startsWith('revision/') ? 'full' : device.write(key, text)),
    };
    const storage = await open(small);
    storage.write(SITTING, 'one');
    isFull.is = true;
    expect(storage.write(SITTING, 'too long')).toBe('full');
    expect(storage.write('folder/A1', 'too long')).toBe('full');
    expect(await storage.settled()).toBe(true);
    const again = await open(device);
    expect([again.read(SITTING), again.read('folder/A1')]).toEqual(['too long', 'too long']);
  });

  it('leaves to each its own: settings and the log do not go there', async () => {
    const storage = await open(makeMemoryStorage({ log: 'old', journal: '1' }));
    for (const key of ['settings', 'ahead/TAB', 'copies', 'log']) storage.write(key, 'text');
    expect(await storage.settled()).toBe(true);
    expect(await texts()).toEqual([]);
  });

  it('has a row that nobody can read, it is left alone', async () => {
    const database = await openDurableDatabase();
    const strange: TextRow = JSON.parse('{ "name": "x", "revision": "later", "body": {} }');
    await database?.put([strange], true);
    const device = makeMemoryStorage({ [SITTING]: 'one' });
    expect((await open(device)).read(SITTING)).toBe('one');
  });
});

describe('how what is given goes into the database', () => {
  it('is strict for a class, and at ease for what one plays for oneself; many texts go at once', async () => {
    const calls: (readonly [number, boolean])[] = [];
    const storage = await open(makeMemoryStorage(), {
      wrap: database =>
        database && {
          ...database,
          put: (all, isStrict) => {
            calls.push([all.length, isStrict]);
            return database.put(all, isStrict);
          },
        },
    });
    storage.write(SITTING, 'mine');
    await storage.settled();
    storage.write('sitting/A1CODE', 'of a class');
    await storage.settled();
    for (let n = 0; n < 40; n++) storage.write(`gradebook/R${n}`, 'receipt');
    await storage.settled();
    expect(calls).toEqual([
      [1, false],
      [1, true],
      [40, true],
    ]);
    expect(await texts()).toHaveLength(42);
  });
});

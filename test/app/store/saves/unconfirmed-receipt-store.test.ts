import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createTextStorage, type TextStorage } from '../../../../src/app/store/saves/browser-storage.ts';
import { type ErasableTextDatabase, openTextDatabase } from '../../../../src/app/store/saves/indexed-db.ts';
import {
  createUnconfirmedReceiptStore,
  UNCONFIRMED_DATABASE,
} from '../../../../src/app/store/saves/unconfirmed-receipt-store.ts';
import { makeMemoryStorage } from '../../../small-interview.ts';

const [MINE, OTHER] = ['A1CODE/7', 'A1CODE/8'];
const texts = (storage: TextStorage) => createUnconfirmedReceiptStore(storage).all();
const databases = async (): Promise<readonly (string | undefined)[]> =>
  (await indexedDB.databases()).map(({ name }) => name);
const rows = async (): Promise<number> =>
  ((await (await openTextDatabase(UNCONFIRMED_DATABASE))?.all()) ?? []).length;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('what is unconfirmed', () => {
  it('is there at the next visit, and no database is made for what is confirmed in time', async () => {
    const device = makeMemoryStorage({ settings: 'mine' });
    const storage = createUnconfirmedReceiptStore(device);
    expect(await storage.all()).toEqual([]);
    expect(storage.keep({ key: MINE, text: 'R11' })).toBe('kept');
    storage.keep({ key: MINE, text: 'R112' });
    expect(await texts(device)).toEqual([{ key: MINE, text: 'R112' }]);
    storage.erase(MINE);
    await storage.settled();
    expect([...device.all.keys()]).toEqual(['settings']);
    expect(await databases()).toEqual([]);
  });

  it('outlives a killed browser once it is secured: of storage and database the longer counts', async () => {
    const device = makeMemoryStorage();
    const storage = createUnconfirmedReceiptStore(device);
    storage.keep({ key: MINE, text: 'R11' });
    const onDisk = Object.fromEntries(device.all);
    storage.keep({ key: MINE, text: 'R112' });
    storage.secure(MINE);
    await storage.settled();
    for (const left of [
      makeMemoryStorage(),
      makeMemoryStorage(onDisk),
      makeMemoryStorage(Object.fromEntries(device.all)),
    ])
      expect(await texts(left)).toEqual([{ key: MINE, text: 'R112' }]);
    storage.keep({ key: MINE, text: 'R1123' });
    expect(await texts(device)).toEqual([{ key: MINE, text: 'R1123' }]);
  });

  it('leaves nothing behind once it is erased, in storage or in the database, and the others stay', async () => {
    const device = makeMemoryStorage();
    const storage = createUnconfirmedReceiptStore(device);
    for (const key of [MINE, OTHER]) {
      storage.keep({ key, text: `R1${key}` });
      storage.secure(key);
    }
    storage.erase(MINE);
    await storage.settled();
    expect(await texts(device)).toEqual([{ key: OTHER, text: `R1${OTHER}` }]);
    expect(await rows()).toBe(1);
    // In a later visit, too, which has it only from the database.
    const later = createUnconfirmedReceiptStore(makeMemoryStorage());
    expect(await later.all()).toHaveLength(1);
    later.erase(OTHER);
    await later.settled();
    expect(await rows()).toBe(0);
    expect(await texts(makeMemoryStorage())).toEqual([]);
  });

  it('is held as long as the page is open where the browser keeps nothing', async () => {
    const storage = createUnconfirmedReceiptStore(createTextStorage(undefined), async () => undefined);
    expect(storage.keep({ key: MINE, text: 'R11' })).toBe('blocked');
    storage.secure(MINE);
    await storage.settled();
    expect(await storage.all()).toEqual([{ key: MINE, text: 'R11' }]);
    storage.erase(MINE);
    expect(await storage.all()).toEqual([]);
  });

  it('is in storage even where the database refuses', async () => {
    const refuse = (): Promise<never> => Promise.reject(new DOMException('', 'InvalidStateError'));
    const broken: ErasableTextDatabase = { all: refuse, put: refuse, erase: refuse };
    const device = makeMemoryStorage();
    const storage = createUnconfirmedReceiptStore(device, async () => broken);
    storage.keep({ key: MINE, text: 'R11' });
    storage.secure(MINE);
    storage.erase(OTHER);
    await storage.settled();
    expect(await createUnconfirmedReceiptStore(device, async () => broken).all()).toEqual([
      { key: MINE, text: 'R11' },
    ]);
  });
});

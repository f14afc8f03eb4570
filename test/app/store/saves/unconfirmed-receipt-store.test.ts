import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createShelf, type Shelf } from '../../../../src/app/store/saves/browser-storage.ts';
import { openTexts, type TextVault } from '../../../../src/app/store/saves/indexed-db.ts';
import {
  createUnconfirmedShelf,
  UNCONFIRMED_DATABASE,
} from '../../../../src/app/store/saves/unconfirmed-receipt-store.ts';
import { makeShelf } from '../../../small-interview.ts';

const [MINE, OTHER] = ['A1CODE/7', 'A1CODE/8'];
const texts = (shelf: Shelf) => createUnconfirmedShelf(shelf).all();
const databases = async (): Promise<readonly (string | undefined)[]> =>
  (await indexedDB.databases()).map(({ name }) => name);
const rows = async (): Promise<number> =>
  ((await (await openTexts(UNCONFIRMED_DATABASE))?.all()) ?? []).length;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('what is unconfirmed', () => {
  it('is there at the next visit, and no database is made for what is confirmed in time', async () => {
    const device = makeShelf({ settings: 'mine' });
    const shelf = createUnconfirmedShelf(device);
    expect(await shelf.all()).toEqual([]);
    expect(shelf.keep({ key: MINE, text: 'R11' })).toBe('kept');
    shelf.keep({ key: MINE, text: 'R112' });
    expect(await texts(device)).toEqual([{ key: MINE, text: 'R112' }]);
    shelf.erase(MINE);
    await shelf.settled();
    expect([...device.all.keys()]).toEqual(['settings']);
    expect(await databases()).toEqual([]);
  });

  it('outlives a killed browser once it is secured: of shelf and vault the longer counts', async () => {
    const device = makeShelf();
    const shelf = createUnconfirmedShelf(device);
    shelf.keep({ key: MINE, text: 'R11' });
    const onDisk = Object.fromEntries(device.all);
    shelf.keep({ key: MINE, text: 'R112' });
    shelf.secure(MINE);
    await shelf.settled();
    for (const left of [makeShelf(), makeShelf(onDisk), makeShelf(Object.fromEntries(device.all))])
      expect(await texts(left)).toEqual([{ key: MINE, text: 'R112' }]);
    shelf.keep({ key: MINE, text: 'R1123' });
    expect(await texts(device)).toEqual([{ key: MINE, text: 'R1123' }]);
  });

  it('leaves nothing behind once it is erased, in the shelf or in the vault, and the others stay', async () => {
    const device = makeShelf();
    const shelf = createUnconfirmedShelf(device);
    for (const key of [MINE, OTHER]) {
      shelf.keep({ key, text: `R1${key}` });
      shelf.secure(key);
    }
    shelf.erase(MINE);
    await shelf.settled();
    expect(await texts(device)).toEqual([{ key: OTHER, text: `R1${OTHER}` }]);
    expect(await rows()).toBe(1);
    // In a later visit, too, which has it only from the vault.
    const later = createUnconfirmedShelf(makeShelf());
    expect(await later.all()).toHaveLength(1);
    later.erase(OTHER);
    await later.settled();
    expect(await rows()).toBe(0);
    expect(await texts(makeShelf())).toEqual([]);
  });

  it('is held as long as the page is open where the browser keeps nothing', async () => {
    const shelf = createUnconfirmedShelf(createShelf(undefined), async () => undefined);
    expect(shelf.keep({ key: MINE, text: 'R11' })).toBe('blocked');
    shelf.secure(MINE);
    await shelf.settled();
    expect(await shelf.all()).toEqual([{ key: MINE, text: 'R11' }]);
    shelf.erase(MINE);
    expect(await shelf.all()).toEqual([]);
  });

  it('is on the shelf even where the vault refuses', async () => {
    const refuse = (): Promise<never> => Promise.reject(new DOMException('', 'InvalidStateError'));
    const broken: TextVault = { all: refuse, put: refuse, erase: refuse };
    const device = makeShelf();
    const shelf = createUnconfirmedShelf(device, async () => broken);
    shelf.keep({ key: MINE, text: 'R11' });
    shelf.secure(MINE);
    shelf.erase(OTHER);
    await shelf.settled();
    expect(await createUnconfirmedShelf(device, async () => broken).all()).toEqual([
      { key: MINE, text: 'R11' },
    ]);
  });
});

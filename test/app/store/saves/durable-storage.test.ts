import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  mayDatabaseExist,
  type Shelf,
  VAULT_DATABASE,
} from '../../../../src/app/store/saves/browser-storage.ts';
import { createDurableShelf, type DurableShelf } from '../../../../src/app/store/saves/durable-storage.ts';
import { openVault, type Vault, type VaultRow } from '../../../../src/app/store/saves/indexed-db.ts';
import { makeShelf } from '../../../small-interview.ts';
import 'fake-indexeddb/auto';

type Device = ReturnType<typeof makeShelf>;
type Opening = { readonly vault?: (vault: Vault | undefined) => Vault | undefined };

const SITTING = 'sitting/smes_match_1';

/** A tab that has just been opened on this device. */
async function open(device: Shelf, { vault = same => same }: Opening = {}): Promise<DurableShelf> {
  const shelf = createDurableShelf(device, {
    mayExist: () => mayDatabaseExist(VAULT_DATABASE),
    openVault: async () => vault(await openVault()),
  });
  await shelf.takeOver();
  return shelf;
}

/** Everything that a killed browser had not yet written to the disk is gone. */
const disk = (device: Device): Device => makeShelf(Object.fromEntries(device.all));
const held = async (): Promise<readonly VaultRow[]> => (await (await openVault())?.all()) ?? [];
const texts = async (): Promise<readonly (string | undefined)[]> =>
  (await held()).map(({ body }) => body?.text).sort();
const broken = (): Vault => ({
  all: () => Promise.reject(new DOMException('', 'InvalidStateError')),
  put: () => Promise.reject(new DOMException('', 'InvalidStateError')),
});

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('a shelf with a vault, after the browser was killed', () => {
  it.each(['nothing', 'the first of three texts'])(
    'has all that was safe, if of it %s was on the disk',
    async left => {
      const device = makeShelf();
      const shelf = await open(device);
      if (left !== 'nothing') shelf.write(SITTING, 'one');
      const before = disk(device);
      shelf.write(SITTING, 'two');
      shelf.write(SITTING, 'three');
      shelf.write('folder/A1', 'receipt');
      expect(await shelf.settled()).toBe(true);
      const again = await open(before);
      expect([again.read(SITTING), again.read('folder/A1')]).toEqual(['three', 'receipt']);
      expect(again.keys('sitting/')).toEqual([SITTING]);
      again.write(SITTING, 'four');
      await again.settled();
      expect((await open(before)).read(SITTING)).toBe('four');
    },
  );

  it('does not bring back what was taken away', async () => {
    const device = makeShelf();
    const shelf = await open(device);
    shelf.write(SITTING, 'left');
    shelf.write('gradebook/R1', 'deleted');
    await shelf.settled();
    const before = disk(device);
    shelf.remove(SITTING);
    shelf.remove('gradebook/R1');
    await shelf.settled();
    const again = await open(before);
    expect(again.keys('sitting/')).toEqual([]);
    expect([...before.all].join()).not.toContain('R1');
    expect(JSON.stringify(await held())).not.toMatch(/R1|deleted|left/);
    // And played once more, it is there.
    again.write(SITTING, 'anew');
    await again.settled();
    expect((await open(disk(before))).read(SITTING)).toBe('anew');
  });

  it('says how far the shelf was behind', async () => {
    const device = makeShelf();
    const shelf = await open(device);
    shelf.write(SITTING, 'one');
    await shelf.settled();
    const opened = (on: Shelf): Promise<boolean> =>
      createDurableShelf(on, { mayExist: () => mayDatabaseExist(VAULT_DATABASE), openVault }).takeOver();
    expect(await opened(device)).toBe(false);
    expect(await opened(makeShelf())).toBe(true);
  });
});

describe('a shelf that is ahead of its vault', () => {
  it('is what counts: the vault has failed in the meantime', async () => {
    const device = makeShelf();
    const first = await open(device);
    first.write(SITTING, 'one');
    first.write('folder/A1', 'gone');
    await first.settled();
    const shelf = await open(device, { vault: broken });
    shelf.write(SITTING, 'two');
    shelf.remove('folder/A1');
    expect(await shelf.settled()).toBe(false);
    const again = await open(device);
    expect([again.read(SITTING), again.keys('folder/')]).toEqual(['two', []]);
    await again.settled();
    expect((await open(makeShelf())).read(SITTING)).toBe('two');
    expect((await open(makeShelf())).keys('folder/')).toEqual([]);
  });

  it('is what counts: an older game, which knows no vault, has gone on with it', async () => {
    const device = makeShelf();
    const shelf = await open(device);
    for (const key of [SITTING, 'sitting/smes_match_2']) shelf.write(key, 'one');
    await shelf.settled();
    device.write(SITTING, 'older game');
    device.remove('sitting/smes_match_2');
    const again = await open(device);
    expect([again.read(SITTING), again.keys('sitting/')]).toEqual(['older game', [SITTING]]);
    await again.settled();
    expect((await open(makeShelf())).keys('sitting/')).toEqual([SITTING]);
  });

  it('is taken over where there was no vault before, and a kill on that day loses nothing either', async () => {
    const old = makeShelf({ [SITTING]: 'old', 'folder/A1': 'receipts', settings: 'large', journal: '1' });
    const shelf = await open(disk(old));
    await shelf.settled();
    expect(await texts()).toEqual(['old', 'receipts']);
    shelf.write(SITTING, 'new');
    await shelf.settled();
    const again = await open(old);
    expect([again.read(SITTING), again.read('folder/A1'), again.read('settings')]).toEqual([
      ...['new', 'receipts', 'large'],
    ]);
  });
});

describe('two tabs with one vault', () => {
  it('have in it what was written last, whoever wrote it', async () => {
    const device = makeShelf();
    const [here, there] = [await open(device), await open(device)];
    here.write(SITTING, 'here');
    there.write(SITTING, 'there');
    here.write('folder/A1', 'here');
    here.write(SITTING, 'here again');
    await Promise.all([here.settled(), there.settled()]);
    expect((await open(makeShelf())).read(SITTING)).toBe('here again');
    there.remove(SITTING);
    await there.settled();
    expect((await open(makeShelf())).keys('')).toContain('folder/A1');
    expect((await open(makeShelf())).keys('sitting/')).toEqual([]);
  });

  it('do not fall behind each other where the shelf was cleared under them', async () => {
    const device = makeShelf();
    const late = await open(device);
    const other = await open(device);
    for (const text of ['one', 'two', 'three']) other.write(SITTING, text);
    await other.settled();
    device.all.clear();
    late.write(SITTING, 'last');
    expect(await late.settled()).toBe(true);
    expect((await open(device)).read(SITTING)).toBe('last');
    expect((await open(makeShelf())).read(SITTING)).toBe('last');
  });

  it('write again what was cleared while they were open', async () => {
    const device = makeShelf({ [SITTING]: 'old' });
    const recover = (): void => void device.write(SITTING, 'old');
    const shelf = await open({ ...device, recover });
    await shelf.settled();
    device.all.clear();
    const database = await openDB(VAULT_DATABASE);
    await database.clear('texts');
    database.close();
    shelf.recover();
    expect(await shelf.settled()).toBe(true);
    expect((await open(makeShelf())).read(SITTING)).toBe('old');
    expect((await open(device)).read(SITTING)).toBe('old');
  });
});

describe('where the vault', () => {
  it('is missing, all is as without one', async () => {
    const device = makeShelf({ [SITTING]: 'one' });
    const shelf = await open(device, { vault: () => undefined });
    expect(shelf.read(SITTING)).toBe('one');
    expect(shelf.write(SITTING, 'two')).toBe('kept');
    expect(await shelf.settled()).toBe(false);
    expect(device.read(SITTING)).toBe('two');
  });

  it('cannot be read now, the shelf is used, and nothing in the vault is taken for older', async () => {
    const device = makeShelf();
    const shelf = await open(device);
    shelf.write(SITTING, 'one');
    const before = disk(device);
    shelf.write(SITTING, 'two');
    await shelf.settled();
    expect((await open(before, { vault: broken })).read(SITTING)).toBe('one');
    expect((await open(before)).read(SITTING)).toBe('two');
  });

  it('fails for a while, what it missed is put with the next', async () => {
    let isWell = false;
    const device = makeShelf();
    const shelf = await open(device, {
      vault: vault => vault && { ...vault, put: (...all) => (isWell ? vault : broken()).put(...all) },
    });
    shelf.write('gradebook/R1', 'one');
    expect(await shelf.settled()).toBe(false);
    isWell = true;
    shelf.write('gradebook/R2', 'two');
    expect(await shelf.settled()).toBe(true);
    expect(await texts()).toEqual(['one', 'two']);
  });

  it('has lost its connection without a word, another is made', async () => {
    const shelf = await open(makeShelf());
    shelf.write(SITTING, 'one');
    await shelf.settled();
    const { transaction } = IDBDatabase.prototype;
    let isLost = true;
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...all) {
      if (isLost) {
        isLost = false;
        throw new DOMException('', 'InvalidStateError');
      }
      return transaction.apply(this, all);
    };
    shelf.write(SITTING, 'two');
    expect(await shelf.settled()).toBe(true);
    IDBDatabase.prototype.transaction = transaction;
    expect(await texts()).toEqual(['two']);
  });

  it('holds what the shelf has no room for, it is there after a reload', async () => {
    const device = makeShelf();
    const isFull = { is: false };
    const small: Shelf = {
      ...device,
      write: (key, text) => (isFull.is && !key.startsWith('revision/') ? 'full' : device.write(key, text)),
    };
    const shelf = await open(small);
    shelf.write(SITTING, 'one');
    isFull.is = true;
    expect(shelf.write(SITTING, 'too long')).toBe('full');
    expect(shelf.write('folder/A1', 'too long')).toBe('full');
    expect(await shelf.settled()).toBe(true);
    const again = await open(device);
    expect([again.read(SITTING), again.read('folder/A1')]).toEqual(['too long', 'too long']);
  });

  it('leaves to each its own: settings and the log do not go there', async () => {
    const shelf = await open(makeShelf({ log: 'old', journal: '1' }));
    for (const key of ['settings', 'ahead/TAB', 'copies', 'log']) shelf.write(key, 'text');
    expect(await shelf.settled()).toBe(true);
    expect(await texts()).toEqual([]);
  });

  it('has a row that nobody can read, it is left alone', async () => {
    const vault = await openVault();
    const strange: VaultRow = JSON.parse('{ "name": "x", "revision": "later", "body": {} }');
    await vault?.put([strange], true);
    const device = makeShelf({ [SITTING]: 'one' });
    expect((await open(device)).read(SITTING)).toBe('one');
  });
});

describe('how what is given goes into the vault', () => {
  it('is strict for a class, and at ease for what one plays for oneself; many texts go at once', async () => {
    const calls: (readonly [number, boolean])[] = [];
    const shelf = await open(makeShelf(), {
      vault: vault =>
        vault && {
          ...vault,
          put: (all, isStrict) => {
            calls.push([all.length, isStrict]);
            return vault.put(all, isStrict);
          },
        },
    });
    shelf.write(SITTING, 'mine');
    await shelf.settled();
    shelf.write('sitting/A1CODE', 'of a class');
    await shelf.settled();
    for (let n = 0; n < 40; n++) shelf.write(`gradebook/R${n}`, 'receipt');
    await shelf.settled();
    expect(calls).toEqual([
      [1, false],
      [1, true],
      [40, true],
    ]);
    expect(await texts()).toHaveLength(42);
  });
});

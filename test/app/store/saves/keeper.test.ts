import { afterEach, describe, expect, it, vi } from 'vitest';
import { createNotices } from '../../../../src/app/store/notice-store.ts';
import { createTextStorage } from '../../../../src/app/store/saves/browser-storage.ts';
import { createKeeper, keeperUnder, openKeeper } from '../../../../src/app/store/saves/keeper.ts';
import { readSave } from '../../../../src/app/store/saves/save-schemas.ts';
import type { Folder } from '../../../../src/app/store/saves/save-types.ts';
import { makeMemoryStorage } from '../../../small-interview.ts';

const keeperOn = (settled: () => Promise<boolean> | undefined) =>
  createKeeper({ ...createTextStorage(undefined), settled }, createNotices());

afterEach(() => vi.useRealTimers());

it('says that all is safe once the disk has it', async () => {
  const calls: boolean[] = [];
  keeperOn(() => Promise.resolve(true)).whenSafe(isSafe => calls.push(isSafe));
  await vi.waitFor(() => expect(calls).toEqual([true]));
});

it('does not wait for ever for a slow disk, and takes its word back when that is done', async () => {
  vi.useFakeTimers();
  let finish = (_: boolean): void => undefined;
  const disk = new Promise<boolean>(done => {
    finish = done;
  });
  const calls: boolean[] = [];
  keeperOn(() => disk).whenSafe(isSafe => calls.push(isSafe));
  await vi.runAllTimersAsync();
  expect(calls).toEqual([false]);
  finish(true);
  await vi.runAllTimersAsync();
  expect(calls).toEqual([false, true]);
});

it('says no more than once that a disk has failed', async () => {
  const calls: boolean[] = [];
  keeperOn(() => Promise.resolve(false)).whenSafe(isSafe => calls.push(isSafe));
  await vi.waitFor(() => expect(calls).toEqual([false]));
});

it('says at once where there is no way to know', () => {
  const calls: boolean[] = [];
  keeperOn(() => undefined).whenSafe(isSafe => calls.push(isSafe));
  expect(calls).toEqual([false]);
});

describe('what is kept under a pack', () => {
  const folder = (nickname: string): Folder => ({ nickname, receipts: [], code: 'A1', title: '' });
  const device = () => {
    const storage = makeMemoryStorage();
    const keeper = createKeeper(storage, createNotices(), readSave);
    return { storage, first: keeperUnder('miit-2023', keeper), garden: keeperUnder('garden', keeper) };
  };

  it('has the same names as what is kept under another, and is not that', () => {
    const { first, garden } = device();
    first.keep('folder', folder('one'), 'folder/A1');
    garden.keep('folder', folder('two'), 'folder/A1');
    garden.put('folder', folder('three'), 'folder/A2');
    expect(first.load('folder', 'folder/A1')).toEqual(folder('one'));
    expect(garden.load('folder', 'folder/A1')).toEqual(folder('two'));
    expect(first.keys('folder/')).toEqual(['folder/A1']);
    expect(garden.keys('folder/')).toEqual(['folder/A1', 'folder/A2']);
    garden.drop('folder/A1');
    expect(first.load('folder', 'folder/A1')).toEqual(folder('one'));
    expect(garden.keys('folder/')).toEqual(['folder/A2']);
  });

  it('keeps the names that it had before there were packs, if it is of the first', () => {
    const { storage, first, garden } = device();
    first.keep('folder', folder('one'), 'folder/A1');
    garden.keep('folder', folder('two'), 'folder/A1');
    garden.keep('folder', folder('three'));
    expect([...storage.all.keys()]).toEqual(['folder/A1', 'pack/garden/folder/A1', 'pack/garden/folder']);
  });

  it('is read on the next visit, even if nothing else was kept', async () => {
    const { storage, garden } = device();
    garden.keep('folder', folder('two'), 'folder/A1');
    const keeper = await openKeeper(makeMemoryStorage(Object.fromEntries(storage.all)), createNotices());
    expect(keeperUnder('garden', keeper).load('folder', 'folder/A1')).toEqual(folder('two'));
  });
});

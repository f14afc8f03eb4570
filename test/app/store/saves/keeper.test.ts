import { afterEach, expect, it, vi } from 'vitest';
import { createNotices } from '../../../../src/app/store/notice-store.ts';
import { createTextStorage } from '../../../../src/app/store/saves/browser-storage.ts';
import { createKeeper } from '../../../../src/app/store/saves/keeper.ts';

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

import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepUnconfirmed } from '../../../src/app/lms/unconfirmed-backup.ts';
import type { LmsStatus } from '../../../src/app/store/lms-status.ts';
import { createUnconfirmedReceiptStore } from '../../../src/app/store/saves/unconfirmed-receipt-store.ts';
import type { Assignment } from '../../../src/core/classroom/assignment.ts';
import { assignmentName, toLink } from '../../../src/core/classroom/assignment-link.ts';
import { createReceiptReader } from '../../../src/core/classroom/receipt-reader.ts';
import { currentOf, itemOf } from '../../../src/core/session/session-state.ts';
import { KINDS } from '../../all-kinds.ts';
import { content, interview, makeAssignment } from '../../core/classroom/make-assignment.ts';
import { responseTo } from '../../right-answers.ts';
import { makeMemoryStorage } from '../../small-interview.ts';
import { openGame } from './packaged-game.ts';

const LONG_MS = 10_000;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => vi.useRealTimers());

/** A sitting in a platform that confirms when it is told to. */
async function sit(change: Partial<Assignment> = {}) {
  const set = makeAssignment({ mode: 'test', kinds: ['match'], count: 3, ...change });
  const { game } = openGame();
  const device = makeMemoryStorage();
  await game.openAssignment.look(toLink(interview, set));
  const opened = game.openAssignment.getState();
  if (!opened?.ok) throw new Error('no assignment');
  const { session, lmsStatus, openAssignment } = game;
  const say = (state: Partial<LmsStatus>): void => lmsStatus.setState(state);
  say({ state: 'joined' });
  // As long as nobody has confirmed it, every response is on its way.
  session.subscribe(({ session: now }, { session: before }) => {
    if (now?.log.length !== before?.log.length && now?.log.length) say({ isConfirmed: false });
  });
  const receiptStore = createUnconfirmedReceiptStore(device);
  keepUnconfirmed({ game, opened, receiptStore, unclaimed: [] });
  const level = interview.levels.find(({ form }) => form === 'assigned')?.id ?? '';
  const open = (): void => {
    openAssignment.start();
    session.open(level, assignmentName(interview, set));
  };
  open();
  const respond = (): void => {
    const { session: now } = session.getState();
    const item = now && itemOf(now, currentOf(now) ?? ':');
    if (item) session.respond(item.id, responseTo(item, 'right'));
  };
  const { read } = createReceiptReader(() => [content], KINDS);
  const kept = () =>
    [...device.all.values()].map(code => {
      const told = read({ type: 'receipt', code });
      if (told.type !== 'receipt') throw new Error('cannot be read');
      return [told.session.log.length, told.receipt.isDone, told.receipt.nickname];
    });
  return { game, device, receiptStore, say, open, respond, kept };
}

describe('what a platform has not confirmed', () => {
  it('is kept with each response, as a receipt that a teacher can read, and erased when it is confirmed', async () => {
    const { device, say, respond, kept } = await sit();
    expect(device.all.size).toBe(0);
    respond();
    expect(kept()).toEqual([[1, false, '']]);
    respond();
    expect(kept()).toEqual([[2, false, '']]);
    say({ isConfirmed: true });
    expect(device.all.size).toBe(0);
    respond();
    expect(kept()).toEqual([[3, true, '']]);
    say({ isConfirmed: true, state: 'left' });
    expect(device.all.size).toBe(0);
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('is offered, and safe from a killed browser, only when the platform takes long', async () => {
    const { game, device, receiptStore, say, respond } = await sit();
    const offered = () => game.lmsStatus.getState().unconfirmed;
    respond();
    expect(offered()).toEqual([]);
    vi.advanceTimersByTime(LONG_MS);
    expect(offered()).toMatchObject([{ isOwn: true, isKept: true, isTaken: false }]);
    offered()[0]?.take();
    expect(offered()[0]?.isTaken).toBe(true);
    // What has come since is not in what was taken.
    respond();
    expect(offered()[0]?.isTaken).toBe(false);
    await receiptStore.settled();
    expect(await createUnconfirmedReceiptStore(makeMemoryStorage()).all()).toEqual([
      { key: offered()[0]?.key, text: offered()[0]?.text },
    ]);
    say({ isConfirmed: true });
    await receiptStore.settled();
    expect(offered()).toEqual([]);
    expect(device.all.size).toBe(0);
    expect(await createUnconfirmedReceiptStore(makeMemoryStorage()).all()).toEqual([]);
  });

  it.each(['previewed', 'reviewed', 'elsewhere'] as const)('is not kept: %s', async state => {
    const { game, device, say, respond } = await sit();
    say({ state });
    respond();
    vi.advanceTimersByTime(LONG_MS);
    expect(device.all.size).toBe(0);
    expect(game.lmsStatus.getState().unconfirmed).toEqual([]);
  });

  it('is the later tab’s to look after, once there is one', async () => {
    const { device, say, respond } = await sit();
    respond();
    say({ state: 'elsewhere' });
    say({ isConfirmed: true });
    vi.advanceTimersByTime(LONG_MS);
    expect(device.all.size).toBe(1);
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('is all there with the last response, while that is still being told of', async () => {
    const { game, respond, kept } = await sit({ mode: 'practice', kinds: ['choice'] });
    for (let n = 0; n < 3; n++) {
      if (n > 0) game.session.advance();
      respond();
    }
    expect(game.session.getState().session?.phase).toBe('told');
    expect(kept()).toEqual([[3, true, '']]);
  });

  it('is offered on where another sitting is begun in its place', async () => {
    const { game, respond, kept, open } = await sit({ attempts: 0 });
    for (let n = 0; n < 3; n++) respond();
    open();
    respond();
    expect(kept()).toEqual([
      [3, true, ''],
      [1, false, ''],
    ]);
    vi.advanceTimersByTime(LONG_MS);
    expect(game.lmsStatus.getState().unconfirmed.map(({ isOwn }) => isOwn)).toEqual([true, false]);
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { createGradebookStore } from '../../../src/app/store/classwork/gradebook-store.ts';
import { createNotices } from '../../../src/app/store/notice-store.ts';
import { createSavedAnswers, isSaidSaved, savedAnswersIn } from '../../../src/app/store/persist-session.ts';
import type { TextStorage } from '../../../src/app/store/saves/browser-storage.ts';
import { createKeeper } from '../../../src/app/store/saves/keeper.ts';
import { readSave } from '../../../src/app/store/saves/save-schemas.ts';
import { toLink } from '../../../src/core/classroom/assignment-link.ts';
import { KINDS } from '../../all-kinds.ts';
import { interview, makeAssignment } from '../../core/classroom/make-assignment.ts';
import { sat, script } from '../../core/classroom/scripted-class.ts';
import { responseTo } from '../../right-answers.ts';
import { makeLogbook, makeMemoryStorage, makeRetryingFetch } from '../../small-interview.ts';
import { BUILT_IN, shelfOf } from '../../whole-packs.ts';
import { open } from './make-game.ts';

afterEach(() => void vi.useRealTimers());

/** A storage whose `settled` resolves, to whether everything is safe, only when the test calls `settle`. */
function makeSlowStorage(): {
  readonly storage: TextStorage;
  readonly settle: (isSafe: boolean) => Promise<void>;
} {
  let done: (isSafe: boolean) => void = () => undefined;
  const settled = new Promise<boolean>(call => {
    done = call;
  });
  const settle = async (isSafe: boolean): Promise<void> => {
    done(isSafe);
    await new Promise(turn => setTimeout(turn));
  };
  return { storage: { ...makeMemoryStorage(), settled: () => settled }, settle };
}

async function playOn(storage: TextStorage, count = 5) {
  const set = makeAssignment({ mode: 'test', kinds: ['match'], count: 5 });
  const { openAssignment, session } = await open(storage, { interview });
  const keeper = createKeeper(storage, createNotices(), readSave);
  const savedAnswers = createSavedAnswers({ session, keeper, logbook: makeLogbook() });
  await openAssignment.look(toLink(interview, set));
  openAssignment.start();
  await openAssignment.enter(toLink(interview, set));
  for (let n = 0; n < count; n++) {
    const { session: now } = session.getState();
    const item = now?.items[n];
    if (item) session.respond(item.id, responseTo(item, 'right'));
  }
  const now = session.getState().session;
  if (!now) throw new Error('nothing is played');
  const receipts = (): number => {
    const looked = openAssignment.getState();
    return looked?.ok ? looked.folder.receipts.length : Number.NaN;
  };
  return { now, receipts, seen: { interview, savedAnswers } };
}

describe('the answers of an assignment', () => {
  it('are shown as saved only once they are safe', async () => {
    const { storage, settle } = makeSlowStorage();
    const { now, seen } = await playOn(storage, 2);
    expect([now.log.length, savedAnswersIn(seen, now), isSaidSaved(seen, now)]).toEqual([2, 0, false]);
    await settle(true);
    expect([savedAnswersIn(seen, now), isSaidSaved(seen, now)]).toEqual([2, true]);
    expect(isSaidSaved(seen, { ...now, level: 'smes_match_1' })).toBe(false);
    expect(isSaidSaved(seen, { ...now, seed: 'other' })).toBe(false);
  });

  it.each([
    ['that cannot make them safe', async ({ settle }: ReturnType<typeof makeSlowStorage>) => settle(false)],
    ['that cannot tell whether they are safe', undefined],
  ])('are not shown as saved with a storage %s', async (_, settle) => {
    const slow = makeSlowStorage();
    const { now, seen } = await playOn(settle ? slow.storage : makeMemoryStorage(), 2);
    await settle?.(slow);
    expect(savedAnswersIn(seen, now)).toBe(0);
  });
});

describe('a receipt', () => {
  it.each([true, false])('is shown when it is known whether it is safe: %s', async isSafe => {
    const { storage, settle } = makeSlowStorage();
    const { now, receipts } = await playOn(storage);
    expect([now.phase, receipts()]).toEqual(['done', 0]);
    expect(storage.keys('folder/')).toHaveLength(1);
    await settle(isSafe);
    expect(receipts()).toBe(1);
  });

  it('is shown at once where nobody can tell, and after a while where nothing answers', async () => {
    expect((await playOn(makeMemoryStorage())).receipts()).toBe(1);
    vi.useFakeTimers();
    const { receipts } = await playOn(makeSlowStorage().storage);
    expect(receipts()).toBe(0);
    await vi.advanceTimersByTimeAsync(3000);
    expect(receipts()).toBe(1);
  });
});

describe('codes added to a gradebook', () => {
  it('are shown once they are safe, and then count as before', async () => {
    const { storage, settle } = makeSlowStorage();
    const keeper = createKeeper(storage, createNotices(), readSave);
    const store = createGradebookStore({
      ...{ pack: BUILT_IN.pack, shelf: shelfOf([BUILT_IN]), keeper },
      kinds: KINDS,
      bring: makeRetryingFetch().bring,
      pause: async () => undefined,
    });
    const [one, two] = ['one', 'two'].map(
      (name, n) => sat(makeAssignment(), script(name, n, 'xx........')).text,
    );
    const added = Promise.all([store.add([one ?? '']), store.add([two ?? '', two ?? ''])]);
    await new Promise(turn => setTimeout(turn));
    expect([store.getState().came, store.count()]).toEqual([null, 0]);
    await settle(true);
    await added;
    expect(store.count()).toBe(2);
    expect(store.book()?.students).toHaveLength(2);
    expect(store.getState().came).toEqual({ added: 1, known: 1, empty: 0 });
  });
});

import { describe, expect, it, vi } from 'vitest';
import type { TextStorage } from '../../../../src/app/store/saves/browser-storage.ts';
import type { Assignment } from '../../../../src/core/classroom/assignment.ts';
import { assignmentName, fromLink, toLink } from '../../../../src/core/classroom/assignment-link.ts';
import { fromReceipt } from '../../../../src/core/classroom/receipt-codec.ts';
import {
  givenResponses,
  replayReceipt,
  sittingOutcome,
} from '../../../../src/core/classroom/replay-receipt.ts';
import { fromSuspended, toSuspended } from '../../../../src/core/classroom/suspend-data.ts';
import { currentOf, itemOf } from '../../../../src/core/session/session-state.ts';
import { KINDS } from '../../../all-kinds.ts';
import { content, interview, makeAssignment, played } from '../../../core/classroom/make-assignment.ts';
import frozen from '../../../fixtures/saves/assigned-v1.json';
import frozenNow from '../../../fixtures/saves/assigned-v2.json';
import { responseTo } from '../../../right-answers.ts';
import { makeMemoryStorage } from '../../../small-interview.ts';
import { open, type Stores } from '../make-game.ts';

const visit = (storage: TextStorage, from = 0): Promise<Stores> => open(storage, { interview, from });
const looked = ({ openAssignment }: Stores) => {
  const state = openAssignment.getState();
  if (!state?.ok) throw new Error('no assignment');
  return state;
};

/** Begins or continues a sitting and answers `count` items, by default all. */
async function play(stores: Stores, set: Assignment, count = 100, given: 'right' | 'wrong' = 'right') {
  await stores.openAssignment.look(toLink(interview, set));
  stores.openAssignment.start();
  await stores.openAssignment.enter(toLink(interview, set));
  for (let n = 0; n < count; n++) {
    const { session } = stores.session.getState();
    const id = session && currentOf(session);
    const item = id && itemOf(session, id);
    if (!session || !item || session.phase === 'done') break;
    stores.session.respond(item.id, responseTo(item, given));
    stores.session.advance();
  }
  return stores.session.getState().session;
}

const test = makeAssignment({ mode: 'test', kinds: ['match'], count: 5, attempts: 2, title: '周五' });

describe('an assignment', () => {
  it('says what is wrong with its code', async () => {
    const stores = await visit(makeMemoryStorage());
    await stores.openAssignment.look('A1nonsense');
    expect(stores.openAssignment.getState()).toMatchObject({ ok: false, problem: 'mistyped' });
  });

  it('is played to a receipt that replays to the same score', async () => {
    const stores = await visit(makeMemoryStorage());
    await stores.openAssignment.look(toLink(interview, test));
    stores.openAssignment.setNickname(' 7号 ');
    const session = await play(stores, test);
    expect(session?.phase).toBe('done');
    const [kept, ...others] = looked(stores).folder.receipts;
    expect(others).toEqual([]);
    const read = fromReceipt([content], KINDS, kept?.text ?? '');
    if (!read.ok) throw new Error(read.problem);
    expect(read.receipt.nickname).toBe('7号');
    expect(assignmentName(interview, read.receipt.assignment)).toBe(assignmentName(interview, test));
    const again = replayReceipt(interview, read.items, read.receipt);
    expect(again && sittingOutcome(again)).toMatchObject({ right: 5, asked: 5, total: 5 });
  });

  it('goes on where it was cut off, in another tab as well', async () => {
    const storage = makeMemoryStorage();
    await play(await visit(storage), test, 2);
    const later = await visit(storage, 50);
    await later.openAssignment.look(toLink(interview, test));
    expect(looked(later).isBegun).toBe(true);
    expect((await play(later, test, 0))?.log).toHaveLength(2);
    expect((await play(later, test))?.phase).toBe('done');
    expect(looked(later).folder.receipts).toHaveLength(1);
  });

  it('keeps the receipt of a sitting that was cut off just at its end', async () => {
    const storage = makeMemoryStorage();
    await play(await visit(storage), test);
    const folder = `folder/${assignmentName(interview, test)}`;
    storage.remove(folder);
    const later = await visit(storage, 50);
    await later.openAssignment.look(toLink(interview, test));
    expect(looked(later).folder.receipts).toHaveLength(1);
  });

  it('counts attempts and refuses one too many', async () => {
    const storage = makeMemoryStorage();
    await play(await visit(storage), { ...test, attempts: 1 });
    const stores = await visit(storage, 50);
    await stores.openAssignment.look(toLink(interview, { ...test, attempts: 1 }));
    expect(looked(stores)).toMatchObject({ bar: 'spent', isBegun: false });
    stores.openAssignment.start();
    expect(looked(stores).isBegun).toBe(false);
  });

  it('says how many items it asks if there are fewer than wanted', async () => {
    const stores = await visit(makeMemoryStorage());
    const session = await play(stores, { ...test, pillars: ['growth_1'], count: 40 }, 0);
    expect(session?.items.length).toBeLessThan(40);
    expect(looked(stores).count).toBe(session?.items.length);
  });

  it('does not open before its time, and is late after it', async () => {
    const stores = await visit(makeMemoryStorage());
    const future = Date.UTC(2026, 5, 1);
    await stores.openAssignment.look(toLink(interview, { ...test, opens: future }));
    expect(looked(stores)).toMatchObject({ bar: 'early', isLate: false });
    const late = await open(makeMemoryStorage(), { interview, from: Date.UTC(2026, 5, 2) });
    await late.openAssignment.look(toLink(interview, { ...test, due: future }));
    expect(looked(late)).toMatchObject({ isLate: true });
  });

  it('opens by itself while a student waits on its page', async () => {
    const opens = Date.UTC(2026, 5, 1);
    vi.useFakeTimers({ now: opens - 30_000 });
    const stores = await open(makeMemoryStorage(), { interview, clock: () => Date.now() });
    await stores.openAssignment.look(toLink(interview, { ...test, opens }));
    expect(looked(stores).bar).toBe('early');
    vi.advanceTimersByTime(20_000);
    expect(looked(stores).bar).toBe('early');
    vi.advanceTimersByTime(20_000);
    expect(looked(stores).bar).toBeUndefined();
    vi.useRealTimers();
  });

  it('keeps two assignments apart', async () => {
    const storage = makeMemoryStorage();
    const other = { ...test, count: 8 };
    await play(await visit(storage), test, 1);
    await play(await visit(storage, 40), other, 2);
    const stores = await visit(storage, 80);
    expect((await play(stores, test, 0))?.log).toHaveLength(1);
    expect((await play(stores, other, 0))?.log).toHaveLength(2);
    expect(stores.openAssignment.all()).toHaveLength(2);
  });

  it('enters a test in the log only when it is over', async () => {
    const stores = await visit(makeMemoryStorage());
    await play(stores, test, 3, 'wrong');
    stores.session.leave();
    expect(stores.learner.getState().log).toEqual([]);
    await play(stores, test);
    expect(stores.learner.getState().log).toHaveLength(5);
  });

  it('remembers what was handed in', async () => {
    const storage = makeMemoryStorage();
    const stores = await visit(storage);
    await play(stores, test);
    const [kept] = looked(stores).folder.receipts;
    stores.openAssignment.handIn(kept?.own ?? -1);
    const later = await visit(storage, 50);
    await later.openAssignment.look(toLink(interview, test));
    expect(looked(later).folder.receipts).toMatchObject([{ isHandedIn: true }]);
  });

  it('is remembered on a first visit, too, when nothing can be read back', async () => {
    const stores = await open(makeMemoryStorage(), { interview, isFirst: true });
    await stores.openAssignment.look(toLink(interview, test));
    stores.openAssignment.setNickname('7号');
    await play(stores, test);
    await stores.openAssignment.look(toLink(interview, test));
    const { folder } = looked(stores);
    expect([folder.nickname, folder.receipts.length]).toEqual(['7号', 1]);
    const read = fromReceipt([content], KINDS, folder.receipts[0]?.text ?? '');
    expect(read.ok && read.receipt.nickname).toBe('7号');
  });

  it('goes on with a sitting that was kept elsewhere', async () => {
    const here = await visit(makeMemoryStorage());
    const half = await play(here, test, 2);
    if (!half) throw new Error('nothing was played');
    const there = await visit(makeMemoryStorage(), 50);
    await there.openAssignment.look(toLink(interview, test));
    there.openAssignment.resume(half);
    await there.openAssignment.enter(toLink(interview, test));
    const { session } = there.session.getState();
    expect(session?.seed).toBe(half.seed);
    expect(session?.log.map(({ item }) => item)).toEqual(half.log.map(({ item }) => item));
    await play(there, test);
    expect(looked(there).folder.receipts).toHaveLength(1);
  });

  it('that was stored elsewhere loses nothing, though its rounded times exceed its limit', async () => {
    const timed = makeAssignment({ mode: 'test', kinds: ['match'], count: 5, minutes: 1 });
    const full = played(timed, () => true, 9, 14_900);
    const given = { own: 9, begun: 0, responses: givenResponses(full) };
    const { text } = toSuspended({ interview, assignment: timed, items: full.items }, given);
    const read = fromSuspended(interview, KINDS, timed, text);
    const kept = read.ok && replayReceipt(interview, read.items, { assignment: timed, ...read.suspended });
    if (!kept) throw new Error('not kept');
    const there = await visit(makeMemoryStorage());
    await there.openAssignment.look(toLink(interview, timed));
    there.openAssignment.resume(kept);
    await there.openAssignment.enter(toLink(interview, timed));
    expect(there.notices.getState()).toEqual([]);
    expect(there.session.getState().session).toMatchObject({ phase: 'done', log: { length: 5 } });
  });

  it('is read as the first version kept it: one receipt, and a sitting to go on with', async () => {
    const storage = makeMemoryStorage(frozen);
    const stores = await visit(storage);
    const set = { ...test, streams: 'shared' as const, count: 4, attempts: 0, hasHints: true, minutes: 10 };
    await stores.openAssignment.look(toLink(interview, set));
    expect(stores.notices.getState()).toEqual([]);
    expect(looked(stores)).toMatchObject({ isBegun: true, folder: { nickname: '7号', title: '周五' } });
    expect(looked(stores).folder.receipts).toMatchObject([{ isHandedIn: false }]);
    expect((await play(stores, set, 0))?.log).toHaveLength(1);
  });

  it('is read, and gone on with, as it was kept since kinds have streams of their own', async () => {
    const [name = ''] = Object.keys(frozenNow).map(key => key.replace(/^.*\//, ''));
    const read = fromLink([content], name);
    if (!read.ok) throw new Error(read.problem);
    const storage = makeMemoryStorage(frozenNow);
    const stores = await visit(storage);
    await stores.openAssignment.look(name);
    expect(stores.notices.getState()).toEqual([]);
    expect(looked(stores)).toMatchObject({ isBegun: true, folder: { nickname: '7号', title: '周五' } });
    expect((await play(stores, read.assignment, 0))?.log).toHaveLength(2);
    expect((await play(stores, read.assignment))?.phase).toBe('done');
    expect(looked(stores).folder.receipts).toHaveLength(2);
  });

  it('restarts, with a notice, if the interview has changed since', async () => {
    const storage = makeMemoryStorage();
    await play(await visit(storage), test, 2);
    const changed = { ...interview, version: interview.version + 1 };
    const later = await open(storage, { interview: changed, from: 50 });
    await later.openAssignment.look(toLink(interview, test));
    expect(looked(later).isBegun).toBe(false);
    expect(later.notices.getState()).toEqual(['sittingOutdated']);
    expect((await play(later, test))?.phase).toBe('done');
  });

  it('replays a sitting in which hints were taken', async () => {
    const stores = await visit(makeMemoryStorage());
    const set = makeAssignment({ kinds: ['match'], count: 5 });
    await play(stores, set, 1);
    stores.session.hint();
    await play(stores, set);
    const [kept] = looked(stores).folder.receipts;
    const read = fromReceipt([content], KINDS, kept?.text ?? '');
    if (!read.ok) throw new Error(read.problem);
    expect(read.receipt.responses.map(({ isHinted }) => isHinted)).toContain(true);
    expect(replayReceipt(interview, read.items, read.receipt)?.phase).toBe('done');
  });

  it('loses no receipt to another tab', async () => {
    const storage = makeMemoryStorage();
    const [one, other] = [await visit(storage), await visit(storage, 500)];
    await one.openAssignment.look(toLink(interview, test));
    await play(other, test);
    other.session.leave();
    await one.openAssignment.look(toLink(interview, test));
    one.openAssignment.setNickname('7号');
    await play(one, test);
    const later = await visit(storage, 900);
    await later.openAssignment.look(toLink(interview, test));
    const { nickname, receipts } = looked(later).folder;
    expect(nickname).toBe('7号');
    expect(receipts.length).toBeGreaterThanOrEqual(1);
    expect(new Set(receipts.map(({ own }) => own)).size).toBe(receipts.length);
    expect(receipts.map(({ at }) => at)).toContain(looked(other).folder.receipts[0]?.at);
  });

  it('that was handed in in one tab stays so, whatever another tab does', async () => {
    const storage = makeMemoryStorage();
    await play(await visit(storage), test);
    const [one, other] = [await visit(storage, 500), await visit(storage, 600)];
    for (const tab of [one, other]) await tab.openAssignment.look(toLink(interview, test));
    other.openAssignment.setNickname('7');
    one.openAssignment.handIn(looked(one).folder.receipts[0]?.own ?? 0);
    other.openAssignment.setNickname('7号');
    for (const tab of [other, await visit(storage, 900)]) {
      await tab.openAssignment.look(toLink(interview, test));
      expect(looked(tab).folder.receipts).toMatchObject([{ isHandedIn: true }]);
    }
  });

  it('is begun once, though two tabs show it unbegun', async () => {
    const storage = makeMemoryStorage();
    const [one, other] = [await visit(storage), await visit(storage, 500)];
    await one.openAssignment.look(toLink(interview, test));
    await other.openAssignment.look(toLink(interview, test));
    const begun = await play(one, test, 2);
    other.openAssignment.start();
    await other.openAssignment.enter(toLink(interview, test));
    const { session } = other.session.getState();
    expect(session?.seed).toBe(begun?.seed);
    expect(session?.log).toHaveLength(2);
  });

  it('is not begun in one tab when another has used the last attempt', async () => {
    const storage = makeMemoryStorage();
    const once = { ...test, attempts: 1 };
    const [one, other] = [await visit(storage), await visit(storage, 500)];
    await other.openAssignment.look(toLink(interview, once));
    await play(one, once);
    other.openAssignment.start();
    expect(looked(other)).toMatchObject({ bar: 'spent', isBegun: false });
  });

  it('keeps the extra time and the title that an earlier link gave', async () => {
    const storage = makeMemoryStorage();
    const longer = { ...test, minutes: 10, factor: 1.5 } as const;
    await play(await visit(storage), longer, 2);
    const later = await visit(storage, 50);
    expect((await play(later, { ...longer, factor: 1, title: '' }))?.limit.ms).toBe(900_000);
    const { assignment, folder } = looked(later);
    expect([assignment.factor, assignment.title]).toEqual([1.5, '周五']);
    const read = fromReceipt([content], KINDS, folder.receipts[0]?.text ?? '');
    expect(read.ok && read.receipt.assignment.factor).toBe(1.5);
  });

  it.each([0, 2])('counts the time for which the page of a test is closed, after %i answers', async count => {
    const storage = makeMemoryStorage();
    const timed = { ...test, minutes: 10 };
    await play(await visit(storage), timed, count);
    await play(await visit(storage, 300_000), timed, 0);
    const session = await play(await visit(storage, 600_100), timed, 1);
    expect([session?.phase, session?.log.length]).toEqual(['done', count + 1]);
  });

  it('continues the time from what a platform stored', async () => {
    const timed = { ...test, minutes: 10 };
    const half = await play(await visit(makeMemoryStorage()), timed, 2);
    const there = await visit(makeMemoryStorage(), 600_100);
    await there.openAssignment.look(toLink(interview, timed));
    if (half) there.openAssignment.resume(half);
    expect((await play(there, timed, 1))?.phase).toBe('done');
  });

  it('extends the time of a running sitting when a link with more time is opened', async () => {
    const storage = makeMemoryStorage();
    const timed = { ...test, minutes: 10 };
    await play(await visit(storage), timed, 2);
    const session = await play(await visit(storage, 50), { ...timed, factor: 2 }, 0);
    expect([session?.limit.ms, session?.log.length]).toEqual([1_200_000, 2]);
  });

  it.each(['plain', 'first'])('survives a tab killed after any write, on a %s visit', async how => {
    const states: ReadonlyMap<string, string>[] = [];
    const storage = makeMemoryStorage();
    const watched: TextStorage = {
      ...storage,
      write: (key, text) => {
        const kept = storage.write(key, text);
        states.push(new Map(storage.keys('').map(name => [name, storage.read(name) ?? ''])));
        return kept;
      },
    };
    const stores = await open(watched, { interview, isFirst: how === 'first' });
    await stores.openAssignment.look(toLink(interview, test));
    stores.openAssignment.setNickname('7号');
    await play(stores, test, 100, 'wrong');
    expect(states.length).toBeGreaterThan(10);
    for (const [n, state] of states.entries()) {
      const after = makeMemoryStorage(Object.fromEntries(state));
      const later = await visit(after, 1000 + 100 * n);
      later.session.recordInterrupted();
      const begun = state.has(`sitting/${assignmentName(interview, test)}`);
      await later.openAssignment.look(toLink(interview, test));
      if (!looked(later).folder.receipts.length) await play(later, test, 100, 'wrong');
      expect(looked(later).folder.receipts).toHaveLength(1);
      if (begun) expect(later.notices.getState()).toEqual([]);
      const read = fromReceipt([content], KINDS, looked(later).folder.receipts[0]?.text ?? '');
      expect(read.ok && read.receipt.nickname).toBe('7号');
      expect(read.ok && read.receipt.responses).toHaveLength(5);
      expect(new Set(later.learner.getState().log.map(one => one.at)).size).toBe(5);
    }
  });

  it('has one receipt of a sitting that was played on in two tabs: the one that was there first', async () => {
    const storage = makeMemoryStorage();
    const one = await visit(storage);
    await play(one, test, 2);
    const other = await visit(storage, 500);
    await play(other, test);
    const [first] = looked(other).folder.receipts;
    // Still open in the first tab, which has not been informed.
    for (let n = 0; n < 3; n++) {
      const { session } = one.session.getState();
      const id = session && currentOf(session);
      const item = id && itemOf(session, id);
      if (item) one.session.respond(item.id, responseTo(item, 'wrong'));
    }
    expect(one.session.getState().session?.phase).toBe('done');
    expect(looked(one).folder.receipts).toEqual([first]);
    const later = await visit(storage, 900);
    await later.openAssignment.look(toLink(interview, test));
    expect(looked(later).folder.receipts).toEqual([first]);
  });

  it('continues in its first tab with the answers given in another since', async () => {
    const storage = makeMemoryStorage();
    const [one, other] = [await visit(storage), await visit(storage, 500)];
    await play(one, test, 1);
    await play(other, test, 2);
    one.session.leave();
    expect((await play(one, test, 1))?.log).toHaveLength(4);
    expect((await play(await visit(storage, 900), test, 0))?.log).toHaveLength(4);
  });

  it('is not begun a second time over a sitting that another tab has begun since', async () => {
    const storage = makeMemoryStorage();
    const one = await visit(storage);
    await play(one, test);
    const begun = await play(await visit(storage, 500), test, 2);
    one.session.leave();
    const session = await play(one, test, 0);
    expect([session?.seed, session?.log.length]).toEqual([begun?.seed, 2]);
  });

  it('is watched once, though it was opened twice before anything was loaded', async () => {
    const stores = await visit(makeMemoryStorage());
    const watch = vi.spyOn(stores.session, 'subscribe');
    await Promise.all([
      stores.openAssignment.look(toLink(interview, test)),
      stores.openAssignment.look(toLink(interview, test)),
    ]);
    expect(watch).toHaveBeenCalledOnce();
  });

  it('is not entered by a student who has opened another page meanwhile', async () => {
    const stores = await visit(makeMemoryStorage());
    await play(stores, test, 1);
    stores.session.leave();
    const entering = stores.openAssignment.enter(toLink(interview, test));
    stores.openAssignment.cancel();
    await entering;
    expect(stores.session.getState().session).toBeNull();
  });

  it('enters responses in the log that were stored but not yet entered when the tab was killed, after all others', async () => {
    const set = makeAssignment({ kinds: ['match'], count: 5 });
    const storage = makeMemoryStorage();
    await play(await visit(storage), set, 3);
    for (const key of storage.keys('')) if (/^(log|ahead)/.test(key)) storage.remove(key);
    const later = await visit(storage, 50);
    expect(later.learner.getState().log).toEqual([]);
    later.session.recordInterrupted();
    expect(later.learner.getState().log).toHaveLength(3);
  });
});

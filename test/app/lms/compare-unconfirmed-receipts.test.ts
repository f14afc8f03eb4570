import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { launchFromLms } from '../../../src/app/lms/lms-launch.ts';
import type { Assignment } from '../../../src/core/classroom/assignment.ts';
import { assignmentName, toLink } from '../../../src/core/classroom/assignment-link.ts';
import { toReceipt } from '../../../src/core/classroom/receipt-codec.ts';
import { givenResponses } from '../../../src/core/classroom/replay-receipt.ts';
import { toSuspended } from '../../../src/core/classroom/suspend-data.ts';
import { toHash } from '../../../src/route.ts';
import { interview, makeAssignment, makeReceipt, played } from '../../core/classroom/make-assignment.ts';
import { makeMemoryStorage } from '../../small-interview.ts';
import { openGame, openPage } from './packaged-game.ts';
import { makePlatform } from './test-platform.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => vi.unstubAllGlobals());

const set = makeAssignment({ mode: 'test', kinds: ['match'], count: 5 });
const right = (): boolean => true;

/** The first responses of a sitting, as a platform keeps them. */
function suspended(count: number, own = 9): string {
  const full = played(set, right, own);
  const sat = { interview, assignment: set, items: full.items };
  const responses = givenResponses(full).slice(0, count);
  return toSuspended(sat, { own, begun: Date.UTC(2026, 10, 23, 1), responses }).text;
}

/** As they are left on a device. `isRight`: what the responses were. */
function left(count: number, { own = 9, of = set, isRight = right }: Left = {}): Record<string, string> {
  const full = played(of, isRight, own);
  const receipt = makeReceipt(of, full, {
    responses: givenResponses(full).slice(0, count),
    isDone: count === 5,
  });
  return {
    [`unconfirmed/${assignmentName(interview, of)}/${own}`]: toReceipt(interview, full.items, receipt),
  };
}
type Left = {
  readonly own?: number;
  readonly of?: Assignment;
  readonly isRight?: (item: unknown, n: number) => boolean;
};

async function visit(kept: string, texts: Record<string, string>, mode = 'normal') {
  const platform = makePlatform('1.2', { kept: { suspend_data: kept }, mode });
  const { game, turns } = openGame();
  const storage = makeMemoryStorage(texts);
  openPage(platform);
  const { notices } = game;
  const page = { window, version: '1.2', code: toLink(interview, set), notices, time: () => 0 } as const;
  await launchFromLms(page, storage).open(game);
  // What is gone on with is on its way again, and kept for as long.
  const atFirst = [...storage.all.values()];
  const level = game.interview.levels.find(({ form }) => form === 'assigned')?.id ?? '';
  game.session.open(level, assignmentName(interview, set));
  return { game, storage, turns, atFirst, log: game.session.getState().session?.log ?? [] };
}

const unconfirmed = ({ game }: Awaited<ReturnType<typeof visit>>) =>
  game.lmsStatus.getState().unconfirmed.map(({ begun, isOwn }) => [begun, isOwn]);

const BEGUN = Date.UTC(2026, 10, 23, 1);
const sitting = toHash({ page: 'play', level: 'assigned', code: toLink(interview, set) });
const start = toHash({ page: 'assignment', code: toLink(interview, set) });

describe('answers that an earlier visit has left', () => {
  it('are gone on with where the platform has the beginning of the same sitting, and stay until it has them', async () => {
    const seen = await visit(suspended(2), left(4));
    expect(seen.turns).toEqual([sitting]);
    expect(seen.log).toHaveLength(4);
    expect(seen.game.lmsStatus.getState().isConfirmed).toBe(false);
    expect(seen.storage.all.size).toBe(1);
    expect(unconfirmed(seen)).toEqual([]);
  });

  it('are over at once where the sitting is', async () => {
    const seen = await visit(suspended(2), left(5));
    expect(seen.game.session.getState().session?.phase).toBe('done');
  });

  it.each([3, 4])('are erased where the platform has %i of 3 by now', async count => {
    const seen = await visit(suspended(count), left(3));
    expect(seen.log).toHaveLength(count);
    expect(unconfirmed(seen)).toEqual([]);
    expect(seen.atFirst).toEqual([]);
  });

  it.each([
    ['the platform has nothing', '', {}],
    ['it has another sitting', suspended(2, 8), {}],
    [
      'the same was gone on with elsewhere, and otherwise',
      suspended(3),
      { isRight: (_: unknown, n: number) => n < 2 },
    ],
  ])('are nobody’s, and only offered: %s', async (_, kept, how) => {
    const texts = left(4, how);
    const seen = await visit(kept, texts);
    expect(unconfirmed(seen)).toEqual([[BEGUN, false]]);
    expect(seen.turns).toEqual([kept === '' ? start : sitting]);
    expect(seen.log).toHaveLength(kept === '' ? 0 : kept === suspended(3) ? 3 : 2);
    const [one] = seen.game.lmsStatus.getState().unconfirmed;
    expect(one?.text).toBe(Object.values(texts)[0]);
    one?.take();
    expect(seen.game.lmsStatus.getState().unconfirmed[0]?.isTaken).toBe(true);
    one?.discard();
    expect(unconfirmed(seen)).toEqual([]);
    expect([...seen.storage.all.values()]).not.toContain(Object.values(texts)[0]);
  });

  it('stay, where the same sitting has gone on otherwise, also once that is confirmed', async () => {
    const texts = left(4, { isRight: (_, n) => n < 2 });
    const seen = await visit(suspended(3), texts);
    expect(seen.game.lmsStatus.getState().isConfirmed).toBe(false);
    await vi.waitFor(() => expect(seen.game.lmsStatus.getState().isConfirmed).toBe(true));
    expect([...seen.storage.all.values()]).toEqual(Object.values(texts));
    expect(unconfirmed(seen)).toEqual([[BEGUN, false]]);
  });

  it('wait for their own package where they are of another', async () => {
    const texts = left(4, { of: { ...set, count: 6 } });
    const seen = await visit(suspended(2), texts);
    expect(unconfirmed(seen)).toEqual([]);
    expect([...seen.storage.all.values()]).toEqual(expect.arrayContaining(Object.values(texts)));
  });

  it('may be several', async () => {
    const seen = await visit(suspended(2), { ...left(3, { own: 5 }), ...left(4), ...left(2, { own: 6 }) });
    expect(unconfirmed(seen)).toEqual([
      [BEGUN, false],
      [BEGUN, false],
    ]);
    expect(seen.log).toHaveLength(4);
  });

  it('are offered as they are where nobody can read them', async () => {
    const [[key = '', text = ''] = []] = Object.entries(left(4));
    const seen = await visit(suspended(2), {
      [key]: text.slice(0, -3),
      [`${key}+`]: 'nonsense',
      [`${key}++`]: '',
    });
    expect(unconfirmed(seen)).toEqual([
      [null, false],
      [null, false],
    ]);
    expect(seen.log).toHaveLength(2);
  });

  it.each(['browse', 'review'])('are only offered where nothing counts: %s', async mode => {
    const seen = await visit(suspended(2), left(4), mode);
    // What is only looked at is not asked.
    expect(seen.log).toHaveLength(mode === 'browse' ? 2 : 0);
    expect(unconfirmed(seen)).toEqual([[BEGUN, false]]);
  });
});

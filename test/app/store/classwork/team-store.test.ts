import { describe, expect, it } from 'vitest';
import { createTeamStore, type TeamStore } from '../../../../src/app/store/classwork/team-store.ts';
import { createNotices } from '../../../../src/app/store/notice-store.ts';
import type { TextStorage } from '../../../../src/app/store/saves/browser-storage.ts';
import { createKeeper } from '../../../../src/app/store/saves/keeper.ts';
import { readSave } from '../../../../src/app/store/saves/save-schemas.ts';
import { draftFor } from '../../../../src/core/classroom/assignment.ts';
import { KINDS } from '../../../all-kinds.ts';
import { realContent } from '../../../real-interview.ts';
import { makeMemoryStorage } from '../../../small-interview.ts';

const pack = realContent();
const pillars = pack.interview.pillars.map(({ id }) => id);
const TEAMS = [
  { id: 'one', name: '东队' },
  { id: 'two', name: '' },
] as const;

function open(storage: TextStorage, identity = pack.identity): TeamStore {
  let at = Date.UTC(2026, 10, 30, 1, 0);
  return createTeamStore({
    pack: { ...pack, identity },
    kinds: KINDS,
    keeper: createKeeper(storage, createNotices(), readSave),
    now: () => at++,
    makeSeed: () => 'K7Q2ABCD',
  });
}
const assignment = { ...draftFor(pack, pillars, 7), kinds: ['match'], count: 12 };
const gameOf = (store: TeamStore) => {
  const { game } = store.getState();
  if (!game) throw new Error('there is no game');
  return game;
};
/** Answers the open question for whoever is asked it. */
function answer(store: TeamStore): void {
  const { items, at, asked } = gameOf(store);
  for (const team of asked) store.answer(team, items[at]?.key);
}

describe('the game of a class in teams', () => {
  it('is there again after a reload, as far as it had come', () => {
    const storage = makeMemoryStorage();
    const store = open(storage);
    store.begin(assignment, TEAMS, 'sideBySide');
    answer(store);
    store.act('next');
    store.answer('one', gameOf(store).items[1]?.key);
    const again = gameOf(open(storage));
    expect(again.closed.map(({ item }) => item.id)).toEqual(gameOf(store).closed.map(({ item }) => item.id));
    expect([again.at, [...again.answers.keys()]]).toEqual([1, ['one']]);
    expect(again.setup).toEqual(gameOf(store).setup);
  });

  it('is not there for another content, whose questions would be others', () => {
    const storage = makeMemoryStorage();
    open(storage).begin(assignment, TEAMS, 'turns');
    expect(open(storage, 'ELSEWHERE0').getState().game).toBeNull();
    expect(open(storage).getState().game).not.toBeNull();
  });

  it('keeps no touches that change nothing', () => {
    const storage = makeMemoryStorage();
    const store = open(storage);
    store.begin(assignment, TEAMS, 'turns');
    const before = storage.all.get('teams');
    store.answer('two', gameOf(store).items[0]?.key);
    store.answer('one', { pillar: 'nowhere' });
    store.act('next');
    store.act('undo');
    expect(storage.all.get('teams')).toBe(before);
    answer(store);
    expect(storage.all.get('teams')).not.toBe(before);
  });

  it('is forgotten when it is dropped', () => {
    const storage = makeMemoryStorage();
    const store = open(storage);
    store.begin(assignment, TEAMS, 'turns');
    store.drop();
    expect([store.getState().game, storage.all.size]).toEqual([null, 0]);
    expect(open(storage).getState().game).toBeNull();
  });

  it('begins another of the same teams, with what was missed', () => {
    const store = open(makeMemoryStorage());
    store.begin(assignment, TEAMS, 'turns');
    const only = gameOf(store)
      .items.slice(0, 4)
      .map(({ id }) => id);
    store.again(only);
    expect([...gameOf(store).items.map(({ id }) => id)].sort()).toEqual([...only].sort());
    expect(gameOf(store).setup.teams).toEqual(TEAMS);
  });

  it('gives codes for the book, by the names that are shown', () => {
    const store = open(makeMemoryStorage());
    store.begin(assignment, TEAMS, 'sideBySide');
    expect(store.receipts(() => '')).toEqual([]);
    answer(store);
    store.act('end');
    expect(store.receipts(team => (team === 'one' ? '东队' : '西队'))).toHaveLength(2);
  });
});

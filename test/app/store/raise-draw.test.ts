import { describe, expect, it } from 'vitest';
import { isMeasure } from '../../../src/core/interview/facts.ts';
import { measureOf, pillarIdsOf } from '../../../src/core/interview/lookups.ts';
import { type ItemId, subjectOf } from '../../../src/core/kinds/kind.ts';
import { currentOf, isRight } from '../../../src/core/session/session-state.ts';
import { realInterview } from '../../real-interview.ts';
import { answersTo } from '../../right-answers.ts';
import { makeMemoryStorage } from '../../small-interview.ts';
import { open, type Stores } from './make-game.ts';

const interview = realInterview();
const RAISE = 'digital_raise';

const sessionOf = ({ session }: Stores) => session.getState().session;
const asked = (stores: Stores): readonly ItemId[] => sessionOf(stores)?.items.map(({ id }) => id) ?? [];

/** Answers the cards of a level to the end; these are missed at first. */
function playCards(stores: Stores, level: string, missed: readonly ItemId[] = []): void {
  stores.session.open(level);
  const left = new Set(missed);
  for (let steps = 60; steps > 0 && sessionOf(stores)?.phase === 'ask'; steps--) {
    const state = sessionOf(stores);
    const id = state && currentOf(state);
    const item = state?.items.find(one => one.id === id);
    const answer = item && answersTo([item])[item.id];
    const chosen = answer?.[id && left.delete(id) ? 'wrong' : 'right'];
    if (id && chosen && 'press' in chosen) stores.session.respond(id, { pillar: chosen.press });
    stores.session.advance();
  }
  stores.session.leave();
}

describe('what is asked where a beam is raised', () => {
  it('is at most fifteen, each pillar and each quantity, and what was missed first', async () => {
    const stores = await open(makeMemoryStorage(), { interview, clock: () => 1000 });
    const missed: ItemId[] = ['match:parks', 'match:fraud', 'match:iov', 'match:platforms'];
    playCards(stores, 'digital_match_1', missed);
    playCards(stores, 'digital_match_2', missed);
    stores.session.open(RAISE);
    const ids = asked(stores);
    expect(ids.length).toBe(15);
    // Figures and headlines lie between the cards.
    const placed = ids.filter(id => id.startsWith('match:'));
    expect([...placed.slice(0, 4)].sort()).toEqual([...missed].sort());
    const cards = ids.map(subjectOf).filter(id => isMeasure(interview, id));
    const homes = new Set(cards.map(id => measureOf(interview, id).pillar));
    expect([...homes].sort()).toEqual([...pillarIdsOf(interview, 'digital')].sort());
    expect(
      ids
        .map(subjectOf)
        .filter(id => !cards.includes(id))
        .sort(),
    ).toEqual([...['base_stations', 'gigabit_households', 'internet_categories']]);
  });

  it('leaves what was right twice within the hour for the end, and an hour later no more', async () => {
    let now = 1000;
    const stores = await open(makeMemoryStorage(), { interview, clock: () => now });
    playCards(stores, 'digital_match_2');
    playCards(stores, 'digital_match_2');
    stores.session.open(RAISE);
    const sure = (id: ItemId) => ['digital_3', 'digital_4', 'digital_5'].includes(homeOf(id));
    const cards = asked(stores).filter(id => homeOf(id) !== '');
    const first = cards.findIndex(sure);
    expect(cards.slice(first).every(sure)).toBe(true);
    // All nine others come before them.
    expect(first).toBe(9);
    stores.session.leave();
    now += 3_600_001;
    stores.session.restart(RAISE);
    const later = asked(stores).filter(id => homeOf(id) !== '');
    expect(later.slice(later.findIndex(sure)).every(sure)).toBe(false);
  });

  it('is the same after a reload, and when its sitting is read from the log', async () => {
    const storage = makeMemoryStorage();
    const stores = await open(storage, { interview, clock: () => 1000 });
    playCards(stores, 'digital_match_1', ['match:iov']);
    stores.session.open(RAISE);
    const before = asked(stores);
    const [first] = before;
    expect(first).toBe('match:iov');
    if (first) stores.session.respond(first, { pillar: measureOf(interview, 'iov').pillar });
    const again = await open(storage, { interview, clock: () => 2000 });
    again.session.open(RAISE);
    expect(asked(again)).toEqual(before);
    expect(sessionOf(again)?.log.map(isRight)).toEqual([true]);
    expect(again.session.getState().isPartial).toBe(false);
  });
});

const homeOf = (id: ItemId): string =>
  isMeasure(interview, subjectOf(id)) ? measureOf(interview, subjectOf(id)).pillar : '';

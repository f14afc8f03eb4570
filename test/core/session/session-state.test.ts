import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemId } from '../../../src/core/kinds/kind.ts';
import { applyMove, replay } from '../../../src/core/session/session-moves.ts';
import {
  currentOf,
  isRight,
  itemOf,
  lastOf,
  type Move,
  type Session,
  starsOf,
  tallyOf,
} from '../../../src/core/session/session-state.ts';
import { makeInterview, makeSession } from '../../small-interview.ts';

const interview = makeInterview();
const PILLARS = interview.pillars.map(({ id }) => id);
const LEVELS = ['roof_match_1', 'roof_match_2'];

/** What a player might try at any moment, sense or nonsense. */
type Try = { readonly do: Move['do']; readonly slot: number; readonly pillar: string };
const tries = fc.array(
  fc.record<Try>({
    do: fc.constantFrom('select', 'unselect', 'place', 'judge', 'advance', 'hint'),
    slot: fc.nat({ max: 3 }),
    pillar: fc.constantFrom(...PILLARS, 'nowhere'),
  }),
  { maxLength: 120 },
);
const start = fc
  .record({ level: fc.constantFrom(...LEVELS), seed: fc.string() })
  .map(({ level, seed }) => makeSession(interview, level, seed));

function toMove(session: Session, { do: name, slot, pillar }: Try, at: number): Move {
  const item: ItemId = session.hand[slot] ?? 'match:none';
  switch (name) {
    case 'place':
      return { do: 'place', item, response: { pillar } };
    case 'judge':
      return { do: 'judge', at };
    case 'select':
    case 'hint':
      return { do: name, item };
    default:
      return { do: name };
  }
}

const play = (session: Session, all: readonly Try[]): Session =>
  all.reduce((now, one, at) => applyMove(now, toMove(now, one, at)), session);

function keyOf(session: Session, id: ItemId): string {
  const measure = itemOf(session, id)?.id.slice('match:'.length);
  return interview.measures.find(one => one.id === measure)?.pillar ?? '';
}

function respond(session: Session, id: ItemId, pillar: string): Session {
  const moves: Move[] = [
    { do: 'place', item: id, response: { pillar } },
    { do: 'judge', at: 1 },
    { do: 'advance' },
  ];
  return moves.reduce(applyMove, session);
}

function finish(session: Session): Session {
  let now = session.phase === 'told' ? applyMove(session, { do: 'advance' }) : session;
  for (let left = session.items.length; left > 0 && now.phase !== 'done'; left--) {
    const id = currentOf(now);
    if (id) now = respond(now, id, keyOf(now, id));
  }
  return now;
}

describe('a sitting', () => {
  it('holds every card exactly once, whatever is tried', () => {
    fc.assert(
      fc.property(start, tries, (session, all) => {
        const now = play(session, all);
        const last = lastOf(now);
        const right = now.log.filter(isRight).map(({ item }) => item);
        // While told, the judged card is still in its slot.
        const settled =
          now.phase === 'told' && last && isRight(last) ? right.filter(id => id !== last.item) : right;
        const held = [...now.hand.filter(id => id !== null), ...now.deck, ...settled];
        expect([...held].sort()).toEqual(session.items.map(({ id }) => id).sort());
      }),
    );
  });

  it('ends after the right responses that are left, from wherever it is', () => {
    fc.assert(
      fc.property(start, tries, (session, all) => {
        const end = finish(play(session, all));
        expect(end.phase).toBe('done');
        expect(tallyOf(end).done).toBe(end.items.length);
      }),
    );
  });

  it('keeps every score within its bounds and the tally within the items', () => {
    fc.assert(
      fc.property(start, tries, (session, all) => {
        const now = play(session, all);
        for (const { score } of now.log) expect([0, 1]).toContain(score.earned / score.total);
        const tally = tallyOf(now);
        expect(tally.firstTry).toBeLessThanOrEqual(tally.done);
        expect(tally.done).toBeLessThanOrEqual(tally.total);
        expect(tally.bestStreak).toBeLessThanOrEqual(tally.done);
        expect(new Set(tally.missed).size).toBe(tally.missed.length);
      }),
    );
  });

  it('is the same again when its log is replayed, also after a save in the middle', () => {
    fc.assert(
      fc.property(start, tries, fc.nat(), (session, all, cut) => {
        const now = play(session, all);
        expect(replay(session, now.moves)).toEqual(now);
        const at = cut % (now.moves.length + 1);
        const saved: readonly Move[] = JSON.parse(JSON.stringify(now.moves.slice(0, at)));
        const loaded = replay(session, saved);
        expect(loaded && replay(loaded, now.moves.slice(at))).toEqual(now);
      }),
    );
  });

  it('never lets a hint take away the right pillar or leave fewer than two', () => {
    fc.assert(
      fc.property(start, tries, (session, all) => {
        const now = play(session, all);
        for (const { id } of now.items) {
          const faded = now.faded[id] ?? [];
          expect(faded).not.toContain(keyOf(now, id));
          expect(PILLARS.length - faded.length).toBeGreaterThanOrEqual(2);
        }
        expect(Object.keys(now.faded).length + now.hintsLeft).toBe(session.hintsLeft);
      }),
    );
  });

  it('refuses a log that belongs to another sitting', () => {
    const session = makeSession(interview, 'roof_match_1', 'A');
    expect(replay(session, [{ do: 'advance' }])).toBeUndefined();
    expect(replay(session, [{ do: 'select', item: 'match:act_3_1' }])).toBeUndefined();
  });

  it('leaves the state untouched by a response that is none', () => {
    const session = makeSession(interview, 'roof_match_1', 'A');
    const id = currentOf(session) ?? 'match:none';
    for (const response of [null, {}, { pillar: 'nowhere' }, { pillar: 3 }, 'roof_1'])
      expect(applyMove(session, { do: 'place', item: id, response })).toBe(session);
    expect(applyMove(session, { do: 'judge', at: 1 })).toBe(session);
  });
});

describe('a missed card', () => {
  const session = makeSession(interview, 'roof_match_2', 'A');
  const id = session.hand[0] ?? 'match:none';
  const wrong = PILLARS.find(pillar => pillar !== keyOf(session, id)) ?? '';

  it('gives its slot to the next card and comes back after two others', () => {
    const missed = respond(session, id, wrong);
    expect(missed.hand[0]).toBe(session.deck[0]);
    expect(missed.deck.indexOf(id)).toBe(1);
  });

  it('ends the streak and costs the third star, and no more', () => {
    const end = finish(respond(session, id, wrong));
    expect(end.log.filter(judged => judged.item === id)).toHaveLength(2);
    expect(starsOf(tallyOf(end))).toBe(2);
  });

  it('is not proposed again at once while there is another', () => {
    const two = makeSession(interview, 'roof_match_1', 'A');
    let now = two;
    while (now.deck.length > 0) {
      const next = currentOf(now);
      if (next) now = respond(now, next, keyOf(now, next));
    }
    const first = currentOf(now) ?? 'match:none';
    const bad = PILLARS.find(pillar => pillar !== keyOf(now, first)) ?? '';
    expect(currentOf(respond(now, first, bad))).not.toBe(first);
  });
});

describe('stars', () => {
  it.each([
    [10, 10, 3],
    [9, 10, 2],
    [8, 10, 2],
    [7, 10, 1],
    [0, 10, 1],
    [4, 5, 2],
    [3, 4, 1],
  ])('%i of %i at first try are %i', (firstTry, total, stars) => {
    expect(starsOf({ firstTry, total })).toBe(stars);
  });
});

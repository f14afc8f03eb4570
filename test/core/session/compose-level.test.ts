import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStarred } from '../../../src/core/interview/lookups.ts';
import { onlyItems } from '../../../src/core/session/compose-items.ts';
import { applyMove } from '../../../src/core/session/session-moves.ts';
import {
  begin,
  HAND_SIZE,
  isRight,
  itemOf,
  lastOf,
  tallyOf,
} from '../../../src/core/session/session-state.ts';
import { dealLevel } from '../../all-kinds.ts';
import { makeInterview, makeSession, makeSpec } from '../../small-interview.ts';

const interview = makeInterview();
const spec = makeSpec(interview, 'roof_match_2');

describe('composeLevel', () => {
  it('deals the measures of the pillars it names, all of them, each once', () => {
    fc.assert(
      fc.property(fc.string(), seed => {
        const dealt = dealLevel(interview, spec, seed).map(({ id }) => id);
        expect([...dealt].sort()).toEqual(
          interview.measures
            .filter(({ pillar }) => pillar === 'roof_3' || pillar === 'roof_4')
            .map(({ id }) => `match:${id}`)
            .sort(),
        );
      }),
    );
  });

  it('deals in another order for another seed', () => {
    const orders = ['A', 'B', 'C', 'D', 'E'].map(seed =>
      dealLevel(interview, spec, seed)
        .map(({ id }) => id)
        .join(),
    );
    expect(new Set(orders).size).toBeGreaterThan(1);
  });

  it('lets every card come first', () => {
    const firsts = new Set(Array.from({ length: 300 }, (_, n) => dealLevel(interview, spec, `S${n}`)[0]?.id));
    expect(firsts.size).toBe(6);
  });

  it('plays what has questions; a blueprint is read', () => {
    const forms = interview.levels.filter(isStarred).map(({ id }) => id);
    expect(forms).toEqual(['roof_match_1', 'roof_match_2', 'roof_numbers', 'roof_raise']);
  });

  it('can be narrowed to some items, in the order they were dealt', () => {
    const items = dealLevel(interview, spec, 'A');
    const some = [items[4]?.id, items[1]?.id].flatMap(id => id ?? []);
    expect(onlyItems(items, some)).toEqual([items[1], items[4]]);
  });
});

describe('begin', () => {
  it('puts the first cards in the hand and the rest in the deck', () => {
    const session = makeSession(interview, 'roof_match_2', 'A');
    const dealt = session.items.map(({ id }) => id);
    expect(session.hand).toEqual(dealt.slice(0, HAND_SIZE));
    expect(session.deck).toEqual(dealt.slice(HAND_SIZE));
    expect([session.phase, session.selected, session.streak, session.log]).toEqual(['ask', null, 0, []]);
  });

  it('is done at once when there is nothing to ask', () => {
    expect(begin('roof_match_1', [], 'A').phase).toBe('done');
  });
});

describe('the moves', () => {
  const session = makeSession(interview, 'roof_match_2', 'A');
  const first = session.hand[0] ?? 'match:none';
  const last = session.deck.at(-1) ?? 'match:none';

  it('select and unselect a card of the hand, no other', () => {
    const selected = applyMove(session, { do: 'select', item: first });
    expect(selected.selected).toBe(first);
    expect(applyMove(selected, { do: 'select', item: first })).toBe(selected);
    expect(applyMove(selected, { do: 'unselect' }).selected).toBeNull();
    expect(applyMove(session, { do: 'select', item: last })).toBe(session);
    expect(applyMove(session, { do: 'unselect' })).toBe(session);
  });

  it('judge what was placed last, once', () => {
    const placed = applyMove(session, { do: 'place', item: first, response: { pillar: 'roof_1' } });
    const again = applyMove(placed, { do: 'place', item: first, response: { pillar: 'roof_2' } });
    const judged = applyMove(again, { do: 'judge', at: 7 });
    expect(lastOf(judged)).toMatchObject({
      item: first,
      response: { pillar: 'roof_2' },
      isFirst: true,
      at: 7,
    });
    expect(applyMove(judged, { do: 'judge', at: 8 })).toBe(judged);
    expect(applyMove(judged, { do: 'select', item: first })).toBe(judged);
  });

  it('keep a log of what was possible only', () => {
    const moved = applyMove(applyMove(session, { do: 'advance' }), { do: 'select', item: first });
    expect(moved.moves).toEqual([{ do: 'select', item: first }]);
  });

  it('give a hint once per card and twice per sitting', () => {
    const [a, b, c] = session.hand.map(id => id ?? 'match:none');
    const one = applyMove(session, { do: 'hint', item: a ?? first });
    expect(applyMove(one, { do: 'hint', item: a ?? first })).toBe(one);
    const two = applyMove(one, { do: 'hint', item: b ?? first });
    expect(two.hintsLeft).toBe(0);
    expect(applyMove(two, { do: 'hint', item: c ?? first })).toBe(two);
  });

  it('mark a response that had a hint, and refuse what the hint took away', () => {
    const hinted = applyMove(session, { do: 'hint', item: first });
    const [gone = ''] = hinted.faded[first] ?? [];
    expect(applyMove(hinted, { do: 'place', item: first, response: { pillar: gone } })).toBe(hinted);
    const left = interview.pillars.find(({ id }) => !hinted.faded[first]?.includes(id))?.id ?? '';
    const placed = applyMove(hinted, { do: 'place', item: first, response: { pillar: left } });
    expect(lastOf(applyMove(placed, { do: 'judge', at: 1 }))?.isHinted).toBe(true);
  });

  it('count a streak of right ones and start it again after a miss', () => {
    let now = session;
    const streaks: number[] = [];
    for (const isMiss of [false, false, true, false]) {
      const id = now.hand[0] ?? 'match:none';
      const key = interview.measures.find(({ id: measure }) => `match:${measure}` === id)?.pillar ?? '';
      const pillar = isMiss ? 'roof_1' : key;
      for (const move of [
        { do: 'place', item: id, response: { pillar } } as const,
        { do: 'judge', at: 1 } as const,
        { do: 'advance' } as const,
      ])
        now = applyMove(now, move);
      streaks.push(now.streak);
    }
    expect(streaks).toEqual([1, 2, 0, 1]);
    expect(now.bestStreak).toBe(2);
    expect(tallyOf(now)).toMatchObject({ done: 3, firstTry: 3, accuracy: 0.75 });
    expect(tallyOf(now).missed).toHaveLength(1);
    expect(now.log.filter(isRight)).toHaveLength(3);
  });

  it('know an item only if it was dealt', () => {
    expect(itemOf(session, first)?.id).toBe(first);
    expect(itemOf(session, 'match:none')).toBeUndefined();
  });
});

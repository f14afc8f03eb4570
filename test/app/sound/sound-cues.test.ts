import { describe, expect, it } from 'vitest';
import { CUES, type CueName, cuesOf, lengthOf, type Note } from '../../../src/app/sound/sound-cues.ts';
import type { ItemId } from '../../../src/core/kinds/kind.ts';
import { applyMove } from '../../../src/core/session/session-moves.ts';
import { currentOf, type Move, type Session } from '../../../src/core/session/session-state.ts';
import { realInterview } from '../../real-interview.ts';
import { makeInterview, makeSession } from '../../small-interview.ts';

const isCue = (name: string): name is CueName => name in CUES;
const names = Object.keys(CUES).filter(isCue);
const CEREMONIES: readonly CueName[] = ['beamDone'];

/** Gains of what sounds at a moment, added up as if nothing had died away yet. */
const loudAt = (notes: readonly Note[], moment: number): number =>
  notes.filter(({ at, ms }) => at <= moment && moment < at + ms).reduce((sum, { gain }) => sum + gain, 0);

describe.each(names)('the cue %s', name => {
  const notes: readonly Note[] = CUES[name];

  it('is over before it is in the way', () => {
    expect(lengthOf(name)).toBeLessThan(CEREMONIES.includes(name) ? 1500 : 400);
  });

  it('is made of notes that can be heard', () => {
    expect(notes.length).toBeGreaterThan(0);
    for (const { at, hz, ms, gain } of notes) {
      expect(at).toBeGreaterThanOrEqual(0);
      expect(ms).toBeGreaterThanOrEqual(30);
      expect(gain).toBeGreaterThan(0);
      expect(gain).toBeLessThanOrEqual(1);
      expect(hz).toBeGreaterThanOrEqual(60);
      expect(hz).toBeLessThanOrEqual(6000);
    }
  });

  it('begins at once and never adds up to more than 1', () => {
    expect(Math.min(...notes.map(({ at }) => at))).toBe(0);
    for (const { at } of notes) expect(loudAt(notes, at)).toBeLessThanOrEqual(1);
  });
});

describe('the table', () => {
  const pitches = (name: CueName): readonly number[] => CUES[name].map(({ hz }) => hz);
  const isRising = (hz: readonly number[]): boolean =>
    hz.every((one, i) => i === 0 || one > (hz[i - 1] ?? 0));

  it('rises with the streak, the pillar and the stars', () => {
    expect(isRising(['streak5', 'streak10', 'streak15'].filter(isCue).flatMap(pitches))).toBe(true);
    for (const name of ['pillarDone', 'star2', 'star3'].filter(isCue))
      expect(isRising(pitches(name))).toBe(true);
  });

  it('falls by a minor third where a response is wrong', () => {
    const [high = 0, low = 1] = pitches('wrong');
    expect(12 * Math.log2(high / low)).toBeCloseTo(3, 1);
  });
});

const interview = makeInterview();
const start = makeSession(interview, 'roof_match_2', 'A');

const pillarOf = (id: ItemId): string =>
  interview.measures.find(measure => `match:${measure.id}` === id)?.pillar ?? '';
const wrongFor = (id: ItemId): string => (pillarOf(id) === 'roof_1' ? 'roof_2' : 'roof_1');
const current = (session: Session): ItemId => currentOf(session) ?? 'match:none';

function respond(session: Session, item: ItemId, pillar: string): Session {
  const moves: Move[] = [
    { do: 'place', item, response: { pillar } },
    { do: 'judge', at: 1 },
    { do: 'advance' },
  ];
  return moves.reduce(applyMove, session);
}
const right = (session: Session): Session => respond(session, current(session), pillarOf(current(session)));
const wrong = (session: Session): Session => respond(session, current(session), wrongFor(current(session)));

/** What is heard of each response until the sitting is done. */
function heardToTheEnd(from: Session, isPartial = false): readonly (readonly CueName[])[] {
  const heard: (readonly CueName[])[] = [];
  for (let now = from; now.phase !== 'done'; ) {
    const next = right(now);
    heard.push(cuesOf(now, next, interview, isPartial));
    now = next;
  }
  return heard;
}

describe('what is heard of a sitting', () => {
  it('is a slip when a card is picked, and nothing when it is put back', () => {
    const picked = applyMove(start, { do: 'select', item: current(start) });
    expect(cuesOf(start, picked, interview)).toEqual(['pick']);
    expect(cuesOf(picked, applyMove(picked, { do: 'unselect' }), interview)).toEqual([]);
  });

  it('is a lantern when a hint is taken', () => {
    const hinted = applyMove(start, { do: 'hint', item: current(start) });
    expect(cuesOf(start, hinted, interview)).toEqual(['hint']);
  });

  it('is the lock or the low knocks once a response is judged, not when it is gone on from', () => {
    const id = current(start);
    const placed = applyMove(start, { do: 'place', item: id, response: { pillar: wrongFor(id) } });
    const told = applyMove(placed, { do: 'judge', at: 1 });
    expect(cuesOf(start, placed, interview)).toEqual([]);
    expect(cuesOf(placed, told, interview)).toEqual(['wrong']);
    expect(cuesOf(told, applyMove(told, { do: 'advance' }), interview)).toEqual([]);
    expect(cuesOf(start, right(start), interview)).toContain('lock');
  });

  it('is one pillar done for each pillar that is asked, with the last of its cards', () => {
    const counts = new Map<string, number>();
    let now = start;
    while (now.phase !== 'done') {
      const pillar = pillarOf(current(now));
      const next = right(now);
      counts.set(pillar, (counts.get(pillar) ?? 0) + 1);
      const all = start.items.filter(({ id }) => pillarOf(id) === pillar).length;
      expect(cuesOf(now, next, interview).includes('pillarDone')).toBe(counts.get(pillar) === all);
      now = next;
    }
    expect(counts.size).toBe(2);
  });

  it('is a wood block at every fifth in a row, higher up to the third', () => {
    const streaks = [5, 10, 15, 20].map(streak => {
      const before = { ...start, streak: streak - 1 };
      return cuesOf(before, right(before), interview).find(cue => cue.startsWith('streak'));
    });
    expect(streaks).toEqual(['streak5', 'streak10', 'streak15', 'streak15']);
    expect(heardToTheEnd(start).map(cues => cues.includes('streak5'))).toEqual(
      start.items.map((_, i) => i === 4),
    );
  });

  it('is the lock alone after a headline about a measure: no pillar is built by it', () => {
    const real = realInterview();
    const first = makeSession(real, 'digital_proofread', 'A');
    let [now, seen]: [Session, CueName[]] = [first, []];
    for (const { id, key } of first.items) {
      const moves: Move[] = [
        { do: 'place', item: id, response: { slot: Reflect.get(Object(key), 'slot') } },
        { do: 'judge', at: 1 },
      ];
      const told = moves.reduce(applyMove, now);
      seen = [...seen, ...cuesOf(now, told, real)];
      now = applyMove(told, { do: 'advance' });
    }
    expect(now.phase).toBe('done');
    expect(seen.filter(cue => cue === 'lock')).toHaveLength(first.items.length);
    expect(seen).not.toContain('pillarDone');
  });

  it('begins the count again after a miss', () => {
    const heard = heardToTheEnd(wrong(right(start)));
    expect(heard.findIndex(cues => cues.includes('streak5'))).toBe(4);
  });

  it('ends with a bell for each star, and with none over a part of the level', () => {
    expect(heardToTheEnd(start).at(-1)).toEqual(['lock', 'pillarDone', 'star3']);
    expect(heardToTheEnd(wrong(start)).at(-1)).toContain('star2');
    expect(heardToTheEnd(wrong(wrong(start))).at(-1)).toContain('star');
    expect(heardToTheEnd(start, true).at(-1)).toEqual(['lock', 'pillarDone']);
    expect(
      heardToTheEnd(start)
        .flat()
        .filter(cue => cue.startsWith('star')),
    ).toHaveLength(1);
  });

  it('is nothing when a sitting comes, goes or is another one', () => {
    const other = right(makeSession(interview, 'roof_match_2', 'B'));
    expect(cuesOf(null, right(start), interview)).toEqual([]);
    expect(cuesOf(right(start), null, interview)).toEqual([]);
    expect(cuesOf(start, other, interview)).toEqual([]);
    expect(cuesOf(start, start, interview)).toEqual([]);
  });
});

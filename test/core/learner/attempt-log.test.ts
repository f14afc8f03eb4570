import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type EntryContext,
  entryKey,
  measureOfItem,
  mergeLogs,
  toEntries,
} from '../../../src/core/learner/attempt-log.ts';
import { applyMove } from '../../../src/core/session/session-moves.ts';
import { currentOf, type Session } from '../../../src/core/session/session-state.ts';
import { makeAttempt, makeInterview, makeSession } from '../../small-interview.ts';

const interview = makeInterview();

const entering = (isPartial: boolean): EntryContext => ({ interview, app: '1.2.3', isPartial });

function respond(session: Session, at: number, isMiss = false): Session {
  const id = currentOf(session) ?? 'match:none';
  const right = interview.measures.find(measure => `match:${measure.id}` === id)?.pillar ?? '';
  const pillar = isMiss ? (right === 'roof_1' ? 'roof_2' : 'roof_1') : right;
  return [
    { do: 'place', item: id, response: { pillar } } as const,
    { do: 'judge', at } as const,
    { do: 'advance' } as const,
  ].reduce(applyMove, session);
}

const whole = (misses: number): Session => {
  let now = makeSession(interview, 'roof_match_1', 'A');
  for (let at = 1; now.phase !== 'done'; at++) now = respond(now, at, at <= misses);
  return now;
};

describe('the entries of a sitting', () => {
  it('are one attempt per judged response, with where and when', () => {
    const session = respond(makeSession(interview, 'roof_match_1', 'A'), 5);
    expect(toEntries(entering(false), session)).toEqual([
      {
        type: 'attempt',
        item: session.log[0]?.item,
        response: session.log[0]?.response,
        kind: 'match',
        measures: [session.log[0]?.item.slice('match:'.length)],
        figures: [],
        score: { earned: 1, total: 1 },
        isFirst: true,
        isHinted: false,
        ms: null,
        at: 5,
        interview: 'small',
        content: 1,
        app: '1.2.3',
        level: 'roof_match_1',
        seed: 'A',
      },
    ]);
  });

  it('end with the stars when the level is finished', () => {
    const entries = toEntries(entering(false), whole(0));
    expect(entries).toHaveLength(5);
    expect(entries.at(-1)).toMatchObject({ type: 'finish', stars: 3, at: 4 });
    expect(toEntries(entering(false), whole(1)).at(-1)).toMatchObject({ stars: 1 });
  });

  it('hold no stars for a sitting over a part, or one that goes on', () => {
    expect(toEntries(entering(true), whole(0)).some(({ type }) => type === 'finish')).toBe(false);
    const begun = respond(makeSession(interview, 'roof_match_1', 'A'), 1);
    expect(toEntries(entering(false), begun).some(({ type }) => type === 'finish')).toBe(false);
    expect(toEntries(entering(false), makeSession(interview, 'roof_match_1', 'A'))).toEqual([]);
  });

  it('keep the raw response, not what became of it', () => {
    const [missed] = toEntries(entering(false), whole(1));
    expect(missed).toMatchObject({
      score: { earned: 0 },
      response: { pillar: expect.stringMatching(/^roof_/) },
    });
  });
});

describe('two logs', () => {
  const entry = fc.record({
    n: fc.nat(5),
    at: fc.nat(8),
    isRight: fc.boolean(),
    app: fc.constantFrom('a', 'b'),
    rank: fc.option(fc.nat(8), { nil: undefined }),
  });
  const log = fc.array(entry).map(all =>
    all.map(({ n, at, isRight, app, rank }) => ({
      ...makeAttempt(`match:act_${n}`, { at, isRight }),
      app,
      ...(rank !== undefined && { rank }),
    })),
  );

  it('come together the same in any order, however often', () => {
    fc.assert(
      fc.property(log, log, log, (a, b, c) => {
        expect(mergeLogs(a, b)).toEqual(mergeLogs(b, a));
        expect(mergeLogs(mergeLogs(a, b), c)).toEqual(mergeLogs(a, mergeLogs(b, c)));
        expect(mergeLogs(mergeLogs(a, b), b)).toEqual(mergeLogs(a, b));
      }),
    );
  });

  it('lose nothing and hold nothing twice', () => {
    fc.assert(
      fc.property(log, log, (a, b) => {
        const names = mergeLogs(a, b).map(entryKey);
        expect(new Set(names).size).toBe(names.length);
        expect(new Set(names)).toEqual(new Set([...a, ...b].map(entryKey)));
      }),
    );
  });
});

describe('measureIn', () => {
  it('finds the measure that an item of any kind asks', () => {
    expect(measureOfItem(interview, 'match:act_1_1')).toBe('act_1_1');
    expect(measureOfItem(interview, 'choice:act_1_1')).toBe('act_1_1');
    expect(measureOfItem(interview, 'match:gone')).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { measureIn, toEntries } from '../../src/learner/log.ts';
import { currentOf, type Session } from '../../src/play/session.ts';
import { step } from '../../src/play/step.ts';
import { makeInterview, makeSession } from '../make.ts';

const interview = makeInterview();

function respond(session: Session, at: number, isMiss = false): Session {
  const id = currentOf(session) ?? 'match:none';
  const right = interview.measures.find(measure => `match:${measure.id}` === id)?.pillar ?? '';
  const pillar = isMiss ? (right === 'roof_1' ? 'roof_2' : 'roof_1') : right;
  return [
    { do: 'place', item: id, response: { pillar } } as const,
    { do: 'judge', at } as const,
    { do: 'advance' } as const,
  ].reduce(step, session);
}

const whole = (misses: number): Session => {
  let now = makeSession(interview, 'roof_match_1', 'A');
  for (let at = 1; now.phase !== 'done'; at++) now = respond(now, at, at <= misses);
  return now;
};

describe('the entries of a sitting', () => {
  it('are one attempt per judged response, with where and when', () => {
    const session = respond(makeSession(interview, 'roof_match_1', 'A'), 5);
    expect(toEntries(interview, session, false)).toEqual([
      {
        type: 'attempt',
        item: session.log[0]?.item,
        response: session.log[0]?.response,
        isRight: true,
        isFirst: true,
        isHinted: false,
        at: 5,
        interview: 'small',
        level: 'roof_match_1',
        seed: 'A',
      },
    ]);
  });

  it('end with the stars when the level is finished', () => {
    const entries = toEntries(interview, whole(0), false);
    expect(entries).toHaveLength(5);
    expect(entries.at(-1)).toMatchObject({ type: 'finish', stars: 3, at: 4 });
    expect(toEntries(interview, whole(1), false).at(-1)).toMatchObject({ stars: 1 });
  });

  it('hold no stars for a sitting over a part, or one that goes on', () => {
    expect(toEntries(interview, whole(0), true).some(({ type }) => type === 'finish')).toBe(false);
    const begun = respond(makeSession(interview, 'roof_match_1', 'A'), 1);
    expect(toEntries(interview, begun, false).some(({ type }) => type === 'finish')).toBe(false);
    expect(toEntries(interview, makeSession(interview, 'roof_match_1', 'A'), false)).toEqual([]);
  });

  it('keep the raw response, not what became of it', () => {
    const [missed] = toEntries(interview, whole(1), false);
    expect(missed).toMatchObject({ isRight: false, response: { pillar: expect.stringMatching(/^roof_/) } });
  });
});

describe('measureIn', () => {
  it('finds the measure that an item of any kind asks', () => {
    expect(measureIn(interview, 'match:act_1_1')).toBe('act_1_1');
    expect(measureIn(interview, 'choice:act_1_1')).toBe('act_1_1');
    expect(measureIn(interview, 'match:gone')).toBeUndefined();
  });
});

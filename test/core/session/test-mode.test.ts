import { describe, expect, it } from 'vitest';
import { applyMove } from '../../../src/core/session/session-moves.ts';
import {
  begin,
  currentOf,
  type Limit,
  progressOf,
  type Session,
} from '../../../src/core/session/session-state.ts';
import { responseTo } from '../../right-answers.ts';
import { dealt, makeAssignment } from '../classroom/make-assignment.ts';

const items = dealt(makeAssignment({ kinds: ['match'], count: 5 }));
const start = (limit: Limit): Session => begin('assigned', items, '1', limit);

function answer(session: Session, given: 'right' | 'wrong', ms = 1000): Session {
  const id = currentOf(session);
  const item = items.find(one => one.id === id);
  if (!item) throw new Error('nothing is asked');
  return (
    [
      { do: 'place', item: item.id, response: responseTo(item, given) },
      { do: 'judge', at: 0, ms },
      { do: 'advance' },
    ] as const
  ).reduce<Session>(applyMove, session);
}

describe('a sitting of a test', () => {
  it('asks each item once, whatever was answered', () => {
    let session = start({ isTest: true, hints: 0 });
    for (const _ of items) session = answer(session, 'wrong');
    expect(session.phase).toBe('done');
    expect(session.log.map(({ item }) => item).sort()).toEqual(items.map(({ id }) => id).sort());
  });

  it('counts what was answered, not what was right', () => {
    const session = answer(answer(start({ isTest: true }), 'wrong'), 'right');
    expect(progressOf(session)).toEqual({ done: 2, total: 5, shown: '2/5' });
  });

  it('gives as many hints as were set', () => {
    expect(start({ hints: 0 }).hintsLeft).toBe(0);
    expect(start({}).hintsLeft).toBe(2);
    const [item] = items;
    const none = start({ hints: 0 });
    expect(item && applyMove(none, { do: 'hint', item: item.id })).toBe(none);
  });

  it('counts all time over its questions; practice leaves out what lay about', () => {
    const long = 90_000;
    expect(answer(start({ isTest: true, ms: long }), 'right', long).phase).toBe('done');
    expect(answer(start({ ms: long }), 'right', long).phase).toBe('ask');
  });
});

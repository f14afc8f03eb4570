import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GivenResponse } from '../../../src/core/classroom/receipt-codec.ts';
import { replayReceipt } from '../../../src/core/classroom/replay-receipt.ts';
import { fromSuspended, SUSPENDED_MOST, toSuspended } from '../../../src/core/classroom/suspend-data.ts';
import { KINDS } from '../../all-kinds.ts';
import { dealt, interview, makeAssignment, makeReceipt, played } from './make-assignment.ts';

const assignment = makeAssignment({
  pillars: interview.pillars.map(({ id }) => id),
  count: 60,
  mode: 'test',
  order: 'own',
});
const sat = { interview, assignment, items: dealt(assignment, 9) };
const whole = makeReceipt(
  assignment,
  played(assignment, (_, n) => n % 3 > 0, 9),
);
const suspended = { own: 9, begun: whole.begun, responses: whole.responses };
const read = (text: string, of = assignment) => fromSuspended(interview, KINDS, of, text);
/** `count` responses to a typed entry, each with this text. */
const typed = (count: number, text: string): readonly GivenResponse[] => {
  const item = sat.items.find(({ kind }) => kind === 'entry')?.id ?? ':';
  return Array.from({ length: count }, () => ({ item, response: { text }, isHinted: false, ms: 4000 }));
};

describe('a suspended sitting', () => {
  it('can be resumed from any point', () => {
    fc.assert(
      fc.property(fc.nat(60), count => {
        const half = { ...suspended, responses: suspended.responses.slice(0, count) };
        const { text, isWhole } = toSuspended(sat, half);
        expect(isWhole).toBe(true);
        expect(text).toMatch(/^[0-9A-Z]+$/);
        const resumed = read(text);
        if (!resumed.ok) throw new Error(resumed.problem);
        expect(resumed.suspended.own).toBe(9);
        expect(resumed.suspended.responses.map(({ item, response }) => [item, response])).toEqual(
          half.responses.map(({ item, response }) => [item, response]),
        );
        const session = replayReceipt(interview, resumed.items, { ...whole, ...resumed.suspended });
        expect(session?.log).toHaveLength(count);
        expect(session?.phase).toBe(count === 60 ? 'done' : 'ask');
      }),
      { numRuns: 30 },
    );
  });

  it('of sixty items takes less than half of the room', () => {
    expect(toSuspended(sat, suspended).text.length).toBeLessThan(SUSPENDED_MOST / 4);
  });

  it('that is too long drops its oldest times first', () => {
    const few = { ...suspended, responses: typed(40, '2280000') };
    const free = toSuspended(sat, few).text.length;
    const { text, isWhole } = toSuspended(sat, few, free - 10);
    expect(text.length).toBeLessThanOrEqual(free - 10);
    expect(isWhole).toBe(true);
    const resumed = read(text);
    const times = resumed.ok ? resumed.suspended.responses.map(({ ms }) => ms) : [];
    expect(times).toHaveLength(40);
    expect(times.filter(ms => ms === 0).length).toBe(9);
    expect(times.slice(9).every(ms => ms > 0)).toBe(true);
  });

  it('never exceeds what a platform takes, and says when it is not whole', () => {
    for (const count of [10, 100, 900, 2000]) {
      const long = { ...suspended, responses: typed(count, '2,280,000 个 5G 基站') };
      const { text, isWhole } = toSuspended(sat, long);
      expect(text.length).toBeLessThanOrEqual(SUSPENDED_MOST);
      const resumed = read(text);
      if (!resumed.ok) throw new Error(resumed.problem);
      expect(isWhole).toBe(resumed.suspended.responses.length === count);
      expect(isWhole).toBe(count <= 100);
      if (!isWhole) expect(text.length).toBeGreaterThan(SUSPENDED_MOST - 60);
    }
  });

  it('says what is wrong with it', () => {
    const { text } = toSuspended(sat, suspended);
    const problem = (changed: string, of = assignment) => {
      const resumed = read(changed, of);
      return resumed.ok ? 'none' : resumed.problem;
    };
    expect(problem('')).toBe('empty');
    expect(problem('page=7;bookmark=2')).toBe('foreign');
    expect(problem('S9ABC')).toBe('newer');
    expect(problem('S1')).toBe('mistyped');
    expect(problem(text.slice(0, -3))).toBe('mistyped');
    expect(problem(text, { ...assignment, seed: assignment.seed + 1 })).toBe('other');
    expect(problem(text, { ...assignment, title: 'Friday', factor: 1.5 })).toBe('none');
    expect(problem(text, { ...assignment, content: 'SMA11PACK0' })).toBe('other');
  });

  it('is read without a crash, whatever a platform gives back', () => {
    const { text } = toSuspended(sat, suspended);
    const alphabet = fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 200 }),
          fc
            .tuple(fc.constantFrom('S1', 'S2'), fc.array(alphabet))
            .map(([mark, letters]) => mark + letters.join('')),
          fc
            .tuple(fc.nat(text.length - 1), alphabet)
            .map(([at, letter]) => text.slice(0, at) + letter + text.slice(at + 1)),
        ),
        changed => {
          const resumed = read(changed);
          expect(resumed.ok).toBe(changed === text);
        },
      ),
      { numRuns: 300 },
    );
  });
});

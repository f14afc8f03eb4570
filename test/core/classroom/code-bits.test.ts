import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromLink, toLink } from '../../../src/core/classroom/assignment-link.ts';
import { EPOCH_MS, HALF_HOUR_MS, HALF_HOURS, isTimeOfLink } from '../../../src/core/classroom/code-bits.ts';
import { content, interview, makeAssignment } from './make-assignment.ts';

const FIRST = EPOCH_MS;
const LAST = EPOCH_MS + (HALF_HOURS - 1) * HALF_HOUR_MS;

describe('a time in a link', () => {
  it('is read back the same if it can be represented', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: HALF_HOURS - 1 }), n => {
        const due = FIRST + n * HALF_HOUR_MS;
        expect(isTimeOfLink(due)).toBe(true);
        expect(fromLink([content], toLink(interview, makeAssignment({ due })))).toMatchObject({
          ok: true,
          assignment: { due },
        });
      }),
    );
  });

  it('is refused if it cannot be represented, so that no link has another time than wanted', () => {
    const beyond = fc.oneof(
      fc.integer({ min: -1_000_000, max: -1 }),
      fc.integer({ min: HALF_HOURS, max: 2 * HALF_HOURS }),
    );
    fc.assert(
      fc.property(beyond, n => {
        const opens = FIRST + n * HALF_HOUR_MS;
        expect(isTimeOfLink(opens)).toBe(false);
        expect(() => toLink(interview, makeAssignment({ opens }))).toThrow(RangeError);
      }),
    );
  });

  it('goes from the beginning of 2026 into 2085', () => {
    expect([FIRST, LAST].map(at => new Date(at).getUTCFullYear())).toEqual([2026, 2085]);
    expect([FIRST, LAST].every(isTimeOfLink)).toBe(true);
    expect([FIRST - HALF_HOUR_MS, LAST + HALF_HOUR_MS].some(isTimeOfLink)).toBe(false);
  });
});

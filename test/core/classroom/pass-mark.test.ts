import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePassMark } from '../../../src/core/classroom/pass-mark.ts';
import { lettersOf } from '../../../src/core/letters.ts';

describe('a pass mark', () => {
  it.each([
    ['60', 60],
    [' 60 % ', 60],
    ['６０％', 60],
    ['六十', 60],
    ['百分之六十', 60],
    ['60分', 60],
    ['60分以上', 60],
    ['60 marks', 60],
    ['sixty', 60],
    ['sixty percent', 60],
    ['at least 60%', 60],
    ['不低于60', 60],
    ['60.0', 60],
    ['1', 1],
    ['100', 100],
  ])('%s is read', (typed, percent) => {
    expect(parsePassMark(typed)).toEqual({ ok: true, percent });
  });

  it.each(['', '  ', '\u200b'])('is none where nothing is put: %j', typed => {
    expect(parsePassMark(typed)).toEqual({ ok: true, percent: null });
  });

  it.each([
    ['a lot', 'unread'],
    ['60-70', 'unread'],
    ['约60', 'unread'],
    ['under 60', 'unread'],
    ['60 70', 'unread'],
    ['0.6', 'broken'],
    ['66.7%', 'broken'],
    ['0', 'outside'],
    ['-5', 'outside'],
    ['101', 'outside'],
    ['六百', 'outside'],
    ['100.5', 'outside'],
  ])('%s is refused, named: %s', (typed, problem) => {
    expect(parsePassMark(typed)).toEqual({ ok: false, problem, found: typed });
  });

  it('is a whole number in 1..100, or a refusal that quotes little, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.float().map(String)), typed => {
        const mark = parsePassMark(typed);
        if (!mark.ok) expect(lettersOf(mark.found).length).toBeLessThanOrEqual(24);
        else if (mark.percent !== null) {
          expect(Number.isInteger(mark.percent)).toBe(true);
          expect(Math.min(Math.max(mark.percent, 1), 100)).toBe(mark.percent);
        }
      }),
    );
  });
});

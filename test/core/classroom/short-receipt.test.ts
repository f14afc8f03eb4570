import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignmentName } from '../../../src/core/classroom/assignment-link.ts';
import { inFours } from '../../../src/core/classroom/code-bits.ts';
import {
  checkOfName,
  fromShortReceipt,
  ITEMS_MOST,
  SHORT_LENGTH,
  shortReceiptOf,
  toShortReceipt,
} from '../../../src/core/classroom/short-receipt.ts';
import { interview, makeAssignment } from './make-assignment.ts';
import { sat, script } from './scripted-class.ts';

const shorts = fc.record({
  assignment: fc.nat(1023),
  seat: fc.nat(1023),
  rights: fc.array(fc.boolean(), { maxLength: ITEMS_MOST }),
  isDone: fc.boolean(),
  minutes: fc.nat(255),
});

describe('a short code', () => {
  it('has 24 symbols and is read back the same, however it was typed', () => {
    fc.assert(
      fc.property(shorts, short => {
        const code = toShortReceipt(short);
        expect(code).toHaveLength(SHORT_LENGTH);
        for (const typed of [code, inFours(code), code.toLowerCase().replaceAll('0', 'o')])
          expect(fromShortReceipt(typed)).toEqual({ ok: true, short });
      }),
    );
  });

  it('with one wrong symbol, or two swapped, is refused', () => {
    fc.assert(
      fc.property(shorts, fc.nat(22), fc.nat(30), (short, at, by) => {
        const code = toShortReceipt(short);
        const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
        const place = at + 1;
        const other = alphabet[(alphabet.indexOf(code[place] ?? '') + by + 1) % 32] ?? '';
        expect(fromShortReceipt(code.slice(0, place) + other + code.slice(place + 1)).ok).toBe(false);
        const swapped = code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2);
        if (swapped !== code) expect(fromShortReceipt(swapped).ok).toBe(false);
      }),
    );
    expect(fromShortReceipt('')).toEqual({ ok: false, problem: 'mistyped' });
    expect(fromShortReceipt('S'.repeat(25))).toEqual({ ok: false, problem: 'mistyped' });
  });

  it('holds which items were right at the first response, in the order of ids', () => {
    const assignment = makeAssignment({ order: 'own' });
    const { session } = sat(assignment, script('7', 17, 'x.xx......'));
    const name = assignmentName(interview, assignment);
    expect(shortReceiptOf(session, name, 7)).toEqual({
      assignment: checkOfName(name),
      seat: 7,
      rights: [true, false, true, true, false, false, false, false, false, false],
      isDone: true,
      minutes: 1,
    });
    expect(shortReceiptOf(session, name, 5000)?.seat).toBe(0);
    expect(shortReceiptOf(session, name, 1023)?.seat).toBe(1023);
    expect(shortReceiptOf(session, name, -3)?.seat).toBe(0);
    expect(shortReceiptOf(session, name, Number.NaN)?.seat).toBe(0);
    const many = {
      ...session,
      items: Array.from({ length: 61 }, () => session.items[0]).flatMap(one => one ?? []),
    };
    expect(shortReceiptOf(many, name, 7)).toBeUndefined();
  });
});

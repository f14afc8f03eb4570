import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../src/core/classroom/append-only-ids.ts';
import type { Assignment } from '../../../src/core/classroom/assignment.ts';
import {
  assignmentName,
  fromLink,
  isWholeLink,
  toLink,
  toShortCode,
} from '../../../src/core/classroom/assignment-link.ts';
import { inFours } from '../../../src/core/classroom/code-bits.ts';
import { fromReceipt, toReceipt } from '../../../src/core/classroom/receipt-codec.ts';
import { replayReceipt, sittingOutcome } from '../../../src/core/classroom/replay-receipt.ts';
import { fromSuspended, toSuspended } from '../../../src/core/classroom/suspend-data.ts';
import { findPack, packNamedBy } from '../../../src/core/interview/pack-content.ts';
import { KINDS as RULES } from '../../all-kinds.ts';
import links from '../../fixtures/links/v2.json';
import receipts from '../../fixtures/receipts/v2.json';
import { frozenDeals } from '../../frozen-deals.ts';
import { makePack, makeShelf } from '../../small-interview.ts';
import { anyAssignment, anyShortAssignment, anyWithMuchLeftOut, mistypedForms } from './any-assignment.ts';
import { content, interview, makeAssignment } from './make-assignment.ts';

const codes = Object.keys(links);
const short = codes.filter(code => code.startsWith('C'));
const long = codes.filter(code => code.startsWith('A2'));
const read = (code: string) => fromLink([content], code);
const write = (code: string, assignment: Assignment): string | undefined =>
  code.startsWith('C') ? toShortCode(interview, assignment) : toLink(interview, assignment);

describe('what is frozen of the second layout', () => {
  it('has short codes of every length', () => {
    expect(new Set(short.map(({ length }) => length))).toEqual(new Set([12, 16, 20]));
  });

  it.each(Object.entries(links))('is read, and written again, as it was: %s', (code, assignment) => {
    const now = read(code);
    expect(now).toEqual({ ok: true, assignment });
    expect(now.ok && write(code, now.assignment)).toBe(code);
  });

  it.each(Object.entries(receipts))('gives the same result, and the same receipt: %s', (text, outcome) => {
    const handed = fromReceipt([content], RULES, text);
    if (!handed.ok) throw new Error(handed.problem);
    const session = replayReceipt(interview, handed.items, handed.receipt);
    expect(session && sittingOutcome(session)).toEqual(outcome);
    expect(toReceipt(interview, handed.items, handed.receipt)).toBe(text);
  });

  it.each([...Object.entries(frozenDeals('v1').suspended), ...Object.entries(frozenDeals('v2').suspended)])(
    'or of the first, and suspended, is written again as it was: %s',
    (text, { link }) => {
      const linked = read(link);
      if (!linked.ok) throw new Error(linked.problem);
      const { assignment } = linked;
      const resumed = fromSuspended(interview, RULES, assignment, text);
      if (!resumed.ok) throw new Error(resumed.problem);
      const { items, suspended } = resumed;
      expect(toSuspended({ interview, assignment, items }, suspended)).toEqual({ text, isWhole: true });
    },
  );
});

describe('a code of the second layout', () => {
  it('is read back, however many questions are left out', () => {
    fc.assert(
      fc.property(anyWithMuchLeftOut, assignment => {
        expect(read(toLink(interview, assignment))).toEqual({ ok: true, assignment });
      }),
    );
  });

  it('that is typed is read back, and as long as it has to be', () => {
    const firstKinds = [5, 6, 7].map(length => KINDS.slice(0, length));
    const beamsIn = (pillars: readonly string[]) =>
      interview.beams.filter(({ id }) => pillars.some(pillar => pillar.startsWith(id)));
    fc.assert(
      fc.property(anyShortAssignment, assignment => {
        const code = toShortCode(interview, assignment) ?? '';
        expect(read(code)).toEqual({ ok: true, assignment });
        const { pillars, kinds } = assignment;
        const beams = beamsIn(pillars).map(({ id }) => id);
        const isWhole = interview.pillars.every(
          ({ id, beam }) => beams.includes(beam) === pillars.includes(id),
        );
        const isNamed = [...firstKinds, ['match'], KINDS.slice(1, 5)].some(
          named => named.join() === kinds.join(),
        );
        expect(code).toHaveLength(12 + 4 * Number(!isWhole) + 4 * Number(!isNamed));
        for (const grouped of [inFours(code), inFours(code).replaceAll('-', ' ').toLowerCase()])
          expect(read(grouped)).toEqual({ ok: true, assignment });
      }),
    );
  });

  it('names the pack that it is about, whether or not the pack is here', () => {
    const shelf = makeShelf(makePack(interview, content.identity));
    fc.assert(
      fc.property(anyAssignment, anyShortAssignment, (one, other) => {
        const [code, typed] = [toLink(interview, one), toShortCode(interview, other) ?? ''];
        expect(packNamedBy(code)).toBe(content.identity);
        expect(packNamedBy(inFours(typed))).toBe(content.identity.slice(0, 3));
        for (const named of [code, typed]) {
          const wanted = packNamedBy(named) ?? '';
          expect(findPack(shelf, wanted)?.identity).toBe(content.identity);
          expect(fromLink([], named)).toEqual({ ok: false, problem: 'otherPack', content: wanted });
          expect(isWholeLink(named)).toBe(true);
        }
      }),
    );
    for (const text of Object.keys(receipts)) expect(packNamedBy(text)).toBe(content.identity);
  });

  it('names none where it is none', () => {
    for (const text of ['', 'C', 'CW', 'A2', 'A20WQ2X2SJY', 'level/growth_raise', 'S2XXXXXXXXXXXXX'])
      expect(packNamedBy(text)).toBeUndefined();
  });

  it.each([...short, ...long.filter(code => read(code).ok && code.length < 43)])(
    'is taken neither for another nor for one of another pack when one symbol is wrong or two are swapped: %s',
    code => {
      const mark = code.startsWith('C') ? 1 : 2;
      const isTaken = (form: string): boolean => isWholeLink(form) || read(form).ok;
      expect(mistypedForms(code, mark).filter(isTaken)).toEqual([]);
    },
  );

  it.each(long.filter(code => code.length > 43))(
    'with a title, mistyped, is at most one without: %s',
    code => {
      const meant = read(code);
      if (!meant.ok) throw new Error(meant.problem);
      const named = mistypedForms(code, 2).flatMap(form => {
        const linked = read(form);
        return linked.ok ? assignmentName(interview, linked.assignment) : [];
      });
      expect(new Set(named)).toEqual(new Set([assignmentName(interview, meant.assignment)]));
    },
  );

  it('that is typed is never taken for another', () => {
    fc.assert(
      fc.property(anyShortAssignment, assignment => {
        const code = toShortCode(interview, assignment) ?? '';
        expect(mistypedForms(code, 1).filter(isWholeLink)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('that is cut is said to be cut or mistyped, wherever it ends', () => {
    for (const code of codes.filter(one => one.length < 43))
      for (let end = 2; end < code.length; end++)
        expect(['cut', 'mistyped']).toContain(Object(read(code.slice(0, end))).problem);
  });
});

describe('what a code cannot say', () => {
  const set = makeAssignment();
  it('is never left out silently', () => {
    for (const change of [{ kinds: [...KINDS, 'later'] }, { pillars: [...set.pillars, 'growth_9'] }]) {
      expect(toShortCode(interview, { ...set, ...change })).toBeUndefined();
      expect(() => toLink(interview, { ...set, ...change })).toThrow(RangeError);
    }
  });

  it('is not shortened: questions left out, a language or beams that there is no room for', () => {
    expect(toShortCode(interview, { ...set, leftOut: [7] })).toBeUndefined();
    expect(toShortCode(interview, { ...set, factor: 1.5, minutes: 20 })).toBeUndefined();
    const [beam] = interview.beams;
    if (!beam) throw new Error('no beam');
    const fifth = { ...interview, beams: [...interview.beams, { ...beam, id: 'fifth' }] };
    expect(toShortCode(fifth, set)).toBeUndefined();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS, PILLARS } from '../../../src/core/classroom/append-only-ids.ts';
import {
  type Assignment,
  COUNT_MOST,
  MINUTES_MOST,
  SEEDS,
  TIME_FACTORS,
} from '../../../src/core/classroom/assignment.ts';
import { SHORT_SEEDS } from '../../../src/core/classroom/assignment-fields.ts';
import {
  assignmentName,
  fromLink,
  toLink,
  toShortCode,
} from '../../../src/core/classroom/assignment-link.ts';
import { HALF_HOUR_MS, inFours } from '../../../src/core/classroom/code-bits.ts';
import { LANGUAGES } from '../../../src/core/language.ts';
import frozen from '../../fixtures/links/v1.json';
import { interview, makeAssignment } from './make-assignment.ts';

const START = Date.UTC(2026, 0, 1);
const time = fc.option(fc.integer({ min: 0, max: 2 ** 20 - 1 }).map(n => START + n * HALF_HOUR_MS));
const some = (all: readonly string[]) => fc.subarray([...all], { minLength: 1 });
const assignments: fc.Arbitrary<Assignment> = fc.record({
  interview: fc.constant('miit-2023'),
  pillars: some(PILLARS['miit-2023'] ?? []),
  kinds: some(KINDS),
  count: fc.integer({ min: 1, max: COUNT_MOST }),
  seed: fc.integer({ min: 0, max: SEEDS - 1 }),
  order: fc.constantFrom('same', 'own'),
  mode: fc.constantFrom('practice', 'test'),
  hasHints: fc.boolean(),
  attempts: fc.integer({ min: 0, max: 7 }),
  minutes: fc.integer({ min: 0, max: MINUTES_MOST }),
  factor: fc.constantFrom(...TIME_FACTORS),
  opens: time,
  due: time,
  language: fc.constantFrom(null, ...LANGUAGES),
  title: fc.constantFrom('', '周五小测', 'Beam 3, before Friday', '梁一 🏛 复习'),
});

describe('a link', () => {
  it('is read back as the same assignment', () => {
    fc.assert(
      fc.property(assignments, assignment => {
        expect(fromLink(toLink(assignment))).toEqual({ ok: true, assignment });
      }),
    );
  });

  it('holds at most 60 symbols where there is no title, and 200 with the longest', () => {
    fc.assert(
      fc.property(assignments, assignment => {
        expect(toLink({ ...assignment, title: '' }).length).toBeLessThanOrEqual(60);
      }),
    );
    expect(toLink(makeAssignment()).length).toBeLessThanOrEqual(32);
    expect(toLink(makeAssignment({ title: '题'.repeat(40) })).length).toBeLessThanOrEqual(260);
  });

  it.each(Object.entries(frozen))('made by an earlier version is still read: %s', (code, assignment) => {
    expect(fromLink(code)).toEqual({ ok: true, assignment });
  });

  it('is read however chats and typing change it', () => {
    const code = toLink(makeAssignment());
    const wanted = fromLink(code);
    for (const text of [
      code.toLowerCase(),
      inFours(code),
      ` ${code} `,
      `${code}&appinstall=0`,
      `${code}?from=chat`,
      code.replaceAll('0', 'O').replaceAll('1', 'l'),
      `${code}，请周五前完成`,
      encodeURI(`${code}，请周五前完成`),
      encodeURI(`${code}\u200b`),
      `${code}%3Ffrom%3Dchat`,
      `${code}（三班）`,
      `${code}。`,
      code.replace(/^../, mark => `${mark}\u200b`),
      ...['”', '’', '～', '•', '→', '**', '`', ']', '}', '~', '👍', '❤️', ' @张三', 'か', '①', '1️⃣'].flatMap(
        after => [`${code}${after}`, encodeURIComponent(`${code}${after}`)],
      ),
      ...['“', '（', '#', '/', '%20', '＃'].map(before => `${before}${code}`),
      `${code} for Friday please`,
      `${code} Tom`,
    ])
      expect(fromLink(text)).toEqual(wanted);
  });

  it('keeps its title when a full stop, an ending or words follow', () => {
    const titled = makeAssignment({ title: '周五小测' });
    for (const after of ['.', '.html', ' before Friday', '。', '_'])
      expect(fromLink(`${toLink(titled)}${after}`)).toEqual({ ok: true, assignment: titled });
    const short = toShortCode(makeAssignment()) ?? '';
    expect(fromLink(`${inFours(short)} Tom`)).toEqual(fromLink(short));
  });

  it('says what is wrong with it', () => {
    const code = toLink(makeAssignment());
    expect(fromLink('')).toEqual({ ok: false, problem: 'empty' });
    expect(fromLink('hello')).toEqual({ ok: false, problem: 'foreign' });
    expect(fromLink('A9KKKKKK')).toEqual({ ok: false, problem: 'newer' });
    expect(fromLink(code.slice(0, -3))).toEqual({ ok: false, problem: 'cut' });
    expect(fromLink(code.slice(0, -1) + (code.endsWith('0') ? '1' : '0'))).toEqual({
      ok: false,
      problem: 'mistyped',
    });
  });

  it('is never taken for another when one symbol is wrong or two neighbours are swapped', () => {
    const code = toLink(makeAssignment());
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    for (let i = 2; i < code.length; i++) {
      for (const letter of alphabet)
        if (letter !== code[i])
          expect(fromLink(code.slice(0, i) + letter + code.slice(i + 1)).ok).toBe(false);
      const swapped = code.slice(0, i) + (code[i + 1] ?? '') + code[i] + code.slice(i + 2);
      if (swapped !== code && i + 1 < code.length) expect(fromLink(swapped).ok).toBe(false);
    }
  });

  it('is not broken by a stray percent sign', () => {
    expect(fromLink('%E4%').ok).toBe(false);
    const code = toLink(makeAssignment());
    expect(fromLink(`${code}%`)).toEqual(fromLink(code));
  });

  it('has a title that stays in one line and does not change the direction of other text', () => {
    const title = '周五\u202e小测\n\u0007第2组 👩‍🏫';
    const read = fromLink(toLink(makeAssignment({ title })));
    expect(read.ok && read.assignment.title).toBe('周五小测 第2组 👩‍🏫');
  });

  it('with a broken title is the same assignment without one', () => {
    const whole = makeAssignment({ title: '周五小测' });
    const code = toLink(whole);
    expect(fromLink(code.slice(0, -2))).toEqual({ ok: true, assignment: { ...whole, title: '' } });
  });

  it('names one assignment for everyone, whatever time a student is given', () => {
    const base = makeAssignment({ minutes: 20 });
    expect(assignmentName({ ...base, factor: 1.5, title: 'A' })).toBe(
      assignmentName({ ...base, title: 'B' }),
    );
    expect(assignmentName({ ...base, seed: 8 })).not.toBe(assignmentName(base));
  });
});

describe('a short code', () => {
  it('has 12 symbols and is read back as the same assignment', () => {
    const fits = makeAssignment({ seed: SHORT_SEEDS - 1, mode: 'test', attempts: 1, hasHints: false });
    const code = toShortCode(fits) ?? '';
    expect(code).toHaveLength(12);
    expect(fromLink(code)).toEqual({ ok: true, assignment: fits });
    expect(fromLink(inFours(code).toLowerCase())).toEqual({ ok: true, assignment: fits });
  });

  it('is not made for an assignment that does not fit into it', () => {
    for (const change of [
      { count: 11 },
      { seed: SHORT_SEEDS },
      { minutes: 5 },
      { due: START },
      { attempts: 4 },
    ])
      expect(toShortCode(makeAssignment(change))).toBeUndefined();
  });

  it('is refused when one symbol is wrong', () => {
    const code = toShortCode(makeAssignment()) ?? '';
    for (let i = 1; i < code.length; i++) {
      const other = code[i] === 'Z' ? 'Y' : 'Z';
      expect(fromLink(code.slice(0, i) + other + code.slice(i + 1)).ok).toBe(false);
    }
  });
});

describe('the registry', () => {
  it('has every pillar of the interview', () => {
    expect(PILLARS[interview.id]).toEqual(interview.pillars.map(({ id }) => id));
  });
});

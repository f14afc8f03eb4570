import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_PILLARS } from '../../../src/core/classroom/append-only-ids.ts';
import {
  assignmentName,
  fromLink,
  toLink,
  toShortCode,
} from '../../../src/core/classroom/assignment-link.ts';
import { inFours } from '../../../src/core/classroom/code-bits.ts';
import { SHORT_SEEDS } from '../../../src/core/classroom/second-layout.ts';
import { FIRST_CONTENT } from '../../../src/core/interview/pack-content.ts';
import frozen from '../../fixtures/links/v1.json';
import { anyAssignment } from './any-assignment.ts';
import { content, interview, makeAssignment } from './make-assignment.ts';

const START = Date.UTC(2026, 0, 1);

describe('a link', () => {
  it('is read back as the same assignment', () => {
    fc.assert(
      fc.property(anyAssignment, assignment => {
        expect(fromLink([content], toLink(interview, assignment))).toEqual({ ok: true, assignment });
      }),
    );
  });

  it('holds at most 80 symbols where there is no title, and few are left out', () => {
    fc.assert(
      fc.property(anyAssignment, assignment => {
        expect(toLink(interview, { ...assignment, title: '' }).length).toBeLessThanOrEqual(80);
      }),
    );
    expect(toLink(interview, makeAssignment()).length).toBeLessThanOrEqual(40);
    expect(toLink(interview, makeAssignment({ title: '题'.repeat(40) })).length).toBeLessThanOrEqual(260);
  });

  it.each(Object.entries(frozen))(
    'of the first layout is read, and written, as it always was: %s',
    (code, made) => {
      const { interview: id, ...settings } = made;
      const read = fromLink([content], code);
      expect(read).toEqual({
        ok: true,
        assignment: { ...settings, content: FIRST_CONTENT, streams: 'shared', leftOut: [] },
      });
      expect(id).toBe(interview.id);
      if (!read.ok) return;
      const again = code.startsWith('B')
        ? toShortCode(interview, read.assignment)
        : toLink(interview, read.assignment);
      expect(again).toBe(code);
    },
  );

  it('is read however chats and typing change it', () => {
    const code = toLink(interview, makeAssignment());
    const wanted = fromLink([content], code);
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
      expect(fromLink([content], text)).toEqual(wanted);
  });

  it('keeps its title when a full stop, an ending or words follow', () => {
    const titled = makeAssignment({ title: '周五小测' });
    for (const after of ['.', '.html', ' before Friday', '。', '_'])
      expect(fromLink([content], `${toLink(interview, titled)}${after}`)).toEqual({
        ok: true,
        assignment: titled,
      });
    const short = toShortCode(interview, makeAssignment()) ?? '';
    expect(fromLink([content], `${inFours(short)} Tom`)).toEqual(fromLink([content], short));
  });

  it('says what is wrong with it', () => {
    const code = toLink(interview, makeAssignment());
    expect(fromLink([content], '')).toEqual({ ok: false, problem: 'empty' });
    expect(fromLink([content], 'hello')).toEqual({ ok: false, problem: 'foreign' });
    expect(fromLink([content], 'A9KKKKKK')).toEqual({ ok: false, problem: 'newer' });
    expect(fromLink([content], code.slice(0, -3))).toEqual({ ok: false, problem: 'cut' });
    expect(fromLink([content], code.slice(0, -1) + (code.endsWith('0') ? '1' : '0'))).toEqual({
      ok: false,
      problem: 'mistyped',
    });
  });

  it('is never taken for another when one symbol is wrong or two neighbours are swapped', () => {
    const code = toLink(interview, makeAssignment());
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    for (let i = 2; i < code.length; i++) {
      for (const letter of alphabet)
        if (letter !== code[i])
          expect(fromLink([content], code.slice(0, i) + letter + code.slice(i + 1)).ok).toBe(false);
      const swapped = code.slice(0, i) + (code[i + 1] ?? '') + code[i] + code.slice(i + 2);
      if (swapped !== code && i + 1 < code.length) expect(fromLink([content], swapped).ok).toBe(false);
    }
  });

  it('is not broken by a stray percent sign', () => {
    expect(fromLink([content], '%E4%').ok).toBe(false);
    const code = toLink(interview, makeAssignment());
    expect(fromLink([content], `${code}%`)).toEqual(fromLink([content], code));
  });

  it('has a title that stays in one line and does not change the direction of other text', () => {
    const title = '周五\u202e小测\n\u0007第2组 👩‍🏫';
    const read = fromLink([content], toLink(interview, makeAssignment({ title })));
    expect(read.ok && read.assignment.title).toBe('周五小测 第2组 👩‍🏫');
  });

  it('with a broken title is the same assignment without one', () => {
    const whole = makeAssignment({ title: '周五小测' });
    const code = toLink(interview, whole);
    expect(fromLink([content], code.slice(0, -2))).toEqual({ ok: true, assignment: { ...whole, title: '' } });
  });

  it('names one assignment for everyone, whatever time a student is given', () => {
    const base = makeAssignment({ minutes: 20 });
    expect(assignmentName(interview, { ...base, factor: 1.5, title: 'A' })).toBe(
      assignmentName(interview, { ...base, title: 'B' }),
    );
    expect(assignmentName(interview, { ...base, seed: 8 })).not.toBe(assignmentName(interview, base));
  });
});

describe('a short code', () => {
  it('has 12 symbols and is read back as the same assignment', () => {
    const fits = makeAssignment({ seed: SHORT_SEEDS - 1, mode: 'test', attempts: 1, hasHints: false });
    const code = toShortCode(interview, fits) ?? '';
    expect(code).toHaveLength(12);
    expect(fromLink([content], code)).toEqual({ ok: true, assignment: fits });
    expect(fromLink([content], inFours(code).toLowerCase())).toEqual({ ok: true, assignment: fits });
  });

  it('is not made for an assignment that does not fit into it', () => {
    for (const change of [
      { count: 11 },
      { seed: SHORT_SEEDS },
      { minutes: 5 },
      { due: START },
      { attempts: 4 },
    ])
      expect(toShortCode(interview, makeAssignment(change))).toBeUndefined();
  });

  it('is refused when one symbol is wrong', () => {
    const code = toShortCode(interview, makeAssignment()) ?? '';
    for (let i = 1; i < code.length; i++) {
      const other = code[i] === 'Z' ? 'Y' : 'Z';
      expect(fromLink([content], code.slice(0, i) + other + code.slice(i + 1)).ok).toBe(false);
    }
  });
});

describe('the registry', () => {
  it('has every pillar of the interview', () => {
    expect(FIRST_PILLARS).toEqual(interview.pillars.map(({ id }) => id));
  });
});

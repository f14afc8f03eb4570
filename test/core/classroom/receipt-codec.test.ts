import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromReceipt, toReceipt } from '../../../src/core/classroom/receipt-codec.ts';
import { replayReceipt, sittingOutcome } from '../../../src/core/classroom/replay-receipt.ts';
import { KINDS } from '../../all-kinds.ts';
import frozen from '../../fixtures/receipts/v1.json';
import { content, dealt, interview, makeAssignment, makeReceipt, played } from './make-assignment.ts';

const read = (text: string) => fromReceipt([content], KINDS, text);

describe('a receipt', () => {
  it.each(['practice', 'test'] as const)('of a %s reproduces the sitting, response by response', mode => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }), fc.nat(1000), (pattern, own) => {
        const assignment = makeAssignment({ mode, order: 'own' });
        const session = played(assignment, (_, n) => pattern[n] === true, own);
        const receipt = makeReceipt(assignment, session, { nickname: '小明' });
        const handed = read(toReceipt(interview, dealt(assignment, own), receipt));
        if (!handed.ok) throw new Error(handed.problem);
        expect(handed.receipt.nickname).toBe('小明');
        const again = replayReceipt(interview, handed.items, handed.receipt);
        if (!again) throw new Error('it cannot be replayed');
        const scores = (log: typeof session.log) =>
          log.map(({ item, score, isFirst }) => [item, score, isFirst]);
        expect(scores(again.log)).toEqual(scores(session.log));
        expect(sittingOutcome(again).right).toBe(pattern.filter(Boolean).length);
        expect(again.phase).toBe('done');
      }),
      { numRuns: 30 },
    );
  });

  it.each(Object.entries(frozen))(
    'made by an earlier version still gives the same result: %s',
    (text, outcome) => {
      const handed = read(text);
      const session = handed.ok && replayReceipt(interview, handed.items, handed.receipt);
      expect(session && sittingOutcome(session)).toEqual(outcome);
    },
  );

  it('rounds times so that their sum stays the same', () => {
    const assignment = makeAssignment({ kinds: ['match'], count: 10 });
    const told = (ms: number): number => {
      const handed = read(
        toReceipt(
          interview,
          dealt(assignment),
          makeReceipt(
            assignment,
            played(assignment, () => true, 1, ms),
          ),
        ),
      );
      return handed.ok ? (handed.receipt.responses[0]?.ms ?? 0) : 0;
    };
    const times = Array.from({ length: 200 }, (_, n) => 2000 + 190 * n);
    for (const ms of times) expect(Math.abs(told(ms) / ms - 1)).toBeLessThan(0.06);
    const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);
    expect(Math.abs(sum(times.map(told)) / sum(times) - 1)).toBeLessThan(0.01);
  });

  it('that is read and written again is the same, whatever the times are', () => {
    const assignment = makeAssignment({ kinds: ['match'], count: 10 });
    const receipt = makeReceipt(
      assignment,
      played(assignment, () => true),
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.nat(250_000).map(ms => ms ** 2 / 250_000),
          { minLength: 10, maxLength: 10 },
        ),
        times => {
          const responses = receipt.responses.map((given, n) => ({ ...given, ms: times[n] ?? 0 }));
          const text = toReceipt(interview, dealt(assignment), { ...receipt, responses });
          const handed = read(text);
          expect(handed.ok && toReceipt(interview, handed.items, handed.receipt)).toBe(text);
        },
      ),
    );
  });

  it('whose times an earlier version rounded up by a tenth does not run out of time early', () => {
    const assignment = makeAssignment({ kinds: ['match'], mode: 'test', minutes: 5 });
    const session = played(assignment, () => true);
    const receipt = makeReceipt(assignment, session);
    // Nine answers in 297 of 300 s, and one more.
    const responses = receipt.responses.map((given, n) => ({ ...given, ms: n < 9 ? 1.1 * 33_000 : 1000 }));
    const again = replayReceipt(interview, dealt(assignment), { ...receipt, responses });
    expect([again?.phase, again?.log.length]).toEqual(['done', 10]);
  });

  it('of ten cards is short enough for any chat, and of sixty items for a QR code', () => {
    const ten = makeAssignment({ kinds: ['match'] });
    expect(
      toReceipt(
        interview,
        dealt(ten),
        makeReceipt(
          ten,
          played(ten, () => true),
        ),
      ).length,
    ).toBeLessThan(110);
    const all = makeAssignment({
      mode: 'test',
      count: 60,
      pillars: interview.pillars.map(({ id }) => id),
    });
    expect(
      toReceipt(
        interview,
        dealt(all),
        makeReceipt(
          all,
          played(all, (_, n) => n % 3 > 0),
        ),
      ).length,
    ).toBeLessThan(900);
  });

  it.each([
    ['名', 20],
    ['👨‍👩‍👧', 3],
    ['🇨🇳', 7],
    ['e\u0301', 20],
  ])('cuts a long name between two %s', (letter, fitting) => {
    const assignment = makeAssignment();
    const receipt = makeReceipt(
      assignment,
      played(assignment, () => true),
      { nickname: letter.repeat(40) },
    );
    const handed = read(toReceipt(interview, dealt(assignment), receipt));
    expect(handed.ok && handed.receipt.nickname).toBe(letter.repeat(fitting));
  });

  it('says what is wrong with it', () => {
    const assignment = makeAssignment();
    const text = toReceipt(
      interview,
      dealt(assignment),
      makeReceipt(
        assignment,
        played(assignment, () => true),
      ),
    );
    expect(read('')).toEqual({ ok: false, problem: 'empty' });
    expect(read('hello')).toEqual({ ok: false, problem: 'foreign' });
    expect(read('R5XXXXXXXXXXXX')).toEqual({ ok: false, problem: 'newer' });
    expect(read(text.slice(0, -1))).toEqual({ ok: false, problem: 'mistyped' });
    expect(read(`${text.slice(0, 30)}${text[30] === '0' ? '2' : '0'}${text.slice(31)}`)).toEqual({
      ok: false,
      problem: 'mistyped',
    });
    const elsewhere = fromReceipt([{ interview, identity: 'SMA11PACK0' }], KINDS, text);
    expect(elsewhere).toEqual({ ok: false, problem: 'otherPack', pack: content.identity });
  });

  it('of an impossible sitting is not replayed', () => {
    const assignment = makeAssignment({ mode: 'test' });
    const receipt = makeReceipt(
      assignment,
      played(assignment, () => true),
    );
    const [first] = receipt.responses;
    const twice = { ...receipt, responses: [...receipt.responses, ...(first ? [first] : [])] };
    expect(replayReceipt(interview, dealt(assignment), twice)).toBeUndefined();
  });
});

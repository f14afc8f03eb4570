import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import en from '../../../locales/en/teacher.json';
import zh from '../../../locales/zh-CN/teacher.json';
import {
  type Assignment,
  COUNT_MOST,
  LEFT_OUT_MOST,
  toTask,
} from '../../../src/core/classroom/assignment.ts';
import { fromLink, toLink, toShortCode } from '../../../src/core/classroom/assignment-link.ts';
import {
  hindranceOf,
  leftOutItems,
  type QuestionChange,
  withoutIdleNumbers,
  withQuestion,
} from '../../../src/core/classroom/question-choice.ts';
import type { ItemId } from '../../../src/core/kinds/kind.ts';
import { availableIn, itemsToChooseFrom } from '../../../src/core/session/compose-task.ts';
import { itemNumber } from '../../../src/core/session/item-number.ts';
import { KINDS } from '../../all-kinds.ts';
import { content, dealt, interview, makeAssignment } from './make-assignment.ts';

const all = interview.pillars.map(({ id }) => id);
const asked = (assignment: Assignment): readonly ItemId[] =>
  dealt(assignment)
    .map(({ id }) => id)
    .sort();
const changed = (assignment: Assignment, change: QuestionChange, item: ItemId): Assignment =>
  withQuestion(interview, KINDS, assignment, change, item);
const plentyOf = (assignment: Assignment): number => availableIn(interview, KINDS, assignment);
const leftOutIn = (assignment: Assignment): readonly ItemId[] =>
  leftOutItems(interview, KINDS, assignment).map(({ id }) => id);
const without = (ids: readonly ItemId[], gone: ItemId): readonly ItemId[] => ids.filter(id => id !== gone);

/** Any draft in which something is asked, after some swaps and leavings out; and one of its questions. */
const drafts = fc
  .record({
    pillars: fc.subarray(all, { minLength: 1 }),
    kinds: fc.subarray(['match', 'choice', 'entry', 'estimate', 'order'], { minLength: 1 }),
    count: fc.integer({ min: 1, max: 40 }),
    seed: fc.nat(5000),
    order: fc.constantFrom('same', 'own'),
    before: fc.array(fc.tuple(fc.constantFrom('swap', 'leaveOut'), fc.nat(100)), { maxLength: 6 }),
    at: fc.nat(100),
  })
  .map(({ before, at, ...settings }) => {
    const draft = before.reduce((now: Assignment, [change, n]) => {
      const ids = asked(now);
      const item = ids[n % Math.max(1, ids.length)];
      return item && !hindranceOf(now, plentyOf(now), change) ? changed(now, change, item) : now;
    }, makeAssignment(settings));
    return { draft, item: asked(draft)[at % Math.max(1, asked(draft).length)] };
  });
const forAll = (check: (draft: Assignment, item: ItemId) => void): void =>
  fc.assert(
    fc.property(drafts, ({ draft, item }) => {
      fc.pre(item !== undefined);
      if (item) check(draft, item);
    }),
    { numRuns: 60 },
  );

describe('one question of an assignment', () => {
  it('is swapped for one other, and all others stay', () => {
    forAll((draft, item) => {
      fc.pre(!hindranceOf(draft, plentyOf(draft), 'swap'));
      const after = asked(changed(draft, 'swap', item));
      expect(after).toHaveLength(asked(draft).length);
      expect(after).not.toContain(item);
      expect(after).toEqual(expect.arrayContaining([...without(asked(draft), item)]));
    });
  });

  it('is left out, and all others stay', () => {
    forAll((draft, item) => {
      fc.pre(!hindranceOf(draft, plentyOf(draft), 'leaveOut'));
      const after = changed(draft, 'leaveOut', item);
      expect(asked(after)).toEqual(without(asked(draft), item));
      expect(after.count).toBe(asked(after).length);
    });
  });

  it('is taken back beside all the others', () => {
    forAll((draft, item) => {
      for (const change of ['swap', 'leaveOut'] as const) {
        fc.pre(!hindranceOf(draft, plentyOf(draft), change));
        const out = changed(draft, change, item);
        expect(asked(changed(out, 'takeBack', item))).toEqual([...asked(out), item].sort());
      }
    });
  });

  it('leaves the others in their order, as far as they do not come in handfuls', () => {
    const draft = makeAssignment({ kinds: ['choice', 'order'], pillars: all, count: 12 });
    const order = (one: Assignment): readonly ItemId[] => dealt(one).map(({ id }) => id);
    for (const item of order(draft)) {
      expect(order(changed(draft, 'leaveOut', item))).toEqual(without(order(draft), item));
      const kept = order(changed(draft, 'swap', item)).filter(id => order(draft).includes(id));
      expect(kept).toEqual(without(order(draft), item));
    }
  });

  it('stays out with another seed, in the link, and is named there', () => {
    const draft = makeAssignment();
    const [item = 'none:'] = asked(draft);
    const out = changed(draft, 'swap', item);
    expect(toShortCode(interview, draft)).toBeDefined();
    expect(toShortCode(interview, out)).toBeUndefined();
    const linked = fromLink([content], toLink(interview, out));
    expect(linked.ok && linked.assignment.leftOut).toEqual([itemNumber(item)]);
    for (let seed = 0; seed < 50; seed++)
      expect(asked({ ...out, seed, count: COUNT_MOST })).not.toContain(item);
  });

  it('that is not among the next ones, after settings were changed, may be asked again, and no other comes', () => {
    const draft = makeAssignment({ count: 20 });
    const last = asked(draft).find(id => !asked({ ...draft, count: 10 }).includes(id));
    const out = { ...changed(draft, 'leaveOut', last ?? 'none:'), count: 5 };
    const back = changed(out, 'takeBack', last ?? 'none:');
    expect(back).toEqual({ ...out, leftOut: [] });
    expect(asked(back)).toEqual(asked(out));
  });

  it('is taken back where no more than all are wanted: the count stays at its most', () => {
    const draft = makeAssignment({ count: COUNT_MOST, pillars: all });
    const [item = 'none:'] = asked(draft);
    const out = changed(draft, 'swap', item);
    expect(changed(out, 'takeBack', item)).toEqual(draft);
  });
});

describe('what is left out', () => {
  it('is forgotten once its pillar or its kind is not asked any more', () => {
    const draft = makeAssignment({ pillars: all, count: 30 });
    const out = asked(draft)
      .slice(0, 12)
      .reduce((now, item) => changed(now, 'swap', item), draft);
    expect(leftOutIn(out)).toEqual(asked(draft).slice(0, 12));
    const cards = withoutIdleNumbers(interview, KINDS, { ...out, kinds: ['match'] });
    expect(leftOutIn(cards)).toEqual(leftOutIn(out).filter(id => id.startsWith('match:')));
    expect(cards.leftOut).toHaveLength(leftOutIn(cards).length);
    expect(withoutIdleNumbers(interview, KINDS, { ...out, pillars: [] }).leftOut).toEqual([]);
    expect(withoutIdleNumbers(interview, KINDS, out)).toEqual(out);
  });

  it('has a number that no other item of the interview has', () => {
    const task = toTask(makeAssignment({ pillars: all }), '');
    const every = itemsToChooseFrom(interview, KINDS, task).map(({ id }) => itemNumber(id));
    expect(every.length).toBeGreaterThan(COUNT_MOST);
    expect(new Set(every).size).toBe(every.length);
  });
});

describe('a button is switched off', () => {
  const draft = makeAssignment({ count: 10 });
  const full = { ...draft, leftOut: Array.from({ length: LEFT_OUT_MOST }, (_, n) => n) };

  it.each([
    ['swap', draft, 10, 'noOther'],
    ['swap', draft, 11, undefined],
    ['leaveOut', draft, 10, undefined],
    ['leaveOut', { ...draft, count: 1 }, 30, 'lastOne'],
    ['leaveOut', draft, 1, 'lastOne'],
    ['swap', full, 30, 'tooMany'],
    ['leaveOut', full, 30, 'tooMany'],
  ] as const)('%s', (change, one, plenty, reason) => {
    expect(hindranceOf(one, plenty, change)).toBe(reason);
    if (reason) for (const { questions } of [zh, en]) expect(questions[reason]).not.toBe('');
  });
});

import { describe, expect, it } from 'vitest';
import { assignmentProblems, draftFor } from '../../../src/core/classroom/assignment.ts';
import { fromLink, toLink, toShortCode } from '../../../src/core/classroom/assignment-link.ts';
import { confusionsOf, placingsIn } from '../../../src/core/classroom/class-confusions.ts';
import type { AssignmentBook } from '../../../src/core/classroom/gradebook.ts';
import { withoutIdleNumbers, withQuestion } from '../../../src/core/classroom/question-choice.ts';
import { fromReceipt, itemsFor } from '../../../src/core/classroom/receipt-codec.ts';
import { replayReceipt, sittingOutcome } from '../../../src/core/classroom/replay-receipt.ts';
import { questionsOf } from '../../../src/core/interview/lookups.ts';
import type { Interview } from '../../../src/core/interview/types.ts';
import type { Attempt } from '../../../src/core/learner/attempt-log.ts';
import { confusionsIn, mistakesIn } from '../../../src/core/learner/mistake-notebook.ts';
import { availableIn } from '../../../src/core/session/compose-task.ts';
import { itemNumber } from '../../../src/core/session/item-number.ts';
import { phrasesOf } from '../../../src/text/further-names.ts';
import { KINDS } from '../../all-kinds.ts';
import { realContent, realText } from '../../real-interview.ts';
import { isHeadline, makeFurtherAssignment, rightTo, satBy, wrongIn, wrongTo } from './further-class.ts';
import { dealt } from './make-assignment.ts';

const content = realContent();
const { interview } = content;
const pillars = interview.pillars.map(({ id }) => id);
const all = makeFurtherAssignment({ count: 60 });

describe('an assignment of headlines and lists', () => {
  it.each([
    ['headlines only', ['proofread'], questionsOf(interview).headlines.length],
    ['lists only', ['sort'], undefined],
    ['every kind', draftFor(content, pillars, 1).kinds, undefined],
  ])('is said by a long and by a short code: %s', (_, kinds, most) => {
    const set = makeFurtherAssignment({ kinds, count: 40, seed: 5, mode: 'practice' });
    for (const code of [toLink(interview, set), toShortCode(interview, set) ?? ''])
      expect(fromLink([content], code)).toEqual({ ok: true, assignment: set });
    if (most) expect(availableIn(interview, KINDS, set)).toBe(most);
    const asked = new Set(dealt(set).map(({ kind }) => kind));
    expect([...asked].filter(kind => !kinds.includes(kind))).toEqual([]);
    for (const kind of ['match', 'proofread', 'sort']) expect(asked.has(kind)).toBe(kinds.includes(kind));
  });

  it('of every kind is as short to type as ever', () => {
    const set = draftFor(content, pillars, 7);
    expect(toShortCode(interview, { ...set, count: 20 })).toHaveLength(12);
  });

  it('has as many questions as are said to be there, whichever the seed', () => {
    const counts = new Set<number>();
    for (let seed = 0; seed < 20; seed++) {
      const set = makeFurtherAssignment({ kinds: ['sort'], count: 200, seed });
      const plenty = availableIn(interview, KINDS, set);
      expect([seed, itemsFor(interview, KINDS, set, 0).length]).toEqual([seed, plenty]);
      counts.add(plenty);
    }
    expect(counts.size).toBe(1);
  });

  it('has nothing to ask where no table is named in its pillars', () => {
    const asked = (pillar: string) => makeFurtherAssignment({ kinds: ['sort'], pillars: [pillar] });
    expect(availableIn(interview, KINDS, asked('growth_1'))).toBe(0);
    expect(assignmentProblems(asked('growth_1'), 0, 0)).toContain('nothingToAsk');
    expect(availableIn(interview, KINDS, asked('growth_2'))).toBe(6);
  });

  it.each(['proofread', 'sort'])('swaps, leaves out and takes back one question as of any kind: %s', kind => {
    const set = makeFurtherAssignment({ kinds: [kind], count: 8, mode: 'practice' });
    const idsOf = (one: typeof set): readonly string[] => dealt(one).map(({ id }) => id);
    for (const { id } of dealt(set)) {
      const others = idsOf(set).filter(other => other !== id);
      const swapped = withQuestion(interview, KINDS, set, 'swap', id);
      expect(idsOf(swapped)).toHaveLength(8);
      expect(idsOf(swapped)).not.toContain(id);
      expect(idsOf(swapped)).toEqual(expect.arrayContaining([...others]));
      const out = withQuestion(interview, KINDS, set, 'leaveOut', id);
      expect([...idsOf(out)].sort()).toEqual([...others].sort());
      const back = withQuestion(interview, KINDS, out, 'takeBack', id);
      expect([...idsOf(back)].sort()).toEqual([...idsOf(set)].sort());
    }
  });

  it('forgets what was left out of lists that are not asked any more', () => {
    const set = makeFurtherAssignment({ kinds: ['sort'] });
    const leftOut = [itemNumber(dealt(set)[0]?.id ?? '')];
    expect(withoutIdleNumbers(interview, KINDS, { ...set, leftOut }).leftOut).toEqual(leftOut);
    const elsewhere = { ...set, pillars: ['growth_1'], leftOut };
    expect(withoutIdleNumbers(interview, KINDS, elsewhere).leftOut).toEqual([]);
  });
});

describe('a receipt of headlines and lists', () => {
  it.each(['test', 'practice'] as const)('is dealt and judged again as it was played: a %s', mode => {
    const set = { ...all, mode };
    for (const own of [1, 2, 3]) {
      const sat = satBy(set, (item, n) => (n % 3 === own % 3 ? wrongTo(item, n) : rightTo(item)), { own });
      const read = fromReceipt([content], KINDS, sat.text);
      if (!read.ok) throw new Error(read.problem);
      expect(read.receipt.responses.map(({ item, response }) => [item, response])).toEqual(
        sat.session.log.map(({ item, response }) => [item, response]),
      );
      const again = replayReceipt(interview, sat.items, read.receipt);
      // Times are rounded.
      const { ms, ...outcome } = sittingOutcome(sat.session);
      expect(ms).toBeGreaterThan(0);
      expect(again && sittingOutcome(again)).toMatchObject(outcome);
      expect(sittingOutcome(sat.session).right).toBeGreaterThan(30);
    }
  });

  it('says the same whichever language a headline was read in, and however often that was switched', () => {
    const [zh, en] = [realText('zh-CN'), realText('en')];
    let moved = 0;
    const sat = satBy(all, (item, n) => {
      if (!isHeadline(item)) return rightTo(item);
      const { headline } = Object(item.prompt);
      const wrong = wrongIn(item);
      // Read in one language and answered in the other: by the place that the phrase has there.
      const [read, answered] = n % 2 === 0 ? [zh, en] : [en, zh];
      const [before, after] = [read, answered].map(text => phrasesOf(text, headline, wrong));
      const place = after?.findIndex(({ id }) => id === wrong?.slot) ?? -1;
      if (before?.findIndex(({ id }) => id === wrong?.slot) !== place) moved += 1;
      return { slot: after?.[place]?.id ?? 'none' };
    });
    const read = fromReceipt([content], KINDS, sat.text);
    const again = read.ok && replayReceipt(interview, sat.items, read.receipt);
    expect(again && sittingOutcome(again)).toMatchObject({ right: sat.items.length });
    expect(moved).toBeGreaterThan(5);
  });
});

const attempt: Omit<Attempt, 'item' | 'response'> = {
  ...{ type: 'attempt', app: '', interview: interview.id, content: interview.version, at: 0 },
  ...{ kind: '', level: 'assigned', seed: '1', measures: [], figures: [] },
  ...{ score: { earned: 0, total: 1 }, isFirst: true, isHinted: false, ms: 1 },
};

/** An interview in which phrases and lists are called as pillars are. */
function withPillarNames(): Interview {
  const questions = interview.further?.questions;
  if (!questions) throw new Error('there are no questions');
  const renamed = questions.headlines.map(headline => ({
    ...headline,
    slots: headline.slots.map((slot, i) => ({ ...slot, id: pillars[i] ?? slot.id })),
  }));
  return { ...interview, further: { questions: { ...questions, headlines: renamed } } };
}

describe('what is confused with what', () => {
  const odd = withPillarNames();
  const items = itemsFor(odd, KINDS, all, 1).filter(isHeadline);
  const wrong = items.map(item => ({ item, response: wrongTo(item) }));

  it('are pillars only: no phrase or list is taken for one, not even of the same name', () => {
    const log = wrong.map(({ item, response }, i) => ({ ...attempt, at: i, item: item.id, response }));
    expect(confusionsIn(odd, log)).toEqual([]);
    expect(mistakesIn(odd, log).length).toBeGreaterThan(20);
    for (const mistake of mistakesIn(odd, log)) expect(mistake).not.toHaveProperty('chosen');
    expect(
      confusionsIn(odd, [{ ...attempt, item: 'match:nev', response: { pillar: 'industry_1' } }]),
    ).toEqual([
      { right: interview.measures.find(({ id }) => id === 'nev')?.pillar, chosen: 'industry_1', times: 1 },
    ]);
  });

  it('are pillars only in the results of a class, too', () => {
    const log = wrong.map(({ item, response }) => ({ ...attempt, item: item.id, response }));
    const works = [{ session: { items, log } }];
    const book = { students: [{ works }], items } as unknown as AssignmentBook;
    expect(confusionsOf(placingsIn(odd, book))).toEqual([]);
  });
});

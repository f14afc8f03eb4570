import { describe, expect, it } from 'vitest';
import { cuesOf } from '../../../src/app/sound/sound-cues.ts';
import { type ItemId, subjectOf } from '../../../src/core/kinds/kind.ts';
import { coursesIn, journeyOf } from '../../../src/core/learner/measure-standings.ts';
import { beamsTouched, listsSorted } from '../../../src/core/learner/sitting-growth.ts';
import { begin, type Judged, type Session } from '../../../src/core/session/session-state.ts';
import { dealLevel } from '../../all-kinds.ts';
import { realInterview } from '../../real-interview.ts';
import { interview, makeAssignment, played } from '../classroom/make-assignment.ts';

const built = {
  ...journeyOf(interview, []),
  measures: new Map(interview.measures.map(({ id }) => [id, 'mastered' as const])),
};
const shownIn = (session: Session) =>
  new Set(interview.pillars.flatMap(({ id }) => coursesIn(interview, built, session)(id)));

it('no pillar tells in a test by a gap in it where a card belongs', () => {
  const set = makeAssignment({ kinds: ['match'], count: 3 });
  const sitting = played(set, () => true);
  const begun: Session = { ...sitting, log: [], limit: {} };
  expect(shownIn(begun)).toEqual(new Set(['planned', 'mastered']));
  expect(shownIn({ ...begun, limit: { isTest: true } })).toEqual(new Set(['planned']));
  expect(shownIn({ ...sitting, limit: { isTest: true } })).toEqual(new Set(['planned']));
});

describe('the courses of a list', () => {
  const real = realInterview();
  const level = real.levels.find(({ id }) => id === 'growth_sort');
  if (level?.form !== 'sort') throw new Error('there is nothing to sort');
  const start = begin(level.id, dealLevel(real, level, 'A'), 'A');
  const [list = ''] = level.lists;
  const nothing = journeyOf(real, []);
  const ofList = start.items.filter(({ id }) => subjectOf(id) === list).map(({ id }) => id);
  const judged = (item: ItemId, change: Partial<Judged> = {}): Judged => ({
    ...{ item, response: {}, score: { earned: 1, total: 1 }, isFirst: true, isHinted: false, at: 1 },
    ...change,
  });
  const coursesOf = (session: Session) => coursesIn(real, nothing, session)(list);

  it('are its things that the sitting asks, planned until they are right', () => {
    expect(coursesOf(start)).toEqual(ofList.map(() => 'planned'));
    const [one, other] = ofList;
    if (!one || !other) throw new Error('too few');
    const missed = judged(other, { score: { earned: 0, total: 1 } });
    const log = [missed, judged(one), judged(other, { isFirst: false })];
    const rest = ofList.slice(2).map(() => 'planned');
    expect(coursesOf({ ...start, log: log.slice(0, 1) })).toEqual(ofList.map(() => 'planned'));
    expect(coursesOf({ ...start, log })).toEqual(['mastered', 'placed', ...rest]);
    const hinted = judged(one, { isHinted: true });
    expect(coursesOf({ ...start, log: [hinted] })[0]).toBe('placed');
  });

  it('are none of a list that the sitting does not ask, and all planned in a test', () => {
    expect(coursesIn(real, nothing, start)('digital_supply')).toEqual([]);
    const log = ofList.map(item => judged(item));
    expect(coursesOf({ ...start, log, limit: { isTest: true } })).toEqual(ofList.map(() => 'planned'));
  });

  it('are done with the last of its things, which is heard, and its beam is touched', () => {
    const all = ofList.map(item => judged(item));
    const before = { ...start, log: all.slice(0, -1) };
    const after = { ...start, log: all };
    expect(cuesOf(before, after, real)).toContain('pillarDone');
    expect(cuesOf({ ...start, log: [] }, { ...start, log: all.slice(0, 1) }, real)).not.toContain(
      'pillarDone',
    );
    expect(beamsTouched(real, after)).toEqual(['growth']);
    expect(listsSorted(real, after).map(({ id }) => id)).toEqual([list]);
    expect(listsSorted(real, start)).toEqual([]);
  });
});

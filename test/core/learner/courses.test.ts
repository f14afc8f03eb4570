import { expect, it } from 'vitest';
import { coursesIn, journeyOf } from '../../../src/core/learner/measure-standings.ts';
import type { Session } from '../../../src/core/session/session-state.ts';
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

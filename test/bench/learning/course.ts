import { beamOfFact, type FactId, isMeasure } from '../../../src/core/interview/facts.ts';
import { confusablesOf, pillarsOf } from '../../../src/core/interview/lookups.ts';
import type { Interview, MeasureId, PillarId } from '../../../src/core/interview/types.ts';
import { factsInOrder } from '../../../src/core/learner/daily-plan.ts';

/** What is to be learnt, the same for everybody. */
export type Course = {
  readonly interview: Interview;
  /** In the order in which the campaign brings them. */
  readonly facts: readonly FactId[];
  /** Pillars that a card may be put on; none for a number. */
  readonly pillars: ReadonlyMap<FactId, readonly PillarId[]>;
  /** The pillar of a card. */
  readonly home: ReadonlyMap<FactId, PillarId>;
  /** What each fact is easily taken for. */
  readonly rivals: ReadonlyMap<FactId, readonly FactId[]>;
};

export function toCourse(interview: Interview): Course {
  const facts = factsInOrder(interview);
  return {
    interview,
    facts,
    pillars: new Map(facts.map(fact => [fact, pillarsFor(interview, fact)])),
    home: new Map(interview.measures.map(({ id, pillar }) => [id, pillar])),
    rivals: new Map(facts.map(fact => [fact, rivalsOf(interview, fact)])),
  };
}

const pillarsFor = (interview: Interview, fact: FactId): readonly PillarId[] =>
  isMeasure(interview, fact) ? pillarsOf(interview, beamOfFact(interview, fact)).map(({ id }) => id) : [];

function rivalsOf(interview: Interview, fact: FactId): readonly MeasureId[] {
  const sets = confusablesOf(interview, fact);
  return [...new Set(sets.flatMap(({ measures }) => measures))].filter(id => id !== fact);
}

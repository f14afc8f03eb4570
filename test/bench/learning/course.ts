import { levelsOf, measuresOf, pillarsOf } from '../../../src/core/interview/lookups.ts';
import type { BeamLevel, Interview, MeasureId, PillarId } from '../../../src/core/interview/types.ts';
import { beamOfFact, type FactId, isMeasure } from '../../../src/core/session/compose-review.ts';

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
  const met = interview.beams.flatMap(({ id }) =>
    levelsOf(interview, id).flatMap(level => newIn(interview, level)),
  );
  // A pillar may be in two levels.
  const facts = [...new Set(met)];
  return {
    interview,
    facts,
    pillars: new Map(facts.map(fact => [fact, pillarsFor(interview, fact)])),
    home: new Map(interview.measures.map(({ id, pillar }) => [id, pillar])),
    rivals: new Map(facts.map(fact => [fact, rivalsOf(interview, fact)])),
  };
}

function newIn(interview: Interview, level: BeamLevel): readonly FactId[] {
  if (level.form === 'match')
    return level.pillars.flatMap(pillar => measuresOf(interview, pillar).map(({ id }) => id));
  return level.form === 'numbers' ? level.figures : [];
}

const pillarsFor = (interview: Interview, fact: FactId): readonly PillarId[] =>
  isMeasure(interview, fact) ? pillarsOf(interview, beamOfFact(interview, fact)).map(({ id }) => id) : [];

function rivalsOf({ confusables }: Interview, fact: FactId): readonly MeasureId[] {
  const sets = confusables.filter(({ measures }) => measures.includes(fact));
  return [...new Set(sets.flatMap(({ measures }) => measures))].filter(id => id !== fact);
}

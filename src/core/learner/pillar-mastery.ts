import type { Day } from '../calendar-day.ts';
import { measuresOf, pillarsOf } from '../interview/lookups.ts';
import type { BeamId, Interview, MeasureId, PillarId } from '../interview/types.ts';
import { pillarState } from './campaign-progress.ts';
import type { CourseState, Journey } from './measure-standings.ts';
import { type Memory, recallOn } from './memory-model.ts';

/** How well the measures of a pillar are known. */
export type PillarMastery = {
  readonly pillar: PillarId;
  /** From the base up. */
  readonly courses: readonly CourseState[];
  readonly counts: Readonly<Record<CourseState, number>>;
  /** The mean chance, 0..1, that one of its measures is recalled today; undefined if none was ever asked. */
  readonly recall: number | undefined;
};

/** What is known of a learner today. */
type LearnerToday = { readonly journey: Journey; readonly memory: Memory; readonly today: Day };

/** The pillars of a beam, in the order of their points. */
export const masteryOf = (
  interview: Interview,
  known: LearnerToday,
  beam: BeamId,
): readonly PillarMastery[] =>
  pillarsOf(interview, beam).map(({ id }) => {
    const { courses } = pillarState(interview, known.journey, id);
    return {
      pillar: id,
      courses,
      counts: courseCounts(courses),
      recall: meanRecallOf(
        measuresOf(interview, id).map(measure => measure.id),
        known,
      ),
    };
  });

/** How many courses there are of each look. */
export function courseCounts(courses: readonly CourseState[]): PillarMastery['counts'] {
  const count = (state: CourseState): number => courses.filter(course => course === state).length;
  return {
    mastered: count('mastered'),
    placed: count('placed'),
    due: count('due'),
    planned: count('planned'),
  };
}

/** The mean chance of recall over those that were ever asked; undefined if none was. */
export function meanRecallOf(ids: readonly MeasureId[], { memory, today }: LearnerToday): number | undefined {
  const chances = ids.flatMap(id => {
    const trace = memory.get(id);
    return trace ? [recallOn(trace, today)] : [];
  });
  if (chances.length === 0) return undefined;
  return chances.reduce((sum, chance) => sum + chance, 0) / chances.length;
}

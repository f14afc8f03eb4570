import { beamOf, measuresOf, pillarsOf } from '../content/library.ts';
import type { BeamId, Interview, PillarId } from '../content/types.ts';
import type { BeamState, CourseState, PillarState } from '../drawing/state.ts';
import { isBuilt, nextLevel, progressOf } from './campaign.ts';
import type { Journey } from './journey.ts';

const ORDER: readonly CourseState[] = ['mastered', 'due', 'placed', 'planned'];

/** Courses from the base up: what is known best lies lowest. */
export function stack(courses: readonly CourseState[]): PillarState {
  return { courses: [...courses].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)) };
}

export function pillarState(interview: Interview, journey: Journey, id: PillarId): PillarState {
  return stack(measuresOf(interview, id).map(measure => journey.measures.get(measure.id) ?? 'planned'));
}

/** A beam of the hall as the learner's journey has built it. */
export function beamState(
  interview: Interview,
  journey: Journey,
  id: BeamId,
  titles: { readonly title: string },
): BeamState {
  const { done, total } = progressOf(interview, journey, id);
  const raised = isBuilt(interview, journey, id);
  return {
    accent: beamOf(interview, id).accent,
    ...titles,
    stage: raised ? 'built' : done > 0 ? 'begun' : 'untouched',
    current: nextLevel(interview, journey)?.beam === id,
    done,
    total,
    pillars: pillarsOf(interview, id).map(pillar => pillarState(interview, journey, pillar.id)),
  };
}

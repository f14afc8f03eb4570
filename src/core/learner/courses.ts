import { measuresOf } from '../interview/library.ts';
import type { Interview, MeasureId, PillarId } from '../interview/types.ts';
import { isRight, type Session } from '../session/session.ts';
import type { Journey } from './journey.ts';
import { measureOfItem } from './log.ts';
import type { CourseState, PillarState } from './state.ts';

const ORDER: readonly CourseState[] = ['mastered', 'due', 'placed', 'planned'];

/** Courses from the base up: what is known best lies lowest. */
export function stackCourses(courses: readonly CourseState[]): PillarState {
  return { courses: [...courses].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)) };
}

/**
 * How far a pillar is built in the middle of a sitting: the cards of this sitting count from nothing, the others
 * stand as the journey knows them. In a test none stands: a pillar that grows would tell what was right, and a gap where
 * a card belongs.
 */
export function coursesIn(
  interview: Interview,
  journey: Journey,
  session: Session,
): (pillar: PillarId) => readonly CourseState[] {
  const sitting = sittingStates(interview, session);
  return pillar =>
    stackCourses(
      measuresOf(interview, pillar).map(({ id }) =>
        session.limit.isTest ? 'planned' : (sitting.get(id) ?? journey.measures.get(id) ?? 'planned'),
      ),
    ).courses;
}

function sittingStates(interview: Interview, { items, log }: Session): ReadonlyMap<MeasureId, CourseState> {
  return new Map(
    items.flatMap(({ id }): (readonly [MeasureId, CourseState])[] => {
      const measure = measureOfItem(interview, id);
      const right = log.find(judged => judged.item === id && isRight(judged));
      const state = !right ? 'planned' : right.isFirst && !right.isHinted ? 'mastered' : 'placed';
      return measure ? [[measure, state]] : [];
    }),
  );
}

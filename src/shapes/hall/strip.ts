import type { CourseState } from '../../core/learner/state.ts';
import { laidOnSide } from '../move.ts';
import { PLANNED, path } from '../pen.ts';
import type { Shape } from '../shape.ts';
import { capOf, isDone, pillar } from './pillar.ts';

const STRIP_EDGE = 1;

/** A pillar lying on its side, its base at the left, in a row of a list. */
export const courseStrip = (
  courses: readonly CourseState[],
  width: number,
  height: number,
): readonly Shape[] => {
  const shaft = (height - 2 * STRIP_EDGE) / 1.26;
  // Under a beam the cap of a planned pillar needs no upper edge; lying free it does.
  const standing = { cx: height / 2, top: STRIP_EDGE, bottom: width - STRIP_EDGE, shaft };
  const edge = capOf(standing).filter(([, y]) => y === STRIP_EDGE);
  return laidOnSide(
    [...pillar(standing, courses, true), ...(isDone(courses) ? [] : [path(edge, PLANNED)])],
    width,
  );
};

import type { CourseState } from '../../core/learner/state.ts';
import { OUTLINE, PLANNED, path, polygon, stroke } from '../pen.ts';
import type { Point, Rect, Shape } from '../shape.ts';
import { block } from './block.ts';
import { courses, isLaid } from './course.ts';

/** From the underside of the beam to the top of the platform. */
export type PillarBox = {
  readonly cx: number;
  readonly top: number;
  readonly bottom: number;
  readonly shaft: number;
};

const CAP = { w: 1.16, h: 0.32, foot: 0.72 };
const BASE = { w: 1.26, h: 0.26, top: 0.8, flare: 0.62 };

/** 栌斗 */
export const capOf = ({ cx, top, shaft }: PillarBox): readonly Point[] =>
  block(cx, top, CAP.w * shaft, CAP.h * shaft, CAP.w * CAP.foot * shaft);

/** 柱础 */
export const baseOf = ({ cx, bottom, shaft }: PillarBox): readonly Point[] => {
  const half = (BASE.w * shaft) / 2;
  const top = bottom - BASE.h * shaft;
  const flared = top + BASE.flare * BASE.h * shaft;
  return [
    [cx - BASE.top * half, top],
    [cx + BASE.top * half, top],
    [cx + half, flared],
    [cx + half, bottom],
    [cx - half, bottom],
    [cx - half, flared],
  ];
};

/** The shaft between cap and base. */
export const shaftOf = ({ cx, top, bottom, shaft }: PillarBox): Rect => ({
  x: cx - shaft / 2,
  y: top + CAP.h * shaft,
  w: shaft,
  h: bottom - top - (CAP.h + BASE.h) * shaft,
});

export const isDone = (states: readonly CourseState[]): boolean => states.length > 0 && states.every(isLaid);

/** `founded`: the base stone is set, as it is from the first course of the whole beam on. */
export const pillar = (at: PillarBox, states: readonly CourseState[], founded: boolean): readonly Shape[] => [
  isDone(states) ? polygon(capOf(at), { fill: 'mid', stroke: OUTLINE }) : path(capOf(at), PLANNED),
  ...courses(shaftOf(at), states),
  polygon(baseOf(at), founded ? { fill: 'sunk', stroke: OUTLINE } : { stroke: stroke('fine', 'ink3') }),
];

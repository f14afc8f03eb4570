import type { CourseState } from '../../core/learner/measure-standings.ts';
import { laidOnSide, moved } from '../geometry.ts';
import { tick } from '../right-and-wrong-signs.ts';
import {
  bold,
  box,
  circle,
  FINE,
  OUTLINE,
  type Paint,
  PLANNED,
  PLANNED_JOINT,
  type Point,
  path,
  polygon,
  type Rect,
  type Shape,
  stroke,
} from '../shape-primitives.ts';

/**
 * Where a pillar stands, in px: its middle, from the underside of the beam to the top of the platform, and the width of its
 * shaft.
 */
export type PillarBox = {
  readonly cx: number;
  readonly top: number;
  readonly bottom: number;
  readonly shaft: number;
};

/** A pillar with its courses. @param isFounded the base stone is set: it is from the first course of the whole beam on. */
export const pillar = (
  at: PillarBox,
  states: readonly CourseState[],
  isFounded: boolean,
): readonly Shape[] => [
  isDone(states) ? polygon(capOf(at), { fill: 'mid', stroke: OUTLINE }) : path(capOf(at), PLANNED),
  ...courses(shaftOf(at), states),
  polygon(baseOf(at), isFounded ? { fill: 'sunk', stroke: OUTLINE } : { stroke: stroke('fine', 'ink3') }),
];

/** The outline of the capital (栌斗). */
export const capOf = ({ cx, top, shaft }: PillarBox): readonly Point[] =>
  block(cx, top, CAP.w * shaft, CAP.h * shaft, CAP.w * CAP.foot * shaft);

/** Of the capital, in widths of the shaft; `foot` in widths of the capital. */
const CAP = { w: 1.16, h: 0.32, foot: 0.72 };

/** The outline of the base stone (柱础). */
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

/** Of the base stone, in widths of the shaft; `top` and `flare` in shares of its own width and height. */
const BASE = { w: 1.26, h: 0.26, top: 0.8, flare: 0.62 };

/** The shaft, between capital and base stone. */
export const shaftOf = ({ cx, top, bottom, shaft }: PillarBox): Rect => ({
  x: cx - shaft / 2,
  y: top + CAP.h * shaft,
  w: shaft,
  h: bottom - top - (CAP.h + BASE.h) * shaft,
});

/** The outline of a bearing block (斗): straight down to half its height, then tapering to its foot. */
export const block = (cx: number, y: number, w: number, h: number, foot: number): readonly Point[] => [
  [cx - w / 2, y],
  [cx - w / 2, y + h / 2],
  [cx - foot / 2, y + h],
  [cx + foot / 2, y + h],
  [cx + w / 2, y + h / 2],
  [cx + w / 2, y],
];

export const isLaid = (state: CourseState): boolean => state !== 'planned';

/** Whether every course is laid. */
export const isDone = (states: readonly CourseState[]): boolean => states.length > 0 && states.every(isLaid);

/** The courses as they are drawn: those that are laid lie at the bottom, in their own order. */
export const settled = (states: readonly CourseState[]): readonly CourseState[] => [
  ...states.filter(isLaid),
  ...states.filter(state => !isLaid(state)),
];

/** A shaft of equal courses: solid and inked as far as it is laid, dashed above. */
export const courses = (zone: Rect, given: readonly CourseState[]): readonly Shape[] => {
  const states = settled(given);
  const rects = courseRects(zone, states.length);
  const height = (zone.h * states.filter(isLaid).length) / Math.max(1, states.length);
  const top = zone.y + zone.h - height;
  const contour = height > 0 ? [box({ ...zone, y: top, h: height }, { stroke: OUTLINE })] : [];
  return [
    ...rects.flatMap((rect, i) => fillOf(states[i] ?? 'planned', rect)),
    ...rects.flatMap((rect, i) => seam(states, i, rect)),
    ...plannedSides(zone, top),
    ...contour,
  ];
};

/** Equal courses, from the bottom up. */
export const courseRects = ({ x, y, w, h }: Rect, count: number): readonly Rect[] =>
  Array.from({ length: count }, (_, i) => ({ x, y: y + h - ((i + 1) * h) / count, w, h: h / count }));

const FILLS: Record<CourseState, Paint | undefined> = {
  planned: undefined,
  placed: 'half',
  mastered: 'mid',
  due: 'wash',
};

const fillOf = (state: CourseState, rect: Rect): readonly Shape[] => {
  const fill = FILLS[state];
  if (!fill) return [];
  return state === 'due' ? [box(rect, { fill }), ...slants(rect)] : [box(rect, { fill })];
};

/** A course with an outline of its own. */
export const courseBlock = (rect: Rect, state: CourseState): readonly Shape[] => [
  ...fillOf(state, rect),
  box(rect, { stroke: OUTLINE }),
];

/** The slanting strokes that mark a course as due. */
export const slants = ({ x, y, w, h }: Rect): readonly Shape[] => {
  const inset = Math.min(3, w / 8);
  const rise = Math.min(STROKE_RISE * (w - 2 * inset), h / 2);
  const count = Math.max(1, Math.floor((h - rise - 4) / STROKE_GAP) + 1);
  const first = y + (h + rise - (count - 1) * STROKE_GAP) / 2;
  return Array.from({ length: count }, (_, i) => {
    const left = first + i * STROKE_GAP;
    return path(
      [
        [x + inset, left],
        [x + w - inset, left - rise],
      ],
      { paint: 'deep', line: 'fine' },
    );
  });
};

/** Px between two slanting strokes. */
const STROKE_GAP = 7;

/** How far a slanting stroke rises, in its own widths. */
const STROKE_RISE = 0.25;

/** The line under course i. */
const seam = (states: readonly CourseState[], i: number, rect: Rect): readonly Shape[] => {
  const pair = [states[i - 1], states[i]];
  if (i === 0 || (pair[0] !== 'planned' && pair[1] === 'planned')) return [];
  const y = rect.y + rect.h;
  const line: readonly Point[] = [
    [rect.x, y],
    [rect.x + rect.w, y],
  ];
  if (pair[1] === 'planned') return [path(line, PLANNED_JOINT)];
  const isJoint = pair[0] === 'mastered' && pair[1] === 'mastered';
  return [path(line, isJoint ? { paint: 'joint', line: 'outline' } : OUTLINE)];
};

const plannedSides = (zone: Rect, top: number): readonly Shape[] =>
  top - zone.y < 1
    ? []
    : [zone.x, zone.x + zone.w].map(x =>
        path(
          [
            [x, top],
            [x, zone.y],
          ],
          PLANNED,
        ),
      );

/** One course alone, as in a legend. */
export const courseSwatch = (state: CourseState, size: number): readonly Shape[] => {
  const rect = { x: 1, y: 1, w: size - 2, h: size - 2 };
  return [...fillOf(state, rect), box(rect, { stroke: isLaid(state) ? OUTLINE : PLANNED })];
};

/** A pillar lying on its side, its base at the left, for a row of a list. */
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

/** Px that stay free round a lying pillar. */
const STRIP_EDGE = 1;

/**
 * The number of a pillar in a circle, as at the end of an axis on a building plan. It is filled when the pillar is the
 * target.
 */
export const axisBubble = (
  label: string,
  isLit: boolean,
  r = 14,
  at: Point = [r + 1, r + 1],
): readonly Shape[] => [
  circle(
    at,
    r,
    isLit ? { fill: 'solid', stroke: { paint: 'solid', line: 'fine' } } : { fill: 'paper', stroke: FINE },
  ),
  bold(label, at, {
    face: 'sans',
    size: (label.length > 1 ? 0.86 : 1.14) * r,
    paint: isLit ? 'onSolid' : 'ink',
  }),
];

/** What the number of a pillar turns into once the pillar is full. */
export const tickBubble = (r: number, [x, y]: Point): readonly Shape[] => [
  circle([x, y], r, { fill: 'ok', stroke: { paint: 'ok', line: 'fine' } }),
  ...moved(tick(1.5 * r, 'card'), x - 0.75 * r, y - 0.75 * r),
];

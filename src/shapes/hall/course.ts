import type { CourseState } from '../../core/learner/state.ts';
import type { Paint } from '../paint.ts';
import { box, OUTLINE, PLANNED, PLANNED_JOINT, path } from '../pen.ts';
import type { Point, Rect, Shape } from '../shape.ts';

const FILLS: Record<CourseState, Paint | undefined> = {
  planned: undefined,
  placed: 'half',
  mastered: 'mid',
  due: 'wash',
};
const STROKE_GAP = 7;
const STROKE_RISE = 0.25;

export const isLaid = (state: CourseState): boolean => state !== 'planned';

/** Timber rests on timber: whatever is laid comes first, in its own order. */
export const settled = (states: readonly CourseState[]): readonly CourseState[] => [
  ...states.filter(isLaid),
  ...states.filter(state => !isLaid(state)),
];

/** Bottom to top. */
export const courseRects = ({ x, y, w, h }: Rect, count: number): readonly Rect[] =>
  Array.from({ length: count }, (_, i) => ({ x, y: y + h - ((i + 1) * h) / count, w, h: h / count }));

/** The slanting strokes of a course that is due. */
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

const fillOf = (state: CourseState, rect: Rect): readonly Shape[] => {
  const fill = FILLS[state];
  if (!fill) return [];
  return state === 'due' ? [box(rect, { fill }), ...slants(rect)] : [box(rect, { fill })];
};

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

/** One course by itself, as in a legend. */
export const courseSwatch = (state: CourseState, size: number): readonly Shape[] => {
  const rect = { x: 1, y: 1, w: size - 2, h: size - 2 };
  return [...fillOf(state, rect), box(rect, { stroke: isLaid(state) ? OUTLINE : PLANNED })];
};

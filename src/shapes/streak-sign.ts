import type { Joint } from '../core/session/session-state.ts';
import type { Look, Point, Rect, Shape } from './shape-primitives.ts';
import { box, corners, FINE, OUTLINE, path, polygon } from './shape-primitives.ts';

export const STREAK = { w: 30, h: 20 } as const;

/** The sign of a streak: two timbers and their seam. What holds them together shows how long the streak is. */
export const streakSign = (joint: Joint | undefined): readonly Shape[] => {
  const { w, h } = STREAK;
  return [
    box({ x: 0.75, y: 0.75, w: w - 1.5, h: h - 1.5 }, { fill: 'card', stroke: OUTLINE }),
    path(
      [
        [w / 2, 1],
        [w / 2, h - 1],
      ],
      FINE,
    ),
    ...(joint ? jointShapes(joint, { x: 0, y: 0, w, h }) : []),
  ];
};

/**
 * A joint across the seam in the middle of two timbers: a butterfly key, a dovetail of one in the other, or a tenon through
 * both with a peg on either side.
 */
export const jointShapes = (
  joint: Joint,
  { x, y, w, h }: Rect,
  look: Look = { fill: 'deep' },
): readonly Shape[] => {
  const at = ([dx, dy]: Point): Point => [x + dx * w, y + dy * h];
  if (joint === 'key') return [lyingKey(at([0.5, 0.5]), 0.64 * w, 0.55 * h, 0.2 * h, look)];
  const outlines = joint === 'dovetail' ? DOVETAIL : TENON;
  return outlines.map(points => polygon(points.map(at), look));
};

const rectangle = (x: number, y: number, w: number, h: number): readonly Point[] => corners({ x, y, w, h });

/** In shares of the two timbers together. */
const DOVETAIL: readonly (readonly Point[])[] = [
  [
    [0.5, 0.34],
    [0.8, 0.16],
    [0.8, 0.84],
    [0.5, 0.66],
  ],
];
const TENON = [
  rectangle(0.12, 0.38, 0.76, 0.24),
  rectangle(0.24, 0.16, 0.09, 0.68),
  rectangle(0.67, 0.16, 0.09, 0.68),
];

/** The butterfly key that locks two courses: upright, 17 x 26 at scale 1, `at` its middle. */
export const lockKey = ([x, y]: Point = [9.25, 13.75], scale = 1): readonly Shape[] => [
  polygon(
    bowtie(17 * scale, 26 * scale, 5 * scale).map(([dx, dy]): Point => [x + dx, y + dy]),
    { fill: 'deep', stroke: { paint: 'card', line: 'outline' } },
  ),
];

/** The same lying on its side. */
const lyingKey = ([x, y]: Point, w: number, h: number, waist: number, look: Look): Shape =>
  polygon(
    bowtie(h, w, waist).map(([dx, dy]): Point => [x + dy, y + dx]),
    look,
  );

/** The outline of an upright butterfly key (银锭榫), measured from its middle. */
const bowtie = (w: number, h: number, waist: number): readonly Point[] => [
  [-w / 2, -h / 2],
  [w / 2, -h / 2],
  [waist / 2, 0],
  [w / 2, h / 2],
  [-w / 2, h / 2],
  [-waist / 2, 0],
];

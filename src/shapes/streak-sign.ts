import type { Point, Shape } from './shape-primitives.ts';
import { box, FINE, OUTLINE, path, polygon } from './shape-primitives.ts';

export const STREAK = { w: 30, h: 20 } as const;

/** The sign of a streak: two timbers and their seam. While the streak lasts, a butterfly key holds them together. */
export const streakSign = (isLit: boolean): readonly Shape[] => {
  const { w, h } = STREAK;
  const key = isLit ? [lyingKey([w / 2, h / 2], 0.64 * w, 0.55 * h, 0.2 * h)] : [];
  return [
    box({ x: 0.75, y: 0.75, w: w - 1.5, h: h - 1.5 }, { fill: 'card', stroke: OUTLINE }),
    path(
      [
        [w / 2, 1],
        [w / 2, h - 1],
      ],
      FINE,
    ),
    ...key,
  ];
};

/** The butterfly key that locks two courses: upright, 17 x 26 at scale 1, `at` its middle. */
export const lockKey = ([x, y]: Point = [9.25, 13.75], scale = 1): readonly Shape[] => [
  polygon(
    bowtie(17 * scale, 26 * scale, 5 * scale).map(([dx, dy]): Point => [x + dx, y + dy]),
    { fill: 'deep', stroke: { paint: 'card', line: 'outline' } },
  ),
];

/** The same lying on its side. */
const lyingKey = ([x, y]: Point, w: number, h: number, waist: number): Shape =>
  polygon(
    bowtie(h, w, waist).map(([dx, dy]): Point => [x + dy, y + dx]),
    { fill: 'deep' },
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

import { polygon } from './pen.ts';
import type { Point, Shape } from './shape.ts';

/** 银锭榫, upright, from its middle. */
const bowtie = (w: number, h: number, waist: number): readonly Point[] => [
  [-w / 2, -h / 2],
  [w / 2, -h / 2],
  [waist / 2, 0],
  [w / 2, h / 2],
  [-w / 2, h / 2],
  [-waist / 2, 0],
];

/** The butterfly key that locks two courses, about its middle, 17 x 26 at scale 1. */
export const lockKey = ([x, y]: Point = [9.25, 13.75], scale = 1): readonly Shape[] => [
  polygon(
    bowtie(17 * scale, 26 * scale, 5 * scale).map(([dx, dy]): Point => [x + dx, y + dy]),
    { fill: 'deep', stroke: { paint: 'card', line: 'outline' } },
  ),
];

export const lyingKey = ([x, y]: Point, w: number, h: number, waist: number): Shape =>
  polygon(
    bowtie(h, w, waist).map(([dx, dy]): Point => [x + dy, y + dx]),
    { fill: 'deep' },
  );

import type { Paint } from './paint.ts';
import { path } from './pen.ts';
import type { Point, Shape } from './shape.ts';

const strokeOf = (paint: Paint, size: number) =>
  ({ paint, line: 'active', weight: Math.max(1, size / 20), cap: 'round' }) as const;

/** Right: in a square. */
export const tick = (size: number, paint: Paint = 'ok'): readonly Shape[] => {
  const at = ([x, y]: Point): Point => [x * size, y * size];
  return [path([at([0.2, 0.53]), at([0.42, 0.74]), at([0.8, 0.28])], strokeOf(paint, size))];
};

/** Wrong: two strokes, in a square. */
export const cross = (size: number, paint: Paint = 'no'): readonly Shape[] => {
  const a = 0.22 * size;
  const b = 0.78 * size;
  const look = strokeOf(paint, size);
  return [
    path(
      [
        [a, a],
        [b, b],
      ],
      look,
    ),
    path(
      [
        [b, a],
        [a, b],
      ],
      look,
    ),
  ];
};

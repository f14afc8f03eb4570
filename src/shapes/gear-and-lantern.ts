import { arc, onEllipse } from './geometry.ts';
import type { Point, Shape } from './shape-primitives.ts';
import { box, path, polygon } from './shape-primitives.ts';

/** A closed outline with eight teeth, one of them pointing up. */
export const gearOutline = (at: Point, outer: number, root: number): readonly Point[] =>
  Array.from({ length: TEETH }, (_, i) => (i * 360) / TEETH - 90).flatMap(turn => [
    onEllipse(at, root, root, turn - 15.5),
    onEllipse(at, outer, outer, turn - 10.5),
    onEllipse(at, outer, outer, turn + 10.5),
    onEllipse(at, root, root, turn + 15.5),
  ]);

const TEETH = 8;

export const LANTERN = { w: 26, h: 34 } as const;

/** The icon of the hint: a paper lantern with its cord, two collars and three tassels, as large as `LANTERN`. */
export const lantern = (): readonly Shape[] => {
  const [x, y] = LANTERN_MIDDLE;
  const stroke = { paint: 'ink', line: 'outline', weight: 1.1, cap: 'round' } as const;
  const line = (dx: number, from: number, to: number): Shape =>
    path(
      [
        [x + dx, y + from],
        [x + dx, y + to],
      ],
      stroke,
    );
  const collar = (from: number): Shape => box({ x: x - 4.6, y: y + from, w: 9.2, h: 3.6 }, { fill: 'ink' });
  return [
    polygon(arc(LANTERN_MIDDLE, 11.8, 8.2, 0, 360, 32), { stroke }),
    polygon(arc(LANTERN_MIDDLE, 4.6, 8.2, 0, 360, 32), { stroke }),
    line(0, -14.6, -10),
    collar(-10.2),
    collar(6.8),
    ...[-2.8, 0, 2.8].map(dx => line(dx, 10, dx === 0 ? 16.8 : 15.6)),
  ];
};

const LANTERN_MIDDLE: Point = [13, 16];

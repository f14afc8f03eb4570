import { arc } from './curve.ts';
import { box, path, polygon } from './pen.ts';
import type { Point, Shape } from './shape.ts';

export const LANTERN = { w: 26, h: 34 } as const;
const LANTERN_MIDDLE: Point = [13, 16];

/** The hint: a paper lantern with its cord, two collars and three tassels. */
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

import { crisp } from './move.ts';
import { box, path, polygon, THIN } from './pen.ts';
import type { Shape } from './shape.ts';

export const RULER = { h: 20, line: 14.5 } as const;
const BAR = 7;
const LEAST_GAP = 3;

const tick = (x: number, reach: number): Shape =>
  path(
    [
      [x, RULER.line - reach],
      [x, RULER.line + reach],
    ],
    THIN,
  );

/** A tick per card, every fifth longer; where cards are many only the fifths stay. */
const ticks = (total: number, width: number): readonly Shape[] =>
  Array.from({ length: total + 1 }, (_, i) => i)
    .filter(i => i % 5 === 0 || i === total || width / total >= LEAST_GAP)
    .map(i => tick(crisp((i * width) / total), i % 5 === 0 || i === total ? 5 : 3));

const pointer = (x: number): Shape =>
  polygon(
    [
      [x - 5, 0],
      [x + 5, 0],
      [x, 8.7],
    ],
    { fill: 'deep' },
  );

/** Progress through a level, 20 high; the pointer reaches 5 past either end. The count beside it is the page's own text. */
export const ruler = (count: number, total: number, width: number): readonly Shape[] => {
  const whole = Math.max(1, total);
  const done = (width * Math.min(Math.max(0, count), whole)) / whole;
  return [
    path(
      [
        [0, RULER.line],
        [width, RULER.line],
      ],
      THIN,
    ),
    ...ticks(whole, width),
    box({ x: 0, y: RULER.line - BAR / 2, w: done, h: BAR }, { fill: 'deep' }),
    pointer(done),
  ];
};

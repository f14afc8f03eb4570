import { crisp } from './geometry.ts';
import { box, path, polygon, type Rect, type Shape, THIN } from './shape-primitives.ts';

export const RULER = { h: 20, line: 14.5 } as const;
const RULER_BAR = 7;
const LEAST_GAP = 3;

const rulerTick = (x: number, reach: number): Shape =>
  path(
    [
      [x, RULER.line - reach],
      [x, RULER.line + reach],
    ],
    THIN,
  );

/** A tick per card, every fifth longer; where cards are many only the fifths stay. */
const rulerTicks = (total: number, width: number): readonly Shape[] =>
  Array.from({ length: total + 1 }, (_, i) => i)
    .filter(i => i % 5 === 0 || i === total || width / total >= LEAST_GAP)
    .map(i => rulerTick(crisp((i * width) / total), i % 5 === 0 || i === total ? 5 : 3));

/** The pointer stands on the line with its tip in the middle of its foot. */
export const POINTER = { w: 10, h: 8.7 } as const;
export const rulerPointer = (x = POINTER.w / 2): Shape =>
  polygon(
    [
      [x - POINTER.w / 2, 0],
      [x + POINTER.w / 2, 0],
      [x, POINTER.h],
    ],
    { fill: 'deep' },
  );

/** The share of the ruler that is done, in px. */
export const rulerReach = (count: number, total: number, width: number): number => {
  const whole = Math.max(1, total);
  return (width * Math.min(Math.max(0, count), whole)) / whole;
};

/** The line with its ticks, nothing done. */
export const rulerScale = (total: number, width: number): readonly Shape[] => [
  path(
    [
      [0, RULER.line],
      [width, RULER.line],
    ],
    THIN,
  ),
  ...rulerTicks(Math.max(1, total), width),
];

export const rulerBar = (reach: number): Rect => ({
  x: 0,
  y: RULER.line - RULER_BAR / 2,
  w: reach,
  h: RULER_BAR,
});

/** Progress through a level, 20 high; the pointer reaches 5 past either end. The count beside it is the page's own text. */
export const ruler = (count: number, total: number, width: number): readonly Shape[] => {
  const done = rulerReach(count, total, width);
  return [...rulerScale(total, width), box(rulerBar(done), { fill: 'deep' }), rulerPointer(done)];
};

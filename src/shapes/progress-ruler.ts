import { crisp } from './geometry.ts';
import { box, path, polygon, type Rect, type Shape, THIN } from './shape-primitives.ts';

/** Height of the whole ruler, and where its line runs. */
export const RULER = { h: 20, line: 14.5 } as const;

/** Height of the bar. */
const RULER_BAR = 7;

/** Ticks closer together than this are left out. */
const LEAST_GAP = 3;

/**
 * How far a level is: a scale with a bar and a pointer, `RULER.h` high. The pointer reaches 5 px past either end. The
 * count beside it is text of the page.
 */
export const ruler = (count: number, total: number, width: number): readonly Shape[] => {
  const done = rulerReach(count, total, width);
  return [...rulerScale(total, width), box(rulerBar(done), { fill: 'deep' }), rulerPointer(done)];
};

/** The line with its ticks, without bar and pointer. */
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

/** A tick for each card, every fifth longer; where they would crowd only every fifth. */
const rulerTicks = (total: number, width: number): readonly Shape[] =>
  Array.from({ length: total + 1 }, (_, i) => i)
    .filter(i => i % 5 === 0 || i === total || width / total >= LEAST_GAP)
    .map(i => rulerTick(crisp((i * width) / total), i % 5 === 0 || i === total ? 5 : 3));

const rulerTick = (x: number, reach: number): Shape =>
  path(
    [
      [x, RULER.line - reach],
      [x, RULER.line + reach],
    ],
    THIN,
  );

export const rulerBar = (reach: number): Rect => ({
  x: 0,
  y: RULER.line - RULER_BAR / 2,
  w: reach,
  h: RULER_BAR,
});

/** How far the bar reaches, in px. */
export const rulerReach = (count: number, total: number, width: number): number => {
  const whole = Math.max(1, total);
  return (width * Math.min(Math.max(0, count), whole)) / whole;
};

/** Size of the pointer: a triangle standing on its tip. */
export const POINTER = { w: 10, h: 8.7 } as const;

/** @param x where its tip is. */
export const rulerPointer = (x = POINTER.w / 2): Shape =>
  polygon(
    [
      [x - POINTER.w / 2, 0],
      [x + POINTER.w / 2, 0],
      [x, POINTER.h],
    ],
    { fill: 'deep' },
  );

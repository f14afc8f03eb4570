import { arc, crisp } from './geometry.ts';
import {
  bold,
  box,
  circle,
  FINE,
  OUTLINE,
  type Point,
  path,
  polygon,
  type Rect,
  type Shape,
  THIN,
} from './shape.ts';
import { lyingKey } from './verdict-signs.ts';

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

export const STREAK = { w: 30, h: 20 } as const;

/** Two timbers and their seam; the key is there as long as the streak is. */
export const streakSign = (lit: boolean): readonly Shape[] => {
  const { w, h } = STREAK;
  const key = lit ? [lyingKey([w / 2, h / 2], 0.64 * w, 0.55 * h, 0.2 * h)] : [];
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

/** An axis bubble; lit when its pillar is the target. */
export const axisBubble = (
  label: string,
  lit: boolean,
  r = 14,
  at: Point = [r + 1, r + 1],
): readonly Shape[] => [
  circle(
    at,
    r,
    lit ? { fill: 'solid', stroke: { paint: 'solid', line: 'fine' } } : { fill: 'paper', stroke: FINE },
  ),
  bold(label, at, {
    face: 'sans',
    size: (label.length > 1 ? 0.86 : 1.14) * r,
    paint: lit ? 'onSolid' : 'ink',
  }),
];

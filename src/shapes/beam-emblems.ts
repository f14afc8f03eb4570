import { gearOutline } from './gear-and-lantern.ts';
import { quadratic } from './geometry.ts';
import {
  box,
  circle,
  type Paint,
  type Point,
  path,
  polygon,
  type Shape,
  type Stroke,
} from './shape-primitives.ts';

/** 1 to 4: ship, forge, mast, sprout. */
export type EmblemNumber = 1 | 2 | 3 | 4;

/** The emblem of a beam by its place, from 0. Beams past the fourth begin again with the ship. */
export const emblemOf = (index: number): EmblemNumber => {
  const order: readonly EmblemNumber[] = [1, 2, 3, 4];
  return order[index % order.length] ?? 1;
};

/** The emblem of a beam, in a square of this size. */
export const emblem = (n: EmblemNumber, size: number, paint: Paint = 'deep'): readonly Shape[] =>
  EMBLEMS[n](drafting(size, paint));

/** What an emblem is drawn with, in a box of 40 units with its origin in the middle. */
type Draft = {
  readonly line: (points: readonly Point[]) => Shape;
  readonly loop: (points: readonly Point[]) => Shape;
  readonly solid: (points: readonly Point[]) => Shape;
  readonly square: (x: number, y: number, side: number) => Shape;
  readonly dot: (x: number, y: number, r: number) => Shape;
};

const drafting = (size: number, paint: Paint): Draft => {
  const k = size / 40;
  const at = ([x, y]: Point): Point => [size / 2 + x * k, size / 2 + y * k];
  const stroke: Stroke = { paint, line: 'outline', weight: Math.max(1.7 * k, 1.2) / 1.5, cap: 'round' };
  return {
    line: points => path(points.map(at), stroke),
    loop: points => polygon(points.map(at), { stroke }),
    solid: points => polygon(points.map(at), { fill: paint }),
    square: (x, y, side) =>
      box({ x: at([x, y])[0], y: at([x, y])[1], w: side * k, h: side * k }, { fill: paint }),
    dot: (x, y, r) => circle(at([x, y]), r * k, { fill: paint }),
  };
};

/** The same line on both sides of the vertical axis. */
const twice = (points: readonly Point[], draw: Draft['line']): readonly Shape[] => [
  draw(points),
  draw(points.map(([x, y]): Point => [-x, y])),
];

/** 压舱石 (ballast): a ship with three stones in its hold. */
const ship = ({ line, loop, square }: Draft): readonly Shape[] => [
  loop([
    [-18.2, 5.5],
    [18.2, 5.5],
    [12.2, 15.5],
    [-12.2, 15.5],
  ]),
  line([
    [0, -16],
    [0, 5.5],
  ]),
  loop([
    [-2.8, -10],
    [-2.8, 2.6],
    [-12, 2.6],
    [-12, -4.8],
  ]),
  loop([
    [2.8, -13.4],
    [14.8, -8.2],
    [14.8, 2.6],
    [2.8, 2.6],
  ]),
  line([
    [2.8, -7.7],
    [14.8, -4.5],
  ]),
  line([
    [2.8, -2.4],
    [14.8, -0.9],
  ]),
  ...[-7.6, -2.3, 3].map(x => square(x, 8.3, 4.6)),
];

const anvil: readonly Point[] = [
  [-8.2, -4.6],
  [7.8, -4.6],
  [7.8, -2.2],
  [3.4, -0.2],
  [2.4, 1.2],
  [2.9, 3.4],
  [5.6, 5.8],
  [-5, 5.8],
  [-2.3, 3.4],
  [-1.8, 1.2],
  [-2.8, -0.2],
  [-6, -1.2],
];

/** 锻 (forging): an anvil in a gear. */
const forge = ({ loop, solid }: Draft): readonly Shape[] => [
  loop(gearOutline([0, 0], 17.2, 12.6)),
  solid(anvil),
];

/** A radio mast with its waves. */
const mast = ({ line, dot }: Draft): readonly Shape[] => [
  ...twice(
    [
      [0, -10],
      [8.4, 17],
    ],
    line,
  ),
  ...twice(
    [
      [3.4, 1],
      [-5.5, 7.8],
      [8.4, 17],
    ],
    line,
  ),
  ...twice(quadratic([-5.8, -16], [-11.2, -10.2], [-5.8, -4.4]), line),
  ...twice(quadratic([-10.6, -19], [-17.6, -10.2], [-10.6, -1.4]), line),
  dot(0, -10.2, 2.4),
];

const leaf = (tip: Point, foot: Point, over: Point, under: Point): readonly Point[] => [
  ...quadratic(tip, over, foot),
  ...quadratic(foot, under, tip),
];

/** A sprout in a pot that is shaped like a bearing block. */
const sprout = ({ line, loop, solid }: Draft): readonly Shape[] => [
  loop([
    [-11, 7.6],
    [11, 7.6],
    [11, 11],
    [6.5, 16.4],
    [-6.5, 16.4],
    [-11, 11],
  ]),
  line([
    [0, 7.6],
    [0, -2.6],
  ]),
  solid(leaf([-15.8, -15.6], [0.8, -2.8], [-0.5, -17], [-14.6, -2.4])),
  loop(leaf([15, -10.4], [0, 0.8], [4.6, -12], [14.8, 1.6])),
];

const EMBLEMS: Record<EmblemNumber, (draft: Draft) => readonly Shape[]> = {
  1: ship,
  2: forge,
  3: mast,
  4: sprout,
};

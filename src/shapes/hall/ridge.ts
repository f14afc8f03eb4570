import { box, OUTLINE, polygon, stroke } from '../pen.ts';
import type { Look, Point, Shape } from '../shape.ts';

/** Half the hook 鸱吻 from the foot of its ridge end, in heights of the ridge bar; the beak looks inward. */
const HOOK: readonly Point[] = [
  [-0.63, 0],
  [0.8, 0],
  [0.77, -1.03],
  [-0.19, -1.81],
  [0.51, -2.3],
  [-0.56, -2.5],
  [-0.86, -1.4],
];

const hook = (x: number, y: number, b: number, side: 1 | -1): readonly Point[] =>
  HOOK.map(([dx, dy]): Point => [x + side * dx * b, y + dy * b]);

/** Its middle, what it stands on, half its length, and the height of its bar. */
export type Ridge = readonly [cx: number, y: number, half: number, b: number];

/** How far up and out the hook at its left end reaches. */
export const ridgeCorner = ([cx, y, half, b]: Ridge): Point => {
  const reach = (axis: 0 | 1): number => Math.min(...HOOK.map(point => point[axis]));
  return [cx - half + reach(0) * b, y + reach(1) * b];
};

/** The bar along the ridge with a hook at each end. */
export const ridge = ([cx, y, half, b]: Ridge, built: boolean): readonly Shape[] => {
  const look: Look = built
    ? { fill: 'card', stroke: OUTLINE }
    : { fill: 'paper', stroke: stroke('hair', 'ink3', 1.1) };
  return [
    box({ x: cx - half + 0.8 * b, y: y - b, w: 2 * (half - 0.8 * b), h: b }, look),
    polygon(hook(cx - half, y, b, 1), look),
    polygon(hook(cx + half, y, b, -1), look),
  ];
};

import { onEllipse } from '../curve.ts';
import { OUTLINE, PLANNED, polygon } from '../pen.ts';
import type { Shape } from '../shape.ts';

const INNER = 0.44;

/** In a square; a missed star is only planned. */
export const levelStar = (lit: boolean, size: number): readonly Shape[] => {
  const r = size / 2 - 1;
  const points = Array.from({ length: 10 }, (_, i) => {
    const reach = i % 2 === 0 ? r : r * INNER;
    return onEllipse([size / 2, size / 2 + 0.05 * r], reach, reach, i * 36 - 90);
  });
  return [polygon(points, lit ? { fill: 'star', stroke: OUTLINE } : { stroke: PLANNED })];
};

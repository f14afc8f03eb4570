import { onEllipse } from './curve.ts';
import { circle, polygon, stroke } from './pen.ts';
import type { Point, Shape } from './shape.ts';

const TEETH = 8;

/** A closed outline with eight teeth, one of them pointing up. */
export const gearOutline = (at: Point, outer: number, root: number): readonly Point[] =>
  Array.from({ length: TEETH }, (_, i) => (i * 360) / TEETH - 90).flatMap(turn => [
    onEllipse(at, root, root, turn - 15.5),
    onEllipse(at, outer, outer, turn - 10.5),
    onEllipse(at, outer, outer, turn + 10.5),
    onEllipse(at, root, root, turn + 15.5),
  ]);

/** The sign of the settings, in a square. */
export const gear = (size: number): readonly Shape[] => {
  const middle: Point = [size / 2, size / 2];
  const look = { stroke: { ...stroke('outline', 'ink'), cap: 'round' } } as const;
  const outer = size / 2 - 1;
  return [polygon(gearOutline(middle, outer, outer * 0.74), look), circle(middle, outer * 0.33, look)];
};

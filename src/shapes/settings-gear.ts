import { gearOutline } from './gear-and-lantern.ts';
import { circle, type Point, polygon, type Shape, stroke } from './shape-primitives.ts';

/** The icon of the settings: a gear in a square of this size. */
export const gear = (size: number): readonly Shape[] => {
  const middle: Point = [size / 2, size / 2];
  const look = { stroke: { ...stroke('outline', 'ink'), cap: 'round' } } as const;
  const outer = size / 2 - 1;
  return [polygon(gearOutline(middle, outer, outer * 0.74), look), circle(middle, outer * 0.33, look)];
};

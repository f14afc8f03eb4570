import { arc } from './geometry.ts';
import type { Point } from './shape-primitives.ts';

/** Px by which a line may cut off a round corner without being noticed. */
const UNSEEN = 0.05;
/** How many lines a quarter of a circle takes for that. */
const quarterSegments = (r: number): number =>
  r > UNSEEN ? Math.max(4, Math.ceil(45 / (Math.acos(1 - UNSEEN / r) * (180 / Math.PI)))) : 4;

/** A rectangle with round corners, clockwise from the top left. */
export const rounded = (x: number, y: number, w: number, h: number, r: number): readonly Point[] => {
  const corner = (cx: number, cy: number, from: number): readonly Point[] =>
    arc([cx, cy], r, r, from, from + 90, quarterSegments(r));
  return [
    ...corner(x + r, y + r, 180),
    ...corner(x + w - r, y + r, 270),
    ...corner(x + w - r, y + h - r, 0),
    ...corner(x + r, y + h - r, 90),
  ];
};

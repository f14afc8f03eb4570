import type { Point } from '../shape.ts';

/** The bearing block 斗: upright down to half its height, then tapering to its foot. */
export const block = (cx: number, y: number, w: number, h: number, foot: number): readonly Point[] => [
  [cx - w / 2, y],
  [cx - w / 2, y + h / 2],
  [cx - foot / 2, y + h],
  [cx + foot / 2, y + h],
  [cx + w / 2, y + h / 2],
  [cx + w / 2, y],
];

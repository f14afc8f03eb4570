import { lyingKey } from './key.ts';
import { box, FINE, OUTLINE, path } from './pen.ts';
import type { Shape } from './shape.ts';

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

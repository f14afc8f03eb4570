import { onEllipse } from './geometry.ts';
import { rounded } from './rounded-rectangle.ts';
import type { Shape } from './shape-primitives.ts';
import { bold, group, OUTLINE, PLANNED, polygon } from './shape-primitives.ts';

/** A star of a level, in a square: filled when earned, dashed when missed. */
export const levelStar = (isEarned: boolean, size: number): readonly Shape[] => {
  const r = size / 2 - 1;
  const points = Array.from({ length: 10 }, (_, i) => {
    const reach = i % 2 === 0 ? r : r * STAR_INNER;
    return onEllipse([size / 2, size / 2 + 0.05 * r], reach, reach, i * 36 - 90);
  });
  return [polygon(points, isEarned ? { fill: 'star', stroke: OUTLINE } : { stroke: PLANNED })];
};

/** The inner radius of a star, as a share of the outer one. */
const STAR_INNER = 0.44;

/** A seal with the number of things that are due today. */
export const dueSeal = (count: number, size = 26): readonly Shape[] => [
  group('vermilion', [
    polygon(rounded(0, 0, size, size, 3), { fill: 'solid' }),
    bold(String(count), [size / 2, size / 2], {
      face: 'serif',
      size: size * (count > 99 ? 0.46 : 0.66),
      paint: 'onSolid',
    }),
  ]),
];

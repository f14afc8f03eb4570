import { onEllipse, rounded } from './geometry.ts';
import type { Shape } from './shape-primitives.ts';
import { bold, group, OUTLINE, PLANNED, polygon } from './shape-primitives.ts';
/** The things due today. */
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

export const INNER = 0.44;

/** In a square; a missed star is only planned. */
export const levelStar = (lit: boolean, size: number): readonly Shape[] => {
  const r = size / 2 - 1;
  const points = Array.from({ length: 10 }, (_, i) => {
    const reach = i % 2 === 0 ? r : r * INNER;
    return onEllipse([size / 2, size / 2 + 0.05 * r], reach, reach, i * 36 - 90);
  });
  return [polygon(points, lit ? { fill: 'star', stroke: OUTLINE } : { stroke: PLANNED })];
};

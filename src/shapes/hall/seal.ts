import { rounded } from '../curve.ts';
import { bold, group, polygon } from '../pen.ts';
import type { Shape } from '../shape.ts';

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

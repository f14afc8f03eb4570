import { bold, circle, FINE } from './pen.ts';
import type { Point, Shape } from './shape.ts';

/** An axis bubble; lit when its pillar is the target. */
export const axisBubble = (
  label: string,
  lit: boolean,
  r = 14,
  at: Point = [r + 1, r + 1],
): readonly Shape[] => [
  circle(
    at,
    r,
    lit ? { fill: 'solid', stroke: { paint: 'solid', line: 'fine' } } : { fill: 'paper', stroke: FINE },
  ),
  bold(label, at, {
    face: 'sans',
    size: (label.length > 1 ? 0.86 : 1.14) * r,
    paint: lit ? 'onSolid' : 'ink',
  }),
];

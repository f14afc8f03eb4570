import { path, polygon, THIN } from '../pen.ts';
import type { Look, Shape } from '../shape.ts';
import { block } from './block.ts';

/** How many units the set is high; the eave rests on it. */
export const BRACKET_UNITS = 11;

/** 斗拱 standing on y: a block, an arm, three small blocks. */
export const bracket = (cx: number, y: number, u: number, look: Look): readonly Shape[] => [
  polygon(block(cx, y - 4 * u, 8 * u, 4 * u, 5.4 * u), look),
  ...[-7, 0, 7].map(at => polygon(block(cx + at * u, y - 11 * u, 4 * u, 3 * u, 2.8 * u), look)),
  polygon(block(cx, y - 8 * u, 18 * u, 4 * u, 12 * u), look),
];

export const funnel = (cx: number, y: number, u: number): readonly Shape[] => [
  path(
    [
      [cx - 5 * u, y],
      [cx - 8 * u, y - BRACKET_UNITS * u],
      [cx + 8 * u, y - BRACKET_UNITS * u],
      [cx + 5 * u, y],
    ],
    THIN,
  ),
];

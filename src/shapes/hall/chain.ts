import { sizeFor, widthOf } from '../letters.ts';
import { path, regular } from '../pen.ts';
import type { Shape, Stroke } from '../shape.ts';

const HAIR: Stroke = { paint: 'line', line: 'hair' };
const SLASH: Stroke = { paint: 'outline', line: 'outline' };

/** The end of a dimension: an upright and the builder's slash. */
const dimensionStop = (x: number, y: number, k: number): readonly Shape[] => [
  path(
    [
      [x, y - 8 * k],
      [x, y + 8 * k],
    ],
    HAIR,
  ),
  path(
    [
      [x - 4 * k, y + 6 * k],
      [x + 4 * k, y - 6 * k],
    ],
    SLASH,
  ),
];

const dash = (from: number, to: number, y: number): readonly Shape[] =>
  to - from < 2
    ? []
    : [
        path(
          [
            [from, y],
            [to, y],
          ],
          HAIR,
        ),
      ];

const dimensionSpan = (
  from: number,
  to: number,
  y: number,
  text: string,
  size: number,
  k: number,
): readonly Shape[] => {
  const half = widthOf(text, size) / 2 + 5 * k;
  const middle = (from + to) / 2;
  return [
    ...dash(from - 4 * k, middle - half, y),
    regular(text, [middle, y], { face: 'sans', size, paint: 'ink2' }),
    ...dash(middle + half, to + 4 * k, y),
  ];
};

/** A chain of dimensions along y: one more stop than there are texts. */
export const dimensionChain = (
  stops: readonly number[],
  y: number,
  texts: readonly string[],
  k: number,
): readonly Shape[] => {
  const room = Math.min(...stops.slice(1).map((x, i) => x - (stops[i] ?? x))) - 14 * k;
  const sizes = texts.map(text => sizeFor(text, room, { from: Math.max(12, 16 * k), least: 12 }));
  const size = Math.min(...sizes);
  return [
    ...texts.flatMap((text, i) => dimensionSpan(stops[i] ?? 0, stops[i + 1] ?? 0, y, text, size, k)),
    ...stops.flatMap(x => dimensionStop(x, y, k)),
  ];
};

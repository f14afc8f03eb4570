import { moved } from './geometry.ts';
import { tick } from './right-and-wrong-signs.ts';
import { rounded } from './rounded-rectangle.ts';
import {
  bold,
  OUTLINE,
  type Point,
  path,
  polygon,
  type Shape,
  type Size,
  stroke,
} from './shape-primitives.ts';

/**
 * How a key looks: `plain` for a digit, `side` for a key beside the digits, `primary` for the main one, `outlined` for
 * options and buttons.
 */
type Tone = 'plain' | 'side' | 'primary' | 'outlined';

const RADIUS = 6;
const EDGE = stroke('fine', 'edge');
const LOOKS = {
  plain: { fill: 'card', stroke: EDGE },
  side: { fill: 'sunk', stroke: EDGE },
  primary: { fill: 'primary' },
  outlined: { fill: 'card', stroke: OUTLINE },
} as const;

/** A key or button, with a flat shadow 3 px below. */
export const keycap = ({ w, h }: Size, tone: Tone): readonly Shape[] => [
  polygon(rounded(0, 3, w, h, RADIUS), { fill: tone === 'primary' ? 'ink3' : 'shadow' }),
  polygon(rounded(0, 0, w, h, RADIUS), LOOKS[tone]),
];

/** The word in the middle of a key. */
export const keyLabel = ({ w, h }: Size, text: string, size: number, isPrimary = false): Shape =>
  bold(text, [w / 2, h / 2], { face: 'sans', size, paint: isPrimary ? 'onPrimary' : 'ink' });

/**
 * A pill. The chosen one is filled and has a tick before its word.
 * @param reach width of the word in px.
 */
export function chip(
  size: Size,
  text: string,
  letters: number,
  isChosen: boolean,
  reach: number,
): readonly Shape[] {
  const { w, h } = size;
  const pill = rounded(0, 0, w, h, h / 2);
  if (!isChosen)
    return [
      polygon(pill, { fill: 'paper', stroke: stroke('hair', 'ink3') }),
      bold(text, [w / 2, h / 2], { face: 'sans', size: letters, paint: 'ink' }),
    ];
  const sign = 1.1 * letters;
  const x = (w - reach - sign - 4) / 2;
  return [
    polygon(pill, { fill: 'solid', stroke: { ...OUTLINE, weight: 4 / 3 } }),
    ...moved(tick(sign, 'onSolid'), x, (h - sign) / 2),
    bold(text, [x + sign + 4, h / 2], { face: 'sans', size: letters, paint: 'onSolid', align: 'start' }),
  ];
}

/** The icon of the key that deletes the last digit: an arrow head with a cross in it. */
export const eraseSign = (size: number): readonly Shape[] => {
  const at = (points: readonly Point[]): readonly Point[] =>
    points.map(([x, y]): Point => [x * size, y * size]);
  const look = stroke('outline', 'ink', 1.2);
  return [
    polygon(
      at([
        [0.3, 0.1],
        [1, 0.1],
        [1, 0.9],
        [0.3, 0.9],
        [0, 0.5],
      ]),
      { stroke: look },
    ),
    path(
      at([
        [0.46, 0.34],
        [0.8, 0.66],
      ]),
      look,
    ),
    path(
      at([
        [0.8, 0.34],
        [0.46, 0.66],
      ]),
      look,
    ),
  ];
};

const ARROW = { w: 14, h: 5 } as const;

/** The line that a number is entered on: a dimension line with arrows and extension lines, as on a building plan. */
export function dimensionLine({ w, h }: Size): readonly Shape[] {
  const hair = stroke('fine', 'ink');
  const upright = (x: number): Shape =>
    path(
      [
        [x, 0],
        [x, h + 6],
      ],
      hair,
    );
  const head = (x: number, way: 1 | -1): Shape =>
    polygon(
      [
        [x, h],
        [x + way * ARROW.w, h - ARROW.h],
        [x + way * ARROW.w, h + ARROW.h],
      ],
      { fill: 'ink' },
    );
  return [
    upright(0.5),
    upright(w - 0.5),
    path(
      [
        [0, h],
        [w, h],
      ],
      hair,
    ),
    head(1, 1),
    head(w - 1, -1),
  ];
}

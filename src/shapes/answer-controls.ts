import { moved, rounded } from './geometry.ts';
import { tick } from './right-and-wrong-signs.ts';
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

export type Tone = 'plain' | 'side' | 'primary' | 'outlined';

const RADIUS = 6;
const EDGE = stroke('fine', 'edge');
const FACES = {
  plain: { fill: 'card', stroke: EDGE },
  side: { fill: 'sunk', stroke: EDGE },
  primary: { fill: 'primary' },
  outlined: { fill: 'card', stroke: OUTLINE },
} as const;

/** A key or button on its flat shadow, 3 px below. */
export const keycap = ({ w, h }: Size, tone: Tone): readonly Shape[] => [
  polygon(rounded(0, 3, w, h, RADIUS), { fill: tone === 'primary' ? 'ink3' : 'shadow' }),
  polygon(rounded(0, 0, w, h, RADIUS), FACES[tone]),
];

/** A word in the middle of a key. */
export const keyLabel = ({ w, h }: Size, text: string, size: number, isPrimary = false): Shape =>
  bold(text, [w / 2, h / 2], { face: 'sans', size, paint: isPrimary ? 'onPrimary' : 'ink' });

/** A pill; the chosen one is filled and has a tick before its word. */
export function chip(
  size: Size,
  text: string,
  letters: number,
  isOn: boolean,
  reach: number,
): readonly Shape[] {
  const { w, h } = size;
  const pill = rounded(0, 0, w, h, h / 2);
  if (!isOn)
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

/** The key that takes back one digit: an arrow head with a cross in it. */
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

/** A dimension line with its extension lines, in which a number is written. */
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

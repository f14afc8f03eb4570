/** How a headline looks as a timber: its planks, and what they lie on. */
import { moved } from './geometry.ts';
import type { Plank, Timber } from './headline-timber.ts';
import {
  bold,
  FINE,
  type Look,
  OUTLINE,
  PLANNED,
  type Point,
  path,
  polygon,
  type Shape,
  stroke,
} from './shape-primitives.ts';

/** `gone`: taken out. `set`: put in its place. `faded`: ruled out by a hint. */
export type PlankState = 'lying' | 'lifted' | 'gone' | 'set' | 'faded';

const ACTIVE: Look = { fill: 'card', stroke: stroke('active', 'deep') };
const LOOKS: Readonly<Record<PlankState, { readonly look: Look; readonly shadow: number }>> = {
  lying: { look: { fill: 'card', stroke: OUTLINE }, shadow: 4 },
  lifted: { look: ACTIVE, shadow: 9 },
  gone: { look: { stroke: PLANNED }, shadow: 0 },
  set: { look: { fill: 'half', stroke: stroke('active', 'deep') }, shadow: 4 },
  faded: { look: { fill: 'paper', stroke: PLANNED }, shadow: 0 },
};

/** Bold letters from this size have enough contrast on `half` by night, too; px. */
const LARGE = 19;

/** A plank with its phrase. */
export function plankShapes(
  { text, rect: { w, h }, starts, ends }: Plank,
  size: number,
  state: PlankState,
): readonly Shape[] {
  const { look: usual, shadow } = LOOKS[state];
  const look = state === 'set' && size < LARGE ? { ...usual, fill: 'wash' as const } : usual;
  const reach = Math.max(4, size / 4);
  const outline: readonly Point[] = [
    [0, 0],
    [w, 0],
    ...(ends ? zigzag(w, h, reach) : []),
    [w, h],
    [0, h],
    ...(starts ? [...zigzag(0, h, reach)].reverse() : []),
  ];
  const line = look.stroke ?? OUTLINE;
  const over = (x: number): readonly Shape[] => [
    path(
      [
        [x, -reach],
        [x, 0],
      ],
      line,
    ),
    path(
      [
        [x, h],
        [x, h + reach],
      ],
      line,
    ),
  ];
  const at: Point = [w / 2, h / 2];
  const paint = state === 'gone' || state === 'faded' ? 'ink2' : 'ink';
  return [
    ...(shadow > 0 ? moved([polygon(outline, { fill: 'shadow' })], 0, shadow) : []),
    polygon(outline, look),
    ...(starts ? over(0) : []),
    ...(ends ? over(w) : []),
    bold(text, at, { face: 'serif', size, paint }),
    ...(state === 'gone' ? [struck(w, h, size)] : []),
  ];
}

/** The zigzag of a break line, from above. */
const zigzag = (x: number, h: number, reach: number): readonly Point[] => [
  [x, h / 2 - 2 * reach],
  [x + reach, h / 2 - reach],
  [x - reach, h / 2 + reach],
  [x, h / 2 + 2 * reach],
];

/** One stroke through a phrase, a little aslant. */
const struck = (w: number, h: number, size: number): Shape =>
  path(
    [
      [0.4 * size, h / 2 + 3],
      [w - 0.4 * size, h / 2 - 1],
    ],
    { paint: 'no', line: 'active', cap: 'round' },
  );

/** What the timber lies on: ground lines, bearing blocks, lines to the numbers, and the place that a lifted plank leaves. */
export function timberBed({ planks, rows, bubble }: Timber, [left, right]: Point): readonly Shape[] {
  return [
    ...rows.flatMap(({ x, w, ground, y, h }) => [
      ...(w > 0 && bubble ? blocks(x, w, y + h, ground) : []),
      path(
        [
          [left, ground],
          [right, ground],
        ],
        stroke('cut', 'outline'),
      ),
    ]),
    ...planks.flatMap(({ rect }) => {
      const ground = rows.find(row => row.y === rect.y)?.ground ?? 0;
      const foot = rect.y + rect.h;
      const x = rect.x + rect.w / 2;
      return [
        path(
          [
            [rect.x, foot],
            [rect.x + rect.w, foot],
          ],
          PLANNED,
        ),
        ...(bubble && bubble.leader > 0
          ? [
              path(
                [
                  [x, ground],
                  [x, ground + bubble.leader],
                ],
                stroke('fine', 'line'),
              ),
            ]
          : []),
      ];
    }),
  ];
}

const BLOCK = { w: 34, inset: 9, taper: 6, between: 260 } as const;

/** Under the ends of a row; under its middle, too, where it is long. */
function blocks(x: number, w: number, top: number, ground: number): readonly Shape[] {
  const wide = Math.min(BLOCK.w, 0.3 * w);
  const inset = Math.min(BLOCK.inset, 0.1 * w);
  const at = [x + inset, ...(w > BLOCK.between ? [x + (w - wide) / 2] : []), x + w - inset - wide];
  const shoulder = top + 0.35 * (ground - top);
  return at.map(from =>
    polygon(
      [
        [from, top],
        [from + wide, top],
        [from + wide, shoulder],
        [from + wide - BLOCK.taper, ground],
        [from + BLOCK.taper, ground],
        [from, shoulder],
      ],
      { fill: 'sunk', stroke: FINE },
    ),
  );
}

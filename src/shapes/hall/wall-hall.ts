/** The picture of the wall while a card is asked: the card above its pillars. */
import type { EmblemNumber } from '../beam-emblems.ts';
import { moved } from '../geometry.ts';
import { stacked } from '../line-breaking.ts';
import { rounded } from '../rounded-rectangle.ts';
import { withThickerLines } from '../scaled-shapes.ts';
import {
  bold,
  box,
  circle,
  OUTLINE,
  type Paint,
  PLANNED,
  type Point,
  path,
  polygon,
  type Rect,
  regular,
  type Shape,
  stroke,
} from '../shape-primitives.ts';
import { type AskedSite, cardText, WALL_PLATFORM } from '../stage/wall-layout.ts';
import { timber } from '../timber-card.ts';
import { plaque, plaqueSize } from './pillar-names.ts';
import { axisBubble, baseOf, capOf, type PillarBox, shaftOf } from './pillar-shapes.ts';
import { beamOf } from './team-hall.ts';

/** Lines as wide as a wall needs them. */
export const WIDE = 1.6;
export const INKED = { ...OUTLINE, weight: WIDE } as const;
export const DASHED = { ...PLANNED, weight: WIDE, dash: [12, 9] } as const;

/** A pillar that a card may be put on, or a list: its number and its name. */
export type WallOption = { readonly number: string; readonly label: string };

type Feet = Pick<AskedSite, 'columns' | 'shaft' | 'ground' | 'bubble'>;

export const middle = ({ x, w }: Rect): number => x + w / 2;

/** The card that is asked, the planned beam, and a pillar for each option. */
export const askedHall = (
  site: AskedSite,
  title: string,
  sign: EmblemNumber | undefined,
  options: readonly WallOption[],
  width: number,
): readonly Shape[] => [
  ...wallCard(site.card, site.letters),
  ...options.flatMap((_, i) => plannedPillar(site, i)),
  ...groundOf(site, width),
  ...withThickerLines(beamOf(site.beam, title, sign), 1.3),
  ...boards(site, options),
  ...options.flatMap(({ number }, i) => footOf(site, i, axisBubbleAt(site, i, number))),
];

/** A card with its letters, where it stands. */
export const wallCard = (card: Rect, letters: AskedSite['letters']): readonly Shape[] => {
  const { x, y } = cardText(card);
  return [
    ...withThickerLines(moved(timber(card.w, card.h, 'idle', 'left', 3).shapes, card.x, card.y), WIDE),
    ...stacked(letters, [x, y], (words, at) =>
      bold(words, at, { face: 'sans', size: letters.size, paint: 'ink', align: 'start' }),
    ),
  ];
};

export const boxOf = ({ shaft, ground, columns }: Feet, i: number): PillarBox => {
  const column = columns[i] ?? { x: 0, y: 0, w: 0, h: 0 };
  return { cx: middle(column), top: column.y, bottom: ground, shaft };
};

export const sides = ({ x, w }: Rect, from: number, to: number, look: typeof DASHED): readonly Shape[] =>
  [x, x + w].map(at =>
    path(
      [
        [at, from],
        [at, to],
      ],
      look,
    ),
  );

const plannedPillar = (site: Feet, i: number): readonly Shape[] => {
  const at = boxOf(site, i);
  const shaft = shaftOf(at);
  return [path(capOf(at), DASHED), ...sides(shaft, shaft.y, shaft.y + shaft.h, DASHED), base(at)];
};

export const base = (at: PillarBox): Shape => polygon(baseOf(at), { fill: 'sunk', stroke: INKED });

export const groundOf = ({ columns, ground }: Feet, width: number): readonly Shape[] => {
  const [first, last] = [columns[0], columns[columns.length - 1]];
  if (!first || !last) return [];
  const platform = { x: first.x - 6, y: ground, w: last.x + last.w - first.x + 12, h: WALL_PLATFORM };
  const line: readonly Point[] = [
    [0, ground + WALL_PLATFORM],
    [width, ground + WALL_PLATFORM],
  ];
  return [box(platform, { fill: 'sunk', stroke: INKED }), path(line, stroke('cut', 'outline', 1.5))];
};

/** The boards that hang on the shafts, all names in letters of one size. */
const boards = (site: AskedSite, options: readonly WallOption[]): readonly Shape[] => {
  const { board, columns } = site;
  const rects = columns.map(column => ({
    ...{ x: middle(column) - board.w / 2, y: board.y },
    ...{ w: board.w, h: board.h },
  }));
  const room = { w: board.w - 14, h: board.h - 24 };
  const size = Math.min(...options.map(({ label }) => plaqueSize(label, room, STACKED)));
  return options.flatMap(({ label }, i) => {
    const rect = rects[i];
    if (!rect) return [];
    const inner = { x: rect.x + 7, y: rect.y + 12, ...room };
    const at: Point = [rect.x + rect.w / 2, rect.y + rect.h / 2];
    return [
      ...plate(rect),
      ...(board.labels
        ? across(board.labels.lines[i] ?? [], board.labels.size, at, 'ink')
        : plaque(label, inner, size, 'ink')),
    ];
  });
};
const STACKED = 76;

const plate = (rect: Rect): readonly Shape[] => [
  path(
    [
      [middle(rect), rect.y - 14],
      [middle(rect), rect.y],
    ],
    INKED,
  ),
  polygon(rounded(rect.x, rect.y, rect.w, rect.h, 4), { fill: 'card', stroke: INKED }),
];

export const across = (
  lines: readonly string[],
  size: number,
  [x, y]: Point,
  paint: Paint,
  isBold = true,
): readonly Shape[] =>
  lines.map((line, i) =>
    (isBold ? bold : regular)(line, [x, y + (i - (lines.length - 1) / 2) * 1.22 * size], {
      ...{ face: 'sans', size, paint },
    }),
  );

export const axisBubbleAt = (site: Feet, i: number, number: string): readonly Shape[] => {
  const { y, r } = site.bubble;
  const { cx } = boxOf(site, i);
  const [ring, ...digits] = axisBubble(number, false, r, [cx, y]);
  return ring ? [circle([cx, y], r, { fill: 'paper', stroke: INKED }), ...digits] : [];
};

export const footOf = (site: Feet, i: number, bubble: readonly Shape[]): readonly Shape[] => {
  const { cx } = boxOf(site, i);
  return [
    path(
      [
        [cx, site.ground + WALL_PLATFORM],
        [cx, site.bubble.y - site.bubble.r],
      ],
      { paint: 'line', line: 'hair', weight: WIDE },
    ),
    ...bubble,
  ];
};

import { isIdeographic } from '../letter-width.ts';
import { breakLines, type Measure } from '../line-breaking.ts';
import { rounded } from '../rounded-rectangle.ts';
import { bold, OUTLINE, path, polygon, type Rect, type Shape } from '../shape-primitives.ts';
import type { Stage } from '../stage/types.ts';
import { PAIR_BELOW, plaque, plaqueSize } from './pillar-names.ts';

/** A board that hangs on the shaft of a pillar with its name on it (楹联). Lengths in px. */
export type Board = {
  readonly rect: Rect;
  /** Height of the part of the shaft that the board takes; the courses lie below it. */
  readonly zone: number;
  /** The letter size of all boards of a hall, so that no name looks more important than another. */
  readonly size: number;
  /** The name reads across, as Latin names do on wide boards. */
  readonly isAcross: boolean;
};

/** What the size of a board depends on; `pitch` is the distance of two pillars. */
type Site = Pick<Stage, 'k' | 'isWide' | 'letters' | 'isLifted'> & { readonly pitch: number };

/**
 * The board of every pillar of a hall.
 * @param shaft of any pillar, in its own column. @param most the greatest number of courses in one pillar.
 */
export function boardOf(
  names: readonly string[],
  shaft: Rect,
  most: number,
  site: Site,
  measure: Measure,
): Board {
  const isLatin = !names.some(isIdeographic);
  return isLatin && site.isWide && site.letters.board > ACROSS_FROM
    ? acrossOf(names, shaft, site, measure)
    : uprightOf(names, shaft, most, site, isLatin);
}

/** The board with a name on it; filled when its pillar is the target. */
export function board(name: string, at: Board, isLit: boolean, measure: Measure): readonly Shape[] {
  const { rect, size } = at;
  const paint = isLit ? 'onSolid' : 'ink';
  const cx = rect.x + rect.w / 2;
  return [
    path(
      [
        [cx, rect.y - AIR.cord],
        [cx, rect.y],
      ],
      OUTLINE,
    ),
    polygon(
      rounded(rect.x, rect.y, rect.w, rect.h, 2),
      isLit
        ? { fill: 'solid', stroke: { paint: 'solid', line: 'outline' } }
        : { fill: 'card', stroke: OUTLINE },
    ),
    ...(at.isAcross
      ? across(name, rect, size, measure).map((line, i, all) =>
          bold(line, [cx, rect.y + rect.h / 2 + (i - (all.length - 1) / 2) * LINE * size], {
            face: 'sans',
            size,
            paint,
          }),
        )
      : plaque(name, roomOf(rect), size, paint)),
  ];
}

/** A board whose name reads from top to bottom, or upward. */
function uprightOf(
  names: readonly string[],
  shaft: Rect,
  most: number,
  { k, isWide, letters, isLifted = false }: Site,
  isLatin: boolean,
): Board {
  const air = k * (AIR.above + AIR.below);
  const wanted = air + k * (isLatin ? 178 : 126);
  const share = (isWide ? SHARE.wide : SHARE.tall) * shaft.h;
  const least = COURSE_LEAST[isLifted ? 'lifted' : 'standing'];
  const zone = Math.min(Math.max(share, wanted), shaft.h - most * least * Math.min(k, 1));
  const w = (isLatin ? 0.84 : 0.68) * shaft.w;
  const rect = { x: shaft.x + (shaft.w - w) / 2, y: shaft.y + AIR.above * k, w, h: zone - air };
  const room = roomOf(rect);
  const size = Math.min(...names.map(name => plaqueSize(name, room, letters.board, PAIR_BELOW.board)));
  return { rect, zone, size, isAcross: false };
}

/** A wide board whose Latin name reads across, in several lines. */
function acrossOf(
  names: readonly string[],
  shaft: Rect,
  { k, pitch, letters }: Site,
  measure: Measure,
): Board {
  const unit = k / 1.3;
  const w = Math.min(0.87 * pitch, 150 * unit);
  const rect = { x: shaft.x + (shaft.w - w) / 2, y: shaft.y + AIR.above * unit, w, h: 148 * unit };
  const words = names.flatMap(name => name.split(' '));
  const fits = (size: number): boolean =>
    words.every(word => measure(word, size, 700) <= w - 8) &&
    names.every(name => {
      const lines = across(name, rect, size, measure);
      return (
        lines.length * LINE * size <= rect.h - 8 && lines.every(line => measure(line, size, 700) <= w - 8)
      );
    });
  let size = (letters.board * 25) / 33;
  while (size > 14 && !fits(size)) size -= 0.5;
  return { rect, zone: (AIR.above * 2 + 148) * unit, size, isAcross: true };
}

/** The lines of a name that reads across. */
const across = (name: string, { w }: Rect, size: number, measure: Measure): readonly string[] =>
  breakLines(name, w - 8, text => measure(text, size, 700));

/** Where the name stands on an upright board. */
const roomOf = ({ x, y, w, h }: Rect): Rect => ({ x: x + PAD, y: y + 6, w: w - 2 * PAD, h: h - 12 });

/** Px at scale 1 above and below a board, and the length of its cord. */
const AIR = { above: 14, below: 10, cord: 7 } as const;

/**
 * The least height of a course, in px: `standing` while the name must be read, `lifted` beside an explanation, which names
 * the pillar itself.
 */
const COURSE_LEAST = { standing: 10, lifted: 6 } as const;

/** From this letter size on, boards are wide enough for names that read across. */
const ACROSS_FROM = 20;

/** The share of the shaft that the board may take, in a tall window and in a wide one. */
const SHARE = { tall: 0.61, wide: 0.67 } as const;

/** Line height of names that read across, in letter sizes. */
const LINE = 1.28;

/** Px between the edge of a board and its name. */
const PAD = 3;

import { rounded } from '../geometry.ts';
import { isIdeographic } from '../letter-width.ts';
import { breakLines, type Measure } from '../line-breaking.ts';
import { bold, OUTLINE, path, polygon, type Rect, type Shape } from '../shape-primitives.ts';
import type { Stage } from '../stage/types.ts';
import { PAIR_BELOW, plaque, plaqueSize } from './pillar-names.ts';

/** 楹联: the name of a pillar on a board that hangs on its shaft. */
export type Board = {
  readonly rect: Rect;
  /** How much of the shaft stays free for it; courses lie below. */
  readonly zone: number;
  /** Letters of all boards of one hall, so that no name looks weightier than another. */
  readonly size: number;
  /** Latin names on wide boards read across. */
  readonly isAcross: boolean;
};

const AIR = { above: 14, below: 10, cord: 7 } as const;
/** The least height of a course: under a name that has to be read, and beside a sheet that names the pillar. */
const COURSE_LEAST = { standing: 10, lifted: 6 } as const;
/** Letters of this size stand on boards wide enough to read across. */
const ACROSS_FROM = 20;
const SHARE = { tall: 0.61, wide: 0.67 } as const;
const LINE = 1.28;
const PAD = 3;

type Site = Pick<Stage, 'k' | 'isWide' | 'letters' | 'isLifted'> & { readonly pitch: number };

/** @param shaft of any pillar of the hall, in its own column; `most` is the greatest number of courses in one. */
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

const across = (name: string, { w }: Rect, size: number, measure: Measure): readonly string[] =>
  breakLines(name, w - 8, text => measure(text, size, 700));

const roomOf = ({ x, y, w, h }: Rect): Rect => ({ x: x + PAD, y: y + 6, w: w - 2 * PAD, h: h - 12 });

/** Lit when its pillar is the target. */
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

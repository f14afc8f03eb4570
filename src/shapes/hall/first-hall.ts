import type { CourseState } from '../../core/learner/measure-standings.ts';
import { type EmblemNumber, emblem } from '../beam-emblems.ts';
import { clamp, moved } from '../geometry.ts';
import { isIdeographic, sizeFor, widthOf } from '../letter-width.ts';
import { breakLines } from '../line-breaking.ts';
import { revisionCloud } from '../right-and-wrong-signs.ts';
import {
  bold,
  box,
  corners,
  FINE,
  OUTLINE,
  path,
  polygon,
  type Rect,
  type Shape,
  type Size,
  stroke,
  THIN,
} from '../shape-primitives.ts';
import { lockKey } from '../streak-sign.ts';
import type { TenonSide } from '../timber-card.ts';
import { BRACKET_UNITS, bracket, headed } from './beam-on-pillars.ts';
import type { Board } from './name-board.ts';
import { type ColumnSite, courseZone, namedPillar, openCourse, openSlot } from './pillar-column.ts';
import { PAIR_BELOW, plaqueSize } from './pillar-names.ts';
import { courseRects, isLaid, settled } from './pillar-shapes.ts';
import { builtRoof, dottedTiles, plannedRoof, profileOf, type Roof } from './roof.ts';

/** The small hall of the first minute: two pillars, their beam and its roof, planned or built. */

/** Where its parts stand in a frame, in px. Each pillar has a column, whose x is that of the frame. */
export type FirstSite = {
  readonly frame: Size;
  readonly columns: readonly Rect[];
  readonly column: ColumnSite;
  readonly beam: Rect;
  readonly roof: Roof;
  readonly u: number;
  readonly ground: number;
};

type FirstPillar = {
  readonly name: string;
  readonly courses: readonly CourseState[];
};

/** Px between the ground and the lower edge of the frame, for the lines that lead to the words below. */
const FOOT = 14;
/** A column and the margin beside it, in widths of the frame; the style sheet lays the buttons by the same. */
const COLUMN = { margin: 0.04, w: 0.46 } as const;

/** @param k px of a reference px: greater where all letters are. */
export function firstSite(frame: Size, pillars: readonly FirstPillar[], k: number): FirstSite {
  const { w, h } = frame;
  const platform = clamp(0.03 * h, 7, 12 * k);
  const beamH = clamp(0.107 * h, 26, 44 * k);
  const roofH = clamp(0.075 * h, 14, 30 * k);
  const u = clamp(0.0037 * h, 0.8, 1.5 * k);
  const lift = 0.32 * roofH;
  const th = 0.17 * roofH;
  const eave = roofH + 1;
  const beam = { x: 0.095 * w, y: eave + BRACKET_UNITS * u, w: 0.81 * w, h: beamH };
  const top = beam.y + beamH;
  const ground = h - FOOT - platform;
  const columns = pillars.map((_, i) => ({
    x: (COLUMN.margin + i * COLUMN.w) * w,
    y: top,
    w: COLUMN.w * w,
    h: ground - top,
  }));
  const column = columnOf({ w: COLUMN.w * w, h: ground - top }, pillars, { platform, k });
  const roof = { cx: w / 2, y: eave, hw: w / 2 - 1, rw: 0.36 * w, h: roofH, lift, th, tile: 10 * k };
  return { frame, columns, column, beam, roof, u, ground };
}

/** All columns are alike: the board above, as wide as its name wants, the courses below. */
function columnOf(
  { w, h }: Size,
  pillars: readonly FirstPillar[],
  { platform, k }: { readonly platform: number; readonly k: number },
): ColumnSite {
  const shaft = clamp(0.2 * h, 34, Math.min(62 * k, 0.38 * w));
  const bare: ColumnSite = {
    ...{ w, ground: h, platform, shaft, bubble: { y: 0, r: 0 } },
    board: { rect: { x: 0, y: 0, w: 0, h: 0 }, zone: 0, size: 0, isAcross: false },
  };
  const room = courseZone(bare);
  return { ...bare, board: boardIn(room, w, pillars, k) };
}

const AIR = { above: 13, below: 10 } as const;
/** Letter sizes of boards. A name that would stand smaller than `least` reads across instead. */
const LETTERS = { upright: 24, least: 14, across: { most: 23, least: 12 } } as const;
/** The least height of a course, in px. */
const COURSE_LEAST = 16;
/** The share of the shaft that a board may take, and how long an upright name is in letters. */
const SHARE = 0.7;
const STACKED = 7.2;

function boardIn(room: Rect, w: number, pillars: readonly FirstPillar[], k: number): Board {
  const names = pillars.map(({ name }) => name);
  const most = room.h - COURSE_LEAST * Math.max(...pillars.map(({ courses }) => courses.length));
  const zone = Math.min(most, Math.max(SHARE * room.h, STACKED * LETTERS.least + AIR.above + AIR.below + 12));
  const cx = room.x + room.w / 2;
  const y = room.y + AIR.above;
  const rect = { x: cx - 0.34 * room.w, y, w: 0.68 * room.w, h: zone - AIR.above - AIR.below };
  const inner = { w: rect.w - 6, h: rect.h - 12 };
  const size = Math.min(...names.map(name => plaqueSize(name, inner, LETTERS.upright * k, PAIR_BELOW.board)));
  if (names.every(isIdeographic) && size >= LETTERS.least) return { rect, zone, size, isAcross: false };
  return acrossIn({ x: cx, y, w: Math.min(0.92 * w, 168 * k), h: most - AIR.above - AIR.below }, names, k);
}

/** A board that is wider than its shaft, in which names read across. @param room `x` is its middle. */
function acrossIn({ x, y, w, h: most }: Rect, names: readonly string[], k: number): Board {
  const linesAt = (size: number): number =>
    Math.max(...names.map(name => breakLines(name, w - 8, text => widthOf(text, size)).length));
  const heightAt = (size: number): number => (linesAt(size) * 1.28 + 0.5) * size;
  const wordsAt = (size: number): number =>
    Math.max(...names.flatMap(name => name.split(' ')).map(word => widthOf(word, size)));
  let size = LETTERS.across.most * k;
  while (size > LETTERS.across.least && (heightAt(size) > most || wordsAt(size) > w - 20 * k)) size -= 0.5;
  const h = heightAt(size);
  return { rect: { x: x - w / 2, y, w, h }, zone: AIR.above + h + AIR.below, size, isAcross: true };
}

/** What stands from the beginning: the platform on the ground, and the lines that lead to the words below. */
export const firstGround = ({ frame, columns, column, ground }: FirstSite): readonly Shape[] => [
  box(
    { x: 0.05 * frame.w, y: ground, w: 0.9 * frame.w, h: column.platform },
    { fill: 'sunk', stroke: OUTLINE },
  ),
  ...columns.map(({ x, w }) =>
    path(
      [
        [x + w / 2, ground + column.platform],
        [x + w / 2, frame.h],
      ],
      { paint: 'line', line: 'hair' },
    ),
  ),
  path(
    [
      [0, ground + column.platform],
      [frame.w, ground + column.platform],
    ],
    stroke('cut', 'outline'),
  ),
];

/** How a pillar looks besides its courses. */
export type FirstLook = {
  /** It is the target. */
  readonly isLit: boolean;
  /** Its next course waits for a card, with its notch on this side. */
  readonly open?: TenonSide | undefined;
  /** Its last course has just come. */
  readonly isLocked: boolean;
  /** A card was put here in error. */
  readonly isRefused: boolean;
};

/** One pillar, in px from the upper left corner of its column. */
export function firstPillar(site: FirstSite, state: FirstPillar, look: FirstLook): readonly Shape[] {
  const slot = openCourse(site.column, state.courses);
  return [
    ...namedPillar(state, site.column, look.isLit, (text, size) => widthOf(text, size)),
    ...(look.open && slot ? moved(openSlot(slot, look.open), slot.x, slot.y) : []),
    ...(look.isLocked ? keyOn(site, state.courses) : []),
    ...(look.isRefused ? revisionCloud(cloudRect(site)) : []),
  ];
}

/** The height of a key in px, and how much of a low course it takes. */
const KEY = { h: 26, share: 0.72 } as const;

function keyOn({ column }: FirstSite, courses: readonly CourseState[]): readonly Shape[] {
  const last = courseRects(courseZone(column), courses.length)[settled(courses).filter(isLaid).length - 1];
  const scale = last ? Math.min(1, (KEY.share * last.h) / KEY.h) : 1;
  return last ? lockKey([last.x + last.w / 2, last.y + last.h / 2], scale) : [];
}

/** Over the courses. */
function cloudRect({ column }: FirstSite): Rect {
  const { x, y, w, h } = courseZone(column);
  const side = Math.min(40, h - 10);
  return { x: x + w / 2 - 0.6 * side, y: y + h / 2 - side / 2, w: 1.2 * side, h: side };
}

/** The course of a pillar that the next card goes to, or the one that came last, in px of the frame. */
export function firstCourse(
  { columns, column }: FirstSite,
  i: number,
  courses: readonly CourseState[],
  which: 'next' | 'last',
): Rect | undefined {
  const laid = settled(courses).filter(isLaid).length;
  const rect = courseRects(courseZone(column), courses.length)[which === 'next' ? laid : laid - 1];
  const at = columns[i];
  return rect && at ? { ...rect, x: at.x + rect.x, y: at.y + rect.y } : undefined;
}

/** What is written on the beam. */
type Title = { readonly text: string; readonly emblem: EmblemNumber };

/** Beam and roof as a plan. */
export const plannedFrame = (site: FirstSite, title: Title): readonly Shape[] => {
  const { roof, u, beam } = site;
  const profile = profileOf(roof);
  return [
    ...funnelsAt(site).map(cx =>
      path(
        [
          [cx - 5 * u, beam.y],
          [cx - 8 * u, beam.y - BRACKET_UNITS * u],
          [cx + 8 * u, beam.y - BRACKET_UNITS * u],
          [cx + 5 * u, beam.y],
        ],
        THIN,
      ),
    ),
    ...dottedTiles(roof, profile),
    ...plannedRoof(profile),
    polygon(corners(beam), { fill: 'wash', stroke: { paint: 'deep', line: 'plannedBeam' } }),
    ...named(beam, title, 'deep'),
  ];
};

/** The same as built, in the parts in which it is raised. */
export const builtFrame = (
  site: FirstSite,
  title: Title,
): Readonly<Record<'beam' | 'hoist' | 'brackets' | 'roof', readonly Shape[]>> => ({
  beam: [
    polygon(headed(site.beam), { fill: 'solid', stroke: OUTLINE }),
    ...named(site.beam, title, 'onSolid'),
  ],
  hoist: [0.2, 0.8].map(share => hoistLine(site.beam.x + share * site.beam.w, site.beam.y)),
  brackets: funnelsAt(site).flatMap(cx => bracket(cx, site.beam.y, site.u, { fill: 'card', stroke: FINE })),
  roof: builtRoof(site.roof, profileOf(site.roof)),
});

/** A rope that the beam hangs on. */
const hoistLine = (x: number, y: number): Shape =>
  path(
    [
      [x, y],
      [x, 0],
    ],
    FINE,
  );

/** Over either pillar, and between the two. */
function funnelsAt({ columns, frame }: FirstSite): readonly number[] {
  const over = columns.map(({ x, w }) => x + w / 2);
  return [...over, frame.w / 2].sort((a, b) => a - b);
}

const named = (
  { x, y, w, h }: Rect,
  { text, emblem: n }: Title,
  paint: 'deep' | 'onSolid',
): readonly Shape[] => {
  const size = sizeFor(text, w - 3 * h, { from: 0.5 * h, least: 12 });
  const spacing = isIdeographic(text) ? 0.14 * size : 0;
  const side = 0.66 * h;
  return [
    ...moved(emblem(n, side, paint), x + 0.3 * h, y + (h - side) / 2),
    bold(text, [x + w / 2, y + h / 2], { face: 'serif', size, paint, spacing }),
  ];
};

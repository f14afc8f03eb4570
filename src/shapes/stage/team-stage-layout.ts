import { moved } from '../geometry.ts';
import { headed } from '../hall/beam-on-pillars.ts';
import { sizeFor, widthOf } from '../letter-width.ts';
import { cross, tick } from '../right-and-wrong-signs.ts';
import {
  bold,
  box,
  cued,
  OUTLINE,
  PLANNED,
  type Point,
  polygon,
  type Rect,
  type Shape,
  type Size,
} from '../shape-primitives.ts';

/**
 * Where everything stands while teams play at one big screen. All lengths are in units of a picture that is 1920 wide and 1080
 * high; in a window of another shape the picture is wider or higher. What is touched lies in the lower two thirds.
 */
export type TeamStage = {
  /** CSS px of one unit. */
  readonly k: number;
  readonly size: Size;
  /** Of each team, in its order. */
  readonly heads: readonly TeamHead[];
  /** The number of the question, and how many there are. */
  readonly count: { readonly at: Point; readonly room: number; readonly isOneLine: boolean };
  /** The line below the heads: what is to be done, and what counts. */
  readonly lines: readonly HeadLine[];
  /** Thin lines between two halves. */
  readonly axis: readonly (readonly [Point, Point])[];
  /** Where a team's question is asked: one for each team, or only one for the team whose turn it is. */
  readonly zones: readonly Rect[];
  /** Options are rows below the card, since pillars do not fit. */
  readonly isRows: boolean;
  /** Where the explanation stands, while there is one. */
  readonly wall: Rect;
  /** The teacher's buttons, from top to bottom. */
  readonly controls: readonly Rect[];
};

export type TeamHead = {
  readonly name: { readonly at: Point; readonly room: number; readonly size: number };
  readonly align: 'start' | 'end';
  readonly sign: Rect;
  readonly timbers: Rect;
  readonly words: { readonly at: Point; readonly room: number; readonly size: number };
};
type HeadLine = { readonly at: Point; readonly room: number; readonly align: 'start' | 'end' | 'middle' };

export type TeamFrame = {
  /** CSS px. */
  readonly window: Size;
  readonly teams: number;
  /** One zone for all, which each team uses in its turn. */
  readonly isShared: boolean;
  readonly isTold: boolean;
  /** How many buttons the teacher has. */
  readonly buttons: number;
};

const WANTED = { w: 1920, h: 1080 } as const;
/** A smaller window shows a part of the stage, so that no letter is too small to be read. */
const LEAST: Size = { w: 960, h: 540 };
const MARGIN = 43;
/** The room of the buttons between two halves or at the side. */
const MIDDLE = 170;
const BUTTON = { w: 120, h: 116, told: 84, gap: 24, toldGap: 10 } as const;
/** The least height of a button, in CSS px. */
const TOUCH = 50;
/** Where the wall begins, from the foot. */
const WALL = { h: 404, belowRows: 440, belowHall: 372, gap: 14, foot: 22 } as const;

export function teamStage(frame: TeamFrame): TeamStage {
  const window = { w: Math.max(frame.window.w, LEAST.w), h: Math.max(frame.window.h, LEAST.h) };
  const k = Math.min(window.w / WANTED.w, window.h / WANTED.h);
  const size = { w: window.w / k, h: window.h / k };
  const told = Math.max(BUTTON.told, Math.ceil(TOUCH / k));
  const parts = frame.teams === 2 ? inHalves(size, frame, told) : inColumns(size, frame);
  return { k, size, ...parts };
}

/** The upper edge of all that is touched. */
const reachOf = ({ h }: Size): number => Math.ceil(h / 3) + 5;

type Parts = Omit<TeamStage, 'k' | 'size'>;

/** @param told the height of a button beside the halls. */
function inHalves(size: Size, { isTold, buttons }: TeamFrame, told: number): Parts {
  const w = (size.w - 2 * MARGIN - MIDDLE) / 2;
  const lefts = [MARGIN, size.w - MARGIN - w];
  const cx = size.w / 2;
  const top = isTold ? 262 : reachOf(size);
  const x = cx - BUTTON.w / 2;
  const controls = isTold ? besideHalls(size, x, buttons, told) : stackOf(size, x, buttons);
  const last = controls[controls.length - 1];
  const wall = wallOf(
    size,
    size.w - 2 * MARGIN,
    isTold && last ? Math.max(last.y + last.h + 2 * WALL.gap, size.h - WALL.h - WALL.foot) : 0,
  );
  const bottom = isTold ? wall.y - WALL.gap : size.h;
  return {
    heads: lefts.map((x, i) => halfHead(x, w, i === 1)),
    count: { at: [cx, 183], room: MIDDLE - 12, isOneLine: false },
    lines: isTold
      ? []
      : lefts.map((x, i) => ({
          at: [i === 0 ? x : x + w, 273],
          room: w,
          align: i === 0 ? 'start' : 'end',
        })),
    axis: axisBetween(cx, (controls[0]?.y ?? bottom) - 24),
    zones: lefts.map(x => ({ x, y: top, w, h: bottom - top })),
    isRows: false,
    wall,
    controls,
  };
}

/** The line between two halves, broken where the number of the question stands. */
const axisBetween = (x: number, foot: number): TeamStage['axis'] =>
  [
    [40, 150],
    [256, foot],
  ].flatMap(([from = 0, to = 0]) =>
    to - from > 40
      ? [
          [
            [x, from],
            [x, to],
          ],
        ]
      : [],
  );

/** A name, a sign, timbers and words; those of the right half are mirrored. */
function halfHead(x: number, w: number, isRight: boolean): TeamHead {
  const across = (from: number, width: number): number => (isRight ? x + w - from - width : x + from);
  const score = 0.62 * w;
  return {
    name: { at: [isRight ? x + w : x, 91], room: w - 520, size: 96 },
    align: isRight ? 'end' : 'start',
    sign: { x: across(w - 459, 440), y: 44, w: 440, h: 92 },
    timbers: { x: across(0, score), y: 189, w: score, h: 45 },
    words: { at: [isRight ? x + w - score - 28 : x + score + 28, 211], room: w - score - 28, size: 35 },
  };
}

/** Three or four heads side by side, and the buttons at the right. */
function inColumns(size: Size, { teams, isShared, isTold, buttons }: TeamFrame): Parts {
  const all = size.w - 2 * MARGIN;
  const gap = teams > 3 ? 36 : 48;
  const inner = all - MIDDLE + 10;
  const headWidth = ((isShared ? all : inner) - gap * (teams - 1)) / teams;
  const width = (inner - gap * (teams - 1)) / teams;
  const top = isTold ? 284 : reachOf(size);
  const wall = wallOf(size, inner, size.h - WALL.foot - (isShared ? WALL.belowHall : WALL.belowRows));
  const bottom = isTold ? wall.y - WALL.gap : size.h;
  const columns = Array.from({ length: teams }, (_, i) => MARGIN + i * (width + gap));
  return {
    heads: columns.map((_, i) => columnHead(MARGIN + i * (headWidth + gap), headWidth)),
    count: { at: [MARGIN, 236], room: 360, isOneLine: true },
    lines: isTold
      ? []
      : [
          { at: [MARGIN + 400, 236], room: (all - 400) / 2 - 30, align: 'start' },
          { at: [size.w - MARGIN, 236], room: (all - 400) / 2 - 30, align: 'end' },
        ],
    axis: isShared
      ? []
      : columns.slice(1).map(x => [
          [x - gap / 2, top],
          [x - gap / 2, bottom - 20],
        ]),
    zones: isShared
      ? [{ x: MARGIN, y: top, w: inner, h: bottom - top }]
      : columns.map(x => ({ x, y: top, w: width, h: bottom - top })),
    isRows: !isShared,
    wall,
    controls: stackOf(size, size.w - MARGIN - BUTTON.w, buttons),
  };
}

const columnHead = (x: number, w: number): TeamHead => {
  const score = 0.42 * w;
  const sign = Math.min(0.56 * w, 300);
  return {
    name: { at: [x, 75], room: w - sign - 40, size: 64 },
    align: 'start',
    sign: { x: x + w - sign - 14, y: 40, w: sign, h: 70 },
    timbers: { x, y: 140, w: score, h: 36 },
    words: { at: [x + w - 14, 158], room: w - score - 34, size: 30 },
  };
};

const wallOf = ({ h }: Size, w: number, y: number): Rect => ({ x: MARGIN, y, w, h: h - WALL.foot - y });

/** Buttons one above the other, at the foot, where a child reaches them. */
function stackOf({ h }: Size, x: number, buttons: number): readonly Rect[] {
  const step = BUTTON.h + BUTTON.gap;
  const first = h - 40 - buttons * step + BUTTON.gap;
  return Array.from({ length: buttons }, (_, i) => ({ x, y: first + i * step, w: BUTTON.w, h: BUTTON.h }));
}

/** The same between two halls, while the wall takes the foot. */
const besideHalls = (size: Size, x: number, buttons: number, h: number): readonly Rect[] =>
  Array.from({ length: buttons }, (_, i) => ({
    ...{ x, w: BUTTON.w, h },
    y: reachOf(size) + i * (h + BUTTON.toldGap),
  }));

/** What is said of a team: built while it is its turn, dashed while it waits. */
export type TeamSign = {
  readonly text: string;
  readonly look: 'turn' | 'waits' | 'answered' | 'right' | 'wrong';
};

/** Whose turn it is, as a built beam; who waits, as a planned one. */
export function teamSign(rect: Rect, { text, look }: TeamSign): readonly Shape[] {
  const mark = MARKS[look];
  const ink = look === 'turn' || look === 'right' ? 'onSolid' : look === 'waits' ? 'ink2' : 'ink';
  const side = mark ? 0.62 * rect.h : 0;
  const size = sizeFor(text, rect.w - 40 - side, { from: 0.5 * rect.h, least: 12, spacing: 2 });
  const width = widthOf(text, size, 2) + side;
  const [cx, cy] = [rect.x + rect.w / 2, rect.y + rect.h / 2];
  return [
    ...frameOf(rect, look),
    ...(mark ? moved(mark(0.56 * rect.h), cx - width / 2 - 6, cy - 0.28 * rect.h) : []),
    bold(text, [cx + side / 2, cy], { face: 'serif', size, paint: ink, spacing: 2 }),
  ];
}

const MARKS: Partial<Record<TeamSign['look'], (size: number) => readonly Shape[]>> = {
  answered: size => tick(size, 'ink'),
  right: size => tick(size, 'onSolid'),
  wrong: size => cross(size),
};

function frameOf(rect: Rect, look: TeamSign['look']): readonly Shape[] {
  if (look === 'wrong')
    return [box(rect, { fill: 'card', stroke: { paint: 'no', line: 'outline', weight: 1.5 } })];
  if (look === 'waits') return [box(rect, { stroke: { ...PLANNED, weight: 1.2 } })];
  if (look === 'answered') return [box(rect, { fill: 'card', stroke: { ...OUTLINE, weight: 1.5 } })];
  const built = { fill: 'solid', stroke: { ...OUTLINE, weight: 1.3 } } as const;
  return [
    box(rect, { stroke: { ...PLANNED, weight: 1.2 } }),
    cued({ move: 'heads', at: 0 }, [polygon(headed(rect), built)]),
    cued({ move: 'close', at: 0 }, [box(rect, { fill: 'solid' })]),
  ];
}

/** One timber for each question asked of the team, solid if it was right; those of the right half lie mirrored. */
export function scoreTimbers(
  { timbers: { x, y, w, h }, align }: Pick<TeamHead, 'timbers' | 'align'>,
  { right, asked }: { readonly right: number; readonly asked: number },
): readonly Shape[] {
  const one = Math.min(74, w / Math.max(1, asked));
  const at = (i: number): Rect => ({
    x: align === 'end' ? x + w - (i + 1) * one : x + i * one,
    y,
    w: one,
    h,
  });
  return Array.from({ length: asked }, (_, i) =>
    i < right
      ? box(at(i), { fill: 'mid', stroke: { ...OUTLINE, weight: 1.3 } })
      : box(at(i), { stroke: { ...PLANNED, weight: 1.1 } }),
  );
}

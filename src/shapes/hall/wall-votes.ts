import { clamp, moved } from '../geometry.ts';
import { stacked } from '../line-breaking.ts';
import { revisionCloud } from '../right-and-wrong-signs.ts';
import { scaled, withThickerLines } from '../scaled-shapes.ts';
import {
  bold,
  box,
  cued,
  OUTLINE,
  type Point,
  path,
  polygon,
  type Rect,
  regular,
  type Shape,
} from '../shape-primitives.ts';
import type { ToldSite } from '../stage/wall-layout.ts';
import { lockKey } from '../streak-sign.ts';
import { shaftOf, tickBubble } from './pillar-shapes.ts';
import {
  across,
  axisBubbleAt,
  base,
  boxOf,
  DASHED,
  footOf,
  groundOf,
  INKED,
  middle,
  sides,
  type WallOption,
  WIDE,
  wallCard,
} from './wall-hall.ts';

/** So many chose an option. `isWorst`: the wrong one that most chose. */
export type Vote = WallOption & {
  readonly times: number;
  readonly isRight: boolean;
  readonly isWorst: boolean;
};

/** A column of courses for each option: how many chose it. `said`: how many answered, on the level line that all of them would reach. */
export const toldHall = (
  site: ToldSite,
  card: { readonly right: string; readonly said: string },
  votes: readonly Vote[],
  width: number,
): readonly Shape[] => {
  const all = votes.reduce((sum, { times }) => sum + times, 0);
  return [
    ...wallCard(site.card, site.letters),
    ...rightOn(site),
    ...votes.flatMap(({ isRight }, i) => (isRight ? halo(site, i) : [])),
    ...levelLine(site, card.said),
    ...votes.flatMap((vote, i) => columnOf(site, vote, i, all)),
    ...groundOf(site, width),
    ...votes.flatMap((vote, i) => nameOf(site, vote, i)),
  ];
};

const rightOn = ({ rightRoom: { x, y, h }, right }: ToldSite): readonly Shape[] => {
  const at: Point = [x + 34, y + h / 2];
  return [
    ...tickBubble(32, at),
    ...stacked(right, [x + 84, at[1]], (words, place) =>
      bold(words, place, { face: 'sans', size: right.size, paint: 'ok', align: 'start' }),
    ),
  ];
};

const halo = ({ columns, level, ground }: ToldSite, i: number): readonly Shape[] => {
  const column = columns[i];
  return column ? [box({ ...column, y: level, h: ground - level }, { fill: 'wash' })] : [];
};

const levelLine = ({ columns, level }: ToldSite, said: string): readonly Shape[] => {
  const [first, last] = [columns[0], columns[columns.length - 1]];
  if (!first || !last) return [];
  const x = first.x;
  return [
    path(
      [
        [x, level],
        [last.x + last.w, level],
      ],
      { paint: 'ink3', line: 'axis', weight: WIDE, dash: [24, 7, 4, 7] },
    ),
    polygon(
      [
        [x + 22, level - 20],
        [x + 50, level - 20],
        [x + 36, level - 2],
      ],
      { stroke: { paint: 'ink3', line: 'fine', weight: WIDE } },
    ),
    regular(said, [x + 66, level - 30], { face: 'sans', size: 36, paint: 'ink2', align: 'start' }),
  ];
};

/** Of so many people one course is made, so that courses can be counted and are not too thin. */
export const courseOf = (all: number): number =>
  [1, 2, 5, 10, 20, 50, 100].find(each => all / each <= COURSES_MOST) ?? 200;
const COURSES_MOST = 9;

/** How high a column is. @param room of a column of all answers. */
export const heightOf = (times: number, all: number, room: number): number =>
  all === 0 ? 0 : (room * times) / all;

const columnOf = (site: ToldSite, vote: Vote, i: number, all: number): readonly Shape[] => {
  const at = boxOf(site, i);
  const shaft = shaftOf(at);
  const foot = shaft.y + shaft.h;
  const h = heightOf(vote.times, all, foot - site.level);
  const rect = { x: shaft.x, y: foot - h, w: shaft.w, h };
  return [
    ...sides(shaft, site.level, rect.y, DASHED),
    base(at),
    ...(h > 0 ? [cued({ move: 'grow', at: 0 }, coursesOf(rect, vote, all))] : []),
    ...signOn(rect, vote, foot),
    ...countOn(site, rect, vote),
  ];
};

function coursesOf(rect: Rect, { times, isRight }: Vote, all: number): readonly Shape[] {
  const each = courseOf(all);
  const one = (rect.h * each) / times;
  const joints = Array.from(
    { length: Math.ceil(times / each) - 1 },
    (_, i) => rect.y + rect.h - (i + 1) * one,
  );
  return [
    box(rect, { fill: isRight ? 'mid' : 'sunk' }),
    ...joints.map(y =>
      path(
        [
          [rect.x, y],
          [rect.x + rect.w, y],
        ],
        { paint: isRight ? 'joint' : 'outline', line: 'fine', weight: WIDE },
      ),
    ),
    box(rect, { stroke: isRight ? { ...OUTLINE, weight: 2.6 } : INKED }),
  ];
}

/** A key locks the right column, the cloud of a draughtsman marks the wrong one. */
function signOn(rect: Rect, { isRight, isWorst }: Vote, foot: number): readonly Shape[] {
  const cx = middle(rect);
  if (isRight && rect.h >= 70) return lockKey([cx, rect.y + rect.h / 2], clamp(rect.h / 60, 1, 2.9));
  return isWorst ? cloudOn(cloudIn(rect, foot)) : [];
}

const CLOUD = 1.8;
const cloudOn = ({ x, y, w, h }: Rect): readonly Shape[] => {
  const small = revisionCloud({ x: 0, y: 0, w: w / CLOUD, h: h / CLOUD }, 11);
  return moved(withThickerLines(scaled(small, CLOUD), WIDE), x, y);
};

const cloudIn = (rect: Rect, foot: number): Rect => {
  const h = clamp(0.6 * rect.h, 46, 84);
  const w = rect.w - 24;
  return { x: rect.x + 12, y: Math.min(rect.y + (rect.h - h) / 2, foot - h - 6), w, h };
};

/** The number of people stands on its column, or in it where that reaches to the top. */
function countOn({ level }: ToldSite, rect: Rect, { times, isWorst }: Vote): readonly Shape[] {
  const top = isWorst ? Math.min(rect.y, cloudIn(rect, rect.y + rect.h).y - 14) : rect.y;
  const isInside = top - level < 84;
  const at: Point = [middle(rect), isInside ? rect.y + 54 : top - 46];
  return [bold(`${times}`, at, { face: 'serif', size: 76, paint: 'ink' })];
}

const nameOf = (site: ToldSite, { isRight, number }: Vote, i: number): readonly Shape[] => {
  const { cx } = boxOf(site, i);
  const { y, r } = site.bubble;
  const foot = isRight ? tickBubble(r, [cx, y]) : [...axisBubbleAt(site, i, number)];
  return [
    ...footOf(site, i, foot),
    ...across(site.labels.lines[i] ?? [], site.labels.size, [cx, site.labelsAt], 'ink', isRight),
  ];
};

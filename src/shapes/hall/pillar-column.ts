import type { CourseState } from '../../core/learner/measure-standings.ts';
import type { Measure } from '../line-breaking.ts';
import { box, OUTLINE, PLANNED, path, polygon, type Rect, type Shape } from '../shape-primitives.ts';
import type { Stage } from '../stage/types.ts';
import { type Board, board } from './name-board.ts';
import {
  axisBubble,
  baseOf,
  capOf,
  courseRects,
  courses,
  isDone,
  isLaid,
  type PillarBox,
  settled,
  shaftOf,
} from './pillar-shapes.ts';

/** What is drawn of a pillar while cards are put on it. */
export type Column = {
  readonly number: string;
  readonly name: string;
  readonly courses: readonly CourseState[];
};

/** Where the parts of a pillar stand: lengths in px from the top left corner of its column. */
export type ColumnSite = {
  readonly w: number;
  /** Top of the platform. */
  readonly ground: number;
  readonly platform: number;
  readonly shaft: number;
  readonly bubble: { readonly y: number; readonly r: number };
  readonly board: Board;
};

/** A column of the stage. @param at the rectangle of the column. */
export const columnSite = (stage: Stage, at: Rect, hung: Board): ColumnSite => ({
  w: at.w,
  ground: stage.ground - at.y,
  platform: stage.platform,
  shaft: stage.shaft,
  bubble: { y: stage.bubble.y - at.y, r: stage.bubble.r },
  board: hung,
});

/**
 * The whole column: pillar, board and bubble.
 * @param isLit the pillar is the target, and open for one more course.
 * @param isBare the shaft of a finished pillar is left unfilled.
 */
export function column(
  state: Column,
  site: ColumnSite,
  isLit: boolean,
  measure: Measure,
  isBare = false,
): readonly Shape[] {
  return [...namedPillar(state, site, isLit, measure, isBare), ...axis(state.number, site, isLit)];
}

/** The pillar with its board, without the bubble that says which it is. */
export const namedPillar = (
  state: Pick<Column, 'name' | 'courses'>,
  site: ColumnSite,
  isLit: boolean,
  measure: Measure,
  isBare = false,
): readonly Shape[] => [
  ...pillar(state, site, isLit, isBare),
  ...board(state.name, site.board, isLit, measure),
];

function pillar(
  { courses: states }: Pick<Column, 'courses'>,
  site: ColumnSite,
  isLit: boolean,
  isBare: boolean,
): readonly Shape[] {
  const at = pillarBoxOf(site);
  const { x, y, w } = shaftOf(at);
  const upper = { x, y, w, h: site.board.zone };
  const done = isDone(states) && !isBare;
  const shaft = done
    ? [polygon(capOf(at), { fill: 'mid', stroke: OUTLINE }), box(upper, { fill: 'mid', stroke: OUTLINE })]
    : [
        ...(isLit ? [polygon(capOf(at), { fill: 'card' }), box(shaftOf(at), { fill: 'card' })] : []),
        path(capOf(at), PLANNED),
        ...sides(upper),
      ];
  return [
    ...(isLit ? [box({ x: 0, y: 0, w: site.w, h: site.ground }, { fill: 'wash' })] : []),
    ...(isLit ? shaft.map(inDeep) : shaft),
    ...(isLit ? courses(courseZone(site), states).map(inDeep) : courses(courseZone(site), states)),
    polygon(baseOf(at), { fill: 'sunk', stroke: OUTLINE }),
  ];
}

const sides = ({ x, y, w, h }: Rect): readonly Shape[] =>
  [x, x + w].map(at =>
    path(
      [
        [at, y],
        [at, y + h],
      ],
      PLANNED,
    ),
  );

/** In a lit pillar the planned lines have the colour of its accent. */
const inDeep = (shape: Shape): Shape =>
  shape.form === 'polygon' && shape.stroke?.paint === 'ink3'
    ? { ...shape, stroke: { ...shape.stroke, paint: 'deep' } }
    : shape;

/** The line down to the bubble with the pillar's number. */
function axis(
  number: string,
  { w, ground, platform, bubble: { y, r } }: ColumnSite,
  isLit: boolean,
): readonly Shape[] {
  const cx = w / 2;
  return [
    path(
      [
        [cx, ground + platform],
        [cx, y - r],
      ],
      { paint: 'line', line: 'hair' },
    ),
    ...axisBubble(number, isLit, r, [cx, y]),
  ];
}

export const pillarBoxOf = ({ w, ground, shaft }: Pick<ColumnSite, 'w' | 'ground' | 'shaft'>): PillarBox => ({
  cx: w / 2,
  top: 0,
  bottom: ground,
  shaft,
});

/** Where the courses lie: the shaft below the board. */
export const courseZone = (site: ColumnSite): Rect => {
  const { x, y, w, h } = shaftOf(pillarBoxOf(site));
  return { x, y: y + site.board.zone, w, h: h - site.board.zone };
};

/** The course that the next card goes to; undefined if the pillar is done. */
export const openCourse = (site: ColumnSite, states: readonly CourseState[]): Rect | undefined =>
  courseRects(courseZone(site), states.length)[settled(states).filter(isLaid).length];

/** A course that waits for its card. @param from the side that the card comes from, which the notch faces. */
export function openSlot({ w, h }: Pick<Rect, 'w' | 'h'>, from: 'left' | 'right'): readonly Shape[] {
  const back = Math.min(0.3 * h, NOTCH.back);
  const mouth = NOTCH.mouth * back;
  const middle = h / 2;
  const depth = Math.min(9, 0.2 * w);
  const x = (inset: number): number => (from === 'right' ? w - inset : inset);
  return [
    box({ x: 0, y: 0, w, h }, { fill: 'card', stroke: { paint: 'deep', line: 'active' } }),
    path(
      [
        [x(0), middle - mouth],
        [x(depth), middle - back],
        [x(depth), middle + back],
        [x(0), middle + mouth],
      ],
      { paint: 'deep', line: 'active', weight: 0.8 },
    ),
  ];
}

/** The notch is a dovetail like the tenon that fits in it: wider inside. */
const NOTCH = { back: 11, mouth: 0.7 } as const;

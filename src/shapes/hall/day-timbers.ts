import type { Accent } from '../../core/interview/types.ts';
import {
  box,
  group,
  OUTLINE,
  PLANNED,
  PLANNED_JOINT,
  path,
  type Rect,
  type Shape,
  type Size,
} from '../shape-primitives.ts';

/**
 * One thing to practise today, as a timber in the colour of its beam. It is solid once it was practised; until then it is
 * dashed if it is new, or crossed by a slanting stroke if it is known and due.
 */
export type DayTimber = { readonly accent: Accent; readonly look: 'done' | 'new' | 'due' };

/**
 * The day as timbers in a row. They become narrower so that all fit; where they would be too narrow to be told apart there
 * is no picture, and the sum beside it says enough.
 * @param room the greatest width of the row, in px.
 */
export const dayTimbers = (
  timbers: readonly DayTimber[],
  room: number,
): { readonly shapes: readonly Shape[]; readonly size: Size } | undefined => {
  const w = Math.min(TIMBER.w, Math.floor((4 * (room - 2 * EDGE)) / timbers.length) / 4);
  if (timbers.length === 0 || w < TIMBER.least) return undefined;
  const rects = timbers.map((_, i): Rect => ({ x: EDGE + i * w, y: EDGE, w, h: TIMBER.h }));
  const shapes = [
    ...timbers.flatMap(({ accent, look }, i) => [group(accent, body(look, rects[i] ?? ORIGIN))]),
    ...runs(timbers).flatMap(run => outline(run, w)),
  ];
  return { shapes, size: { w: timbers.length * w + 2 * EDGE, h: TIMBER.h + 2 * EDGE } };
};

/** A timber in px, and the least width at which timbers are told apart. */
const TIMBER = { w: 14, h: 18, least: 4 } as const;

/** A timber narrower than this, in px, has no room for a stroke. */
const STROKED = 8;

/** Px that stay free round the row for its outline. */
const EDGE = 1;

const ORIGIN: Rect = { x: 0, y: 0, w: 0, h: 0 };

const body = (look: DayTimber['look'], rect: Rect): readonly Shape[] => {
  if (look === 'new') return [];
  if (look === 'done') return [box(rect, { fill: 'mid' })];
  return [box(rect, { fill: 'wash' }), ...(rect.w < STROKED ? [] : [slant(rect)])];
};

const slant = ({ x, y, w, h }: Rect): Shape =>
  path(
    [
      [x + 0.25 * w, y + 0.68 * h],
      [x + 0.75 * w, y + 0.32 * h],
    ],
    { paint: 'deep', line: 'outline' },
  );

/** Neighbours that are all new, or all not: timbers from `first` up to but not `past`. */
type Run = { readonly first: number; readonly past: number; readonly isNew: boolean };

const runs = (timbers: readonly DayTimber[]): readonly Run[] => {
  const isNew = timbers.map(({ look }) => look === 'new');
  const starts = isNew.flatMap((own, i) => (i > 0 && isNew[i - 1] === own ? [] : [i]));
  return starts.map((first, i) => ({
    first,
    past: starts[i + 1] ?? timbers.length,
    isNew: isNew[first] === true,
  }));
};

/** The edge of a run and the seams in it: dashed where it is only planned. */
const outline = ({ first, past, isNew }: Run, w: number): readonly Shape[] => {
  const rect = { x: EDGE + first * w, y: EDGE, w: (past - first) * w, h: TIMBER.h };
  const seams = Array.from({ length: past - first - 1 }, (_, i) => rect.x + (i + 1) * w);
  return [
    box(rect, { stroke: isNew ? PLANNED : OUTLINE }),
    ...seams.map(x =>
      path(
        [
          [x, EDGE],
          [x, EDGE + TIMBER.h],
        ],
        isNew ? PLANNED_JOINT : { paint: 'outline', line: w < STROKED ? 'hair' : 'fine' },
      ),
    ),
  ];
};

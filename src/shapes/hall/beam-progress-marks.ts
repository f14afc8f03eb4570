import type { BeamState, BuildStage } from '../../core/learner/measure-standings.ts';
import { type EmblemNumber, emblem } from '../beam-emblems.ts';
import { moved } from '../geometry.ts';
import { widthOf } from '../letter-width.ts';
import {
  bold,
  circle,
  type Look,
  type Paint,
  type Point,
  path,
  polygon,
  regular,
  type Shape,
} from '../shape-primitives.ts';

/**
 * Where an elevation mark stands: x, y the left end of its line, w the length of the line, k the scale of the triangle,
 * size the letter size of the count, and of what is counted where the line has room for that under it.
 */
type MarkPlace = {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly k: number;
  readonly size: number;
  readonly unit?: { readonly text: string; readonly size: number; readonly below: number };
};

/**
 * The progress of a beam, as a draughtsman's elevation mark (▽): a triangle on a line, with the count above the line. The
 * triangle is filled when everything is done.
 */
export const elevationMark = (place: MarkPlace, { done, total, stage }: BeamState): readonly Shape[] => {
  const paint: Paint = stage === 'untouched' ? 'ink3' : 'deep';
  const stroke = { paint, line: 'fine' } as const;
  const { x, y, w, size } = place;
  const isFull = total > 0 && done >= total;
  return [
    path(
      [
        [x, y],
        [x + w, y],
      ],
      stroke,
    ),
    polygon(triangle(place), isFull ? { fill: paint, stroke } : { stroke }),
    bold(`${done}/${total}`, countAt(place, `${done}/${total}`), {
      face: 'sans',
      size,
      paint: stage === 'untouched' ? 'ink2' : 'ink',
      align: 'end',
    }),
    ...unitOf(place),
  ];
};

/** What is counted, under the line. */
const unitOf = ({ x, y, w, unit }: MarkPlace): readonly Shape[] =>
  unit && unit.text !== ''
    ? [
        regular(unit.text, [x + w, y + unit.below], {
          face: 'sans',
          size: unit.size,
          paint: 'ink2',
          align: 'end',
        }),
      ]
    : [];

const triangle = ({ x, y, k }: MarkPlace): readonly Point[] => [
  [x + 10 * k, y],
  [x + 4 * k, y - 7 * k],
  [x + 16 * k, y - 7 * k],
];

/** Beside the triangle where the line is long enough, else above it. */
const countAt = ({ x, y, w, k, size }: MarkPlace, count: string): Point => {
  const beside = w - widthOf(count, size) >= 20 * k;
  return [x + w, y - 0.37 * size - (beside ? 0.38 * size : 7 * k + 6.5)];
};

/** The emblem of a beam in a circle: solid when the beam is built, with a second ring while it is being built. */
export const emblemMedal = (at: Point, r: number, n: EmblemNumber, state: BeamState): readonly Shape[] => {
  const { ink, ...look } = MEDAL_LOOKS[state.stage];
  const size = EMBLEM_SHARE * r;
  const ring = state.stage === 'untouched' ? 'ink3' : 'deep';
  return [
    circle(at, r, look),
    ...(state.current ? [circle(at, r + RING, { stroke: { paint: ring, line: 'outline' } })] : []),
    ...moved(emblem(n, size, ink), at[0] - size / 2, at[1] - size / 2),
  ];
};

/** The outer radius of the medal, its second ring included. */
export const medalReach = (state: BeamState, r: number): number => (state.current ? r + RING : r);

/** How far the second ring is from the first, in px. */
const RING = 4.5;

/** Size of the emblem, in radii of the medal. */
const EMBLEM_SHARE = 1.62;

const MEDAL_LOOKS: Record<BuildStage, Look & { readonly ink: Paint }> = {
  untouched: { fill: 'paper', stroke: { paint: 'ink3', line: 'outline' }, ink: 'ink2' },
  begun: { fill: 'paper', stroke: { paint: 'deep', line: 'outline' }, ink: 'deep' },
  built: { fill: 'solid', stroke: { paint: 'solid', line: 'outline' }, ink: 'onSolid' },
};

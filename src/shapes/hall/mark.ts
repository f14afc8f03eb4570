import type { BeamState } from '../../core/learner/state.ts';
import { widthOf } from '../letters.ts';
import type { Paint } from '../paint.ts';
import { bold, path, polygon } from '../pen.ts';
import type { Point, Shape } from '../shape.ts';

/** x, y: left end of the level line; w: its length; k scales the triangle; size is that of the count. */
export type MarkPlace = {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly k: number;
  readonly size: number;
};

const triangle = ({ x, y, k }: MarkPlace): readonly Point[] => [
  [x + 10 * k, y],
  [x + 4 * k, y - 7 * k],
  [x + 16 * k, y - 7 * k],
];

/** Beside the triangle where the line is long enough, else over it. */
const countAt = ({ x, y, w, k, size }: MarkPlace, count: string): Point => {
  const beside = w - widthOf(count, size) >= 20 * k;
  return [x + w, y - 0.37 * size - (beside ? 0.38 * size : 7 * k + 6.5)];
};

/** The elevation mark ▽: progress, with the count above its level line. */
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
  ];
};

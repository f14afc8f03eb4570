import { axisBubble } from './hall/pillar-shapes.ts';
import {
  bold,
  box,
  OUTLINE,
  type Paint,
  type Point,
  path,
  type Rect,
  type Shape,
  type Size,
  THIN,
} from './shape-primitives.ts';

/** Which pillar was taken for which, and how often. */
type Heat = {
  /** Labels on the bubbles of rows and columns. */
  readonly signs: readonly string[];
  /** Rows of columns, as many of each as there are signs. */
  readonly counts: readonly (readonly number[])[];
  /** The greatest count of a class; left out for a single learner. */
  readonly most?: number;
};

/**
 * A square with its count for each pair: the row was right, the column was chosen. The diagonal, which is what is right, is struck out.
 * @param cell side of a square in px.
 */
export function heatMap({ signs, counts, most }: Heat, cell: number): readonly Shape[] {
  const at = (column: number, row: number): Rect => ({
    x: (column + 1) * cell,
    y: (row + 1) * cell,
    w: cell,
    h: cell,
  });
  const r = 0.34 * cell;
  const middle = ({ x, y }: Rect): Point => [x + cell / 2, y + cell / 2];
  return [
    ...signs.flatMap((sign, i) => [
      ...axisBubble(sign, true, r, middle(at(-1, i))),
      ...axisBubble(sign, false, r, middle(at(i, -1))),
    ]),
    ...signs.flatMap((_, row) => signs.map((__, column) => box(at(column, row), { stroke: THIN }))),
    ...signs.map((_, i) => slash(at(i, i))),
    ...counts.flatMap((columns, row) =>
      columns.flatMap((count, column) => square([count, most], at(column, row), middle(at(column, row)))),
    ),
  ];
}

/** The size of the whole map in px: the row and the column of bubbles are as wide as a square. */
export const heatFrame = ({ signs }: Heat, cell: number): Size => ({
  w: (signs.length + 1) * cell,
  h: (signs.length + 1) * cell,
});

/**
 * How strong a square is drawn: 0 none, 3 strongest. For one learner the steps are 1, 2 and 4 times; for a class with many
 * answers they are shares of its greatest count.
 * @param most the greatest count of the class, 0 for one learner.
 */
export function heatStep(count: number, most = 0): 0 | 1 | 2 | 3 {
  if (count === 0) return 0;
  const [middle, strong] = most > 8 ? [most / 5, most / 2] : [2, 4];
  return count >= strong ? 3 : count >= middle ? 2 : 1;
}

/** A square by its strength, 1 to 3. The number in it says the same without colours. */
const LOOKS: readonly { readonly fill: Paint; readonly ink: Paint }[] = [
  { fill: 'wash', ink: 'ink' },
  { fill: 'half', ink: 'ink' },
  { fill: 'solid', ink: 'onSolid' },
];

const slash = ({ x, y, w, h }: Rect): Shape =>
  path(
    [
      [x, y + h],
      [x + w, y],
    ],
    THIN,
  );

function square(
  [count, most]: readonly [number, number | undefined],
  rect: Rect,
  at: Point,
): readonly Shape[] {
  const step = LOOKS[heatStep(count, most) - 1];
  if (!step) return [];
  const letters = { face: 'serif', size: 0.5 * rect.w, paint: step.ink } as const;
  return [box(rect, { fill: step.fill, stroke: OUTLINE }), bold(String(count), at, letters)];
}

/** A horizontal bar that is full at 1. */
export function shareBar(share: number, { w, h }: Size): readonly Shape[] {
  const part = { x: 0, y: 0, w: w * Math.min(1, Math.max(0, share)), h };
  return [
    box({ x: 0, y: 0, w, h }, { fill: 'paper', stroke: OUTLINE }),
    ...(part.w > 0 ? [box(part, { fill: 'half', stroke: OUTLINE })] : []),
  ];
}

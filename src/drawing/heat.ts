import type { Paint } from '../theme/paint.ts';
import { bubble } from './bubble.ts';
import { bold, box, OUTLINE, path, THIN } from './pen.ts';
import type { Point, Rect, Shape, Size } from './shape.ts';

/** So often, and the square is a step stronger; the number in it says the same. */
const STEPS: readonly { readonly from: number; readonly fill: Paint; readonly ink: Paint }[] = [
  { from: 4, fill: 'solid', ink: 'onSolid' },
  { from: 2, fill: 'half', ink: 'ink' },
  { from: 1, fill: 'wash', ink: 'ink' },
];

export type Heat = {
  /** On the bubbles of rows and columns. */
  readonly signs: readonly string[];
  /** Rows of columns; as many as there are signs. */
  readonly counts: readonly (readonly number[])[];
};

/** Rows and columns of bubbles take as much room as a square does. @param cell side of a square in px. */
export const heatFrame = ({ signs }: Heat, cell: number): Size => ({
  w: (signs.length + 1) * cell,
  h: (signs.length + 1) * cell,
});

/** What was taken for what: a square for each pair, with its number; none on the diagonal, which is what is right. */
export function heat({ signs, counts }: Heat, cell: number): readonly Shape[] {
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
      ...bubble(sign, true, r, middle(at(-1, i))),
      ...bubble(sign, false, r, middle(at(i, -1))),
    ]),
    ...signs.flatMap((_, row) => signs.map((__, column) => box(at(column, row), { stroke: THIN }))),
    ...signs.map((_, i) => slash(at(i, i))),
    ...counts.flatMap((columns, row) =>
      columns.flatMap((count, column) => square(count, at(column, row), middle(at(column, row)))),
    ),
  ];
}

const slash = ({ x, y, w, h }: Rect): Shape =>
  path(
    [
      [x, y + h],
      [x + w, y],
    ],
    THIN,
  );

function square(count: number, rect: Rect, at: Point): readonly Shape[] {
  const step = STEPS.find(({ from }) => count >= from);
  if (!step) return [];
  const letters = { face: 'serif', size: 0.5 * rect.w, paint: step.ink } as const;
  return [box(rect, { fill: step.fill, stroke: OUTLINE }), bold(String(count), at, letters)];
}

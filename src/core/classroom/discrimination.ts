/** Under so many students a correlation says more about chance than about the question. */
const STUDENTS_LEAST = 10;

/**
 * How well an item tells those who know the rest from those who do not: the point-biserial correlation of the item with
 * the score on all other items, -1..1. It uses every student, where the upper and lower 27 % of a class would be eight
 * against eight; the item itself is left out of the score, since it would correlate with itself.
 *
 * @param marks for each student: right at this item, and how many of the others.
 * @returns undefined for fewer students than `STUDENTS_LEAST`, or where all did alike.
 */
export function itemDiscrimination(
  marks: readonly { readonly isRight: boolean; readonly rest: number }[],
): number | undefined {
  if (marks.length < STUDENTS_LEAST) return undefined;
  const n = marks.length;
  const sum = (value: (mark: (typeof marks)[number]) => number): number =>
    marks.reduce((total, mark) => total + value(mark), 0);
  // Whole numbers until the very end, so that the order of students cannot change a digit.
  const [x, y] = [sum(({ isRight }) => Number(isRight)), sum(({ rest }) => rest)];
  const both = n * sum(({ isRight, rest }) => Number(isRight) * rest) - x * y;
  const spread = (n * x - x * x) * (n * sum(({ rest }) => rest * rest) - y * y);
  return spread === 0 ? undefined : both / Math.sqrt(spread);
}

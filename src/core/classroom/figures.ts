import { MINUTE_MS } from '../day.ts';
import { type ItemResult, itemResults } from './analysis.ts';
import type { AssignmentBook, Student } from './gradebook.ts';
import { SITTING_MARKS, type SittingMark } from './taking.ts';

/** One student as the page and the file have it. Whole numbers; counts are of items. */
export type StudentStats = {
  readonly student: Student;
  readonly total: number;
  readonly best: number;
  /** The best of 100, to two places: a platform that marks out of 100 takes 10 of 10 for 10 of those. */
  readonly percent: number | undefined;
  readonly latest: number;
  readonly attempts: number;
  /** Of all attempts. Never in a file unless wanted. */
  readonly minutes: number;
  /** Of any attempt. */
  readonly marks: readonly SittingMark[];
};
/** One item as the page and the file have it. */
export type ItemStats = ItemResult & {
  /** Right at the first response, 0..100, a whole number. */
  readonly facility: number | undefined;
  /** To two places. */
  readonly telling: number | undefined;
  /** Half of the class took at most so long. */
  readonly seconds: number | undefined;
};
/** `mean`: of the best attempts, right of 100, a whole number. */
export type ClassStats = { readonly students: number; readonly attempts: number; readonly mean: number };

const percent = (part: number, of: number): number => Math.round((100 * part) / of);

export const studentStats = ({ students }: AssignmentBook): readonly StudentStats[] =>
  students.map(student => {
    const { works, best, latest } = student;
    return {
      student,
      total: best.total,
      best: best.right,
      percent: best.total === 0 ? undefined : Math.round((10_000 * best.right) / best.total) / 100,
      latest: latest.right,
      attempts: works.length,
      minutes: Math.round(works.reduce((sum, { ms }) => sum + ms, 0) / MINUTE_MS),
      marks: SITTING_MARKS.filter(mark => works.some(({ marks }) => marks.includes(mark))),
    };
  });

export const itemStats = (book: AssignmentBook): readonly ItemStats[] =>
  itemResults(book).map(result => ({
    ...result,
    facility: result.asked === 0 ? undefined : percent(result.right, result.asked),
    telling:
      result.discrimination === undefined ? undefined : Math.round(100 * result.discrimination) / 100 || 0,
    seconds: result.ms === undefined ? undefined : Math.round(result.ms / 1000),
  }));

export function classStats({ students }: AssignmentBook): ClassStats {
  const right = students.reduce((sum, { best }) => sum + best.right, 0);
  const total = students.reduce((sum, { best }) => sum + best.total, 0);
  const attempts = students.reduce((sum, { works }) => sum + works.length, 0);
  return { students: students.length, attempts, mean: total === 0 ? 0 : percent(right, total) };
}

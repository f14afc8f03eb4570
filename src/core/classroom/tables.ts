import type { WrongResponse } from './analysis.ts';
import { type CsvCell, toCsv } from './csv.ts';
import type { ItemStats, StudentStats } from './figures.ts';
import { SITTING_MARKS, type SittingMark } from './taking.ts';

/** Which assignment a file is of: every row says so, for rows of several to be put together. Times in ms since 1970. */
export type CsvAssignment = {
  readonly title: string;
  readonly opens: number | null;
  readonly due: number | null;
};

/** Words that stand above the columns. */
type AboutHead = Readonly<Record<'assignment' | 'opens' | 'due', string>>;
export type StudentHead = AboutHead &
  Readonly<
    Record<'name' | 'right' | 'percent' | 'total' | 'latest' | 'attempts' | 'minutes' | SittingMark, string>
  >;
export type ItemHead = AboutHead &
  Readonly<
    Record<
      'item' | 'asked' | 'right' | 'facility' | 'telling' | 'seconds' | 'wrong' | 'times' | 'who',
      string
    >
  >;

/** The title in front of each row, and the dates behind it. */
function withAssignment(
  { title, opens, due }: CsvAssignment,
  head: AboutHead,
  columns: readonly string[],
  rows: readonly (readonly CsvCell[])[],
): string {
  const dates = [opens, due].map(at => (at === null ? undefined : new Date(at)));
  return toCsv([
    [head.assignment, ...columns, head.opens, head.due],
    ...rows.map(row => [title, ...row, ...dates]),
  ]);
}

/** One row for each student. @param hasTimes whether minutes are wanted: they are nobody else's business. */
export function studentsCsv(
  about: CsvAssignment,
  figures: readonly StudentStats[],
  head: StudentHead,
  nameOf: (figures: StudentStats) => string,
  hasTimes = false,
): string {
  const { name, right, percent, total, latest, attempts, minutes } = head;
  const marks = SITTING_MARKS.map(mark => head[mark]);
  const columns = [name, right, percent, total, latest, attempts, ...(hasTimes ? [minutes] : []), ...marks];
  const rows = figures.map(one => [
    nameOf(one),
    one.best,
    one.percent,
    one.total,
    one.latest,
    one.attempts,
    ...(hasTimes ? [one.minutes] : []),
    ...SITTING_MARKS.map(mark => Number(one.marks.includes(mark))),
  ]);
  return withAssignment(about, head, columns, rows);
}

/** How an item, a response and students are called. */
export type ItemNames = {
  readonly item: (figures: ItemStats) => string;
  readonly wrong: (figures: ItemStats, drawn: WrongResponse) => string;
  readonly who: (students: ItemStats['drawn'][number]['students']) => string;
};

/** One row for each item; beside it the wrong response that was given most often, how often, and by whom. */
export function itemsCsv(
  about: CsvAssignment,
  figures: readonly ItemStats[],
  head: ItemHead,
  names: ItemNames,
  hasTimes = false,
): string {
  const { item, asked, right, facility, telling, seconds, wrong, times, who } = head;
  const columns = [item, asked, right, facility, telling, ...(hasTimes ? [seconds] : []), wrong, times, who];
  const rows = figures.map(one => {
    const [most] = one.drawn;
    return [
      names.item(one),
      one.asked,
      one.right,
      one.facility,
      one.telling,
      ...(hasTimes ? [one.seconds] : []),
      ...(most
        ? [names.wrong(one, most), most.students.length, names.who(most.students)]
        : [undefined, 0, undefined]),
    ];
  });
  return withAssignment(about, head, columns, rows);
}

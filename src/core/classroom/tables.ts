import type { Drawn } from './analysis.ts';
import { type Cell, toCsv } from './csv.ts';
import type { ItemFigures, StudentFigures } from './figures.ts';
import { MARKS, type Mark } from './taking.ts';

/** Which assignment a file is of: every row says so, for rows of several to be put together. Times in ms since 1970. */
export type About = { readonly title: string; readonly opens: number | null; readonly due: number | null };

/** Words that stand above the columns. */
type AboutHead = Readonly<Record<'assignment' | 'opens' | 'due', string>>;
export type StudentHead = AboutHead &
  Readonly<Record<'name' | 'right' | 'percent' | 'total' | 'latest' | 'attempts' | 'minutes' | Mark, string>>;
export type ItemHead = AboutHead &
  Readonly<
    Record<
      'item' | 'asked' | 'right' | 'facility' | 'telling' | 'seconds' | 'wrong' | 'times' | 'who',
      string
    >
  >;

/** The title in front of each row, and the dates behind it. */
function framed(
  { title, opens, due }: About,
  head: AboutHead,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): string {
  const dates = [opens, due].map(at => (at === null ? undefined : new Date(at)));
  return toCsv([
    [head.assignment, ...columns, head.opens, head.due],
    ...rows.map(row => [title, ...row, ...dates]),
  ]);
}

/** One row for each student. @param hasTimes whether minutes are wanted: they are nobody else's business. */
export function studentsCsv(
  about: About,
  figures: readonly StudentFigures[],
  head: StudentHead,
  nameOf: (figures: StudentFigures) => string,
  hasTimes = false,
): string {
  const { name, right, percent, total, latest, attempts, minutes } = head;
  const marks = MARKS.map(mark => head[mark]);
  const columns = [name, right, percent, total, latest, attempts, ...(hasTimes ? [minutes] : []), ...marks];
  const rows = figures.map(one => [
    nameOf(one),
    one.best,
    one.percent,
    one.total,
    one.latest,
    one.attempts,
    ...(hasTimes ? [one.minutes] : []),
    ...MARKS.map(mark => Number(one.marks.includes(mark))),
  ]);
  return framed(about, head, columns, rows);
}

/** How an item, a response and students are called. */
export type ItemNames = {
  readonly item: (figures: ItemFigures) => string;
  readonly wrong: (figures: ItemFigures, drawn: Drawn) => string;
  readonly who: (students: ItemFigures['drawn'][number]['students']) => string;
};

/** One row for each item; beside it the wrong response that was given most often, how often, and by whom. */
export function itemsCsv(
  about: About,
  figures: readonly ItemFigures[],
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
  return framed(about, head, columns, rows);
}

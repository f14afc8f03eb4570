import { toLocalTime } from '../calendar-text.ts';
import type { ItemStats, StudentStats, WrongResponse } from './class-analysis.ts';
import { SITTING_MARKS, type SittingMark } from './receipt-reader.ts';

/** Results as CSV files for spreadsheets and learning platforms. */

/** A `Date` is written to the minute. */
export type CsvCell = string | number | Date | undefined;

const BOM = '\ufeff';
/** Spreadsheets take a text that begins so for a formula. An apostrophe before it prevents that. */
const FORMULA = /^\s*[=+\-@]|^[\t\r]/;

/** Words that a spreadsheet knows in numbers, dates and times. */
const DATE_WORDS =
  /e|[ap]m?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|[年月日时分秒]|[上下]午/gi;
/** Whether a spreadsheet may convert a text: 0017, 3-12, 1E5, 2 May, 3月12日, #N/A. One too many does no harm. */
const isLikeNumber = (text: string): boolean =>
  /^(?:true|false|#.*)$/i.test(text) || (/\p{N}/u.test(text) && !/\p{L}/u.test(text.replace(DATE_WORDS, '')));
/**
 * A tab behind such a text keeps it a text in Excel and LibreOffice, is invisible, and is trimmed where names are matched, as
 * in Moodle. Else 20230115000123456 becomes 2.02E+16. A formula, ="0017", or an apostrophe would be part of the name there.
 */
const AS_TEXT = '\t';

/** A table as a file for a spreadsheet: UTF-8 with its mark, commas, CRLF; numbers bare, what is not known empty. */
export const toCsv = (rows: readonly (readonly CsvCell[])[]): string =>
  BOM + rows.map(row => `${row.map(toCell).join(',')}\r\n`).join('');

function toCell(cell: CsvCell): string {
  if (cell instanceof Date) return toLocalTime(cell.getTime()).slice(0, 16).replace('T', ' ');
  if (typeof cell !== 'string') return cell === undefined ? '' : String(cell);
  // Chinese spreadsheets read full-width letters, too: ２E10, ＝1+1.
  const plain = cell.normalize('NFKC');
  const safe = FORMULA.test(plain) ? `'${cell}` : isLikeNumber(plain) ? cell + AS_TEXT : cell;
  return /[",\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The assignment of a file. It is repeated in every row, so that files can be joined. Times in ms since 1970. */
export type CsvAssignment = {
  readonly title: string;
  readonly opens: number | null;
  readonly due: number | null;
};

/** Column headings. */
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

/** One row for each student. @param hasTimes whether to include minutes, which are private unless the teacher wants them. */
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

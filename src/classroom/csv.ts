import type { Drawn } from './analysis.ts';
import type { ItemFigures, StudentFigures } from './figures.ts';
import { MARKS, type Mark } from './taking.ts';

export type Cell = string | number | undefined;

const BOM = '\ufeff';
/** A spreadsheet takes a text that begins so for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Words that a spreadsheet knows in numbers, dates and times. */
const DATE_WORDS =
  /e|[ap]m?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|[年月日时分秒]|[上下]午/gi;
/** Whether it may take a text for something else: 0017, 3-12, 1E5, 2 May, 3月12日. One too many does no harm. */
const isLikeNumber = (text: string): boolean =>
  /^(?:true|false)$/i.test(text) || (/\d/.test(text) && !/\p{L}/u.test(text.replace(DATE_WORDS, '')));
/**
 * Behind such a text, it leaves it a text in Excel and LibreOffice, is seen nowhere, and is trimmed where names are matched,
 * as in Moodle. Else 20230115000123456 becomes 2.02E+16. A formula, ="0017", or an apostrophe would be part of the name there.
 */
const AS_TEXT = '\t';

/** A table as a file for a spreadsheet: UTF-8 with its mark, commas, CRLF; numbers bare, what is not known empty. */
export const toCsv = (rows: readonly (readonly Cell[])[]): string =>
  BOM + rows.map(row => `${row.map(toCell).join(',')}\r\n`).join('');

function toCell(cell: Cell): string {
  if (typeof cell !== 'string') return cell === undefined ? '' : String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : isLikeNumber(cell) ? cell + AS_TEXT : cell;
  return /[",\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Words that stand above the columns. */
export type StudentHead = Readonly<
  Record<'name' | 'right' | 'total' | 'latest' | 'attempts' | 'minutes' | Mark, string>
>;
export type ItemHead = Readonly<
  Record<'item' | 'asked' | 'right' | 'facility' | 'telling' | 'seconds' | 'wrong' | 'times' | 'who', string>
>;

/** One row for each student. @param hasTimes whether minutes are wanted: they are nobody else's business. */
export function studentsCsv(
  figures: readonly StudentFigures[],
  head: StudentHead,
  nameOf: (figures: StudentFigures) => string,
  hasTimes = false,
): string {
  const { name, right, total, latest, attempts, minutes } = head;
  return toCsv([
    [name, right, total, latest, attempts, ...(hasTimes ? [minutes] : []), ...MARKS.map(mark => head[mark])],
    ...figures.map(one => [
      nameOf(one),
      one.best,
      one.total,
      one.latest,
      one.attempts,
      ...(hasTimes ? [one.minutes] : []),
      ...MARKS.map(mark => Number(one.marks.includes(mark))),
    ]),
  ]);
}

/** How an item, a response and students are called. */
export type ItemNames = {
  readonly item: (figures: ItemFigures) => string;
  readonly wrong: (figures: ItemFigures, drawn: Drawn) => string;
  readonly who: (students: ItemFigures['drawn'][number]['students']) => string;
};

/** One row for each item; beside it the wrong response that was given most often, how often, and by whom. */
export function itemsCsv(
  figures: readonly ItemFigures[],
  head: ItemHead,
  names: ItemNames,
  hasTimes = false,
): string {
  const { item, asked, right, facility, telling, seconds, wrong, times, who } = head;
  return toCsv([
    [item, asked, right, facility, telling, ...(hasTimes ? [seconds] : []), wrong, times, who],
    ...figures.map(one => {
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
    }),
  ]);
}

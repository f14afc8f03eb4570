import { toLocalTime } from '../day.ts';

/** A date is a moment, to the minute. */
export type CsvCell = string | number | Date | undefined;

const BOM = '\ufeff';
/** A spreadsheet takes a text that begins so for a formula. An apostrophe defuses it; a platform has hardly such a name. */
const FORMULA = /^\s*[=+\-@]|^[\t\r]/;

/** Words that a spreadsheet knows in numbers, dates and times. */
const DATE_WORDS =
  /e|[ap]m?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|[年月日时分秒]|[上下]午/gi;
/** Whether it may take a text for something else: 0017, 3-12, 1E5, 2 May, 3月12日, #N/A. One too many does no harm. */
const isLikeNumber = (text: string): boolean =>
  /^(?:true|false|#.*)$/i.test(text) || (/\p{N}/u.test(text) && !/\p{L}/u.test(text.replace(DATE_WORDS, '')));
/**
 * Behind such a text, it leaves it a text in Excel and LibreOffice, is seen nowhere, and is trimmed where names are matched,
 * as in Moodle. Else 20230115000123456 becomes 2.02E+16. A formula, ="0017", or an apostrophe would be part of the name there.
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

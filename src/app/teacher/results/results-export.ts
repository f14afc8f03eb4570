import { toLocalTime } from '../../../core/calendar-day.ts';
import { itemStats, studentStats } from '../../../core/classroom/class-analysis.ts';
import {
  type CsvAssignment,
  type ItemHead,
  type ItemNames,
  itemsCsv,
  type StudentHead,
  studentsCsv,
} from '../../../core/classroom/results-csv.ts';
import { fileStemOf } from '../../../core/classroom/safe-text.ts';
import { saveFile } from '../../dom/file-io.ts';
import { html, type TemplateResult } from '../../dom/html-template.ts';
import {
  type BookContext,
  bookSign,
  bookTitle,
  itemName,
  studentName,
  wrongResponseName,
} from './results-context.ts';
import { studentNames } from './students-and-items.ts';

/** Files for a spreadsheet, and paper. */
export function resultsExport(open: BookContext): TemplateResult {
  const { teach } = open;
  const give =
    (which: 'Students' | 'Items', make: (open: BookContext, hasTimes: boolean) => string) =>
    ({ target }: Event): void => {
      const box = target instanceof Element ? target.closest('section')?.querySelector('input') : undefined;
      const text = make(open, box?.checked === true);
      saveFile(new File([text], resultsFileName(open, which), { type: 'text/csv' }));
    };
  return html`
    <section class="takeaway">
      <h2>${teach('results.save')}</h2>
      <label class="check"><input type="checkbox" data-times /><span>${teach('results.withTimes')}</span></label>
      <div class="ways">
        <button class="button" type="button" data-csv="students" @click=${give('Students', studentFile)}><strong>${teach('results.students')}</strong></button>
        <button class="button" type="button" data-csv="items" @click=${give('Items', itemFile)}><strong>${teach('results.itemsFile')}</strong></button>
        <button class="button" type="button" data-print @click=${() => print()}><strong>${teach('results.print')}</strong></button>
      </div>
      <p class="quiet">${teach('results.gradesLine', { name: teach('results.name'), percent: teach('results.bestPercent') })}</p>
    </section>
  `;
}

/** The assignment, what the file holds, the day it was made, and the code, which tells two of one title apart. */
export function resultsFileName(open: BookContext, which: 'Students' | 'Items'): string {
  const title = fileStemOf(bookTitle(open)) || 'beams-and-pillars';
  const date = toLocalTime(open.now).slice(0, 10);
  return `${open.teach(`results.file${which}`, { title, date, code: bookSign(open.book) })}.csv`;
}

/** Whose rows they are: two without a title are told apart by their codes, as on the page. */
function csvAbout(open: BookContext): CsvAssignment {
  const { title, opens, due } = open.book.assignment;
  return { title: title || `${bookTitle(open)} · ${bookSign(open.book)}`, opens, due };
}

const aboutHead = ({ teach }: BookContext) => ({
  assignment: teach('results.assignment'),
  opens: teach('compose.opens'),
  due: teach('compose.due'),
});

/** The students as the page has them. */
export function studentFile(open: BookContext, hasTimes = false): string {
  const { teach, book } = open;
  const head: StudentHead = {
    ...aboutHead(open),
    name: teach('results.name'),
    right: teach('results.best'),
    percent: teach('results.bestPercent'),
    total: teach('results.total'),
    latest: teach('results.latest'),
    attempts: teach('results.times'),
    minutes: teach('results.minutes'),
    late: teach('results.mark.late'),
    unfinished: teach('results.mark.unfinished'),
    extended: teach('results.mark.extended'),
    shared: teach('results.mark.shared'),
    notReplayed: teach('results.mark.notReplayed'),
  };
  return studentsCsv(
    csvAbout(open),
    studentStats(book),
    head,
    ({ student }) => studentName(open, student),
    hasTimes,
  );
}

/** The items as the page has them, in the order of their ids. */
export function itemFile(open: BookContext, hasTimes = false): string {
  const { teach, book } = open;
  const head: ItemHead = {
    ...aboutHead(open),
    item: teach('results.item'),
    asked: teach('results.asked'),
    right: teach('results.right'),
    facility: teach('results.percent'),
    telling: teach('results.telling'),
    seconds: teach('results.seconds'),
    wrong: teach('results.wrong'),
    times: teach('results.wrongTimes'),
    who: teach('results.who'),
  };
  const names: ItemNames = {
    item: ({ item }) => itemName(open, item),
    wrong: ({ item }, drawn) => wrongResponseName(open, item, drawn),
    who: students => studentNames(open, students),
  };
  return itemsCsv(csvAbout(open), itemStats(book), head, names, hasTimes);
}

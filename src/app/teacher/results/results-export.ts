import { toLocalTime } from '../../../core/calendar-text.ts';
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
import { studentNames } from './items-section.ts';
import {
  type BookContext,
  bookSign,
  bookTitle,
  itemName,
  studentName,
  wrongResponseName,
} from './results-context.ts';

/** The results on paper, and as files for a spreadsheet. */
export function resultsExport(context: BookContext): TemplateResult {
  const { teach } = context;
  const saver =
    (which: 'Students' | 'Items', make: (context: BookContext, hasTimes: boolean) => string) =>
    ({ target }: Event): void => {
      const box = target instanceof Element ? target.closest('section')?.querySelector('input') : undefined;
      const text = make(context, box?.checked === true);
      saveFile(new File([text], resultsFileName(context, which), { type: 'text/csv' }));
    };
  return html`
    <section class="takeaway">
      <h2 class="unseen">${teach('results.save')}</h2>
      <div class="ways">
        <button class="button" type="button" data-print @click=${() => print()}><strong>${teach('results.print')}</strong></button>
        <button class="button" type="button" data-csv="students" @click=${saver('Students', studentFile)}><strong>${teach('results.students')}</strong></button>
        <button class="button" type="button" data-csv="items" @click=${saver('Items', itemFile)}><strong>${teach('results.itemsFile')}</strong></button>
      </div>
      <details>
        <summary>${teach('results.csvAbout')}</summary>
        <label class="check"><input type="checkbox" data-times /><span>${teach('results.withTimes')}</span></label>
        <p class="quiet">${teach('results.gradesLine', { name: teach('results.name'), percent: teach('results.bestPercent') })}</p>
      </details>
    </section>
  `;
}

/**
 * The assignment, what the file holds, the day it was made or the class was held, and what distinguishes two of one title: the
 * end of the code, or the room.
 */
export function resultsFileName(context: BookContext, which: 'Students' | 'Items'): string {
  const title = fileStemOf(bookTitle(context)) || 'beams-and-pillars';
  const date = toLocalTime(context.book.lesson?.opened ?? context.now).slice(0, 10);
  return `${context.teach(`results.file${which}`, { title, date, code: bookSign(context.book) })}.csv`;
}

/**
 * The assignment that the rows belong to. Two without a title are distinguished by their codes, as on the page; two classes by
 * when their rooms were opened, too.
 */
function csvAbout(context: BookContext): CsvAssignment {
  const { assignment, lesson } = context.book;
  const { title, opens, due } = assignment;
  const named = title || `${bookTitle(context)} · ${bookSign(context.book)}`;
  return { title: named, opens: lesson?.opened ?? opens, due };
}

const aboutHead = ({ teach }: BookContext) => ({
  assignment: teach('results.assignment'),
  opens: teach('compose.opens'),
  due: teach('compose.due'),
});

/** The students, as the page shows them. */
export function studentFile(context: BookContext, hasTimes = false): string {
  const { teach, book } = context;
  const head: StudentHead = {
    ...aboutHead(context),
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
    csvAbout(context),
    studentStats(book),
    head,
    ({ student }) => studentName(context, student),
    hasTimes,
  );
}

/** The items as the page shows them, in the order of their ids. */
export function itemFile(context: BookContext, hasTimes = false): string {
  const { teach, book } = context;
  const head: ItemHead = {
    ...aboutHead(context),
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
    item: ({ item }) => itemName(context, item),
    wrong: ({ item }, drawn) => wrongResponseName(context, item, drawn),
    who: students => studentNames(context, students),
  };
  return itemsCsv(csvAbout(context), itemStats(book), head, names, hasTimes);
}

import { classStats } from '../../../core/classroom/class-analysis.ts';
import type { AssignmentBook } from '../../../core/classroom/gradebook.ts';
import { type Refused, refusal } from '../../../core/classroom/receipt-intake.ts';
import { joinSentences } from '../../../text/names.ts';
import { attribution } from '../../dom/attribution.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { teacherHeader } from '../teacher-header.ts';
import type { TeacherPageContext } from '../teacher-page-context.ts';
import { confusionsSection } from './confusions-section.ts';
import { itemsSection } from './items-section.ts';
import { addReceipts, isAwaited, refusedSection } from './receipts-section.ts';
import {
  type BookContext,
  bookName,
  bookSign,
  bookTitle,
  heldOn,
  openedBook,
  packTitleAmong,
  type ResultsContext,
} from './results-context.ts';
import { resultsExport } from './results-export.ts';
import { studentsSection } from './students-section.ts';
import './results-page.css';

/** The results of a class: receipts come in, a gradebook comes out. Nothing of it leaves this browser. */
export function resultsPage(context: TeacherPageContext): TemplateResult {
  const { teach, gradebook } = context;
  const book = gradebook.book();
  const refused = [...gradebook.gradebook().refused, ...othersOf(context, book)];
  return html`
    <main class="teach results" data-page="teach-results">
      ${teacherHeader(context, 'results')}
      ${addReceipts(context)} ${book ? overview(context, book) : nothing}
      ${refusedSection(context, refused, book !== undefined)}
      ${book ? findings(context, book) : isStillComing(context) ? nothing : html`<p class="none">${teach('results.empty')}</p>`}
      ${book?.lesson && gradebook.count() > 1 ? lessonRemoval(context, book) : nothing}
      ${gradebook.count() > 0 ? deletion(context) : nothing} ${attribution(context.text)}
    </main>
  `;
}

/** Whether something that was handed in may still be shown. */
const isStillComing = (context: ResultsContext): boolean =>
  context.gradebook.getState().isReading ||
  context.gradebook.gradebook().refused.some(refused => isAwaited(context, refused));

/** What is wanted at once: which assignment, how it went, and what can be taken along. Only the first before its words are there. */
function overview(parts: ResultsContext, book: AssignmentBook): TemplateResult {
  const context = openedBook(parts, book);
  return html`
    <div class="overview">
      ${context ? printedHead(context) : nothing} ${bookChoice(parts, book)}
      ${context ? html`${classSums(context)} ${resultsExport(context)}` : nothing}
    </div>
  `;
}

/** Nothing of it before the words of its pack are there. */
function findings(parts: ResultsContext, book: AssignmentBook): TemplateResult {
  const context = openedBook(parts, book);
  if (!context) return html`<p class="none" role="status">${parts.teach('results.reading')}</p>`;
  return html`<div class="findings">${studentsSection(context)} ${confusionsSection(context)} ${itemsSection(context)}</div>`;
}

/** The head of a printed report: what it is, of which assignment, and of which day. */
function printedHead(context: BookContext): TemplateResult {
  const { teach, text, now, book } = context;
  const pack = packTitleAmong(context, book);
  const date = new Date(now).toLocaleDateString(text.language, { dateStyle: 'long' });
  return html`
    <header class="printed">
      <p>${teach('results.report')}</p>
      ${pack ? html`<p>${pack}</p>` : nothing}
      <h1>${bookTitle(context)}</h1>
      <p>${
        book.lesson
          ? teach('results.reportLesson', { date, held: heldOn(context, book.lesson) })
          : teach('results.reportLine', { date, code: bookSign(book) })
      }</p>
    </header>
  `;
}

/** Receipts of other assignments, a line for each of those. A live class has none. */
const othersOf = ({ gradebook }: ResultsContext, book: AssignmentBook | undefined): readonly Refused[] =>
  book?.lesson
    ? []
    : gradebook
        .gradebook()
        .books.filter(({ name, lesson }) => name !== book?.name && !lesson)
        .map(other => refusal('other', bookSign(other), '', classStats(other).attempts));

/** A choice of assignments and live classes, where there are several. */
function bookChoice(context: ResultsContext, book: AssignmentBook): TemplateResult {
  const { teach, gradebook } = context;
  const { books } = gradebook.gradebook();
  const named = (one: AssignmentBook): string => {
    const [title, count] = [bookName(context, one), one.students.length];
    return one.lesson
      ? teach('results.lesson', { title, count, held: heldOn(context, one.lesson) })
      : teach('results.book', { title, count, code: bookSign(one) });
  };
  if (books.length < 2) return html`<p class="which"><strong>${named(book)}</strong></p>`;
  const choose = ({ target }: Event): void => {
    if (target instanceof HTMLSelectElement) gradebook.look(target.value);
  };
  return html`
    <label class="field which">
      <span>${teach(books.some(({ lesson }) => lesson) ? 'results.whichOfAll' : 'results.which')}</span>
      <select @change=${choose}>${books.map(one => html`<option value=${one.name} .selected=${one.name === book.name}>${named(one)}</option>`)}</select>
    </label>
  `;
}

function classSums({ teach, book }: BookContext): TemplateResult {
  const figures = classStats(book);
  const sum = (name: string, value: string): TemplateResult =>
    html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  return html`
    <dl class="sums">
      ${sum(teach('results.pupils'), String(figures.students))}
      ${book.lesson ? nothing : sum(teach('results.attempts'), String(figures.attempts))}
      ${sum(teach('results.mean'), `${figures.mean}%`)}
    </dl>
  `;
}

function deletion({ teach, text, gradebook }: ResultsContext): TemplateResult {
  const lessons = gradebook.getState().lessons.length;
  const receipts = gradebook.count() - lessons;
  const line = joinSentences(text, [
    ...(receipts > 0 ? [teach('results.deleteLine', { count: receipts })] : []),
    ...(lessons > 0 ? [teach('results.deleteLessons', { count: lessons })] : []),
  ]);
  return inTwoSteps(teach, { what: teach('results.delete'), line, mark: 'all' }, gradebook.clear);
}

/** Of a live class all or nothing is kept. */
const lessonRemoval = (context: ResultsContext, book: AssignmentBook): TemplateResult => {
  const { teach, gradebook } = context;
  const line = teach('results.deleteLessonLine', { title: bookName(context, book) });
  return inTwoSteps(teach, { what: teach('results.deleteLesson'), line, mark: 'lesson' }, () =>
    gradebook.removeLesson(book.name),
  );
};

/** Since it cannot be undone. */
function inTwoSteps(
  teach: ResultsContext['teach'],
  said: { readonly what: string; readonly line: string; readonly mark: 'all' | 'lesson' },
  act: () => void,
): TemplateResult {
  const sure = (): void => {
    act();
    document.querySelector<HTMLElement>('h1')?.focus();
  };
  return html`
    <details class="delete">
      <summary>${said.what}</summary>
      <p>${said.line}</p>
      <button class="button" type="button" data-delete=${said.mark} @click=${sure}><strong>${teach('results.deleteSure')}</strong></button>
    </details>
  `;
}

import { classStats } from '../../../core/classroom/class-analysis.ts';
import type { AssignmentBook } from '../../../core/classroom/gradebook.ts';
import { type Refused, refusal } from '../../../core/classroom/receipt-intake.ts';
import type { RefusalReason } from '../../../core/classroom/receipt-reader.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import type { TeacherPageContext } from '../teacher-page-context.ts';
import { teacherHeader } from '../teacher-page-parts.ts';
import { addReceipts } from './add-receipts.ts';
import { confusionsSection } from './confusions-section.ts';
import { type BookContext, bookSign, bookTitle, type ResultsContext } from './results-context.ts';
import { resultsExport } from './results-export.ts';
import { itemsSection, studentsSection } from './students-and-items.ts';
import './results-page.css';

/** What came twice is told where it is taken in. */
type Listed = Exclude<RefusalReason, 'duplicate'>;
type Row = Refused & { readonly reason: Listed };
const isRow = (one: Refused): one is Row => one.reason !== 'duplicate';

/** Letters of a code that are shown: the last, for the first are the same in all of a class. */
const SHOWN = 12;

/** With these nothing is amiss: what counts of them is there as well. */
const HARMLESS: readonly Listed[] = ['older', 'other'];

/** What was not taken, and why; nothing of it is counted. It is folded where there are results to look at. */
export function refusedSection(
  desk: ResultsContext,
  all: readonly Refused[],
  isFolded: boolean,
): TemplateResult {
  const { teach } = desk;
  const amiss = all.filter(isRow).filter(({ reason }) => !HARMLESS.includes(reason));
  const harmless = HARMLESS.filter(reason => all.some(one => one.reason === reason));
  return html`
    ${
      amiss.length > 0
        ? html`
            <details class="refused" ?open=${!isFolded}>
              <summary><h2>${teach('results.refused', { count: amiss.length })}</h2></summary>
              ${amiss.some(({ reason }) => reason !== 'nothing') ? html`<p class="quiet">${teach('results.whose')}</p>` : nothing}
              <ul>${amiss.map(one => refusedRow(desk, one))}</ul>
            </details>`
        : nothing
    }
    ${harmless.length > 0 ? html`<ul class="harmless quiet">${harmless.map(reason => harmlessRow(desk, reason, all))}</ul>` : nothing}
  `;
}

function refusedRow(
  { teach, gradebook }: ResultsContext,
  { reason, code, nickname, times }: Row,
): TemplateResult {
  const shown = reason === 'nothing' ? code : shownOf(code);
  const name = nickname || shown;
  return html`
    <li data-reason=${reason}>
      <p>
        <strong>${nickname}</strong> <span class="token" translate="no">${shown}</span>
        <span>${teach(`results.why.${reason}`)}${times > 1 ? html` · ${teach('results.again', { count: times })}` : nothing}</span>
      </p>
      <button class="small" type="button" aria-label=${teach('results.removeOne', { name })} @click=${() => gradebook.remove(code)}>${teach('results.remove')}</button>
    </li>
  `;
}

const shownOf = (code: string): string => (code.length > SHOWN ? `…${code.slice(-SHOWN)}` : code);

/** All of one reason, in one line. */
function harmlessRow({ teach }: ResultsContext, reason: Listed, all: readonly Refused[]): TemplateResult {
  const count = all.filter(one => one.reason === reason).reduce((times, one) => times + one.times, 0);
  return html`<li data-reason=${reason}>${teach(`results.why.${reason}`)} · ${teach('results.again', { count })}</li>`;
}

/** What comes back: receipts in, a gradebook out. Nothing of it leaves this browser. */
export function resultsPage(context: TeacherPageContext): TemplateResult {
  const desk: ResultsContext = context;
  const { teach, gradebook } = desk;
  const book = gradebook.book();
  const refused = [...gradebook.gradebook().refused, ...othersOf(desk, book)];
  return html`
    <main class="teach results" data-page="teach-results">
      ${teacherHeader(context, 'results')}
      ${addReceipts(desk)} ${refusedSection(desk, refused, book !== undefined)}
      ${book ? bookReport({ ...desk, book }) : gradebook.getState().isReading ? nothing : html`<p class="none">${teach('results.empty')}</p>`}
      ${gradebook.count() > 0 ? deletion(desk) : nothing}
    </main>
  `;
}

function bookReport(open: BookContext): TemplateResult {
  return html`${printedHead(open)} ${bookChoice(open)} ${classSums(open)} ${studentsSection(open)} ${confusionsSection(open)} ${itemsSection(open)} ${resultsExport(open)}`;
}

/** What the paper begins with: what it is, of which assignment, and from when. */
function printedHead(open: BookContext): TemplateResult {
  const { teach, text, now, book } = open;
  const date = new Date(now).toLocaleDateString(text.language, { dateStyle: 'long' });
  return html`
    <header class="printed">
      <p>${teach('results.report')}</p>
      <h1>${bookTitle(open)}</h1>
      <p>${teach('results.reportLine', { date, code: bookSign(book) })}</p>
    </header>
  `;
}

/** What belongs to other assignments, a line for each of them. */
const othersOf = ({ gradebook }: ResultsContext, book: AssignmentBook | undefined): readonly Refused[] =>
  gradebook
    .gradebook()
    .books.filter(({ name }) => name !== book?.name)
    .map(other => refusal('other', bookSign(other), '', classStats(other).attempts));

/** A choice only where there are several. */
function bookChoice(open: BookContext): TemplateResult {
  const { teach, gradebook, book } = open;
  const { books } = gradebook.gradebook();
  const named = (one: AssignmentBook): string =>
    teach('results.book', {
      title: bookTitle({ ...open, book: one }),
      code: bookSign(one),
      count: one.students.length,
    });
  if (books.length < 2) return html`<p class="which"><strong>${named(book)}</strong></p>`;
  const choose = ({ target }: Event): void => {
    if (target instanceof HTMLSelectElement) gradebook.look(target.value);
  };
  return html`
    <label class="field which">
      <span>${teach('results.which')}</span>
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
      ${sum(teach('results.attempts'), String(figures.attempts))}
      ${sum(teach('results.mean'), `${figures.mean}%`)}
    </dl>
  `;
}

/** Two steps, since it cannot be undone. */
function deletion({ teach, gradebook }: ResultsContext): TemplateResult {
  const clear = (): void => {
    gradebook.clear();
    document.querySelector<HTMLElement>('h1')?.focus();
  };
  return html`
    <details class="delete">
      <summary>${teach('results.delete')}</summary>
      <p>${teach('results.deleteLine', { count: gradebook.count() })}</p>
      <button class="button" type="button" data-delete @click=${clear}><strong>${teach('results.deleteSure')}</strong></button>
    </details>
  `;
}

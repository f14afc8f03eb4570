import { classFigures } from '../../../core/classroom/figures.ts';
import type { Book } from '../../../core/classroom/gradebook.ts';
import { type Refused, refusal } from '../../../core/classroom/intake.ts';
import { html, nothing, type TemplateResult } from '../../dom/lit.ts';
import { head } from '../head.ts';
import type { Lectern } from '../lectern.ts';
import { confused } from './confused.ts';
import type { Desk, Open } from './desk.ts';
import { intake } from './intake.ts';
import { items } from './items.ts';
import { bookSign, bookTitle } from './names.ts';
import { refusedList } from './refused.ts';
import { students } from './students.ts';
import { takeaway } from './takeaway.ts';
import './results.css';

/** What comes back: receipts in, a gradebook out. Nothing of it leaves this browser. */
export function results(lectern: Lectern): TemplateResult {
  const desk: Desk = lectern;
  const { teach, gradebook } = desk;
  const book = gradebook.book();
  const refused = [...gradebook.gradebook().refused, ...othersOf(desk, book)];
  return html`
    <main class="teach results" data-page="teach-results">
      ${head(lectern, 'results')}
      ${intake(desk)} ${refusedList(desk, refused, book !== undefined)}
      ${book ? report({ ...desk, book }) : gradebook.getState().isReading ? nothing : html`<p class="none">${teach('results.empty')}</p>`}
      ${gradebook.count() > 0 ? deletion(desk) : nothing}
    </main>
  `;
}

function report(open: Open): TemplateResult {
  return html`${printedHead(open)} ${which(open)} ${sums(open)} ${students(open)} ${confused(open)} ${items(open)} ${takeaway(open)}`;
}

/** What the paper begins with: what it is, of which assignment, and from when. */
function printedHead(open: Open): TemplateResult {
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
const othersOf = ({ gradebook }: Desk, book: Book | undefined): readonly Refused[] =>
  gradebook
    .gradebook()
    .books.filter(({ name }) => name !== book?.name)
    .map(other => refusal('other', bookSign(other), '', classFigures(other).attempts));

/** A choice only where there are several. */
function which(open: Open): TemplateResult {
  const { teach, gradebook, book } = open;
  const { books } = gradebook.gradebook();
  const named = (one: Book): string =>
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

function sums({ teach, book }: Open): TemplateResult {
  const figures = classFigures(book);
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
function deletion({ teach, gradebook }: Desk): TemplateResult {
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

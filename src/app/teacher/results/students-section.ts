import { MINUTE_MS } from '../../../core/calendar-day.ts';
import type { StudentStats } from '../../../core/classroom/class-analysis.ts';
import { studentStats } from '../../../core/classroom/class-analysis.ts';
import type { Student } from '../../../core/classroom/gradebook.ts';
import type { SittingMark, StudentSitting } from '../../../core/classroom/receipt-reader.ts';
import type { TemplateResult } from '../../dom/html-template.ts';
import { html, nothing } from '../../dom/html-template.ts';
import type { BookContext } from './results-context.ts';
import { studentName } from './results-context.ts';
/** A row for each student, and every attempt on demand. */
export function studentsSection(context: BookContext): TemplateResult {
  const { teach, book } = context;
  const figures = studentStats(book);
  const hasShort = figures.some(({ marks }) => marks.includes('notReplayed'));
  // Where nobody has done it twice, best and latest are the same.
  const isOnce = figures.every(({ attempts }) => attempts === 1);
  const heads = isOnce
    ? (['results.once', 'results.minutes'] as const)
    : (['results.best', 'results.latest', 'results.times', 'results.minutes'] as const);
  return html`
    <section class="students">
      <h2 id="students">${teach('results.pupils')}</h2>
      <div class="roll">
      <table aria-labelledby="students">
        <thead><tr><th scope="col">${teach('results.name')}</th>${heads.map(key => html`<th scope="col">${teach(key)}</th>`)}</tr></thead>
        <tbody>${figures.map(one => studentRow(context, one, isOnce))}</tbody>
      </table>
      </div>
      ${hasShort ? html`<p class="quiet">${teach('results.shortLine')}</p>` : nothing}
      ${book.lesson ? nothing : attemptList(context)}
    </section>
  `;
}

/** What was handed in one by one is removed so, too. */
const attemptList = (context: BookContext): TemplateResult => html`
  <details class="works">
    <summary>${context.teach('results.works')}</summary>
    <ul>${context.book.students.flatMap(student => student.works.map(work => attemptRow(context, student, work)))}</ul>
  </details>
`;

function studentRow(context: BookContext, figures: StudentStats, isOnce: boolean): TemplateResult {
  const { teach } = context;
  const { student, best, latest, total, attempts, minutes, marks } = figures;
  return html`
    <tr data-student=${student.key}>
      <th scope="row">${studentName(context, student)}${markList(context, marks)}</th>
      <td data-best>${teach('results.score', { right: best, total })}</td>
      ${isOnce ? nothing : html`<td data-latest>${teach('results.score', { right: latest, total })}</td><td>${attempts}</td>`}
      <td>${minutes}</td>
    </tr>
  `;
}

const markList = ({ teach }: BookContext, marks: readonly SittingMark[]): TemplateResult | typeof nothing =>
  marks.length === 0
    ? nothing
    : html`<span class="marks">${marks.map(mark => html` <span class="mark" data-mark=${mark}>${teach(`results.mark.${mark}`)}</span>`)}</span>`;

function attemptRow(context: BookContext, student: Student, work: StudentSitting): TemplateResult {
  const { teach, text, gradebook } = context;
  const name = studentName(context, student);
  const { begun, right, total, ms, marks, code } = work;
  const count = Math.round(ms / MINUTE_MS);
  const date =
    begun === null
      ? ''
      : new Date(begun).toLocaleString(text.language, { dateStyle: 'medium', timeStyle: 'short' });
  const line = begun === null ? 'results.workShort' : 'results.work';
  return html`
    <li>
      <p>${teach(line, { name, date, right, total, count })}${markList(context, marks)}</p>
      <button class="small" type="button" aria-label=${teach('results.removeOne', { name })} @click=${() => gradebook.remove(code)}>${teach('results.remove')}</button>
    </li>
  `;
}

import { MINUTE_MS } from '../../../core/calendar-day.ts';
import {
  type ItemStats,
  itemStats,
  type StudentStats,
  studentStats,
} from '../../../core/classroom/class-analysis.ts';
import type { Student } from '../../../core/classroom/gradebook.ts';
import type { SittingMark, StudentSitting } from '../../../core/classroom/receipt-reader.ts';
import { shareBar } from '../../../shapes/heat-map.ts';
import { joinSentences } from '../../../text/names.ts';
import { chart, type Table } from '../../dom/charts.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { toSvg } from '../../dom/shapes-to-svg.ts';
import {
  type BookContext,
  itemName,
  kindName,
  nameList,
  studentName,
  withSeparators,
  wrongResponseName,
} from './results-context.ts';

/** A row for each student, and every attempt on demand. */
export function studentsSection(open: BookContext): TemplateResult {
  const { teach, book } = open;
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
        <tbody>${figures.map(one => studentRow(open, one, isOnce))}</tbody>
      </table>
      </div>
      ${hasShort ? html`<p class="quiet">${teach('results.shortLine')}</p>` : nothing}
      <details class="works">
        <summary>${teach('results.works')}</summary>
        <ul>${book.students.flatMap(student => student.works.map(work => attemptRow(open, student, work)))}</ul>
      </details>
    </section>
  `;
}

function studentRow(open: BookContext, figures: StudentStats, isOnce: boolean): TemplateResult {
  const { teach } = open;
  const { student, best, latest, total, attempts, minutes, marks } = figures;
  return html`
    <tr data-student=${student.key}>
      <th scope="row">${studentName(open, student)}${markList(open, marks)}</th>
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

function attemptRow(open: BookContext, student: Student, work: StudentSitting): TemplateResult {
  const { teach, text, gradebook } = open;
  const name = studentName(open, student);
  const { begun, right, total, ms, marks, code } = work;
  const count = Math.round(ms / MINUTE_MS);
  const date =
    begun === null
      ? ''
      : new Date(begun).toLocaleString(text.language, { dateStyle: 'medium', timeStyle: 'short' });
  const line = begun === null ? 'results.workShort' : 'results.work';
  return html`
    <li>
      <p>${teach(line, { name, date, right, total, count })}${markList(open, marks)}</p>
      <button class="small" type="button" aria-label=${teach('results.removeOne', { name })} @click=${() => gradebook.remove(code)}>${teach('results.remove')}</button>
    </li>
  `;
}

/** In px; drawn as wide as there is room. */
const BAR = { w: 320, h: 14 };

/** What the class made of each item: the hardest first. */
export function itemsSection(open: BookContext): TemplateResult {
  const { teach, text, book } = open;
  const all = [...itemStats(book)].sort((a, b) => (a.facility ?? 101) - (b.facility ?? 101));
  return html`
    <section class="items accent-azurite">
      <h2>${teach('results.items')}</h2>
      <p class="quiet">${joinSentences(text, [teach('results.itemsLine'), teach('results.tellingLine')])}</p>
      ${chart(text, html`<ol>${all.map(one => itemRow(open, one))}</ol>`, itemsTable(open, all))}
    </section>
  `;
}

function itemRow(open: BookContext, figures: ItemStats): TemplateResult {
  const { teach } = open;
  const { item: asked, facility, telling, drawn } = figures;
  const label =
    facility === undefined
      ? teach('results.shareNone')
      : teach('results.share', { right: figures.right, asked: figures.asked, facility });
  return html`
    <li data-item=${asked.id}>
      <h3>${itemName(open, asked)} <small>${kindName(open, asked)}</small></h3>
      ${facility === undefined ? nothing : toSvg(shareBar(facility / 100, BAR), BAR, { bleed: 2 })}
      <p><strong>${label}</strong>${telling === undefined ? nothing : html` <span data-telling>${teach('results.telling')} ${telling}</span>`}</p>
      ${drawn.length > 0 ? html`<dl>${drawn.map(one => wrongResponse(open, figures, one))}</dl>` : nothing}
    </li>
  `;
}

const wrongResponse = (
  open: BookContext,
  { item: asked }: ItemStats,
  drawn: ItemStats['drawn'][number],
): TemplateResult => html`
  <div>
    <dt>${open.teach('results.fell', { response: wrongResponseName(open, asked, drawn), count: drawn.students.length })}</dt>
    <dd>${withSeparators(
      open,
      drawn.students.map(student => studentName(open, student)),
    ).map(name => html`<span>${name}</span>`)}</dd>
  </div>
`;

export const studentNames = (open: BookContext, students: ItemStats['drawn'][number]['students']): string =>
  nameList(
    open,
    students.map(student => studentName(open, student)),
  );

const itemsTable = (open: BookContext, all: readonly ItemStats[]): Table => {
  const { teach } = open;
  const heads = ['asked', 'right', 'percent', 'telling', 'seconds'] as const;
  return {
    caption: teach('results.items'),
    head: [{ said: teach('results.item') }, ...heads.map(key => ({ said: teach(`results.${key}`) }))],
    rows: all.map(one => ({
      name: { said: itemName(open, one.item) },
      cells: [one.asked, one.right, one.facility ?? '–', one.telling ?? '–', one.seconds ?? '–'],
    })),
  };
};

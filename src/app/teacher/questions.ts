import { letterAt } from '../../text/naming.ts';
import { addressText } from '../dom/address.ts';
import { qrPicture } from '../dom/code.ts';
import { html, nothing, type TemplateResult } from '../dom/lit.ts';
import type { TeacherPageContext } from './lectern.ts';
import { printedNumberLine } from './ruler.ts';
import { type CardTable, letterOf, type NumberedQuestion, type Worksheet } from './worksheet.ts';

export type PrintedWorksheet = {
  readonly worksheet: Worksheet;
  /** The address of the assignment. */
  readonly link: string;
  readonly title: string;
  /** Which order, where there are several. */
  readonly version: number | undefined;
  readonly lectern: TeacherPageContext;
};

/** Of the last questions so many stay together: none is left alone on the last page. */
const TOGETHER = 4;

/** A, B, C, D. */
export const versionName = (n: number): string => letterAt(n - 1);

/** What a student gets. */
export function questionSheet(printed: PrintedWorksheet): TemplateResult {
  const { worksheet, link, lectern } = printed;
  const { teach } = lectern;
  const rest = worksheet.questions.slice(0, -TOGETHER);
  const last = worksheet.questions.slice(-TOGETHER);
  return html`
    <article class="sheet-paper" data-worksheet>
      <header class="title">
        <div>
          ${worksheetHeading(printed)}
          <p class="link">${addressText(link)}</p>
          <p class="who"><span>${teach('paper.class')}</span><span>${teach('paper.seat')}</span><span>${teach('paper.score')}</span></p>
        </div>
        <figure>${qrPicture(link, teach('paper.online'), 'M')}<figcaption>${teach('paper.online')}</figcaption></figure>
      </header>
      ${worksheet.tables.map(table => cardTable(table, lectern))}
      ${rest.map(question => printedQuestion(question, lectern))}
      <div class="together">${last.map(question => printedQuestion(question, lectern))}</div>
    </article>
  `;
}

export const worksheetHeading = ({ title, version, lectern: { teach } }: PrintedWorksheet): TemplateResult =>
  html`<h2>${title}${version ? html` <span class="version">${teach('paper.versionName', { letter: versionName(version) })}</span>` : nothing}</h2>`;

/** Cards of a beam with a line before each, and the letters of its pillars. */
const cardTable = (
  { title, options, cards: all }: CardTable,
  { teach }: TeacherPageContext,
): TemplateResult => html`
  <section class="table-paper">
    <h3>${teach('paper.match', { beam: title })}</h3>
    <ul class="letters">${options.map(option => html`<li><b>${letterOf(options, option.id)}</b> ${option.text}</li>`)}</ul>
    <ol class="cards-paper">${all.map(card => html`<li><i class="blank"></i><b>${card.n}.</b> ${card.question}</li>`)}</ol>
  </section>
`;

const printedQuestion = (question: NumberedQuestion, lectern: TeacherPageContext): TemplateResult => html`
  <section class="question-paper"><p><b>${question.n}.</b> ${question.question}</p>${answerSpace(question, lectern)}</section>
`;

/** Where the answer goes. */
function answerSpace({ answer }: NumberedQuestion, { teach }: TeacherPageContext): TemplateResult {
  switch (answer.form) {
    case 'options':
      return html`<ul class="letters">${answer.options.map(option => html`<li><b>${letterOf(answer.options, option.id)}</b> ${option.text}</li>`)}</ul>`;
    case 'write':
      return html`<p class="write"><i class="blank long"></i> ${answer.unit}</p>`;
    case 'line':
      return html`<p class="quiet">${teach('paper.mark')}</p>${printedNumberLine(answer)}`;
    case 'rows':
      return html`<p class="quiet">${teach('paper.number')}</p><ul class="rows-paper">${answer.rows.map(row => html`<li><i class="blank"></i> ${row.text}</li>`)}</ul>`;
  }
}

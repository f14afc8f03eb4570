import { html, type TemplateResult } from '../dom/lit.ts';
import { type PrintedWorksheet, worksheetHeading } from './questions.ts';
import { answerOf, type NumberedQuestion } from './worksheet.ts';

/** What the teacher keeps: every answer with its reason and where the interview says so. */
export function answerSheet(printed: PrintedWorksheet): TemplateResult {
  const { worksheet, lectern } = printed;
  const { teach } = lectern;
  const all: readonly NumberedQuestion[] = [
    ...worksheet.tables.flatMap(({ cards }) => cards),
    ...worksheet.questions,
  ];
  return html`
    <article class="sheet-paper" data-key>
      <header class="title"><div>${worksheetHeading(printed)}<p>${teach('paper.keyLine')}</p></div></header>
      <table class="key-paper">
        <thead><tr><th scope="col">${teach('paper.n')}</th><th scope="col">${teach('paper.answer')}</th><th scope="col">${teach('paper.reason')}</th></tr></thead>
        <tbody>
          ${all.map(
            one =>
              html`<tr><th scope="row">${one.n}</th><td>${keyAnswerText(one)}</td><td>${one.reason} <small>${one.pointer}</small></td></tr>`,
          )}
        </tbody>
      </table>
    </article>
  `;
}

/** A letter with what it stands for. */
function keyAnswerText(one: NumberedQuestion): string {
  const { answer } = one;
  if (answer.form !== 'options') return answerOf(one);
  const right = answer.options.find(({ id }) => id === answer.right);
  return `${answerOf(one)} ${right?.text ?? ''}`;
}

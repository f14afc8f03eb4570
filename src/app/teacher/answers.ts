import { html, type TemplateResult } from '../dom/lit.ts';
import { named, type Printed } from './questions.ts';
import { answerOf, type Numbered } from './worksheet.ts';

/** What the teacher keeps: every answer with its reason and where the interview says so. */
export function answers(printed: Printed): TemplateResult {
  const { worksheet, lectern } = printed;
  const { teach } = lectern;
  const all: readonly Numbered[] = [
    ...worksheet.tables.flatMap(({ cards }) => cards),
    ...worksheet.questions,
  ];
  return html`
    <article class="sheet-paper" data-key>
      <header class="title"><div>${named(printed)}<p>${teach('paper.keyLine')}</p></div></header>
      <table class="key-paper">
        <thead><tr><th scope="col">${teach('paper.n')}</th><th scope="col">${teach('paper.answer')}</th><th scope="col">${teach('paper.reason')}</th></tr></thead>
        <tbody>
          ${all.map(
            one =>
              html`<tr><th scope="row">${one.n}</th><td>${said(one)}</td><td>${one.reason} <small>${one.pointer}</small></td></tr>`,
          )}
        </tbody>
      </table>
    </article>
  `;
}

/** A letter with what it stands for. */
function said(one: Numbered): string {
  const { answer } = one;
  if (answer.form !== 'options') return answerOf(one);
  const right = answer.options.find(({ id }) => id === answer.right);
  return `${answerOf(one)} ${right?.text ?? ''}`;
}

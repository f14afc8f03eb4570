import { letterAt } from '../../text/names.ts';
import { addressText } from '../dom/address-line-breaks.ts';
import { html, nothing, svg, type TemplateResult } from '../dom/html-template.ts';
import { qrPicture } from '../dom/qr-code.ts';
import type { PaperAnswer } from '../kinds/types.ts';
import type { TeacherPageContext } from './teacher-page-context.ts';
import {
  answerOf,
  type CardTable,
  correctionOf,
  letterOf,
  type NumberedQuestion,
  type Worksheet,
} from './worksheet-content.ts';

/** A worksheet with what is printed round its questions. */
export type PrintedWorksheet = {
  readonly worksheet: Worksheet;
  /** The address of the assignment. */
  readonly link: string;
  readonly title: string;
  /** The order of the questions, from 1; undefined where there is only one. */
  readonly version: number | undefined;
  readonly context: TeacherPageContext;
};

/** What a student gets. */
export function questionSheet(printed: PrintedWorksheet): TemplateResult {
  const { worksheet, link, context } = printed;
  const { teach } = context;
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
      ${worksheet.tables.map(table => cardTable(table, context))}
      ${rest.map(question => printedQuestion(question, context))}
      <div class="together">${last.map(question => printedQuestion(question, context))}</div>
    </article>
  `;
}

/** So many of the last questions stay on one page, so that none stands alone on the last one. */
const TOGETHER = 4;

/** Cards with a blank before each, and the letters of their pillars or lists. */
const cardTable = (
  { asks, title, options, cards: all }: CardTable,
  { teach }: TeacherPageContext,
): TemplateResult => html`
  <section class="table-paper">
    <h3>${asks === 'lists' ? teach('paper.sort', { table: title }) : teach('paper.match', { beam: title })}</h3>
    <ul class="letters">${options.map(option => html`<li><b>${letterOf(options, option.id)}</b> ${option.text}</li>`)}</ul>
    <ol class="cards-paper">${all.map(card => html`<li><i class="blank"></i><b>${card.n}.</b> ${card.card.text}</li>`)}</ol>
  </section>
`;

/** A headline is its own answer space: above it stands what to do with it. */
const printedQuestion = (question: NumberedQuestion, context: TeacherPageContext): TemplateResult => html`
  <section class="question-paper"><p><b>${question.n}.</b> ${question.answer.form === 'phrases' ? context.teach('paper.proofread') : question.question}</p>${answerSpace(question, context)}</section>
`;

/** Room for the answer. */
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
    case 'phrases':
      return html`
        <p class="phrases-paper">${answer.phrases.map((phrase, i) => html`<span><small>${i + 1}</small>${phrase.text}</span>`)}</p>
        <p class="stated-paper"><i class="box-paper"></i>${teach('paper.allStated')}</p>`;
  }
}

type Line = Extract<PaperAnswer, { readonly form: 'line' }>;

/** Width of a number line, in px. */
const LINE_WIDTH = 520;

/** Px at each end of the line: half of the longest label, 100 million, must fit. */
const SIDE = 42;

const TICK = { y: 14, minor: 8, major: 14 } as const;

/** A number line to put a mark on. */
function printedNumberLine({ steps, ticks, labels }: Line): TemplateResult {
  const x = (step: number): number => SIDE + (step / steps) * (LINE_WIDTH - 2 * SIDE);
  const isLabelled = (step: number): boolean => labels.some(label => label.step === step);
  return html`
    <svg class="ruler-paper" viewBox="0 0 ${LINE_WIDTH} 52" role="img" aria-label=${labels.map(({ text }) => text).join(' ')}>
      <path d=${`M${x(0)} ${TICK.y}H${x(steps)}`}></path>
      ${ticks.map(step => svg`<path d=${`M${x(step)} ${TICK.y}v${isLabelled(step) ? TICK.major : TICK.minor}`}></path>`)}
      ${labels.map(({ step, text }) => svg`<text x=${x(step)} y="44" text-anchor="middle">${text}</text>`)}
    </svg>
  `;
}

/** What the teacher keeps: every answer with its reason, and where the interview says so. */
export function answerSheet(printed: PrintedWorksheet): TemplateResult {
  const { worksheet, context } = printed;
  const { teach } = context;
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
              html`<tr><th scope="row">${one.n}</th><td>${keyAnswerText(one, context)}</td><td>${one.reason} <small>${one.pointer}</small></td></tr>`,
          )}
        </tbody>
      </table>
    </article>
  `;
}

/** The answer; a letter with what it stands for, a phrase with what it would have to say. */
function keyAnswerText(one: NumberedQuestion, { teach }: TeacherPageContext): string {
  const { answer } = one;
  if (answer.form === 'phrases')
    return answer.right === answer.none
      ? teach('paper.allStated')
      : `${answerOf(one)} ${correctionOf(answer, teach)}`;
  if (answer.form !== 'options') return answerOf(one);
  const right = answer.options.find(({ id }) => id === answer.right);
  return `${answerOf(one)} ${right?.text ?? ''}`;
}

const worksheetHeading = ({ title, version, context: { teach } }: PrintedWorksheet): TemplateResult =>
  html`<h2>${title}${version ? html` <span class="version">${teach('paper.versionName', { letter: versionName(version) })}</span>` : nothing}</h2>`;

/** A, B, C, D for 1 to 4. */
export const versionName = (n: number): string => letterAt(n - 1);

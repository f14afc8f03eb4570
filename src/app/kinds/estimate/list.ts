import { withoutBreaks } from '../../../core/interview/lookups.ts';
import {
  type EstimateItem,
  type EstimateKey,
  type EstimatePrompt,
  type EstimateResponse,
  movedBy,
  rules,
} from '../../../core/kinds/estimate/rules.ts';
import { figureQuestion } from '../../../text/further-names.ts';
import { html, nothing, phrases, type TemplateResult } from '../../dom/html-template.ts';
import { toSvg } from '../../dom/shapes-to-svg.ts';
import { sourceStrips } from '../../dom/source-quotes.ts';
import { meanings, questionBeside, verdictLine } from '../number-explanation.ts';
import type { AskView, KindList, ListContext, ToldView } from '../types.ts';
import {
  captionsOf,
  gapText,
  labelsOf,
  stepDigits,
  stepName,
  stepText,
  truthText,
  withinText,
} from './estimate-words.ts';
import { type LineState, lineDrawing, NUMBER_LINE } from './number-line-shapes.ts';

/** Estimate in plain DOM: the drawing of the line, a native slider under it, and buttons for single steps. */
export const list: KindList<EstimatePrompt, EstimateKey, EstimateResponse> = {
  setting: 'desk',
  question: ({ text }, { prompt }) => withoutBreaks(figureQuestion(text, prompt.figure)),
  caption: ({ text }) => text.t('number.caption.estimate'),
  ask,
  verdict,
  why,
  beside: ({ text, item }) => questionBeside(figureQuestion(text, item.prompt.figure)),
  recap,
  hinted: ({ text }, _, [tip]) => text.t(tip === 'half:low' ? 'number.hint.low' : 'number.hint.high'),
  again: { later: 'wrong.laterAnswer', now: 'wrong.nowAnswer' },
};

type View = AskView<EstimatePrompt, EstimateKey, EstimateResponse>;

function ask(view: View): TemplateResult {
  const { text, current, draft, faded, onPut, onRespond } = view;
  const { prompt, id } = current;
  const response = draft ?? { step: 0 };
  const put = (next: EstimateResponse): void => onPut(id, next);
  const by = stepName(prompt);
  const step = (to: -1 | 1): TemplateResult => {
    const name = by
      ? text.t(to < 0 ? 'number.back' : 'number.forth', { value: by })
      : text.t(to < 0 ? 'number.backLog' : 'number.forthLog');
    return html`
      <button class="button" type="button" data-part=${to < 0 ? 'back' : 'forth'} aria-label=${name}
        @click=${() => put(movedBy(prompt, response, to))}><strong>${to < 0 ? '−' : '+'}${by ? ` ${by}` : ''}</strong></button>`;
  };
  return html`
    <p class="asked" aria-hidden="true">${phrases(figureQuestion(text, prompt.figure))}</p>
    ${faded.length > 0 ? html`<p class="tip">${list.hinted(view, current, faded)}</p>` : nothing}
    <div class="estimate">
      ${picture(view, prompt, { mark: response.step > 0 ? markAt(view, prompt, response) : undefined })}
      <label class="line" data-part="line"><span class="unseen">${text.t('number.line')}</span>
        <input type="range" min="0" max=${prompt.line.steps} step="1" .value=${String(response.step)}
          aria-valuetext=${stepText(view, prompt, response.step)}
          @input=${({ target }: Event) =>
            target instanceof HTMLInputElement && put({ step: Number(target.value) })} /></label>
      <p class="within">${withinText(view, prompt)}</p>
      <div class="steppers">${step(-1)} ${step(1)}</div>
      <button class="button primary" type="button" data-part="confirm" data-go aria-disabled=${response.step === 0}
        @click=${() => onRespond(id, response)}><strong>${text.t('number.confirm')}</strong></button>
    </div>
  `;
}

const markAt = (context: ListContext, prompt: EstimatePrompt, { step }: EstimateResponse) => ({
  step,
  text: stepDigits(context, prompt, step),
});

const picture = (
  context: ListContext,
  prompt: EstimatePrompt,
  marks: Pick<LineState, 'mark' | 'truth'>,
): TemplateResult =>
  toSvg(
    lineDrawing({
      size: NUMBER_LINE,
      line: prompt.line,
      spread: prompt.spread,
      labels: labelsOf(context, prompt),
      captions: captionsOf(context),
      ...marks,
    }),
    NUMBER_LINE,
    { class: 'plumb-picture' },
  );

type Told = ToldView<EstimatePrompt, EstimateKey, EstimateResponse>;

function verdict(view: Told): TemplateResult {
  const { text, item, response, isRight } = view;
  const off = Math.abs(response.step - item.key.at);
  const value = off < 1e-6 ? undefined : gapText(view, item.prompt, off);
  const by = isRight ? 'number.insideBy' : 'number.outsideBy';
  const bare = isRight ? (off < 1e-6 ? 'number.exact' : 'number.inside') : 'number.outside';
  return verdictLine(isRight, value ? text.t(by, { value }) : text.t(bare));
}

function why(view: Told): TemplateResult {
  const { interview, text, item, response } = view;
  const { prompt, key } = item;
  const truth = { step: key.at, text: truthText(view, prompt) };
  return html`
    <div class="revealed">${picture(view, prompt, { mark: markAt(view, prompt, response), truth })}</div>
    ${meanings(view, [prompt.figure])}
    ${sourceStrips(text, rules.explain(interview, item, response).sources)}
  `;
}

function recap(context: ListContext, { prompt }: EstimateItem): TemplateResult {
  return html`
    <p>${phrases(figureQuestion(context.text, prompt.figure))}</p>
    <p class="belongs"><strong>${truthText(context, prompt)}</strong></p>
  `;
}

import { figureOf, withoutBreaks } from '../../../core/interview/lookups.ts';
import {
  type ChoiceItem,
  type ChoiceKey,
  type ChoicePrompt,
  type ChoiceResponse,
  chosenNumber,
  explain,
  idsOf,
  toQuantity,
} from '../../../core/kinds/choice/rules.ts';
import { quantityOf } from '../../../core/kinds/figure-lookup.ts';
import { letterAt } from '../../../text/names.ts';
import { amount } from '../../../text/quantity-with-unit.ts';
import { firstTap } from '../../dom/double-tap-and-focus-ring.ts';
import { html, phrases, type TemplateResult } from '../../dom/html-template.ts';
import { bubblePicture } from '../../dom/small-pictures.ts';
import { sourceStrips } from '../../dom/source-quotes.ts';
import { bothToScale, meanings, questionBeside, slipSentence, verdictLine } from '../number-explanation.ts';
import type { AskView, KindList, ListContext, ToldView } from '../types.ts';
import { optionText, questionOf } from './paper.ts';

/** Choice in plain DOM: one lettered button for each option. */
export const list: KindList<ChoicePrompt, ChoiceKey, ChoiceResponse> = {
  setting: 'desk',
  question: ({ text }, { prompt }) => withoutBreaks(questionOf(text, prompt)),
  caption: ({ text }, { prompt }) => text.t(`number.caption.${prompt.about}`),
  ask,
  verdict,
  why,
  beside: ({ text, item }) => questionBeside(questionOf(text, item.prompt)),
  recap,
  hinted: (context, { prompt }, gone) =>
    context.text.t('play.hinted', {
      names: idsOf(prompt.options)
        .filter(id => gone.includes(id))
        .map(id => optionText(context, prompt, id))
        .join(context.text.t('name.and')),
    }),
  again: { later: 'wrong.laterAnswer', now: 'wrong.nowAnswer' },
};

function ask(view: AskView<ChoicePrompt, ChoiceKey, ChoiceResponse>): TemplateResult {
  const { text, current, faded, onRespond } = view;
  const { prompt } = current;
  return html`
    <p class="asked" aria-hidden="true">${phrases(questionOf(text, prompt))}</p>
    <ol class="options" aria-label=${text.t('number.options')}>
      ${idsOf(prompt.options).map(
        (option, i) => html`
          <li><button class="option timber" type="button" data-option=${option} data-part=${`option:${option}`}
            aria-disabled=${faded.includes(option)}
            @click=${firstTap(() => onRespond(current.id, { option }))}>
            ${bubblePicture(letterAt(i))}<span>${optionText(view, prompt, option)}</span>
          </button></li>`,
      )}
    </ol>
  `;
}

type Told = ToldView<ChoicePrompt, ChoiceKey, ChoiceResponse>;

function verdict(view: Told): TemplateResult {
  const { text, item, response, isRight } = view;
  const given = optionText(view, item.prompt, response.option);
  return verdictLine(isRight, isRight ? text.t('number.right') : text.t('number.wrong', { given }));
}

function why(view: Told): TemplateResult {
  const { interview, text, item, response } = view;
  const { slip, sources } = explain(interview, item, response);
  const figure = figureOf(interview, item.prompt.figure);
  const truth = quantityOf(figure);
  const chosen = chosenNumber(item.prompt, response.option);
  return html`
    ${slip ? html`<p class="slip">${slipSentence(text, slip, truth)}</p>` : ''}
    ${meanings(view, [figure.id])}
    ${slip && chosen && item.prompt.about === 'value' ? bothToScale(text, toQuantity(chosen), truth) : ''}
    ${sourceStrips(text, sources)}
  `;
}

function recap(context: ListContext, { prompt, key }: ChoiceItem): TemplateResult {
  const figure = figureOf(context.interview, prompt.figure);
  const right = chosenNumber(prompt, key.option)
    ? amount(context.text, quantityOf(figure), figure.unit)
    : optionText(context, prompt, key.option);
  return html`
    <p>${phrases(questionOf(context.text, prompt))}</p>
    <p class="belongs"><strong>${right}</strong></p>
  `;
}

import { figureOf, relationOf, withoutBreaks } from '../../../core/interview/lookups.ts';
import { figuresOf, quantityOf } from '../../../core/kinds/figure-lookup.ts';
import {
  isPair,
  movedTo,
  type OrderItem,
  type OrderKey,
  type OrderPrompt,
  type OrderResponse,
  rules,
  withFirst,
} from '../../../core/kinds/order/rules.ts';
import { MAGNITUDE, magnitude } from '../../../shapes/magnitude-bars.ts';
import { figureName, memberName, relationQuestion } from '../../../text/further-names.ts';
import { amount } from '../../../text/quantity-with-unit.ts';
import { firstTap } from '../../dom/double-tap-and-focus-ring.ts';
import { html, nothing, phrases, type TemplateResult } from '../../dom/html-template.ts';
import { toSvg } from '../../dom/shapes-to-svg.ts';
import { sourceStrips } from '../../dom/source-quotes.ts';
import { meanings, questionBeside, verdictLine } from '../number-explanation.ts';
import type { AskView, KindList, ListContext, ToldView } from '../types.ts';

/** Order in plain DOM: a list whose rows are moved by buttons; of only two members, a tap on the greater. */
export const list: KindList<OrderPrompt, OrderKey, OrderResponse> = {
  setting: 'desk',
  question: ({ text }, { prompt }) => withoutBreaks(relationQuestion(text, prompt.relation)),
  caption: ({ text }, { prompt }) => text.t(isPair(prompt) ? 'number.caption.pair' : 'number.caption.order'),
  ask,
  verdict,
  why,
  beside: ({ text, item }) => questionBeside(relationQuestion(text, item.prompt.relation)),
  recap,
  hinted: ({ text }, { prompt }, [tip = '']) =>
    text.t('number.hint.first', { name: memberName(text, prompt.relation, tip.slice('first:'.length)) }),
  again: { later: 'wrong.laterAnswer', now: 'wrong.nowAnswer' },
};

type View = AskView<OrderPrompt, OrderKey, OrderResponse>;

function ask(view: View): TemplateResult {
  const { text, current, faded } = view;
  const { prompt } = current;
  return html`
    <p class="asked" aria-hidden="true">${phrases(relationQuestion(text, prompt.relation))}</p>
    ${faded.length > 0 ? html`<p class="tip">${list.hinted(view, current, faded)}</p>` : nothing}
    ${isPair(prompt) ? pair(view) : rows(view)}
  `;
}

const nameIn = ({ text }: ListContext, { relation }: OrderPrompt, id: string): string =>
  memberName(text, relation, id);

function pair(view: View): TemplateResult {
  const { current, onRespond, text } = view;
  const { prompt, id } = current;
  return html`
    <ol class="options" aria-label=${text.t('number.options')}>
      ${prompt.members.map(
        member => html`
          <li><button class="option timber" type="button" data-option=${member} data-part=${`option:${member}`}
            @click=${firstTap(() => onRespond(id, withFirst(prompt, member)))}>
            <span>${nameIn(view, prompt, member)}</span></button></li>`,
      )}
    </ol>
  `;
}

function rows(view: View): TemplateResult {
  const { text, current, draft, onPut, onRespond } = view;
  const { prompt, id } = current;
  const response = draft ?? { order: prompt.members };
  const step = (member: string, i: number, by: -1 | 1): TemplateResult => {
    const isEnd = i + by < 0 || i + by >= response.order.length;
    const name = text.t(by < 0 ? 'number.up' : 'number.down', { name: nameIn(view, prompt, member) });
    return html`
      <button class="icon" type="button" data-part=${`${by < 0 ? 'up' : 'down'}:${member}`} aria-label=${name}
        aria-disabled=${isEnd} @click=${() => !isEnd && onPut(id, movedTo(response, member, i + by))}>
        <span aria-hidden="true">${by < 0 ? '↑' : '↓'}</span></button>`;
  };
  return html`
    <ol class="rows">
      ${response.order.map(
        (member, i) => html`
          <li class="timber" data-row=${member}>
            <span class="name"><span class="unseen">${text.t('number.row', { n: i + 1, name: '' })}</span>${nameIn(view, prompt, member)}</span>
            ${step(member, i, -1)} ${step(member, i, 1)}</li>`,
      )}
    </ol>
    <button class="button primary" type="button" data-part="confirm" data-go @click=${() => onRespond(id, response)}>
      <strong>${text.t('number.confirm')}</strong></button>
  `;
}

type Told = ToldView<OrderPrompt, OrderKey, OrderResponse>;

function verdict({ text, item, isRight }: Told): TemplateResult {
  const words = isPair(item.prompt)
    ? (['number.paired', 'number.mispaired'] as const)
    : (['number.ordered', 'number.disordered'] as const);
  return verdictLine(isRight, text.t(words[isRight ? 0 : 1]));
}

function why(view: Told): TemplateResult {
  const { interview, text, item, response } = view;
  const { prompt, key } = item;
  const isRanking = relationOf(interview, prompt.relation).rule === 'rank';
  const names = rankedNames(view, item);
  return html`
    <p class="slip">${isRanking ? text.t('number.ranking', { names }) : nothing}</p>
    ${isRanking ? nothing : sizes(view, key.order)}
    ${meanings(view, figuresOf(interview, prompt))}
    ${sourceStrips(text, rules.explain(interview, item, response).sources)}
  `;
}

/** The numbers in the given order, each over its bar; all bars are to the same scale. */
function sizes({ interview, text }: ListContext, ids: readonly string[]): TemplateResult {
  const figures = ids.map(id => figureOf(interview, id));
  const most = Math.max(...figures.map(({ value }) => value));
  return html`
    <ol class="sizes">${figures.map(
      figure => html`<li><span>${figureName(text, figure.id)}</span>
        <strong>${amount(text, quantityOf(figure), figure.unit)}</strong>
        ${toSvg(magnitude(figure.value / most), { ...MAGNITUDE, h: 12 }, { class: 'magnitudes' })}</li>`,
    )}</ol>
  `;
}

function recap(context: ListContext, item: OrderItem): TemplateResult {
  const { text } = context;
  return html`
    <p>${phrases(relationQuestion(text, item.prompt.relation))}</p>
    <p class="belongs"><strong>${rankedNames(context, item)}</strong></p>
  `;
}

/** All names in their right order: "a > b > c". */
const rankedNames = (context: ListContext, { prompt, key }: OrderItem): string =>
  key.order.map(id => nameIn(context, prompt, id)).join(` ${context.text.t('number.than')} `);

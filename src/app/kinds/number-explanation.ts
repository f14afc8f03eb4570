/** What the explanations of all number questions share, in plain DOM, with their styles. */
import type { FigureId } from '../../core/interview/types.ts';
import type { Slip } from '../../core/kinds/number-reasoning.ts';
import { toNumber } from '../../core/quantity/decimal.ts';
import { printQuantity, type Quantity } from '../../core/quantity/quantity.ts';
import { MAGNITUDE, magnitudes } from '../../shapes/magnitude-bars.ts';
import { figureMeaning, figureName } from '../../text/names.ts';
import type { Text } from '../../text/types.ts';
import { html, nothing, phrases, type TemplateResult } from '../dom/html-template.ts';
import { toSvg } from '../dom/shapes-to-svg.ts';
import { cloudPicture, tickPicture } from '../dom/small-pictures.ts';
import './number-question.css';

/** The question, shown beside its explanation. */
export const questionBeside = (marked: string): TemplateResult =>
  html`<p class="asked" aria-hidden="true">${phrases(marked)}</p>`;

/** The heading of an explanation: a tick or a cloud, and the words. */
export const verdictLine = (isRight: boolean, words: string): TemplateResult => html`
  <span class=${isRight ? 'sign good' : 'sign'}>${isRight ? tickPicture() : cloudPicture()}</span>
  <span class=${isRight ? 'good' : nothing}>${words}</span>
`;

/** What the figures mean, one sentence each. */
export const meanings = (text: Text, figures: readonly FigureId[]): TemplateResult => html`
  ${figures.map(id => html`<p class="clue">${figureMeaning(text, id)}</p>`)}
`;

/** How a number is computed, a line for each step. */
export const workings = (text: Text, steps: readonly string[]): TemplateResult | typeof nothing =>
  steps.length === 0
    ? nothing
    : html`
        <div class="workings"><p class="quiet">${text.t('number.steps')}</p>
          <ol>${steps.map(step => html`<li>${step}</li>`)}</ol></div>
      `;

/** What kind of mistake it is, in one sentence. */
export function slipSentence(text: Text, slip: Slip, truth: Quantity): string {
  const { t, language } = text;
  switch (slip.type) {
    case 'figure':
      return t('number.slip.figure', { name: figureName(text, slip.figure) });
    case 'times': {
      const count = Math.abs(slip.exponent);
      const times = (10 ** count).toLocaleString('en');
      return t(slip.exponent > 0 ? 'number.slip.timesMore' : 'number.slip.timesLess', { count, times });
    }
    case 'unit':
      return t(truth.unit === 'percent' ? 'number.slip.points' : 'number.slip.percent');
    case 'comparator':
      return t('number.slip.comparator', { said: printQuantity(truth, language, 'scaled') });
    case 'wanYi':
      return t('number.slip.wanYi');
    case 'millionBillion':
      return t('number.slip.millionBillion');
    default:
      return t(slip.type === 'more' ? 'number.slip.more' : 'number.slip.less');
  }
}

/** The given number and the true one as two bars on one scale; nothing if their units differ. */
export function bothToScale(text: Text, given: Quantity, truth: Quantity): TemplateResult | typeof nothing {
  if (given.unit !== truth.unit) return nothing;
  const bars = [given, truth].map(quantity => ({
    value: toNumber(quantity.value),
    label: printQuantity({ ...quantity, comparator: 'exact' }, text.language, 'scaled'),
  }));
  return toSvg(magnitudes(bars), MAGNITUDE, { class: 'magnitudes' });
}

/** What the explanations of all number questions share, in plain DOM, with their styles. */
import { figureOf } from '../../core/interview/lookups.ts';
import type { FigureId, Interview } from '../../core/interview/types.ts';
import type { Slip } from '../../core/kinds/number-reasoning.ts';
import type { Language } from '../../core/language.ts';
import { toNumber } from '../../core/quantity/decimal.ts';
import { printQuantity, type Quantity } from '../../core/quantity/quantity.ts';
import { MAGNITUDE, magnitudes } from '../../shapes/magnitude-bars.ts';
import { figureMeaning, figureName } from '../../text/further-names.ts';
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

type Context = { readonly interview: Interview; readonly text: Text };

/** What the figures mean, one sentence each, and of each: of what exactly, as of when, of what kind. */
export const meanings = (context: Context, figures: readonly FigureId[]): TemplateResult => html`
  ${figures.map(id => html`<p class="clue">${figureMeaning(context.text, id)}</p>${facts(context, id)}`)}
`;

/** Of what exactly, as of when, of what kind a figure is. */
export function facts({ interview, text }: Context, id: FigureId): TemplateResult | typeof nothing {
  const { status } = figureOf(interview, id);
  const words = text.more?.figures[id];
  const named = [
    [text.t('number.facts.scope'), words?.scope],
    [text.t('number.facts.asOf'), words?.asOf],
    [text.t('number.facts.status'), status && text.t(`number.status.${status}`)],
  ];
  const known = named.filter(([, said]) => said !== undefined);
  if (known.length === 0) return nothing;
  return html`<dl class="facts">${known.map(([name, said]) => html`<div><dt>${name}</dt><dd>${said}</dd></div>`)}</dl>`;
}

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
      if (isScaleSlip(language, slip.exponent, truth)) return t('number.slip.scale');
      const times = (10 ** count).toLocaleString('en');
      return t(slip.exponent > 0 ? 'number.slip.timesMore' : 'number.slip.timesLess', { count, times });
    }
    case 'unit':
      return t(truth.unit === 'percent' ? 'number.slip.points' : 'number.slip.percent');
    case 'comparator':
      return t('number.slip.comparator', { said: printQuantity(truth, language, 'scaled') });
    default:
      return t(slip.type === 'more' ? 'number.slip.more' : 'number.slip.less');
  }
}

/** From one word for great numbers to the next, as a power of ten: 万 to 亿, million to billion. */
const SCALE_STEP: Readonly<Record<Language, number>> = { 'zh-CN': 4, en: 3 };

/** Whether two such words were mixed up: both numbers, the right one and the wrong one, are said with one. */
function isScaleSlip(language: Language, exponent: number, { value }: Quantity): boolean {
  const step = SCALE_STEP[language];
  return Math.abs(exponent) === step && toNumber(value) * 10 ** Math.min(0, exponent) >= 10 ** step;
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

import { explain } from '../../../core/kinds/match/explain.ts';
import type { MatchKey, MatchPrompt, MatchResponse } from '../../../core/kinds/match/types.ts';
import {
  cardMarked,
  clueOf,
  ordinal,
  pillarLabel,
  pillarNumber,
  pillarNumberAmong,
  pillarSummary,
} from '../../../text/naming.ts';
import { html, nothing, type TemplateResult } from '../../dom/lit.ts';
import { phrases } from '../../dom/phrases.ts';
import { bubblePicture, cloudPicture, tenonPicture } from '../../dom/picture.ts';
import { sourceStrips } from '../../dom/source.ts';
import type { ToldView } from '../list.ts';
import { pillarRow } from './pillar.ts';

type Told = ToldView<MatchPrompt, MatchKey, MatchResponse>;

/** 不在 ③ 巩固优势产业 */
export function verdict({ interview, text, item, response }: Told): TemplateResult {
  return html`
    ${cloudPicture()}<span>${text.t('wrong.notIn')}</span>
    ${bubblePicture(pillarNumberAmong(interview, item.prompt.pillars, response.pillar))}<span>${pillarLabel(text, response.pillar)}</span>
  `;
}

export function why({ interview, text, item, response }: Told): TemplateResult {
  const { measure, chosen, sources, confusable } = explain(interview, item, response);
  const sentence = confusable && text.more?.confusables[confusable];
  const sign = pillarNumberAmong(interview, item.prompt.pillars, chosen);
  const n = sign === String(pillarNumber(interview, chosen)) ? ordinal(text, Number(sign)) : sign;
  return html`
    <p class="card still"><span class="timber">${tenonPicture()}${phrases(cardMarked(text, measure), text.readings)}</span></p>
    <p class="clue">${clueOf(text, measure)}</p>
    <p class="about">${text.t('wrong.about', { n, summary: pillarSummary(text, chosen) })}</p>
    ${sentence ? html`<p class="apart">${text.t('wrong.apart', { sentence })}</p>` : nothing}
    ${sourceStrips(text, sources)}
  `;
}

/** The pillars as they stand, the cloud on the chosen one. */
export function beside(view: Told): TemplateResult {
  const { item, response } = view;
  return html`
    <ol class="pillars still" aria-hidden="true">
      ${item.prompt.pillars.map(
        id =>
          html`<li><div class="pillar">${pillarRow(view, item.prompt.pillars, id, id === response.pillar ? 'refused' : 'open')}</div></li>`,
      )}
    </ol>
  `;
}

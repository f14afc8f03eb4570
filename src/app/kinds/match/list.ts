import { pillarOf, pointerOf } from '../../../core/interview/lookups.ts';
import type { PillarId } from '../../../core/interview/types.ts';
import {
  explain,
  type MatchItem,
  type MatchKey,
  type MatchPrompt,
  type MatchResponse,
} from '../../../core/kinds/match/rules.ts';
import {
  arguableNote,
  cardMarked,
  cardText,
  clueOf,
  contrastOf,
  decidesOf,
  ordinal,
  pillarLabel,
  pillarNumber,
  pillarNumberAmong,
  pillarSummary,
  pillarTitle,
  pointerName,
} from '../../../text/names.ts';
import { firstTap } from '../../dom/double-tap-and-focus-ring.ts';
import { html, nothing, phrases, type TemplateResult } from '../../dom/html-template.ts';
import { bubblePicture, cloudPicture, stripPicture, tenonPicture } from '../../dom/small-pictures.ts';
import { sourceStrips } from '../../dom/source-quotes.ts';
import type { AskView, KindList, ListContext, ToldView } from '../types.ts';

type View = AskView<MatchPrompt, MatchKey, MatchResponse>;

type Told = ToldView<MatchPrompt, MatchKey, MatchResponse>;

/** Match in plain DOM: native radios for the hand, native buttons for the pillars. */
export const list: KindList<MatchPrompt, MatchKey, MatchResponse> = {
  setting: 'hall',
  question: ({ text }, { prompt }) => text.t('play.askCard', { card: cardText(text, prompt.measure) }),
  caption: ({ text }) => text.t('play.ask'),
  ask,
  verdict,
  why,
  beside,
  source: ({ interview, text }, { key }) =>
    pointerName(text, pointerOf(interview, pillarOf(interview, key.pillar))),
  recap,
  hinted: ({ text }, _, gone) =>
    text.t('play.hinted', { names: gone.map(id => pillarLabel(text, id)).join(text.t('name.and')) }),
  again: { later: 'wrong.later', now: 'wrong.now' },
};

/** The cards in hand, then the pillars. A tap on a pillar answers for the selected card, which is `current`. */
function ask(view: View): TemplateResult {
  const { text, current } = view;
  return html`
    <fieldset class="hand">
      <legend class="unseen">${text.t('play.hand')}</legend>
      ${view.hand.map(item => (item ? card(view, item) : html`<div class="slot"></div>`))}
    </fieldset>
    <ol class="pillars" aria-label=${text.t('play.pillars')}>
      ${current.prompt.pillars.map(id => html`<li>${pillarButton(view, id)}</li>`)}
    </ol>
  `;
}

function card({ text, current, onSelect }: View, { id, prompt }: MatchItem): TemplateResult {
  return html`
    <label class=${id === current.id ? 'card chosen' : 'card'} data-item=${id}>
      <input type="radio" name="hand" .value=${id} .checked=${id === current.id}
        @change=${() => onSelect(id)} />
      <span class="timber">${tenonPicture()}${phrases(cardMarked(text, prompt.measure), text.readings)}</span>
    </label>
  `;
}

function pillarButton(view: View, id: PillarId): TemplateResult {
  const { current, faded, onRespond } = view;
  return html`
    <button class="pillar" type="button" data-option=${id} aria-disabled=${faded.includes(id)}
      @click=${firstTap(() => onRespond(current.id, { pillar: id }))}>${pillarRow(view, current.prompt.pillars, id, 'open')}</button>
  `;
}

/** What a row says of a pillar: its number, its name and how far it is built; `refused` shows a revision cloud instead. */
function pillarRow(
  { interview, text, coursesOf }: ListContext,
  among: readonly PillarId[],
  id: PillarId,
  look: 'open' | 'refused',
): TemplateResult {
  const n = pillarNumberAmong(interview, among, id);
  const label = pillarLabel(text, id);
  const title = pillarTitle(text, id);
  const courses = coursesOf(id);
  const done = courses.filter(course => course !== 'planned').length;
  return html`
    ${bubblePicture(n)}
    <span class="unseen">${text.t('play.pillar', { n, label, done, total: courses.length })}</span>
    <span class="names" aria-hidden="true">
      <strong>${label}</strong>
      <span class="official">${title === label ? '' : title}</span>
    </span>
    <span class="courses">${look === 'refused' ? cloudPicture() : stripPicture(courses)}</span>
  `;
}

/** That the card does not belong to the chosen pillar: "不在 ③ 巩固优势产业". */
function verdict({ interview, text, item, response }: Told): TemplateResult {
  return html`
    ${cloudPicture()}<span>${text.t('wrong.notIn')}</span>
    ${bubblePicture(pillarNumberAmong(interview, item.prompt.pillars, response.pillar))}<span>${pillarLabel(text, response.pillar)}</span>
  `;
}

/** The card with the words that decide, and why: for its pillar, against the chosen one. */
function why(view: Told): TemplateResult {
  const { interview, text, item, response } = view;
  const { measure, sources } = explain(interview, item, response);
  const arguable = arguableNote(text, measure);
  return html`
    <p class="card still"><span class="timber">${tenonPicture()}${phrases(cardMarked(text, measure), text.readings, decidesOf(text, measure))}</span></p>
    <p class="clue">${clueOf(text, measure)}</p>
    ${notChosen(view)}
    ${arguable ? html`<p class="arguable">${arguable}</p>` : nothing}
    ${sourceStrips(text, sources)}
  `;
}

/** Why not the chosen pillar: what would belong there instead or, where nobody has said so, what that pillar is about. */
function notChosen({ interview, text, item, response }: Told): TemplateResult {
  const { measure, chosen, confusable } = explain(interview, item, response);
  const contrast = contrastOf(text, measure, chosen);
  if (contrast) return html`<p class="contrast">${contrast}</p>`;
  const sentence = confusable && text.more?.confusables[confusable];
  const sign = pillarNumberAmong(interview, item.prompt.pillars, chosen);
  // In a sentence the number is an ordinal, unless the sign also names the beam.
  const n = sign === String(pillarNumber(interview, chosen)) ? ordinal(text, Number(sign)) : sign;
  return html`
    <p class="about">${text.t('wrong.about', { n, summary: pillarSummary(text, chosen) })}</p>
    ${sentence ? html`<p class="apart">${text.t('wrong.apart', { sentence })}</p>` : nothing}
  `;
}

/** All pillars again, not to be tapped, with a revision cloud on the wrongly chosen one. */
function beside(view: Told): TemplateResult {
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

function recap({ interview, text }: ListContext, { prompt, key }: MatchItem): TemplateResult {
  const pillar = pillarOf(interview, key.pillar);
  return html`
    <p>${phrases(cardMarked(text, prompt.measure), text.readings)}</p>
    <p class="belongs">
      ${bubblePicture(pillarNumber(interview, pillar.id), true)}
      <strong>${pillarLabel(text, pillar.id)}</strong>
    </p>
  `;
}

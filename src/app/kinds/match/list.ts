import { pillarOf, pointerOf } from '../../../core/interview/lookups.ts';
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
import { html, nothing, phrases, type TemplateResult } from '../../dom/html-template.ts';
import { bubblePicture, tenonPicture } from '../../dom/small-pictures.ts';
import { sourceStrips } from '../../dom/source-quotes.ts';
import { hallList } from '../hall-list.ts';
import type { KindList, ListContext, ToldView } from '../types.ts';

type Told = ToldView<MatchPrompt, MatchKey, MatchResponse>;

/** Match in plain DOM: measures on the cards, and the pillars of the interview. */
export const list: KindList<MatchPrompt, MatchKey, MatchResponse> = hallList(
  {
    marked: (text, { measure }) => cardMarked(text, measure),
    options: ({ pillars }) => pillars,
    named: ({ interview, text, coursesOf }, { pillars }, id) => {
      const label = pillarLabel(text, id);
      const title = pillarTitle(text, id);
      return {
        n: pillarNumberAmong(interview, pillars, id),
        label,
        title: title === label ? '' : title,
        courses: coursesOf(id),
      };
    },
    toResponse: pillar => ({ pillar }),
    chosen: ({ pillar }) => pillar,
    said: { all: 'play.pillars', one: 'play.pillar' },
  },
  {
    question: ({ text }, { prompt }) => text.t('play.askCard', { card: cardText(text, prompt.measure) }),
    caption: ({ text }) => text.t('play.ask'),
    why,
    source: ({ interview, text }, { key }) =>
      pointerName(text, pointerOf(interview, pillarOf(interview, key.pillar))),
    recap,
  },
);

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

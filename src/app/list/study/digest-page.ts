import { pillarsOf, pointerOf } from '../../../core/interview/lookups.ts';
import type { Beam, Figure } from '../../../core/interview/types.ts';
import { quantityOf } from '../../../core/kinds/figure-lookup.ts';
import { emblemOf } from '../../../shapes/beam-emblems.ts';
import { figureMeaning, figureName } from '../../../text/further-names.ts';
import { beamTitle, pillarLabel } from '../../../text/names.ts';
import { amount } from '../../../text/quantity-with-unit.ts';
import { attribution } from '../../dom/attribution.ts';
import { html, type TemplateResult } from '../../dom/html-template.ts';
import { arrowPicture, bubblePicture, emblemPicture } from '../../dom/small-pictures.ts';
import { quotations } from '../../dom/source-quotes.ts';
import type { ListPageContext } from '../list-page-context.ts';
import { languageSwitch } from '../page-controls.ts';
import { digestHash, isHere, onDigestLink, pillar, withTermsExplained } from './digest-pillar.ts';
import type { Speaker } from './read-aloud.ts';

/** The glossary as a place in the address. The underscore keeps it apart from every id of the interview. */
const GLOSSARY = 'glossary_';

/** 读本: the whole interview in our own words, everything with a short quotation as its evidence. */
export function digest(page: ListPageContext, speaker: Speaker | undefined): TemplateResult {
  const { game, text } = page;
  const { t } = text;
  return html`
    <main class="digest" data-page="digest" @click=${onDigestLink(page)}>
      <div class="bar">
        <button class="icon go-back" type="button" @click=${game.tabHistory.back}>${arrowPicture('left')}<span>${t('digest.back')}</span></button>
        <a class="icon to-contents" href=${digestHash()}>${t('digest.contents')}</a>
        ${languageSwitch(page)}
      </div>
      <div class="aside">
        <h1 tabindex="-1">${t('digest.title')}</h1>
        <p class="quiet">${t('digest.line')}</p>
        ${attribution(text)}
        ${contents(page)}
      </div>
      <div class="answers">
        ${game.interview.beams.map(beam => answer(page, beam, speaker))}
        ${glossary(page)}
      </div>
    </main>
  `;
}

/** The table of contents: the answers, where there is room also their points, and the glossary. */
function contents(page: ListPageContext): TemplateResult {
  const { game, text } = page;
  return html`
    <nav class="contents" aria-label=${text.t('digest.contents')}>
      <ul>
        ${game.interview.beams.map(beam => contentsLine(page, beam))}
        <li><a class="to-answer" href=${digestHash(GLOSSARY)}><span>${text.t('digest.glossary')}</span></a></li>
      </ul>
    </nav>
  `;
}

function contentsLine({ game, text }: ListPageContext, { id, accent, question }: Beam): TemplateResult {
  return html`
    <li class="accent-${accent}">
      <a class="to-answer" href=${digestHash(id)}>${emblemPicture(emblemOf(question - 1))}<span>${beamTitle(text, id)}</span></a>
      <ul>${pillarsOf(game.interview, id).map(
        pillar => html`
          <li><a href=${digestHash(pillar.id)}>${bubblePicture(pillar.point)}<span>${pillarLabel(text, pillar.id)}</span></a></li>`,
      )}</ul>
    </li>
  `;
}

/** One question of the interview and its answer: its points, and the figures it names. */
function answer(page: ListPageContext, beam: Beam, speaker: Speaker | undefined): TemplateResult {
  const { game, text } = page;
  const { id, accent, question } = beam;
  const words = text.words.beams[id];
  const figures = game.interview.figures.filter(one => one.beam === id);
  return html`
    <section class="answer accent-${accent}" ?data-sought=${isHere(page, id)}>
      <h2 tabindex="-1" ?data-marked=${isHere(page, id)}>${emblemPicture(emblemOf(question - 1))}<span>${beamTitle(text, id)}</span></h2>
      <div class="opening" data-read>
        <p class="asks"><span class="unseen">${text.t('blueprint.question')}</span> ${words?.question}</p>
        ${withTermsExplained(text, id, words?.line ?? '', 'quiet')}
      </div>
      ${pillarsOf(game.interview, id).map(one => pillar(page, one, speaker))}
      ${
        figures.length === 0
          ? ''
          : html`
        <section class="numbers">
          <h3>${text.t('digest.figures')}</h3>
          ${figures.map(one => figureEntry(page, one))}
        </section>`
      }
    </section>
  `;
}

/** A figure: what it counts, its value, what it means, and where the interview states it. */
function figureEntry(page: ListPageContext, figure: Figure): TemplateResult {
  const { game, text } = page;
  const { id, unit } = figure;
  const value = amount(text, quantityOf(figure), unit);
  return html`
    <article class="number-entry" data-read ?data-sought=${isHere(page, id)}>
      <h4 tabindex="-1" ?data-marked=${isHere(page, id)}><span>${figureName(text, id)}</span> <strong>${value}</strong></h4>
      ${withTermsExplained(text, id, figureMeaning(text, id))}
      ${quotations(text, [{ pointer: pointerOf(game.interview, figure), place: id }])}
    </article>
  `;
}

/** All terms with their meanings, in the order in which the interview uses them. */
function glossary(page: ListPageContext): TemplateResult {
  const { t, more } = page.text;
  return html`
    <section class="words" ?data-sought=${isHere(page, GLOSSARY)}>
      <h2 tabindex="-1" ?data-marked=${isHere(page, GLOSSARY)}>${t('digest.glossary')}</h2>
      <dl>${page.game.interview.glossary.map(
        ({ id }) => html`
          <div data-read ?data-sought=${isHere(page, id)}>
            <dt tabindex="-1" ?data-marked=${isHere(page, id)}>${more?.glossary[id]?.term}</dt>
            <dd>${more?.glossary[id]?.meaning}</dd>
          </div>`,
      )}</dl>
    </section>
  `;
}

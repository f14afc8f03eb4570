import { pillarsOf, pointerOf } from '../../../core/interview/lookups.ts';
import type { Beam, Figure } from '../../../core/interview/types.ts';
import { quantityOf } from '../../../core/kinds/figure-lookup.ts';
import { emblemOf } from '../../../shapes/emblem.ts';
import { beamTitle, figureMeaning, figureName, pillarLabel } from '../../../text/names.ts';
import { amount } from '../../../text/quantity-with-unit.ts';
import { html, type TemplateResult } from '../../dom/html-template.ts';
import { arrowPicture, bubblePicture, emblemPicture } from '../../dom/small-pictures.ts';
import { quotations } from '../../dom/source-quotes.ts';
import type { ListPageContext } from '../list-page-context.ts';
import { languageSwitch } from '../page-controls.ts';
import { digestHash, isHere, onDigestLink, pillar, withTermsExplained } from './digest-pillar.ts';
import type { Speaker } from './read-aloud.ts';

/** A number: what it counts, what it means, and where it is stated. */
function figure(page: ListPageContext, one: Figure): TemplateResult {
  const { game, text } = page;
  const { id, unit } = one;
  const value = amount(text, quantityOf(one), unit);
  return html`
    <article class="number-entry" data-read ?data-sought=${isHere(page, id)}>
      <h4 tabindex="-1" ?data-marked=${isHere(page, id)}><span>${figureName(text, id)}</span> <strong>${value}</strong></h4>
      ${withTermsExplained(text, id, figureMeaning(text, id))}
      ${quotations(text, [{ pointer: pointerOf(game.interview, one), place: id }])}
    </article>
  `;
}

/** One question and its answer: the points, and the numbers that are named. */
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
          ${figures.map(one => figure(page, one))}
        </section>`
      }
    </section>
  `;
}

/** The place of the whole list: no id of a content file ends like this. */
const GLOSSARY = 'glossary_';

/** Every word that one may not know, in the order in which they are met. */
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

/** What is where: the answers, where there is room also their points, and the words at the end. */
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

/** 读本: the whole interview in our own words, each thing with the few words that vouch for it. */
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
        ${contents(page)}
      </div>
      <div class="answers">
        ${game.interview.beams.map(beam => answer(page, beam, speaker))}
        ${glossary(page)}
      </div>
    </main>
  `;
}

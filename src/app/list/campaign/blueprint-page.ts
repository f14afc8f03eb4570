import { beamOf, measuresOf, pillarsOf } from '../../../core/interview/lookups.ts';
import type { BeamId, Pillar } from '../../../core/interview/types.ts';
import { nextLevelOf } from '../../../core/learner/campaign-progress.ts';
import { HOME, toHash } from '../../../route.ts';
import { emblemOf } from '../../../shapes/beam-emblems.ts';
import {
  BLUEPRINT_SIZE,
  blueprintLabels,
  blueprintPlan,
  builtShares,
} from '../../../shapes/hall/blueprint-plan.ts';
import { beamTitle, ordinal, pillarLabel, pillarSummary } from '../../../text/names.ts';
import { attribution } from '../../dom/attribution.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { toSvg } from '../../dom/shapes-to-svg.ts';
import { arrowPicture, emblemPicture } from '../../dom/small-pictures.ts';
import type { ListPageContext } from '../list-page-context.ts';

/** 识柱: the pillars of a beam, one line each, and a glossary, drawn as an architect's sheet. To be read, not scored. */
export function blueprint(page: ListPageContext, id: BeamId): TemplateResult {
  const { game, text } = page;
  const { t, words } = text;
  const { accent, question } = beamOf(game.interview, id);
  const pillars = pillarsOf(game.interview, id);
  const next = nextLevelOf(game.interview, game.learner.getState().journey, id);
  return html`
    <main class="blueprint accent-${accent}" data-page="blueprint">
      <article class="sheet">
        <div class="frame">
          <header>
            <h1 tabindex="-1">${beamTitle(text, id)}</h1>
            ${emblemPicture(emblemOf(question - 1))}
            <p>${words.beams[id]?.line}</p>
          </header>
          <div class="drawn">${drawing(page, id)}</div>
          <div class="told">
            <h2 class="unseen">${t('blueprint.pillars', { count: pillars.length })}</h2>
            <ol class="pillar-lines">${pillars.map(pillar => pillarLine(page, pillar))}</ol>
            <section class="question">
              <h2>${t('blueprint.question')}</h2>
              <p>${words.beams[id]?.question}</p>
              ${text.more ? html`<a class="quiet-button to-digest" href=${toHash({ page: 'digest', place: id })}>${t('digest.open')}</a>` : ''}
            </section>
            ${id === game.interview.beams[0]?.id ? titleExplained(page) : nothing} ${glossary(page, id)}
          </div>
          <footer>
            <div class="title-block">${titleBlock(page, id, pillars)}</div>
            ${attribution(text)}
          </footer>
        </div>
      </article>
      <nav class="actions">
        <a class="button back" href=${toHash(HOME)} aria-label=${t('blueprint.back')}>${arrowPicture('left')}</a>
        ${next ? html`<a class="button primary" data-go href=${toHash({ page: 'play', level: next.id })}><strong>${t('blueprint.start')}</strong></a>` : ''}
      </nav>
    </main>
  `;
}

function drawing({ game, text }: ListPageContext, id: BeamId): TemplateResult {
  const { interview, learner } = game;
  const labels = blueprintLabels(text, interview, id);
  const built = builtShares(interview, id, learner.getState().journey);
  return html`
    <div class="drawn-over" data-slot="blueprint"></div>
    ${toSvg(blueprintPlan(beamOf(interview, id).accent, labels, BLUEPRINT_SIZE, built), BLUEPRINT_SIZE)}
  `;
}

function pillarLine({ text }: ListPageContext, { id, point }: Pillar): TemplateResult {
  return html`
    <li>
      <span class="number" aria-hidden="true">${point}</span>
      <strong>${pillarLabel(text, id)}</strong>
      <span class="summary">${pillarSummary(text, id)}</span>
    </li>
  `;
}

/** What the title of the game means, told once: on the first blueprint that one meets. */
function titleExplained({ game: { interview }, text: { t, more } }: ListPageContext): TemplateResult {
  if (!more) return html``;
  const counts = { beams: interview.beams.length, pillars: interview.pillars.length };
  return html`
    <section class="title-told">
      <h2>${t('title.why')}</h2>
      <p>${t('title.idiom')}</p>
      <p>${t('title.here', counts)}</p>
    </section>
  `;
}

function glossary({ game, text }: ListPageContext, id: BeamId): TemplateResult {
  const terms = game.interview.glossary.filter(({ beam }) => beam === id);
  return html`
    <details class="glossary">
      <summary>${text.t('blueprint.glossary')}</summary>
      <dl>${terms.map(
        term => html`
          <dt>${text.more?.glossary[term.id]?.term}</dt>
          <dd>${text.more?.glossary[term.id]?.meaning}</dd>`,
      )}</dl>
    </details>
  `;
}

function titleBlock({ game, text }: ListPageContext, id: BeamId, pillars: readonly Pillar[]): TemplateResult {
  const { question } = beamOf(game.interview, id);
  const measures = pillars.reduce((sum, pillar) => sum + measuresOf(game.interview, pillar.id).length, 0);
  return html`
    <span>${text.t('blueprint.sheet', { n: ordinal(text, question) })}</span>
    <span>${text.t('blueprint.sum', { pillars: pillars.length, measures })}</span>
    <time datetime=${game.interview.date}>${game.interview.date}</time>
  `;
}

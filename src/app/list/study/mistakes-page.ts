import { repeat } from 'lit-html/directives/repeat.js';
import { beamOfFact } from '../../../core/interview/facts.ts';
import { beamOf, recallLevelOf } from '../../../core/interview/lookups.ts';
import type { BeamId } from '../../../core/interview/types.ts';
import type { Mistake } from '../../../core/learner/mistake-notebook.ts';
import { toHash } from '../../../route.ts';
import { beamTitle } from '../../../text/names.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import type { ListPageContext } from '../list-page-context.ts';
import { type Chip, chips, homeLink } from '../page-controls.ts';
import { tellingOf } from './mistake-answers.ts';

/** Most mistakes in one session of practice: about a quarter of an hour. */
const DRILL_MOST = 20;

/** 错题本: everything that was missed and not yet answered right often enough since, the latest first. */
export function mistakes(page: ListPageContext): TemplateResult {
  const { game, text } = page;
  const all = game.learner.getState().recollection?.mistakes;
  const shown = all && filtered(page, all);
  return html`
    <main class="mistakes" data-page="mistakes">
      <header class="head">
        ${homeLink(text.t('levels.back'))}
        <div>
          <h1 tabindex="-1">${text.t('levels.mistakes')}</h1>
          ${all?.length ? html`<p class="subtitle">${text.t('mistakes.line')}</p>` : nothing}
        </div>
      </header>
      ${all && shown ? (all.length > 0 ? notebook(page, all, shown) : empty(page)) : nothing}
    </main>
  `;
}

/** The mistakes of the beam chosen in the filter; all of them if it has none left. */
function filtered({ game }: ListPageContext, all: readonly Mistake[]): readonly Mistake[] {
  const beam = game.beamFilter.getState();
  const ofBeam = all.filter(({ fact }) => beamOfFact(game.interview, fact) === beam);
  return ofBeam.length > 0 ? ofBeam : all;
}

function notebook(page: ListPageContext, all: readonly Mistake[], shown: readonly Mistake[]): TemplateResult {
  return html`
    ${beamChips(page, all, shown)}
    <ul class="misses">${repeat(
      shown,
      ({ fact }) => fact,
      mistake => mistakeRow(page, mistake),
    )}</ul>
    ${practiceLink(page, shown)}
  `;
}

/** The filter: one chip for each beam with mistakes; nothing where all are of one beam. */
function beamChips(
  page: ListPageContext,
  all: readonly Mistake[],
  shown: readonly Mistake[],
): TemplateResult | typeof nothing {
  const { game, text } = page;
  const countOf = (beam: BeamId): number =>
    all.filter(({ fact }) => beamOfFact(game.interview, fact) === beam).length;
  const beams = game.interview.beams.filter(({ id }) => countOf(id) > 0);
  if (beams.length < 2) return nothing;
  const now = shown.length < all.length ? game.beamFilter.getState() : null;
  return chips<BeamId | null>(
    {
      name: 'filter',
      legend: text.t('mistakes.filter'),
      isUnseen: true,
      now,
      onChoose: game.beamFilter.choose,
    },
    [
      [null, text.t('mistakes.all', { count: all.length })],
      ...beams.map(({ id }): Chip<BeamId> => {
        const name = text.t('mistakes.beam', { beam: beamTitle(text, id), count: countOf(id) });
        return [id, name];
      }),
    ],
  );
}

/** Prepares a session over the mistakes shown; the link then leads to it. */
function practiceLink({ game, text }: ListPageContext, shown: readonly Mistake[]): TemplateResult {
  const level = recallLevelOf(game.interview, 'drill');
  const facts = shown.slice(0, DRILL_MOST).map(({ fact }) => fact);
  return html`
    <nav class="actions">
      <a class="button primary" data-go href=${toHash({ page: 'play', level })}
        @click=${() => game.session.prepare(level, facts)}>
        <strong>${text.t('mistakes.practise', { count: facts.length })}</strong>
      </a>
    </nav>
  `;
}

const empty = ({ text }: ListPageContext): TemplateResult => html`
  <p class="none">${text.t('mistakes.empty')}</p>
  <nav class="actions">
    <a class="button primary" data-go href=${toHash({ page: 'levels' })}><strong>${text.t('mistakes.play')}</strong></a>
  </nav>
`;

/** One row of the notebook; why is folded away. */
function mistakeRow(page: ListPageContext, mistake: Mistake): TemplateResult {
  const { game, text } = page;
  const { t } = text;
  const beam = beamOfFact(game.interview, mistake.fact);
  // A list that is named in several answers has no beam of its own.
  const accent = beam ? beamOf(game.interview, beam).accent : 'azurite';
  const { answers, why } = tellingOf(game.interview, mistake);
  return html`
    <li class=${`miss accent-${accent}`} data-fact=${mistake.fact}>
      ${answers(page, mistake)}
      <details>
        <summary>
          ${t('mistakes.why')}<span>${t('mistakes.times', { count: mistake.times })}</span>
          ${mistake.repaired === 1 ? html`<span class="repaired">${t('mistakes.repaired')}</span>` : nothing}
        </summary>
        ${why(page, mistake)}
      </details>
    </li>
  `;
}

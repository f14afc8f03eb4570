import { repeat } from 'lit-html/directives/repeat.js';
import { recallLevelOf } from '../../../core/interview/library.ts';
import type { BeamId } from '../../../core/interview/types.ts';
import type { Mistake } from '../../../core/learner/mistakes.ts';
import { beamOfFact } from '../../../core/session/recall.ts';
import { HOME, toHash } from '../../../route.ts';
import { beamTitle } from '../../../text/naming.ts';
import { html, nothing, type TemplateResult } from '../../dom/lit.ts';
import { arrowPicture } from '../../dom/picture.ts';
import { type Chip, chips } from '../chips.ts';
import type { ListPageContext } from '../scene.ts';
import { mistakeRow } from './miss.ts';

/** So many at once: a quarter of an hour. */
const DRILL_MOST = 20;

/** 错题本: everything that was missed and is not yet mended, the latest first. */
export function mistakes(scene: ListPageContext): TemplateResult {
  const { game, text } = scene;
  const all = game.learner.getState().recollection?.mistakes;
  const shown = all && chosenOf(scene, all);
  return html`
    <main class="mistakes" data-page="mistakes">
      <header class="head">
        <a class="icon" href=${toHash(HOME)} aria-label=${text.t('levels.back')}>${arrowPicture('left')}</a>
        <div>
          <h1 tabindex="-1">${text.t('levels.mistakes')}</h1>
          ${all?.length ? html`<p class="subtitle">${text.t('mistakes.line')}</p>` : nothing}
        </div>
      </header>
      ${all && shown ? (all.length > 0 ? notebook(scene, all, shown) : empty(scene)) : nothing}
    </main>
  `;
}

/** Those of the beam that is looked at; all, should it have none any more. */
function chosenOf({ game }: ListPageContext, all: readonly Mistake[]): readonly Mistake[] {
  const beam = game.filter.getState();
  const some = all.filter(({ fact }) => beamOfFact(game.interview, fact) === beam);
  return some.length > 0 ? some : all;
}

function notebook(
  scene: ListPageContext,
  all: readonly Mistake[],
  shown: readonly Mistake[],
): TemplateResult {
  return html`
    ${filter(scene, all, shown)}
    <ul class="misses">${repeat(
      shown,
      ({ fact }) => fact,
      mistake => mistakeRow(scene, mistake),
    )}</ul>
    ${practise(scene, shown)}
  `;
}

/** A native radio for each beam that has any; none where all are of one. */
function filter(
  scene: ListPageContext,
  all: readonly Mistake[],
  shown: readonly Mistake[],
): TemplateResult | typeof nothing {
  const { game, text } = scene;
  const countOf = (beam: BeamId): number =>
    all.filter(({ fact }) => beamOfFact(game.interview, fact) === beam).length;
  const beams = game.interview.beams.filter(({ id }) => countOf(id) > 0);
  if (beams.length < 2) return nothing;
  const now = shown.length < all.length ? game.filter.getState() : null;
  return chips<BeamId | null>(
    {
      name: 'filter',
      legend: text.t('mistakes.filter'),
      isUnseen: true,
      now,
      onChoose: game.filter.choose,
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

/** A sitting over just these is laid out before the address leads to it. */
function practise({ game, text }: ListPageContext, shown: readonly Mistake[]): TemplateResult {
  const level = recallLevelOf(game.interview, 'drill');
  const facts = shown.slice(0, DRILL_MOST).map(({ fact }) => fact);
  return html`
    <nav class="actions">
      <a class="button primary" data-go href=${toHash({ page: 'play', level })}
        @click=${() => game.session.lay(level, facts)}>
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

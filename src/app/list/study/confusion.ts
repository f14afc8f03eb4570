import type { Confusion } from '../../../core/learner/confusion.ts';
import { confusionMatricesOf, confusionsAcrossBeams } from '../../../core/learner/matrix.ts';
import { mixUpChart, mixUpParams } from '../../dom/confused.ts';
import { html, nothing, type TemplateResult } from '../../dom/lit.ts';
import type { ListPageContext } from '../scene.ts';

/** Side of a square in rem. */
const CELL = 2.25;
/** Of those across the beams, so many. */
const ACROSS_MOST = 5;

/** Which pillars were taken for which. */
export function confusionCharts(scene: ListPageContext, confusions: readonly Confusion[]): TemplateResult {
  const { t } = scene.text;
  const matrices = confusionMatricesOf(scene.game.interview, confusions);
  return html`
    <section>
      <h2>${t('progress.confused')}</h2>
      <p class="quiet">${t(confusions.length === 0 ? 'progress.confusedNone' : 'progress.confusedHow')}</p>
      <div class="heats">${matrices.map(matrix => mixUpChart({ interview: scene.game.interview, text: scene.text }, matrix, { cell: CELL }))}</div>
      ${across(scene, confusions)}
    </section>
  `;
}

function across(
  { game, text }: ListPageContext,
  confusions: readonly Confusion[],
): TemplateResult | typeof nothing {
  const pairs = confusionsAcrossBeams(game.interview, confusions).slice(0, ACROSS_MOST);
  if (pairs.length === 0) return nothing;
  return html`
    <h3>${text.t('progress.across')}</h3>
    <ul class="across">${pairs.map(pair => html`<li>${text.t('progress.pair', mixUpParams(text, pair))}</li>`)}</ul>
  `;
}

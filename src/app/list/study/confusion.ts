import type { Confusion } from '../../../core/learner/confusion.ts';
import { acrossBeams, matricesOf } from '../../../core/learner/matrix.ts';
import { confusedChart, namedIn } from '../../dom/confused.ts';
import { html, nothing, type TemplateResult } from '../../dom/lit.ts';
import type { Scene } from '../scene.ts';

/** Side of a square in rem. */
const CELL = 2.25;
/** Of those across the beams, so many. */
const ACROSS_MOST = 5;

/** Which pillars were taken for which. */
export function confusionCharts(scene: Scene, confusions: readonly Confusion[]): TemplateResult {
  const { t } = scene.text;
  const matrices = matricesOf(scene.game.interview, confusions);
  return html`
    <section>
      <h2>${t('progress.confused')}</h2>
      <p class="quiet">${t(confusions.length === 0 ? 'progress.confusedNone' : 'progress.confusedHow')}</p>
      <div class="heats">${matrices.map(matrix => confusedChart({ interview: scene.game.interview, text: scene.text }, matrix, { cell: CELL }))}</div>
      ${across(scene, confusions)}
    </section>
  `;
}

function across({ game, text }: Scene, confusions: readonly Confusion[]): TemplateResult | typeof nothing {
  const pairs = acrossBeams(game.interview, confusions).slice(0, ACROSS_MOST);
  if (pairs.length === 0) return nothing;
  return html`
    <h3>${text.t('progress.across')}</h3>
    <ul class="across">${pairs.map(pair => html`<li>${text.t('progress.pair', namedIn(text, pair))}</li>`)}</ul>
  `;
}

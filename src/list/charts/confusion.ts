import { html, nothing, type TemplateResult } from 'lit-html';
import { beamOf, pillarOf } from '../../content/library.ts';
import { chart, rem, type Table } from '../../dom/chart.ts';
import { beamTitle, pillarLabel } from '../../dom/naming.ts';
import { bubblePicture } from '../../dom/picture.ts';
import { toSvg } from '../../dom/svg.ts';
import { heat, heatFrame } from '../../drawing/heat.ts';
import { acrossBeams, type Matrix, matricesOf } from '../../learner/matrix.ts';
import type { Confusion } from '../../learner/mistakes.ts';
import type { Text } from '../../text/language.ts';
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
      <div class="heats">${matrices.map(matrix => ofBeam(scene, matrix))}</div>
      ${across(scene, confusions)}
    </section>
  `;
}

function ofBeam({ game, text }: Scene, matrix: Matrix): TemplateResult {
  const { accent } = beamOf(game.interview, matrix.beam);
  const signs = matrix.pillars.map(id => String(pillarOf(game.interview, id).point));
  const drawn = { signs, counts: matrix.counts };
  const cell = CELL * rem();
  const [most] = matrix.pairs;
  const label = most ? text.t('progress.confusedGist', named(text, most)) : '';
  const drawing = html`
    ${toSvg(heat(drawn, cell), heatFrame(drawn, cell), { label })}
    <ol class="signs">${matrix.pillars.map((id, i) => html`<li>${bubblePicture(signs[i] ?? '')}${pillarLabel(text, id)}</li>`)}</ol>
  `;
  return html`
    <section class=${`heat accent-${accent}`}>
      <h3>${beamTitle(text, matrix.beam)}</h3>
      ${chart(text, drawing, tableOf(text, matrix))}
    </section>
  `;
}

const named = (text: Text, { right, chosen, times }: Confusion) => ({
  right: pillarLabel(text, right),
  chosen: pillarLabel(text, chosen),
  count: times,
});

/** Only what happened; empty squares need no row. */
const tableOf = (text: Text, { beam, pairs }: Matrix): Table => ({
  caption: text.t('progress.confusedTable', { beam: beamTitle(text, beam) }),
  head: [
    { said: text.t('progress.right') },
    { said: text.t('progress.chosen') },
    { said: text.t('progress.times') },
  ],
  rows: pairs.map(({ right, chosen, times }) => ({
    name: { said: pillarLabel(text, right) },
    cells: [pillarLabel(text, chosen), times],
  })),
});

function across({ game, text }: Scene, confusions: readonly Confusion[]): TemplateResult | typeof nothing {
  const pairs = acrossBeams(game.interview, confusions).slice(0, ACROSS_MOST);
  if (pairs.length === 0) return nothing;
  return html`
    <h3>${text.t('progress.across')}</h3>
    <ul class="across">${pairs.map(pair => html`<li>${text.t('progress.pair', named(text, pair))}</li>`)}</ul>
  `;
}

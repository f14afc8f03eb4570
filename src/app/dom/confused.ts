import { beamOf, pillarOf } from '../../core/interview/library.ts';
import type { BeamId, Interview, PillarId } from '../../core/interview/types.ts';
import { heatFrame, heatMap } from '../../shapes/heat.ts';
import type { Text } from '../../text/language.ts';
import { beamTitle, pillarLabel } from '../../text/naming.ts';
import { chart, remPx, type Table } from './chart.ts';
import { html, type TemplateResult } from './lit.ts';
import { bubblePicture } from './picture.ts';
import { toSvg } from './svg.ts';

/** A card of the one put on the other, so often. */
export type PillarMixUp = { readonly right: PillarId; readonly chosen: PillarId; readonly times: number };
/** The pillars of a beam: how often a card of the one in the row was put on the one in the column. */
export type BeamMixUps = {
  readonly beam: BeamId;
  readonly pillars: readonly PillarId[];
  readonly counts: readonly (readonly number[])[];
  /** The most frequent first. */
  readonly pairs: readonly PillarMixUp[];
};
type Context = { readonly interview: Interview; readonly text: Text };
/** `cell` is the side of a square in rem; `most`: how often the strongest colour stands for, unless the scale's own. */
type Look = { readonly cell: number; readonly most?: number };

/** Which pillars of a beam were taken for which: squares, and the same as a table. */
export function mixUpChart(
  { interview, text }: Context,
  mixed: BeamMixUps,
  { cell, ...look }: Look,
): TemplateResult {
  const { accent } = beamOf(interview, mixed.beam);
  const signs = mixed.pillars.map(id => String(pillarOf(interview, id).point));
  const drawn = { signs, counts: mixed.counts, ...look };
  const side = cell * remPx();
  const [most] = mixed.pairs;
  const label = most ? text.t('progress.confusedGist', mixUpParams(text, most)) : '';
  const drawing = html`
    ${toSvg(heatMap(drawn, side), heatFrame(drawn, side), { label })}
    <ol class="signs">${mixed.pillars.map((id, i) => html`<li>${bubblePicture(signs[i] ?? '')}${pillarLabel(text, id)}</li>`)}</ol>
  `;
  return html`
    <section class=${`heat accent-${accent}`}>
      <h3>${beamTitle(text, mixed.beam)}</h3>
      ${chart(text, drawing, tableOf(text, mixed))}
    </section>
  `;
}

export const mixUpParams = (text: Text, { right, chosen, times }: PillarMixUp) => ({
  right: pillarLabel(text, right),
  chosen: pillarLabel(text, chosen),
  count: times,
});

/** Only what happened; empty squares need no row. */
const tableOf = (text: Text, { beam, pairs }: BeamMixUps): Table => ({
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

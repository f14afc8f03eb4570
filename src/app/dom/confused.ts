import { beamOf, pillarOf } from '../../core/interview/library.ts';
import type { BeamId, Interview, PillarId } from '../../core/interview/types.ts';
import { heat, heatFrame } from '../../shapes/heat.ts';
import type { Text } from '../../text/language.ts';
import { beamTitle, pillarLabel } from '../../text/naming.ts';
import { chart, rem, type Table } from './chart.ts';
import { html, type TemplateResult } from './lit.ts';
import { bubblePicture } from './picture.ts';
import { toSvg } from './svg.ts';

/** A card of the one put on the other, so often. */
export type Mixed = { readonly right: PillarId; readonly chosen: PillarId; readonly times: number };
/** The pillars of a beam: how often a card of the one in the row was put on the one in the column. */
export type MixedUp = {
  readonly beam: BeamId;
  readonly pillars: readonly PillarId[];
  readonly counts: readonly (readonly number[])[];
  /** The most frequent first. */
  readonly pairs: readonly Mixed[];
};
type Context = { readonly interview: Interview; readonly text: Text };
/** `cell` is the side of a square in rem; `most`: how often the strongest colour stands for, unless the scale's own. */
type Look = { readonly cell: number; readonly most?: number };

/** Which pillars of a beam were taken for which: squares, and the same as a table. */
export function confusedChart(
  { interview, text }: Context,
  mixed: MixedUp,
  { cell, ...look }: Look,
): TemplateResult {
  const { accent } = beamOf(interview, mixed.beam);
  const signs = mixed.pillars.map(id => String(pillarOf(interview, id).point));
  const drawn = { signs, counts: mixed.counts, ...look };
  const side = cell * rem();
  const [most] = mixed.pairs;
  const label = most ? text.t('progress.confusedGist', namedIn(text, most)) : '';
  const drawing = html`
    ${toSvg(heat(drawn, side), heatFrame(drawn, side), { label })}
    <ol class="signs">${mixed.pillars.map((id, i) => html`<li>${bubblePicture(signs[i] ?? '')}${pillarLabel(text, id)}</li>`)}</ol>
  `;
  return html`
    <section class=${`heat accent-${accent}`}>
      <h3>${beamTitle(text, mixed.beam)}</h3>
      ${chart(text, drawing, tableOf(text, mixed))}
    </section>
  `;
}

export const namedIn = (text: Text, { right, chosen, times }: Mixed) => ({
  right: pillarLabel(text, right),
  chosen: pillarLabel(text, chosen),
  count: times,
});

/** Only what happened; empty squares need no row. */
const tableOf = (text: Text, { beam, pairs }: MixedUp): Table => ({
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

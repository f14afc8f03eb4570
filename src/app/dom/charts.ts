import { beamOf, pillarOf } from '../../core/interview/lookups.ts';
import type { BeamId, Interview, PillarId } from '../../core/interview/types.ts';
import { heatFrame, heatMap } from '../../shapes/confusion-heat-map.ts';
import { beamTitle, pillarLabel } from '../../text/names.ts';
import type { Text } from '../../text/types.ts';
import { html, type TemplateResult } from './html-template.ts';
import { toSvg } from './shapes-to-svg.ts';
import { bubblePicture } from './small-pictures.ts';

/** The heading of a row or column. `shown` is a short form for the eye, where `said` (for screen readers) is too long. */
type Name = { readonly said: string; readonly shown?: string };
/** The numbers of a chart. `head[0]` heads the row names; a row's cells stand under `head[1]` and the following. */
export type Table = {
  readonly caption: string;
  readonly head: readonly Name[];
  readonly rows: readonly { readonly name: Name; readonly cells: readonly (string | number)[] }[];
};

/** A drawing with a disclosure below it that shows the same numbers as a table. The drawing carries its own label. */
export const chart = (text: Text, drawing: TemplateResult, table: Table): TemplateResult => html`
  <figure class="chart">
    <div class="drawn">${drawing}</div>
    <details>
      <summary>${text.t('progress.table')}<span class="unseen">${table.caption}</span></summary>
      <table>
        <caption>${table.caption}</caption>
        <thead><tr>${table.head.map((name, i) => (i === 0 && name.said === '' ? html`<td></td>` : html`<th scope="col">${headingName(name)}</th>`))}</tr></thead>
        <tbody>${table.rows.map(
          ({ name, cells }) => html`
            <tr><th scope="row">${headingName(name)}</th>${cells.map(cell => html`<td>${cell}</td>`)}</tr>`,
        )}</tbody>
      </table>
    </details>
  </figure>
`;

const headingName = ({ said, shown }: Name): TemplateResult =>
  shown === undefined
    ? html`${said}`
    : html`<span aria-hidden="true">${shown}</span><span class="unseen">${said}</span>`;

/** 0.875 as 88%; a dash where nothing is known. */
export const percentText = (part: number | undefined): string =>
  part === undefined ? '–' : `${Math.round(100 * part)}%`;

/** px in one rem, so that a drawing grows with the text around it. */
export const remPx = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** How often a card of pillar `right` was put on pillar `chosen`. */
type PillarMixUp = { readonly right: PillarId; readonly chosen: PillarId; readonly times: number };
/** The mix-ups within one beam: `counts[row][column]` is how often a card of pillar `row` was put on pillar `column`. */
type BeamMixUps = {
  readonly beam: BeamId;
  readonly pillars: readonly PillarId[];
  readonly counts: readonly (readonly number[])[];
  /** The most frequent first. */
  readonly pairs: readonly PillarMixUp[];
};
type ChartContext = { readonly interview: Interview; readonly text: Text };
/** `cell`: side of a square in rem. `most`: the count drawn in the strongest colour, if not the default of the scale. */
type Look = { readonly cell: number; readonly most?: number };

/** Which pillars of a beam were taken for which: a heat map, and the same numbers as a table. */
export function mixUpChart(
  { interview, text }: ChartContext,
  mixUps: BeamMixUps,
  { cell, ...look }: Look,
): TemplateResult {
  const { accent } = beamOf(interview, mixUps.beam);
  const numbers = mixUps.pillars.map(id => String(pillarOf(interview, id).point));
  const matrix = { signs: numbers, counts: mixUps.counts, ...look };
  const side = cell * remPx();
  const [most] = mixUps.pairs;
  const label = most ? text.t('progress.confusedGist', mixUpParams(text, most)) : '';
  const drawing = html`
    ${toSvg(heatMap(matrix, side), heatFrame(matrix, side), { label })}
    <ol class="signs">${mixUps.pillars.map((id, i) => html`<li>${bubblePicture(numbers[i] ?? '')}${pillarLabel(text, id)}</li>`)}</ol>
  `;
  return html`
    <section class=${`heat accent-${accent}`}>
      <h3>${beamTitle(text, mixUps.beam)}</h3>
      ${chart(text, drawing, mixUpTable(text, mixUps))}
    </section>
  `;
}

/** The parameters of the sentence about one mix-up. */
export const mixUpParams = (text: Text, { right, chosen, times }: PillarMixUp) => ({
  right: pillarLabel(text, right),
  chosen: pillarLabel(text, chosen),
  count: times,
});

/** One row for each pair that was mixed up; empty squares need none. */
const mixUpTable = (text: Text, { beam, pairs }: BeamMixUps): Table => ({
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

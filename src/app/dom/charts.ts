import { beamOf, pillarOf } from '../../core/interview/lookups.ts';
import type { BeamId, Interview, PillarId } from '../../core/interview/types.ts';
import { heatFrame, heatMap } from '../../shapes/heat-map.ts';
import { beamTitle, pillarLabel } from '../../text/names.ts';
import type { Text } from '../../text/types.ts';
import { html, type TemplateResult } from './html-template.ts';
import { toSvg } from './shapes-to-svg.ts';
import { bubblePicture } from './small-pictures.ts';

/** What heads a row or column; `shown` where there is no room for all of it. */
type Name = { readonly said: string; readonly shown?: string };
/** The numbers of a chart. A row's cells stand under `head`, from the second on; the first heads the names. */
export type Table = {
  readonly caption: string;
  readonly head: readonly Name[];
  readonly rows: readonly { readonly name: Name; readonly cells: readonly (string | number)[] }[];
};

/** A drawing, which says its gist, and on demand the same numbers as a table. */
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

/** A card of the one put on the other, so often. */
type PillarMixUp = { readonly right: PillarId; readonly chosen: PillarId; readonly times: number };
/** The pillars of a beam: how often a card of the one in the row was put on the one in the column. */
type BeamMixUps = {
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

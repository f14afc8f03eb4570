import type { Text } from '../../text/language.ts';
import { html, type TemplateResult } from './lit.ts';

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

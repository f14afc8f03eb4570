import { type ItemStats, itemStats } from '../../../core/classroom/class-analysis.ts';
import { shareBar } from '../../../shapes/confusion-heat-map.ts';
import { joinSentences } from '../../../text/names.ts';
import { chart, type Table } from '../../dom/charts.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { toSvg } from '../../dom/shapes-to-svg.ts';
import {
  type BookContext,
  itemName,
  kindName,
  nameList,
  studentName,
  withSeparators,
  wrongResponseName,
} from './results-context.ts';

/** In px; the page shows it as wide as it has room. */
const BAR = { w: 320, h: 14 };

/** How well the class did on each item, the hardest first. */
export function itemsSection(context: BookContext): TemplateResult {
  const { teach, text, book } = context;
  const all = [...itemStats(book)].sort((a, b) => (a.facility ?? 101) - (b.facility ?? 101));
  return html`
    <section class="items accent-azurite">
      <h2>${teach('results.items')}</h2>
      <p class="quiet">${joinSentences(text, [teach('results.itemsLine'), teach('results.tellingLine')])}</p>
      ${chart(text, html`<ol>${all.map(one => itemRow(context, one))}</ol>`, itemsTable(context, all))}
    </section>
  `;
}

function itemRow(context: BookContext, figures: ItemStats): TemplateResult {
  const { teach } = context;
  const { item: asked, facility, telling, drawn } = figures;
  const label =
    facility === undefined
      ? teach('results.shareNone')
      : teach('results.share', { right: figures.right, asked: figures.asked, facility });
  return html`
    <li data-item=${asked.id}>
      <h3>${itemName(context, asked)} <small>${kindName(context, asked)}</small></h3>
      ${facility === undefined ? nothing : toSvg(shareBar(facility / 100, BAR), BAR, { bleed: 2 })}
      <p><strong>${label}</strong>${telling === undefined ? nothing : html` <span data-telling>${teach('results.telling')} ${telling}</span>`}</p>
      ${drawn.length > 0 ? html`<dl>${drawn.map(one => wrongResponse(context, figures, one))}</dl>` : nothing}
    </li>
  `;
}

const wrongResponse = (
  context: BookContext,
  { item: asked }: ItemStats,
  drawn: ItemStats['drawn'][number],
): TemplateResult => html`
  <div>
    <dt>${context.teach('results.fell', { response: wrongResponseName(context, asked, drawn), count: drawn.students.length })}</dt>
    <dd>${withSeparators(
      context,
      drawn.students.map(student => studentName(context, student)),
    ).map(name => html`<span>${name}</span>`)}</dd>
  </div>
`;

export const studentNames = (
  context: BookContext,
  students: ItemStats['drawn'][number]['students'],
): string =>
  nameList(
    context,
    students.map(student => studentName(context, student)),
  );

const itemsTable = (context: BookContext, all: readonly ItemStats[]): Table => {
  const { teach } = context;
  const heads = ['asked', 'right', 'percent', 'telling', 'seconds'] as const;
  return {
    caption: teach('results.items'),
    head: [{ said: teach('results.item') }, ...heads.map(key => ({ said: teach(`results.${key}`) }))],
    rows: all.map(one => ({
      name: { said: itemName(context, one.item) },
      cells: [one.asked, one.right, one.facility ?? '–', one.telling ?? '–', one.seconds ?? '–'],
    })),
  };
};

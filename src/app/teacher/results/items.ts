import { type ItemStats, itemStats } from '../../../core/classroom/figures.ts';
import { shareBar } from '../../../shapes/share.ts';
import { joinSentences } from '../../../text/naming.ts';
import { chart, type Table } from '../../dom/chart.ts';
import { html, nothing, type TemplateResult } from '../../dom/lit.ts';
import { toSvg } from '../../dom/svg.ts';
import type { BookContext } from './desk.ts';
import { itemName, kindName, nameList, studentName, withSeparators, wrongResponseName } from './names.ts';

/** In px; drawn as wide as there is room. */
const BAR = { w: 320, h: 14 };

/** What the class made of each item: the hardest first. */
export function itemsSection(open: BookContext): TemplateResult {
  const { teach, text, book } = open;
  const all = [...itemStats(book)].sort((a, b) => (a.facility ?? 101) - (b.facility ?? 101));
  return html`
    <section class="items accent-azurite">
      <h2>${teach('results.items')}</h2>
      <p class="quiet">${joinSentences(text, [teach('results.itemsLine'), teach('results.tellingLine')])}</p>
      ${chart(text, html`<ol>${all.map(one => itemRow(open, one))}</ol>`, itemsTable(open, all))}
    </section>
  `;
}

function itemRow(open: BookContext, figures: ItemStats): TemplateResult {
  const { teach } = open;
  const { item: asked, facility, telling, drawn } = figures;
  const label =
    facility === undefined
      ? teach('results.shareNone')
      : teach('results.share', { right: figures.right, asked: figures.asked, facility });
  return html`
    <li data-item=${asked.id}>
      <h3>${itemName(open, asked)} <small>${kindName(open, asked)}</small></h3>
      ${facility === undefined ? nothing : toSvg(shareBar(facility / 100, BAR), BAR, { bleed: 2 })}
      <p><strong>${label}</strong>${telling === undefined ? nothing : html` <span data-telling>${teach('results.telling')} ${telling}</span>`}</p>
      ${drawn.length > 0 ? html`<dl>${drawn.map(one => wrongResponse(open, figures, one))}</dl>` : nothing}
    </li>
  `;
}

const wrongResponse = (
  open: BookContext,
  { item: asked }: ItemStats,
  drawn: ItemStats['drawn'][number],
): TemplateResult => html`
  <div>
    <dt>${open.teach('results.fell', { response: wrongResponseName(open, asked, drawn), count: drawn.students.length })}</dt>
    <dd>${withSeparators(
      open,
      drawn.students.map(student => studentName(open, student)),
    ).map(name => html`<span>${name}</span>`)}</dd>
  </div>
`;

export const studentNames = (open: BookContext, students: ItemStats['drawn'][number]['students']): string =>
  nameList(
    open,
    students.map(student => studentName(open, student)),
  );

const itemsTable = (open: BookContext, all: readonly ItemStats[]): Table => {
  const { teach } = open;
  const heads = ['asked', 'right', 'percent', 'telling', 'seconds'] as const;
  return {
    caption: teach('results.items'),
    head: [{ said: teach('results.item') }, ...heads.map(key => ({ said: teach(`results.${key}`) }))],
    rows: all.map(one => ({
      name: { said: itemName(open, one.item) },
      cells: [one.asked, one.right, one.facility ?? '–', one.telling ?? '–', one.seconds ?? '–'],
    })),
  };
};

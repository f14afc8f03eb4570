import { type ItemFigures, itemFigures } from '../../../core/classroom/figures.ts';
import { shareBar } from '../../../shapes/share.ts';
import { joined } from '../../../text/naming.ts';
import { chart, type Table } from '../../dom/chart.ts';
import { html, nothing, type TemplateResult } from '../../dom/lit.ts';
import { toSvg } from '../../dom/svg.ts';
import type { Open } from './desk.ts';
import { drawnName, itemName, kindName, listed, marked, studentName } from './names.ts';

/** In px; drawn as wide as there is room. */
const BAR = { w: 320, h: 14 };

/** What the class made of each item: the hardest first. */
export function items(open: Open): TemplateResult {
  const { teach, text, book } = open;
  const all = [...itemFigures(book)].sort((a, b) => (a.facility ?? 101) - (b.facility ?? 101));
  return html`
    <section class="items accent-azurite">
      <h2>${teach('results.items')}</h2>
      <p class="quiet">${joined(text, [teach('results.itemsLine'), teach('results.tellingLine')])}</p>
      ${chart(text, html`<ol>${all.map(one => item(open, one))}</ol>`, tableOf(open, all))}
    </section>
  `;
}

function item(open: Open, figures: ItemFigures): TemplateResult {
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
      ${drawn.length > 0 ? html`<dl>${drawn.map(one => fallen(open, figures, one))}</dl>` : nothing}
    </li>
  `;
}

const fallen = (
  open: Open,
  { item: asked }: ItemFigures,
  drawn: ItemFigures['drawn'][number],
): TemplateResult => html`
  <div>
    <dt>${open.teach('results.fell', { response: drawnName(open, asked, drawn), count: drawn.students.length })}</dt>
    <dd>${marked(
      open,
      drawn.students.map(student => studentName(open, student)),
    ).map(name => html`<span>${name}</span>`)}</dd>
  </div>
`;

export const namesOf = (open: Open, students: ItemFigures['drawn'][number]['students']): string =>
  listed(
    open,
    students.map(student => studentName(open, student)),
  );

const tableOf = (open: Open, all: readonly ItemFigures[]): Table => {
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

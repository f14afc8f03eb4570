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
  rightedName,
  studentName,
  withSeparators,
  wrongResponseName,
} from './results-context.ts';

/** In px; the page shows it as wide as it has room. */
const BAR = { w: 320, h: 14 };
/** It stands in a line with its words. */
const ALIKE_BAR = { w: 64, h: 14 };

/** How well the class did on each item, the hardest first. */
export function itemsSection(context: BookContext): TemplateResult {
  const { teach, text, book } = context;
  const all = [...itemStats(book)].sort((a, b) => (a.facility ?? 101) - (b.facility ?? 101));
  return html`
    <section class="items accent-azurite">
      <h2>${teach('results.items')}</h2>
      <p class="quiet">${joinSentences(text, [teach(book.lesson ? 'results.lessonItems' : 'results.itemsLine'), teach('results.tellingLine')])}</p>
      ${chart(text, questionList(context, all), itemsTable(context, all))}
    </section>
  `;
}

/** What many questions of a good class have in common, and of a class that ran out of time. */
type Alike = 'alikeRight' | 'alikeNone';

/** Of one question it is said as of any other. */
const ALIKE_LEAST = 2;

/** The questions that tell something one by one; those that all went alike are one line for each way. */
function questionList(context: BookContext, all: readonly ItemStats[]): TemplateResult {
  const alike = (['alikeRight', 'alikeNone'] as const)
    .map(way => ({ way, figures: all.filter(one => alikeIn(context, one) === way) }))
    .filter(({ figures }) => figures.length >= ALIKE_LEAST);
  const folded = new Set(alike.flatMap(({ figures }) => figures));
  const rest = all.filter(one => !folded.has(one));
  return html`
    ${rest.length > 0 ? html`<ol>${rest.map(one => itemRow(context, one))}</ol>` : nothing}
    ${alike.map(({ way, figures }) => alikeLine(context, way, figures))}
  `;
}

/** In a live class nobody stops before a question: one that nobody has answered stands by itself. */
function alikeIn({ book }: BookContext, { asked, right }: ItemStats): Alike | undefined {
  if (asked === 0) return book.lesson ? undefined : 'alikeNone';
  return right === asked ? 'alikeRight' : undefined;
}

/** Paper cannot be unfolded: there the questions are named below the line. */
function alikeLine(context: BookContext, way: Alike, figures: readonly ItemStats[]): TemplateResult {
  const named = ({ item: asked }: ItemStats): TemplateResult =>
    html`${itemName(context, asked)} <small>${[kindName(context, asked), rightedName(context, asked)].filter(Boolean).join(' · ')}</small>`;
  return html`
    <details class="alike" data-alike=${way}>
      <summary>${way === 'alikeRight' ? toSvg(shareBar(1, ALIKE_BAR), ALIKE_BAR, { bleed: 2 }) : nothing}<strong>${context.teach(`results.${way}`, { count: figures.length })}</strong></summary>
      <ul>${figures.map(one => html`<li data-item=${one.item.id}>${named(one)}</li>`)}</ul>
    </details>
    <ul>${figures.map(one => html`<li>${named(one)}</li>`)}</ul>
  `;
}

function itemRow(context: BookContext, figures: ItemStats): TemplateResult {
  const { teach, book } = context;
  const { item: asked, facility, telling, drawn } = figures;
  const righted = rightedName(context, asked);
  const label =
    facility === undefined
      ? teach(book.lesson ? 'results.noAnswer' : 'results.shareNone')
      : teach('results.share', { right: figures.right, asked: figures.asked, facility });
  return html`
    <li data-item=${asked.id}>
      <h3>${itemName(context, asked)} <small>${kindName(context, asked)}</small></h3>
      ${righted ? html`<p class="quiet" data-righted>${righted}</p>` : nothing}
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

import {
  type ConfusedPair,
  confusionsOf,
  mostConfused,
  type Placing,
  type PlacingGrid,
  placingGridsOf,
  placingsIn,
} from '../../../core/classroom/class-confusions.ts';
import { beamOf, pillarOf } from '../../../core/interview/lookups.ts';
import type { PillarId } from '../../../core/interview/types.ts';
import { type ConfusionMatrix, confusionMatricesOf } from '../../../core/learner/confusion-matrix.ts';
import { heatStep } from '../../../shapes/confusion-heat-map.ts';
import { beamTitle, cardText, contrastOf, pillarLabel, pillarSummary } from '../../../text/names.ts';
import { mixUpChart } from '../../dom/charts.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { bubblePicture } from '../../dom/small-pictures.ts';
import { openPoster, posterDialog } from '../poster-dialog.ts';
import type { BookContext } from './results-context.ts';

/** Side of a square, in rem. */
const CELL = 2.5;

/** What the class confuses: the pair of pillars that it confuses most, pillars by pillars, measures by pillars. */
export function confusionsSection(context: BookContext): TemplateResult {
  const { teach, book } = context;
  const { interview } = book.content;
  const placings = placingsIn(interview, book);
  const grids = placingGridsOf(interview, placings);
  const pair = mostConfused(interview, placings);
  const matrices = confusionMatricesOf(interview, confusionsOf(placings));
  if (grids.length === 0) return html``;
  return html`
    <section class="confused">
      <h2>${teach('results.confused')}</h2>
      ${pair ? mostConfusedPair(context, pair) : html`<p class="quiet">${teach('results.pairNone')}</p>`}
      <div class="heats">${matrices.map(matrix => mixUpChart({ interview, text: context.text }, matrix, { cell: CELL, most: strongestIn(matrix) }))}</div>
      ${grids.map(grid => gridOf(context, grid))}
    </section>
  `;
}

/** In a class the counts differ so much that each beam has a scale of its own. */
const strongestIn = ({ counts }: ConfusionMatrix): number => Math.max(...counts.flat());

function mostConfusedPair(context: BookContext, pair: ConfusedPair): TemplateResult {
  const { teach } = context;
  const { pillars, times } = pair;
  const [one, other] = pillarLabels(context, pair);
  return html`
    <div class="most" data-pair=${pillars.join(' ')}>
      <h3>${teach('results.pair', { one, other, count: times })}</h3>
      ${explained(context, pair)}
      <button class="button" type="button" data-wall @click=${openPoster}><strong>${teach('share.wall')}</strong></button>
    </div>
    ${lesson(context, pair)}
  `;
}

/** The same as a poster for the whole class; no student is named on it. */
const lesson = (context: BookContext, pair: ConfusedPair): TemplateResult =>
  posterDialog(context, 'lesson', close => {
    const [one, other] = pillarLabels(context, pair);
    return html`
      <div class="words">
        <h2 id="poster-title">${context.teach('results.versus', { one, other })}</h2>
        ${explained(context, pair)} ${close}
      </div>
    `;
  });

const pillarLabels = (
  { text }: BookContext,
  { pillars: [a, b] }: ConfusedPair,
): readonly [string, string] => [pillarLabel(text, a), pillarLabel(text, b)];

/** What was put where, and what distinguishes the two pillars. */
function explained(context: BookContext, pair: ConfusedPair): TemplateResult {
  const { teach, text } = context;
  const { pillars, placings } = pair;
  const sentence = tellsApart(context, pair);
  const about = (id: PillarId): string =>
    teach('results.pillar', { label: pillarLabel(text, id), summary: pillarSummary(text, id) });
  return html`
    <ul>${placings.map(placing => html`<li>${placed(context, placing)}</li>`)}</ul>
    ${sentence ? html`<p class="tells">${sentence}</p>` : nothing}
    <ul>${pillars.map(id => html`<li>${about(id)}</li>`)}</ul>
  `;
}

/** What to say in class: of the card that was misplaced most often what it would have to say; else how such cards differ. */
export function tellsApart(
  { teach, text }: Pick<BookContext, 'teach' | 'text'>,
  { placings, confusable }: ConfusedPair,
): string | undefined {
  const [said] = placings.flatMap(({ measure, chosen }) => {
    const sentence = contrastOf(text, measure, chosen);
    return sentence ? [teach('results.contrast', { card: cardText(text, measure), sentence })] : [];
  });
  return said ?? (confusable && text.more?.confusables[confusable]);
}

const placed = ({ teach, text }: BookContext, { measure, chosen, times }: Placing): string =>
  teach('results.placed', {
    card: cardText(text, measure),
    chosen: pillarLabel(text, chosen),
    count: times,
  });

/** For every measure, how often it was put on each pillar; a frame shows where it belongs. */
function gridOf({ text, teach, book }: BookContext, { beam, pillars, rows }: PlacingGrid): TemplateResult {
  const { interview } = book.content;
  const { accent } = beamOf(interview, beam);
  const signOf = (id: string): string => String(pillarOf(interview, id).point);
  const strongest = Math.max(
    ...rows.flatMap(({ right, counts }) => counts.filter((_, i) => pillars[i] !== right)),
  );
  const cell = (count: number, isRight: boolean): TemplateResult =>
    html`<td class=${isRight ? 'rightful' : `heat-${heatStep(count, strongest)}`}>${count || ''}</td>`;
  return html`
    <table class=${`grid accent-${accent}`}>
      <caption>${teach('results.grid', { beam: beamTitle(text, beam) })}</caption>
      <thead><tr>
        <th scope="col">${teach('results.measure')}</th>
        ${pillars.map(id => html`<th scope="col"><span aria-hidden="true">${bubblePicture(signOf(id))}</span><span class="unseen">${pillarLabel(text, id)}</span></th>`)}
      </tr></thead>
      <tbody>${rows.map(
        ({ measure, right, counts }) => html`
          <tr><th scope="row">${cardText(text, measure)}</th>${counts.map((count, i) => cell(count, pillars[i] === right))}</tr>`,
      )}</tbody>
    </table>
  `;
}

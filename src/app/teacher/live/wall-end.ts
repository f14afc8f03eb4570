import { bookOf } from '../../../core/live/room-book.ts';
import type { RoomRecord } from '../../../core/live/room-record.ts';
import { growingHall } from '../../../shapes/hall/result-beam.ts';
import { wideHall } from '../../../shapes/hall/wide-hall.ts';
import { percentText } from '../../dom/charts.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { toSvg } from '../../dom/shapes-to-svg.ts';
import { confusedPart, measuresPart, outcomeOf } from '../screen/screen-end.ts';
import { bookPart } from './live-book.ts';
import type { LiveContext } from './live-context.ts';
import { answersIn, type ClassBeam, classBeams } from './wall-class.ts';
import { fullScreenButton } from './wall-controls.ts';
import { teamShares } from './wall-reasons.ts';
import type { WallDrawing } from './wall-types.ts';

/** How it ended: what the class has built, how much was right, what to go over, and what can be done now. */
export function endScreen(drawing: WallDrawing): TemplateResult {
  const { view, items, words } = drawing;
  const isTeams = view.setup.shape === 'teams';
  const beams = classBeams(words, items, view.hall);
  return html`
    <div class="wall-end" data-end=${view.setup.shape}>
      <div class="end-head"><h1 tabindex="-1" data-outcome>${endTitle(drawing)}</h1> ${isTeams ? nothing : sharePart(drawing)}</div>
      <div class="end-halves">
        <div class="end-hall">
          ${isTeams ? teamShares(drawing) : nothing}
          ${beams.length > 0 ? hallPicture(beams, isTeams) : nothing}
        </div>
        <div class="end-words" data-fit>${lessonParts(drawing)}</div>
      </div>
      <div class="end-ways">${ways(drawing)}</div>
    </div>
  `;
}

export function endTitle({ context, view }: WallDrawing): string {
  const { setup, scores } = view;
  if (setup.shape !== 'teams') return context.live('wall.endTitle');
  return outcomeOf(context, { setup: { teams: setup.teams.map(id => ({ id, name: '' })) } }, scores);
}

const HALL = { w: 1080, h: 620 } as const;
const LOW = { w: 1080, h: 420 } as const;

/** One beam alone is drawn larger. */
function hallPicture(beams: readonly ClassBeam[], isLow: boolean): TemplateResult {
  const frame = isLow ? LOW : HALL;
  const [only] = beams;
  const shapes =
    beams.length > 1 || !only
      ? wideHall(
          beams.map(({ state }) => state),
          frame,
        ).shapes
      : growingHall(
          {
            state: only.state,
            pillars: only.state.pillars.map(({ courses }) => ({
              standing: courses.filter(one => one !== 'planned'),
              grown: [],
            })),
          },
          frame,
        );
  return html`<div class="end-picture">${toSvg(shapes, frame, { class: 'fitted' })}</div>`;
}

type Share = { readonly right: number; readonly all: number };
/** By the record that it is of: a class is judged again for it, which takes longer than a drawing may. */
const SHARES = new WeakMap<RoomRecord, Share>();

/** As in the book: of all that was asked, whether it was answered or not. */
function shareIn({ game, draftStore }: LiveContext, record: RoomRecord): Share {
  const known = SHARES.get(record);
  if (known) return known;
  const works = bookOf(game.pack, draftStore.kinds, record, '')?.students.map(({ best }) => best) ?? [];
  const sum = (of: 'right' | 'total'): number => works.reduce((all, work) => all + work[of], 0);
  const share = { right: sum('right'), all: sum('total') };
  SHARES.set(record, share);
  return share;
}

/** What all of the class got right together, once the record has come. */
function sharePart({ context }: WallDrawing): TemplateResult | typeof nothing {
  const { record } = context.host.getState();
  const { live } = context;
  if (!record) return nothing;
  const { right, all } = shareIn(context, record);
  if (all === 0) return html`<p class="end-none">${live('wall.endNone')}</p>`;
  return html`
    <p class="end-share" data-share><span>${live('wall.endShare')}</span> <strong>${percentText(right / all)}</strong> <span>${live('wall.endCounts', { all, count: right })}</span></p>
  `;
}

function lessonParts({ context, items, view }: WallDrawing): TemplateResult {
  const { record } = context.host.getState();
  const { summary } = view;
  if (!summary) return html``;
  const answers = record ? answersIn(items, record) : { closed: [] };
  const isFlawless = summary.missed.length === 0 && answers.closed.length > 0;
  return html`
    <div class="end-lessons">${confusedPart(context, answers, summary)} ${measuresPart(context, summary)}
      ${isFlawless ? html`<p class="end-none">${context.teach('screen.end.nothingMissed')}</p>` : nothing}</div>
  `;
}

function ways(drawing: WallDrawing): TemplateResult {
  const { context, memory } = drawing;
  const { live, host } = context;
  const keep = (): void => {
    host.act({ e: 'kept', on: true });
    memory.keep();
  };
  return html`
    ${bookPart(context, drawing.view)}
    ${
      memory.isKept
        ? html`<p class="end-book" role="status" data-kept>${live('wall.kept')}</p>`
        : html`<button class="button" type="button" data-keep @click=${keep}><strong>${live('wall.keep')}</strong></button>`
    }
    <button class="button" type="button" data-finish @click=${() => memory.ask('finish')}><strong>${live('wall.finish')}</strong></button>
    ${fullScreenButton(drawing)}
  `;
}

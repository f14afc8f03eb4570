import type { Refusal } from '../../../core/live/live-messages.ts';
import type { RemoteView } from '../../../core/live/view-types.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { accentOf } from '../../kinds/screen-register.ts';
import { wordsIn } from '../screen/answer-desk.ts';
import { teacherHeader } from '../teacher-header.ts';
import { type LiveContext, shownItem } from './live-context.ts';
import { remoteActs } from './remote-acts.ts';
import { endedPart } from './remote-end.ts';
import { managePart } from './remote-manage.ts';
import { pairPage } from './remote-pair.ts';
import { lobbyPart, questionPart } from './remote-question.ts';
import { change, pressed, remoteViewOf, stateOf, tick } from './remote-state.ts';
import './remote-page.css';

/** After one of these the page is no remote, and can be made one. */
const UNPAIRED: readonly Refusal[] = ['host', 'code', 'room', 'busy'];

/** What only the teacher sees of a live class, to be held in one hand: how it goes, and what comes next. */
export function remotePage(context: LiveContext): TemplateResult {
  const { room, refusal } = context.host.getState();
  const view = remoteViewOf(context);
  tick(context, view !== null && isTicking(context, view));
  if (room === null || (view === null && refusal !== null && UNPAIRED.includes(refusal)))
    return pairPage(context);
  return view === null ? awaitedPage(context, room) : ledPage(context, view);
}

const awaitedPage = (context: LiveContext, room: string): TemplateResult => html`
  <main class="teach" data-page="teach" data-phase="awaited">
    ${teacherHeader(context, 'live')}
    <p role="status">${refusalIn(context) ?? context.live('remote.connecting', { room })}</p>
  </main>
`;

function ledPage(context: LiveContext, view: RemoteView): TemplateResult {
  const { live, teach } = context;
  const { isMore } = stateOf(context);
  const { phase, room, n, total } = view;
  const item = shownItem(context, view);
  const accent = item ? accentOf(wordsIn(context), item) : 'azurite';
  return html`
    <main class=${`teach remote accent-${accent}`} data-page="teach" data-phase=${phase} data-question=${view.question?.q ?? nothing} data-more=${isMore ? '' : nothing}>
      <header class="remote-head">
        <h1 tabindex="-1"><span translate="no">${live('remote.room', { room })}</span></h1>
        ${n > 0 && phase !== 'ended' ? html`<p class="remote-n">${teach('screen.stage.title', { n, total })}</p>` : nothing}
        <button class="remote-more" type="button" data-manage aria-expanded=${isMore} @click=${pressed(context, () => change(context, { isMore: !isMore, seat: null }))}>
          <span>${live(isMore ? 'remote.less' : 'remote.more')}</span></button>
      </header>
      ${stateLines(context, view)}
      <div class="remote-body">${bodyOf(context, view)}</div>
      ${phase === 'ended' ? nothing : remoteActs(context, view)}
      ${isMore ? managePart(context, view) : nothing}
    </main>
  `;
}

function bodyOf(context: LiveContext, view: RemoteView): TemplateResult {
  if (view.phase === 'lobby') return lobbyPart(context, view);
  return view.phase === 'ended' ? endedPart(context, view) : questionPart(context, view);
}

/** What a screen reader is told when it changes, and what is said to everybody. */
function stateLines(context: LiveContext, view: RemoteView): TemplateResult {
  const { live, teach } = context;
  const { n, total, isPaused, question } = view;
  const phase = isPaused ? 'paused' : question?.isSkipped ? 'skipped' : view.phase;
  const state = live(`remote.phase.${phase}`);
  const said =
    n === 0 ? state : live('remote.pairOf', { one: teach('screen.stage.title', { n, total }), other: state });
  const isLost = context.host.getState().link === 'lost';
  return html`
    <p class="unseen" role="status" data-said>${said}</p>
    <div role="status">${refusalIn(context) ?? (isLost ? html`<p class="silly" data-lost>${live('remote.lost')}</p>` : nothing)}</div>
  `;
}

/** Why the server does not speak with this page, in one sentence. */
function refusalIn({ host, live }: LiveContext): TemplateResult | undefined {
  const { refusal } = host.getState();
  return refusal === null
    ? undefined
    : html`<p class="silly" data-refusal=${refusal}>${live(`remote.refusal.${refusal}`)}</p>`;
}

/** Whether the page says anything that a second changes. */
const isTicking = ({ host }: LiveContext, { question, isPaused, phase, seats }: RemoteView): boolean =>
  (phase === 'ask' && !isPaused && question?.closes !== null) ||
  seats.some(({ awaySince }) => awaySince !== null) ||
  host.getState().code !== null;

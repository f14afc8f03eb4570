import { secondsLeft } from '../../../core/live/view-types.ts';
import { wallStage } from '../../../shapes/stage/wall-layout.ts';
import type { LiveKey } from '../../../text/types.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { isFinal } from '../../store/live/class-server.ts';
import { wordsIn } from '../screen/answer-desk.ts';
import { type LiveContext, roomItems, shownItem } from './live-context.ts';
import { controlStrip, sureSheet } from './wall-controls.ts';
import { endScreen } from './wall-end.ts';
import { followWall } from './wall-input.ts';
import { joinScreen } from './wall-join.ts';
import { memoryOf } from './wall-memory.ts';
import { wallListeners } from './wall-presence.ts';
import { questionScreen } from './wall-question.ts';
import { raisedScreen, toldScreen } from './wall-told.ts';
import type { WallDrawing } from './wall-types.ts';
import { saidOf } from './wall-voice.ts';
import './wall-page.css';

/** What the class sees of its room. It goes on wherever the room is, whenever the page is opened. */
export function wallPage(context: LiveContext): TemplateResult {
  const { view, refusal, link } = context.host.getState();
  if (refusal !== null && isFinal(refusal)) return refusedPage(context, refusal);
  const drawing = drawingOf(context);
  if (!drawing || !view) return connectingPage(context);
  const { stage, memory } = drawing;
  followWall(drawing, saidOf(drawing));
  const { w, h } = stage.size;
  return html`
    <main class="live-wall" data-page="teach" data-phase=${view.phase} data-question=${view.question?.q ?? nothing} .style=${`--u:${stage.k}px;width:${w * stage.k}px;height:${h * stage.k}px`}
      @pointermove=${wallListeners.move} @pointerdown=${wallListeners.down}>
      ${screenOf(drawing)}
      ${view.isPaused ? pausedSheet(drawing) : nothing}
      ${view.phase === 'lobby' || view.phase === 'ended' ? nothing : controlStrip(drawing)}
      ${memory.sure === null ? nothing : sureSheet(drawing, memory.sure)}
      ${link === 'lost' ? html`<p class="wall-lost" role="status">${context.live('wall.lost')}</p>` : nothing}
    </main>
  `;
}

/** undefined as long as nothing has come from the room, or only what a remote is told. */
export function drawingOf(context: LiveContext): WallDrawing | undefined {
  const { host, text } = context;
  const { view, progress } = host.getState();
  if (view?.to !== 'wall') return undefined;
  const memory = memoryOf(context);
  const shown = view.question;
  const now = host.serverNow() ?? view.now;
  return {
    ...{ context, view, memory },
    item: shownItem(context, view),
    words: wordsIn(context),
    stage: wallStage({ w: window.innerWidth, h: window.innerHeight }),
    measure: memory.measure(text.language),
    items: roomItems(context, view.setup),
    progress: progress && progress.q === shown?.q ? progress : view.progress,
    seconds: secondsLeft(view, now),
  };
}

function screenOf(drawing: WallDrawing): TemplateResult {
  const { phase, question } = drawing.view;
  switch (phase) {
    case 'lobby':
      return joinScreen(drawing);
    case 'told':
      return drawing.memory.raised === question?.q ? raisedScreen(drawing) : toldScreen(drawing);
    case 'ended':
      return endScreen(drawing);
    default:
      return questionScreen(drawing);
  }
}

/** The question is put away as little as the answers: only the clock stands. */
function pausedSheet({ context: { live }, view }: WallDrawing): TemplateResult {
  const left = view.question?.leftMs ?? null;
  const line =
    left === null ? live('wall.pausedLine') : live('wall.pausedClock', { count: Math.ceil(left / 1000) });
  return html`<section class="wall-sheet" data-paused><h2>${live('wall.paused')}</h2><p>${line}</p></section>`;
}

const connectingPage = ({ live, host }: LiveContext): TemplateResult => html`
  <main class="live-notice" data-page="teach">
    <h1 tabindex="-1">${live('wall.connecting', { room: host.getState().room ?? '' })}</h1>
    ${host.getState().link === 'lost' ? html`<p role="status">${live('wall.lost')}</p>` : nothing}
  </main>
`;

type Reason = 'room' | 'host' | 'version' | 'other';
const REASONS: Readonly<Partial<Record<string, Reason>>> = {
  ...{ room: 'room', ended: 'room', host: 'host', code: 'host', removed: 'host', version: 'version' },
};
const TITLES: Readonly<Record<Reason, readonly [LiveKey, LiveKey]>> = {
  room: ['wall.refused.room.title', 'wall.refused.room.line'],
  host: ['wall.refused.host.title', 'wall.refused.host.line'],
  version: ['wall.refused.version.title', 'wall.refused.version.line'],
  other: ['wall.refused.other.title', 'wall.refused.other.line'],
};

/** Why the server does not speak with this page, and what to do: load it anew, or set up another room. */
function refusedPage({ live, host }: LiveContext, refusal: string): TemplateResult {
  const reason = REASONS[refusal] ?? 'other';
  const [title, line] = TITLES[reason];
  const canReload = reason === 'version' || reason === 'other';
  return html`
    <main class="live-notice" data-page="teach" data-refused=${reason}>
      <h1 tabindex="-1">${live(title)}</h1>
      <p>${live(line)}</p>
      ${canReload ? html`<button class="button primary" type="button" data-reload @click=${() => window.history.go(0)}><strong>${live('wall.refused.reload')}</strong></button>` : nothing}
      ${reason === 'version' ? nothing : html`<button class="button" type="button" data-anew @click=${host.forget}><strong>${live('wall.refused.anew')}</strong></button>`}
    </main>
  `;
}

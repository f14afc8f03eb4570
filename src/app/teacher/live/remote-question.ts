/** The question of the moment as only the teacher sees it: how many have answered, what, and who is away. */
import { MINUTE_MS } from '../../../core/calendar-day.ts';
import type { QuestionId } from '../../../core/live/live-types.ts';
import type { Progress, RemoteView, SeatView } from '../../../core/live/view-types.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { bubblePicture } from '../../dom/small-pictures.ts';
import { askedOf } from '../../kinds/screen-register.ts';
import { wordsIn } from '../screen/answer-desk.ts';
import { type LiveContext, shownItem } from './live-context.ts';
import { change, pressed } from './remote-state.ts';
import { type AnswerBar, answerBars, timbersOf } from './remote-words.ts';

export function questionPart(context: LiveContext, view: RemoteView): TemplateResult {
  const { live } = context;
  const { question } = view;
  const item = shownItem(context, view);
  const progress = progressIn(context, question?.q) ?? view.progress;
  const { asked = 0, answered = 0, groups = [] } = progress ?? {};
  const bars = question && item ? answerBars(context, item, groups, question) : [];
  return html`
    <h2 data-question>${item ? askedOf(wordsIn(context), item) : live('remote.unknown')}</h2>
    <p class="remote-count"><span>${live('remote.answered')} <strong data-answered>${`${answered}/${asked}`}</strong></span>
      <strong data-left>${timeLine(context, view)}</strong></p>
    ${bars.length > 0 ? barList(context, bars, asked) : html`<p class="quiet" data-none>${live('remote.noAnswers')}</p>`}
    ${view.phase === 'told' ? nothing : html`<p class="quiet remote-private">${live('remote.private')}</p>`}
    ${attention(context, view)}
  `;
}

/** Newer than the view, if it is about the same question. */
export function progressIn(
  { host }: Pick<LiveContext, 'host'>,
  q: QuestionId | undefined,
): Progress | undefined {
  const { progress } = host.getState();
  return progress?.q === q && progress?.groups ? progress : undefined;
}

function barList({ live }: LiveContext, bars: readonly AnswerBar[], asked: number): TemplateResult {
  // Half of the class fills the line, so that bars do not shrink while few more come in.
  const most = Math.max(1, asked / 2, ...bars.map(({ times }) => times));
  const isSigned = bars.some(({ sign }) => sign !== '');
  return html`
    <ul class="answer-bars" data-signed=${isSigned ? '' : nothing}>
      ${bars.map(
        ({ id, sign, name, times, isRight }) => html`
          <li data-answer=${id} data-right=${isRight ? '' : nothing}>
            ${isSigned ? bubblePicture(sign, isRight === true) : nothing}
            <span class="name">${name}${isRight ? html`<span class="unseen"> ${live('remote.right')}</span>` : nothing}</span>
            <span class="tally"><span class="tally-parts" aria-hidden="true" .style=${`width:${(100 * times) / most}%`}>${timbersOf(
              times,
              most,
            ).map(
              people => html`<span class="tally-part" .style=${`flex-grow:${people}`}></span>`,
            )}</span><strong data-times>${times}</strong></span>
          </li>`,
      )}
    </ul>`;
}

/** How long it may still be answered. */
function timeLine({ host, live }: LiveContext, { question, isPaused, phase }: RemoteView): string {
  if (!question || phase !== 'ask') return live(`remote.phase.${question?.isSkipped ? 'skipped' : phase}`);
  const { closes, leftMs } = question;
  if (isPaused)
    return leftMs === null
      ? live('remote.phase.paused')
      : live('remote.pausedAt', { time: spanOf({ live }, leftMs) });
  const now = host.serverNow();
  if (closes === null || now === null) return closes === null ? live('remote.noLimit') : '';
  return now < closes ? live('remote.left', { time: spanOf({ live }, closes - now) }) : live('remote.timeUp');
}

/** 45 seconds, a minute and 20 seconds: begun seconds are counted. */
export function spanOf({ live }: Pick<LiveContext, 'live'>, ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const minutes = Math.floor(seconds / 60);
  if (minutes === 0) return live('remote.seconds', { s: seconds });
  return seconds % 60 === 0
    ? live('remote.minutes', { m: minutes })
    : live('remote.both', { m: minutes, s: seconds % 60 });
}

/** Since when, roughly: nobody needs to know more. */
function agoOf({ live }: Pick<LiveContext, 'live'>, ms: number): string {
  return ms < MINUTE_MS
    ? spanOf({ live }, Math.max(1, Math.floor(ms / TEN_S)) * TEN_S)
    : live('remote.minutes', { m: Math.floor(ms / MINUTE_MS) });
}
const TEN_S = 10_000;

/** Seats are numbers; whoever has typed a name is called by it. */
export const seatName = ({ live }: Pick<LiveContext, 'live'>, names: readonly string[]): string =>
  names.map(name => (/^\d+$/.test(name) ? live('remote.seat', { n: name }) : name)).join(' + ');

/** Seats by their number; names behind them, in the order in which they came. */
export function inOrder(seats: readonly SeatView[]): readonly SeatView[] {
  const numberOf = ({ names: [name = ''] }: SeatView): number =>
    Number(/^\d+/.exec(name)?.[0] ?? Number.MAX_SAFE_INTEGER);
  return [...seats].sort((one, other) => numberOf(one) - numberOf(other));
}

const AWAY_MOST = 4;

/** What the teacher may want to see to, and the way there. */
function attention(
  context: LiveContext,
  { seats, waiting, late }: RemoteView,
): TemplateResult | typeof nothing {
  const { live } = context;
  const away = seats.filter(({ awaySince, isWaiting }) => awaySince !== null && !isWaiting);
  if (away.length + waiting + late.length === 0) return nothing;
  const lines = [
    ...(away.length > 0 ? [live('remote.away', { count: away.length })] : []),
    ...(waiting > 0 ? [live('remote.waiting', { count: waiting })] : []),
    ...(late.length > 0 ? [live('remote.late', { count: late.length })] : []),
  ];
  return html`
    <div class="attention" data-attention>
      <div>${lines.map(line => html`<p><strong>${line}</strong></p>`)}</div>
      <button class="small" type="button" data-see @click=${pressed(context, () => change(context, { isMore: true }))}>${live('remote.manage')}</button>
      ${away.length > 0 ? html`<ul class="quiet">${away.slice(0, AWAY_MOST).map(seat => html`<li>${awayLine(context, seat)}</li>`)}</ul>` : nothing}
    </div>`;
}

/** Who, and since when. */
export function awayLine(
  context: Pick<LiveContext, 'host' | 'live'>,
  { names, awaySince }: SeatView,
): string {
  const name = seatName(context, names);
  const now = context.host.serverNow();
  return awaySince === null || now === null
    ? name
    : context.live('remote.ago', { name, time: agoOf(context, now - awaySince) });
}

/** Before the first question: who is there. */
export function lobbyPart(context: LiveContext, view: RemoteView): TemplateResult {
  const { live } = context;
  const here = inOrder(view.seats).filter(({ isWaiting }) => !isWaiting);
  return html`
    <h2 data-here>${view.players > 0 ? live('remote.here', { count: view.players }) : live('remote.nobody')}</h2>
    ${here.length > 0 ? html`<ul class="who">${here.map(({ id, names }) => html`<li data-seat=${id}>${seatName(context, names)}</li>`)}</ul>` : nothing}
    ${namesOnWall(context, view)}
    ${attention(context, view)}
  `;
}

/** Beside the list of names, so that nobody puts them on the wall who has not looked at them. */
export function namesOnWall(
  context: LiveContext,
  { players, isLooked }: RemoteView,
): TemplateResult | typeof nothing {
  const { host, live } = context;
  if (players === 0) return nothing;
  return html`
    <div class="looked">
      <button class="toggle" type="button" data-looked aria-pressed=${isLooked} @click=${pressed(context, () => host.act({ e: 'looked', on: !isLooked }))}>
        <span>${live('remote.looked')}</span></button>
      <p class="quiet toggle-line">${live('remote.lookedLine')}</p>
    </div>`;
}

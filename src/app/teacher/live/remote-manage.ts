/** Behind "More": who sits where, what came late, the room, and its end. */
import type { RemoteView } from '../../../core/live/view-types.ts';
import { clockName } from '../../../text/date-names.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import type { LiveContext } from './live-context.ts';
import { pairPart } from './remote-codes.ts';
import { namesOnWall, seatName } from './remote-question.ts';
import { rosterPart } from './remote-roster.ts';
import { seatList } from './remote-seats.ts';
import { meant, pressed, stateOf } from './remote-state.ts';
import { askedIn } from './remote-words.ts';

export function managePart(context: LiveContext, view: RemoteView): TemplateResult {
  const { live } = context;
  return html`
    <div class="remote-manage">
      ${latePart(context, view)}
      <section aria-labelledby="remote-seats">
        <h2 id="remote-seats" tabindex="-1">${live('remote.seats.title')} <span class="quiet">${live('remote.here', { count: view.players })}</span></h2>
        ${seatList(context, view)} ${namesOnWall(context, view)}
      </section>
      ${rosterPart(context, view)}
      <section aria-labelledby="remote-room">
        <h2 id="remote-room">${live('remote.roomTitle')}</h2>
        ${teamScores(context, view)}
        <div class="toggles">${toggle(context, 'locked', view.isLocked)} ${toggle(context, 'kept', view.isKept)}</div>
        ${pairPart(context, view)} ${endButton(context, view)}
      </section>
    </div>
  `;
}

/** Answers that do not count, each with a button that makes it count. */
function latePart(context: LiveContext, view: RemoteView): TemplateResult | typeof nothing {
  const { host, live, text } = context;
  if (view.late.length === 0) return nothing;
  const nameOf = (p: string): string => seatName(context, view.seats.find(({ id }) => id === p)?.names ?? []);
  return html`
    <section aria-labelledby="remote-late">
      <h2 id="remote-late">${live('remote.lateTitle')}</h2>
      <p class="quiet">${live('remote.lateLine')}</p>
      <ul class="seats">${view.late.map(
        ({ q, p, sent }) => html`
          <li class="late-row" data-late=${p}>
            <span><strong>${nameOf(p)}</strong> <span>${askedIn(context, view, q)}</span>
              <span class="quiet">${sent === null ? live('remote.sentUnknown') : live('remote.sentAt', { time: clockName(text.language, sent) })}</span></span>
            <button class="small" type="button" data-count @click=${pressed(context, () => host.act({ e: 'counted', q, p }))}>${live('remote.count')}<span class="unseen">${nameOf(p)}</span></button>
          </li>`,
      )}</ul>
    </section>`;
}

const toggle = (context: LiveContext, what: 'locked' | 'kept', isOn: boolean): TemplateResult => html`
  <div>
    <button class="toggle" type="button" data-toggle=${what} aria-pressed=${isOn} @click=${pressed(context, () => context.host.act({ e: what, on: !isOn }))}>
      <span>${context.live(`remote.toggle.${what}`)}</span></button>
    <p class="quiet toggle-line">${context.live(`remote.toggleLine.${what}`)}</p>
  </div>`;

function teamScores({ teach }: LiveContext, { scores }: RemoteView): TemplateResult | typeof nothing {
  if (scores.length === 0) return nothing;
  return html`<ul class="team-scores">${scores.map(
    ({ team, right, asked }) =>
      html`<li data-team=${team}><strong>${teach(`team.${team}`)}</strong> <span>${teach('screen.stage.score', { right, asked })}</span></li>`,
  )}</ul>`;
}

function endButton(context: LiveContext, { phase }: RemoteView): TemplateResult | typeof nothing {
  const { host, live } = context;
  // Before the first question it stands among the large buttons.
  if (phase === 'ended' || phase === 'lobby') return nothing;
  const isSure = stateOf(context).sure === 'close';
  return html`
    <button class="button wide" type="button" data-end data-sure=${isSure ? '' : nothing} @click=${meant(context, 'close', () => host.act({ e: 'ended' }))}>
      <strong>${live(isSure ? 'remote.sure.end' : 'remote.act.end')}</strong><span>${live('remote.why.end')}</span></button>`;
}

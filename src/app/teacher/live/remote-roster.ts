import { ROSTER_MOST } from '../../../core/live/live-messages.ts';
import { type ReadRoster, readRoster } from '../../../core/live/read-roster.ts';
import type { RemoteView } from '../../../core/live/view-types.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import type { LiveContext } from './live-context.ts';
import { change, isPending, pressed, stateOf } from './remote-state.ts';

/** The list of seats: with one, only its seats may join, and the teacher sees the names behind them. */
export function rosterPart(context: LiveContext, view: RemoteView): TemplateResult | typeof nothing {
  const { live } = context;
  if (view.phase === 'ended') return nothing;
  const typed = stateOf(context).roster ?? typedFrom(view);
  const read = readRoster(typed);
  return html`
    <details class="roster" data-roster>
      <summary>${live('remote.roster.title')} <span class="quiet">${view.roster.length === 0 ? live('remote.roster.none') : live('remote.roster.has', { count: view.roster.length })}</span></summary>
      <p class="quiet">${live('remote.roster.line')}</p>
      <label class="field"><span>${live('remote.roster.paste')}</span>
        <textarea name="roster" rows="6" spellcheck="false" placeholder=${live('remote.roster.example')} .value=${typed}
          @input=${({ target }: Event) => target instanceof HTMLTextAreaElement && change(context, { roster: target.value })}></textarea></label>
      <div role="status">${problemsOf(context, read)}</div>
      ${takeButton(context, view, read)}
    </details>`;
}

/** The list that the room has, to be edited. */
const typedFrom = ({ roster }: RemoteView): string =>
  roster.map(({ seat, name }) => (name === '' ? seat : `${seat} ${name}`)).join('\n');

/** Every line that is in no seat, and why; or what is wrong with the list as a whole. */
function problemsOf(
  { live }: LiveContext,
  { unread, isLong, isBig }: ReadRoster,
): TemplateResult | typeof nothing {
  if (unread.length === 0 && !isLong && !isBig) return nothing;
  return html`
    <div class="silly" data-unread>
      ${isLong ? html`<p>${live('remote.roster.isLong', { count: ROSTER_MOST })}</p>` : nothing}
      ${isBig && !isLong ? html`<p>${live('remote.roster.isBig')}</p>` : nothing}
      ${unread.length > 0 ? html`<ul>${unread.map(({ n, text, why }) => html`<li>${live(`remote.roster.why.${why}`, { n, text })}</li>`)}</ul>` : nothing}
    </div>`;
}

function takeButton(
  context: LiveContext,
  view: RemoteView,
  { lines, unread, isLong, isBig }: ReadRoster,
): TemplateResult {
  const { host, live } = context;
  const isSame =
    JSON.stringify(lines) === JSON.stringify(view.roster.map(({ seat, name }) => ({ seat, name })));
  const isWaiting = isPending(context, 'rostered');
  const isReady = unread.length === 0 && !isLong && !isBig && !isSame && !isWaiting;
  const take = (): void => {
    if (isReady) host.act({ e: 'rostered', lines });
  };
  const word =
    lines.length === 0 && view.roster.length > 0
      ? live('remote.roster.drop')
      : live('remote.roster.take', { count: lines.length });
  return html`<button class="button" type="button" data-take-roster aria-disabled=${!isReady} @click=${pressed(context, take)}>
    <strong>${isWaiting ? live('remote.pending.now') : isSame && lines.length > 0 ? live('remote.roster.taken') : word}</strong></button>`;
}

import { roomCodeIn } from '../../../core/live/room-identity.ts';
import { toHash } from '../../../route.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { teacherHeader } from '../teacher-header.ts';
import type { LiveContext } from './live-context.ts';
import { change, stateOf } from './remote-state.ts';

const DIGITS = 6;

/** Makes this page the remote of a room, by the digits that the teacher's computer shows. */
export function pairPage(context: LiveContext): TemplateResult {
  const { host, live } = context;
  const { room: kept, refusal, link } = host.getState();
  const { digits } = stateOf(context);
  const typed = typedRoom(context);
  const room = roomCodeIn(typed);
  const isReady = room !== undefined && digitsIn(digits).length === DIGITS;
  const isTrying = kept !== null && refusal === null && link !== 'open';
  const pair = (event: Event): void => {
    event.preventDefault();
    if (!isReady || isTrying) return;
    host.pair(room, digitsIn(digits));
    // They work once; whoever was refused types others.
    change(context, { room: typed, digits: '' });
  };
  return html`
    <main class="teach" data-page="teach" data-phase="pair">
      ${teacherHeader(context, 'live')}
      <form class="pairing" @submit=${pair}>
        <h2>${live('remote.pair.title')}</h2>
        <ol>${(['remote.pair.stepMore', 'remote.pair.stepOffer', 'remote.pair.stepType'] as const).map(step => html`<li>${live(step)}</li>`)}</ol>
        ${field(context, 'room', live('remote.pair.room'), typed)}
        ${field(context, 'digits', live('remote.pair.digits'), digits)}
        <div role="status">${refusal === null ? nothing : html`<p class="silly" data-refusal=${refusal}>${live(refusal === 'host' ? 'remote.pair.host' : `remote.refusal.${refusal}`)}</p>`}</div>
        <button class="button primary" type="submit" data-pair aria-disabled=${!isReady}><strong>${live('remote.pair.go')}</strong></button>
      </form>
      <p class="quiet pair-none">${live('remote.pair.none')} <a href=${toHash({ page: 'teach', part: 'live' })}>${context.teach('titles.live')}</a></p>
    </main>
  `;
}

/** As typed, or as the address or the last try says. */
function typedRoom(context: LiveContext): string {
  const route = context.game.route.getState();
  const named = route.page === 'teach' ? route.code : undefined;
  return stateOf(context).room || (named ?? context.host.getState().room ?? '');
}

/** Full-width digits, and spaces between them, are digits all the same. */
const digitsIn = (typed: string): string => typed.normalize('NFKC').replace(/\D/g, '').slice(0, DIGITS);

function field(context: LiveContext, name: 'room' | 'digits', label: string, value: string): TemplateResult {
  const onInput = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) change(context, { [name]: target.value });
  };
  return html`
    <label class="field"><span>${label}</span>
      <input type="text" name=${name} autocomplete="off" autocapitalize=${name === 'room' ? 'characters' : 'off'} spellcheck="false"
        inputmode=${name === 'digits' ? 'numeric' : 'text'} translate="no" .value=${value} @input=${onInput} /></label>`;
}

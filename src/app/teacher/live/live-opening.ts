/** Opening a room: whether there is a server for it, the button, and what is in the way. */
import type { RoomSetup } from '../../../core/live/live-types.ts';
import { toHash } from '../../../route.ts';
import { addressText } from '../../dom/address-line-breaks.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import type { HostStore } from '../../store/live/host-room-store.ts';
import type { LiveContext } from './live-context.ts';

/** What a room is opened with; `title` stays on this device. */
export type OpenedWith = { readonly setup: RoomSetup; readonly title: string };

/** The key of the terminal as typed, and as it was sent last. */
type Key = { readonly typed: string; readonly sent: string };
const KEYS = new WeakMap<HostStore, Key>();
const keyIn = (host: HostStore): Key => KEYS.get(host) ?? { typed: '', sent: '' };

/** @param opened undefined where nothing can be asked. */
export function openingPart(context: LiveContext, opened: OpenedWith | undefined): TemplateResult {
  const { host, live } = context;
  const { isThere, isOpening } = host.getState();
  const isReady = isThere === true && opened !== undefined && !isOpening;
  const open = (): void => {
    if (!isReady) return;
    const { typed } = keyIn(host);
    KEYS.set(host, { typed, sent: typed });
    void host.open(opened.setup, opened.title, typed.trim() || null);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') open();
  };
  return html`
    <div class="opening">
      <div role="status">${statusLine(context)}</div>
      ${keyField(context, onKey)}
      <button class="button primary" type="button" data-open aria-disabled=${!isReady} @click=${open}>
        <strong>${live(isOpening ? 'setup.opening' : 'setup.open')}</strong><span>${live('setup.openLine')}</span></button>
      ${reachList(context)}
    </div>
  `;
}

/** Whether there is a server, or why no room was opened. */
function statusLine(context: LiveContext): TemplateResult | typeof nothing {
  const { host, live } = context;
  const { isThere, openingProblem } = host.getState();
  if (isThere === null) return html`<p class="quiet" data-looking>${live('setup.looking')}</p>`;
  if (!isThere) return noServer(context);
  if (openingProblem === null) return nothing;
  const isWrongKey = openingProblem === 'key' && keyIn(host).sent !== '';
  return html`<p class="silly" data-problem=${openingProblem}>${live(isWrongKey ? 'setup.problem.wrongKey' : `setup.problem.${openingProblem}`)}</p>`;
}

const noServer = ({ host, live }: LiveContext): TemplateResult => html`
  <div class="silly" data-no-server>
    <p>${live('setup.files')}</p>
    <p class="links-row">
      <button class="small" type="button" data-look @click=${() => void host.look()}>${live('setup.lookAgain')}</button>
      <a href=${toHash({ page: 'teach', part: 'help' })} data-how>${live('setup.how')}</a>
    </p>
  </div>
`;

/** Only where the server has asked for it. */
function keyField({ host, live, redraw }: LiveContext, onKey: (event: KeyboardEvent) => void) {
  const { typed, sent } = keyIn(host);
  if (host.getState().openingProblem !== 'key' && typed === '') return nothing;
  const onInput = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    KEYS.set(host, { typed: target.value, sent });
    redraw();
  };
  return html`
    <label class="field"><span>${live('setup.key')}</span>
      <input type="text" name="key" autocomplete="off" autocapitalize="off" spellcheck="false" translate="no"
        .value=${typed} @input=${onInput} @keydown=${onKey} /></label>`;
}

const REASONS = [
  'setup.reach.network',
  'setup.reach.guest',
  'setup.reach.firewall',
  'setup.reach.vpn',
] as const;

/** What to look at where phones cannot open the page, and the addresses that this computer has. */
export function reachList({
  live,
  shareAddress,
}: Pick<LiveContext, 'live' | 'shareAddress'>): TemplateResult {
  const addresses = shareAddress.alone === undefined ? [shareAddress.link('')] : shareAddress.others();
  return html`
    <details class="reach" data-reach>
      <summary>${live('setup.reach.title')}</summary>
      <ul>
        ${REASONS.map(reason => html`<li>${live(reason)}</li>`)}
        <li>${live(addresses.length === 0 ? 'setup.reach.noAddress' : 'setup.reach.addresses')}
          ${addresses.map(address => html`<span class="address">${addressText(address)}</span>`)}</li>
      </ul>
    </details>
  `;
}

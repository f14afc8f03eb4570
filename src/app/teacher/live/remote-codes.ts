/** Digits that are said or typed once: they give a seat back, or make another phone the remote. */
import type { RemoteView, SeatView } from '../../../core/live/view-types.ts';
import { toHash } from '../../../route.ts';
import { addressText } from '../../dom/address-line-breaks.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { qrPicture } from '../../dom/qr-code.ts';
import type { OfferedCode } from '../../store/live/host-room-store.ts';
import type { LiveContext } from './live-context.ts';
import { spanOf } from './remote-question.ts';
import { pressed } from './remote-state.ts';

/** The digits that the server has made, as long as they work. @param p the seat; null for a remote. */
function codeFor(
  { host }: LiveContext,
  p: OfferedCode['p'],
): { readonly digits: string; readonly leftMs: number } | undefined {
  const { code } = host.getState();
  const now = host.serverNow();
  if (!code || code.p !== p || now === null || now >= code.until) return undefined;
  return { digits: code.digits, leftMs: code.until - now };
}

type Code = NonNullable<ReturnType<typeof codeFor>>;

/** In twos or threes, as one reads them out. They are told once; the seconds beside them are not. */
function digitsShown(context: LiveContext, code: Code | undefined): TemplateResult {
  const { digits = '', leftMs = 0 } = code ?? {};
  const half = digits.length / 2;
  return html`
    <div role="status">${code ? html`<p class="digits" data-digits translate="no">${digits.slice(0, half)}<span class="gap"></span>${digits.slice(half)}</p>` : nothing}</div>
    ${code ? html`<p class="quiet">${context.live('remote.codes.left', { time: spanOf(context, leftMs) })}</p>` : nothing}`;
}

/** For a student whose phone is lost or empty: another one takes the same seat. */
export function seatCode(context: LiveContext, { id }: SeatView): TemplateResult {
  const { host, live } = context;
  const code = codeFor(context, id);
  return html`
    <div class="code-part">
      ${code ? html`<p>${live('remote.codes.seatLine')}</p>` : nothing} ${digitsShown(context, code)}
      <button class="button" type="button" data-give-back @click=${pressed(context, () => host.act({ e: 'offered', p: id }))}>
        <strong>${live(code ? 'remote.codes.another' : 'remote.codes.seat')}</strong><span>${live('remote.codes.seatWhy')}</span></button>
    </div>`;
}

/** Another phone becomes the remote, too. */
export function pairPart(context: LiveContext, { room, phase }: RemoteView): TemplateResult | typeof nothing {
  const { host, live, shareAddress } = context;
  if (phase === 'ended') return nothing;
  const code = codeFor(context, null);
  const address = shareAddress.linkInPack(toHash({ page: 'teach', part: 'remote', code: room }));
  return html`
    <div class="code-part">
      ${code ? html`<p class="silly">${live('remote.codes.secret')}</p>` : nothing}
      <div class="pair-code">
        ${code ? qrPicture(address, live('remote.codes.scan'), 'M') : nothing}
        <div>${code ? html`<p>${live('remote.codes.pairLine', { room })}</p>` : nothing} ${digitsShown(context, code)}</div>
      </div>
      ${code ? html`<p class="address">${addressText(address)}</p>` : nothing}
      <button class="button wide" type="button" data-offer @click=${pressed(context, () => host.act({ e: 'offered', p: null }))}>
        <strong>${live(code ? 'remote.codes.another' : 'remote.codes.pair')}</strong><span>${live('remote.codes.pairWhy')}</span></button>
    </div>`;
}

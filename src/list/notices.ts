import { html, type TemplateResult } from 'lit-html';
import { isOfPlatform, isPassing, type Notice, type Offer, sentenceOf } from '../store/notices.ts';
import type { Scene } from './scene.ts';

/** What can wait does not lie over a level. */
const PATIENT: readonly Notice[] = ['editionReady', 'copyDue'];

/** One sentence about something that happened, and what may be done about it, until it is read. */
export function notices({ game, text, route }: Scene): TemplateResult {
  const { dismiss, getState, offerOf } = game.notices;
  const shown = getState()
    .filter(notice => route.page !== 'play' || !PATIENT.includes(notice))
    .filter(notice => text.more || !isOfPlatform(notice));
  return html`${shown.map(notice => {
    if (isPassing(notice))
      return html`<p class="passing" data-passing=${notice} @animationend=${() => dismiss(notice)}>${text.t(sentenceOf(notice))}</p>`;
    const offer = offerOf(notice);
    const take = ({ act }: Offer) => {
      dismiss(notice);
      act();
    };
    return html`
      <aside class="notice">
        <p>${text.t(sentenceOf(notice))}</p>
        ${offer && html`<button class="icon" type="button" data-offer @click=${() => take(offer)}>${text.t(offer.label)}</button>`}
        <button class="icon" type="button" @click=${() => dismiss(notice)}>${text.t('notice.close')}</button>
      </aside>`;
  })}`;
}

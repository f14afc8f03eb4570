import { html, type TemplateResult } from 'lit-html';
import type { Offer } from '../store/notices.ts';
import type { Scene } from './scene.ts';

/** One sentence about something that happened, and what may be done about it, until it is read. */
export function notices({ game, text }: Scene): TemplateResult {
  const { dismiss, getState, offerOf } = game.notices;
  return html`${getState().map(notice => {
    const offer = offerOf(notice);
    const take = ({ act }: Offer) => {
      dismiss(notice);
      act();
    };
    return html`
      <aside class="notice">
        <p>${text.t(`notice.${notice}`)}</p>
        ${offer && html`<button class="icon" type="button" data-offer @click=${() => take(offer)}>${text.t(offer.label)}</button>`}
        <button class="icon" type="button" @click=${() => dismiss(notice)}>${text.t('notice.close')}</button>
      </aside>`;
  })}`;
}

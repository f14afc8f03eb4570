import { html, type TemplateResult } from 'lit-html';
import type { Scene } from './scene.ts';

/** One sentence about something that went wrong, until it is read. */
export function notices({ game, text }: Scene): TemplateResult {
  return html`${game.notices.getState().map(
    notice => html`
      <aside class="notice">
        <p>${text.t(`notice.${notice}`)}</p>
        <button class="icon" type="button" @click=${() => game.notices.dismiss(notice)}>${text.t('notice.close')}</button>
      </aside>`,
  )}`;
}

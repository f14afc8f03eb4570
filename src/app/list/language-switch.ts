import { html, nothing, type TemplateResult } from '../dom/html-template.ts';
import { lockedLanguage } from '../store/language-store.ts';
import type { ListPageContext } from './list-page-context.ts';

/** To the other language, in its own word, unless a teacher has set one. */
export function languageSwitch({ game, text }: ListPageContext): TemplateResult | typeof nothing {
  if (lockedLanguage(game)) return nothing;
  const other = text.language === 'en' ? 'zh-CN' : 'en';
  return html`
    <button class="icon" type="button" lang=${other} aria-label=${text.t('home.languageLabel')}
      @click=${() => game.settings.change({ language: other })}>${text.t('home.language')}</button>
  `;
}

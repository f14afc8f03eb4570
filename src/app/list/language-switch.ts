import { nextLanguage } from '../../core/language.ts';
import { html, nothing, type TemplateResult } from '../dom/html-template.ts';
import { lockedLanguage } from '../store/language-store.ts';
import type { ListPageContext } from './list-page-context.ts';

/** To the next language, in its own word, unless a teacher has set one. */
export function languageSwitch({ game, text }: ListPageContext): TemplateResult | typeof nothing {
  if (lockedLanguage(game)) return nothing;
  const next = nextLanguage(text.language);
  return html`
    <button class="icon" type="button" lang=${next} aria-label=${text.t('home.languageLabel')}
      @click=${() => game.settings.change({ language: next })}>${text.t('home.language')}</button>
  `;
}

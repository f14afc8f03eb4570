import { codeIn } from '../../core/classroom/pasted-code.ts';
import { toHash } from '../../route.ts';
import type { Translate } from '../../text/types.ts';
import { html, nothing, type TemplateResult } from '../dom/html-template.ts';
import type { Game } from '../store/game-stores.ts';
import { lockedLanguage } from '../store/language-store.ts';
import type { ListPageContext } from './list-page-context.ts';

export type Chip<T> = readonly [value: T, name: string | TemplateResult];
type Group<T> = {
  /** Of the radios, on the whole page. */
  readonly name: string;
  readonly legend: string;
  /** There is a heading that says the same. */
  readonly isUnseen?: boolean;
  readonly now: T;
  readonly onChoose: (value: T) => void;
};

/** One of several, as chips over native radios. */
export const chips = <T extends string | number | boolean | null>(
  { name, legend, isUnseen = false, now, onChoose }: Group<T>,
  all: readonly Chip<T>[],
): TemplateResult => html`
  <fieldset class="choice">
    <legend class=${isUnseen ? 'unseen' : nothing}>${legend}</legend>
    ${all.map(
      ([value, word]) => html`
        <label class="chip">
          <input type="radio" name=${name} .checked=${now === value} data-value=${value ?? ''} @change=${() => onChoose(value)} />
          <span class="face">${word}</span>
        </label>`,
    )}
  </fieldset>
`;

/** Where a code is typed off a wall, or its link pasted. @param value what is to be mended. */
export function codeField({ tabHistory }: Game, t: Translate, value = ''): TemplateResult {
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    const input = event.target instanceof HTMLFormElement ? event.target.querySelector('input') : undefined;
    const typed = input?.value.trim() ?? '';
    if (typed === '') input?.focus();
    else tabHistory.go(toHash({ page: 'assignment', code: codeIn(typed) || typed }));
  };
  return html`
    <form class="code-form" @submit=${onSubmit}>
      <label class="field">
        <span>${t('classwork.code')}</span>
        <input type="text" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" enterkeyhint="go"
          .value=${value} />
      </label>
      <button class="button" type="submit"><strong>${t('classwork.open')}</strong></button>
    </form>
  `;
}

/** To the other language, in its own word, unless a teacher has set one. */
export function languageSwitch({ game, text }: ListPageContext): TemplateResult | typeof nothing {
  if (lockedLanguage(game)) return nothing;
  const other = text.language === 'en' ? 'zh-CN' : 'en';
  return html`
    <button class="icon" type="button" lang=${other} aria-label=${text.t('home.languageLabel')}
      @click=${() => game.settings.change({ language: other })}>${text.t('home.language')}</button>
  `;
}

import { codeIn } from '../../core/classroom/pasted.ts';
import { toHash } from '../../route.ts';
import type { Translate } from '../../text/language.ts';
import { html, type TemplateResult } from '../dom/lit.ts';
import type { Game } from '../store/game.ts';

/** Where a code is typed off a wall, or its link pasted. @param value what is to be mended. */
export function codeField({ way }: Game, t: Translate, value = ''): TemplateResult {
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    const input = event.target instanceof HTMLFormElement ? event.target.querySelector('input') : undefined;
    const typed = input?.value.trim() ?? '';
    if (typed === '') input?.focus();
    else way.go(toHash({ page: 'assignment', code: codeIn(typed) || typed }));
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

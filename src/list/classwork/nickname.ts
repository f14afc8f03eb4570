import { html, type TemplateResult } from 'lit-html';
import type { Legible } from '../../store/looked.ts';
import type { Scene } from '../scene.ts';

/** What the teacher may call the student; nothing is asked for, and nothing that names a person for good is wanted. */
export function nickname({ game, text: { t } }: Scene, { folder }: Legible): TemplateResult {
  const onInput = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) game.assigned.call(target.value);
  };
  return html`
    <label class="field">
      <span>${t('classwork.nickname')}</span>
      <input type="text" maxlength="20" autocomplete="off" aria-describedby="nickname-line" .value=${folder.nickname} @input=${onInput} />
      <small id="nickname-line" class="quiet">${t('classwork.nicknameLine')}</small>
    </label>
  `;
}

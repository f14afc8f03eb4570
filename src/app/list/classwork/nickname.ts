import { fitsIn, NICKNAME } from '../../../core/classroom/plain.ts';
import { limited } from '../../dom/limited.ts';
import { html, type TemplateResult } from '../../dom/lit.ts';
import type { Legible } from '../../store/looked.ts';
import type { Scene } from '../scene.ts';

/**
 * What the teacher may call the student; nothing is asked for, and nothing that names a person for good is wanted.
 * @param place tells several on one page apart.
 */
export function nickname(
  { game, text: { t } }: Scene,
  { folder }: Legible,
  place = 'nickname',
): TemplateResult {
  const onInput = limited(folder.nickname, fitsIn(NICKNAME), game.assigned.call);
  return html`
    <label class="field">
      <span>${t('classwork.nickname')}</span>
      <input type="text" autocomplete="off" aria-describedby=${`${place}-line`} .value=${folder.nickname}
        @input=${onInput} @compositionend=${onInput} />
      <small id=${`${place}-line`} class="quiet">${t('classwork.nicknameLine')}</small>
    </label>
  `;
}

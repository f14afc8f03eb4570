import { fitsIn, NICKNAME_ROOM } from '../../../core/classroom/plain.ts';
import { lengthLimited } from '../../dom/limited.ts';
import { html, type TemplateResult } from '../../dom/lit.ts';
import type { LegibleAssignment } from '../../store/looked.ts';
import type { ListPageContext } from '../scene.ts';

/**
 * What the teacher may call the student; nothing is asked for, and nothing that names a person for good is wanted.
 * @param place tells several on one page apart.
 */
export function nickname(
  { game, text: { t } }: ListPageContext,
  { folder }: LegibleAssignment,
  place = 'nickname',
): TemplateResult {
  const onInput = lengthLimited(folder.nickname, fitsIn(NICKNAME_ROOM), game.assigned.call);
  return html`
    <label class="field">
      <span>${t('classwork.nickname')}</span>
      <input type="text" autocomplete="off" aria-describedby=${`${place}-line`} .value=${folder.nickname}
        @input=${onInput} @compositionend=${onInput} />
      <small id=${`${place}-line`} class="quiet">${t('classwork.nicknameLine')}</small>
    </label>
  `;
}

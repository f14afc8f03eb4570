import { fitsIn, NICKNAME_ROOM } from '../../../core/classroom/safe-text.ts';
import { html, type TemplateResult } from '../../dom/html-template.ts';
import { lengthLimited } from '../../dom/length-limited-field.ts';
import type { LegibleAssignment } from '../../store/types.ts';
import type { ListPageContext } from '../list-page-context.ts';

/**
 * A field for the name by which the teacher knows the student; it is optional, and need not be a real name.
 * @param place keeps the ids of several such fields on one page apart.
 */
export function nicknameField(
  { game, text: { t } }: ListPageContext,
  { folder }: LegibleAssignment,
  place = 'nickname',
): TemplateResult {
  const onInput = lengthLimited(folder.nickname, fitsIn(NICKNAME_ROOM), game.openAssignment.setNickname);
  return html`
    <label class="field">
      <span>${t('classwork.nickname')}</span>
      <input type="text" autocomplete="off" aria-describedby=${`${place}-line`} .value=${folder.nickname}
        @input=${onInput} @compositionend=${onInput} />
      <small id=${`${place}-line`} class="quiet">${t('classwork.nicknameLine')}</small>
    </label>
  `;
}

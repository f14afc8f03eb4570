import { LANGUAGES } from '../../../core/language.ts';
import { toHash } from '../../../route.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { lockedLanguage } from '../../store/language-store.ts';
import { isPackaged } from '../../store/lms-status.ts';
import type { DialogName } from '../../store/route-store.ts';
import type { Settings } from '../../store/saves/save-types.ts';
import type { ListPageContext } from '../list-page-context.ts';
import { type Chip, chips, minutesChips } from '../page-controls.ts';

/** Everything a player may set, each a group of native radios; a change takes effect at once. */
export function settings(page: ListPageContext): TemplateResult {
  const { t } = page.text;
  return html`
    <dialog class="sheet-dialog long" data-sheet="settings" aria-labelledby="settings-title" @close=${page.game.dialog.close}>
      <div class="head">
        <h2 id="settings-title">${t('settings.title')}</h2>
        ${isPackaged(page.game.lmsStatus.getState()) ? nothing : html`<a class="icon" href=${toHash({ page: 'teach' })}>${t('levels.teach')}</a>`}
      </div>
      ${isPackaged(page.game.lmsStatus.getState()) ? nothing : html`<div class="choices">${minutesChips(page, 'settings-minutes')}</div>`}
      ${choices(page, 'settings')}
      <div class="done">
        <button class="button primary" type="button" @click=${page.game.dialog.close}><strong>${t('settings.close')}</strong></button>
      </div>
    </dialog>
  `;
}

/** The groups themselves, which the pause dialog shows as well. @param dialog keeps the names of the radios apart. */
export function choices(page: ListPageContext, dialog: DialogName): TemplateResult {
  const { t } = page.text;
  return html`
    <div class="choices">
      ${languageGroup(page, dialog)}
      ${group(page, dialog, 'theme', t('settings.theme'), [
        ['auto', t('settings.themeAuto')],
        ['light', t('settings.themeLight')],
        ['night', t('settings.themeNight')],
      ])}
      ${group(page, dialog, 'textSize', t('settings.textSize'), [
        [1, t('settings.textSizeNormal')],
        [1.15, t('settings.textSizeLarge')],
        [1.3, t('settings.textSizeLargest')],
      ])}
      ${group(page, dialog, 'motion', t('settings.motion'), [
        ['auto', t('settings.motionAuto')],
        ['reduced', t('settings.motionReduced')],
      ])}
      ${group(page, dialog, 'isMirrored', t('settings.side'), [
        [false, t('settings.sideRight')],
        [true, t('settings.sideLeft')],
      ])}
      ${group(page, dialog, 'hasSound', t('settings.sound'), [
        [false, t('settings.soundOff')],
        [true, t('settings.soundOn')],
      ])}
      ${
        page.text.language === 'zh-CN'
          ? group(page, dialog, 'hasPinyin', t('settings.pinyin'), [
              [false, t('settings.pinyinOff')],
              [true, t('settings.pinyinOn')],
            ])
          : nothing
      }
      ${group(page, dialog, 'view', t('settings.view'), [
        ['hall', t('settings.viewHall')],
        ['list', t('settings.viewList')],
      ])}
    </div>
  `;
}

/** An LMS package has a language of its own and no "as the system"; where a teacher has set it there is no choice. */
function languageGroup(page: ListPageContext, dialog: DialogName): TemplateResult | typeof nothing {
  const { game, text } = page;
  const { t } = text;
  const all = LANGUAGES.map(
    (tag): Chip<Settings['language']> => [tag, html`<span lang=${tag}>${t(`settings.${tag}`)}</span>`],
  );
  if (!isPackaged(game.lmsStatus.getState()))
    return group(page, dialog, 'language', t('settings.language'), [
      [null, t('settings.languageAuto')],
      ...all,
    ]);
  if (lockedLanguage(game)) return nothing;
  const onChoose = (language: Settings['language']): void => game.settings.change({ language });
  const legend = t('settings.language');
  return chips({ name: `${dialog}-language`, legend, now: text.language, onChoose }, all);
}

function group<K extends keyof Settings>(
  { game: { settings: store } }: ListPageContext,
  dialog: DialogName,
  key: K,
  legend: string,
  all: readonly Chip<Settings[K]>[],
): TemplateResult {
  const onChoose = (value: Settings[K]): void => store.change({ [key]: value });
  return chips({ name: `${dialog}-${key}`, legend, now: store.getState()[key], onChoose }, all);
}

import { html, nothing, type TemplateResult } from 'lit-html';
import { toHash } from '../../route.ts';
import type { Settings } from '../../store/bodies.ts';
import type { Sheet } from '../../store/sheet.ts';
import { LANGUAGES } from '../../text/language.ts';
import type { Scene } from '../scene.ts';

/** Everything a player may set, each a group of native radios; it takes effect at once. */
export function settings(scene: Scene): TemplateResult {
  const { t } = scene.text;
  return html`
    <dialog class="sheet-dialog" data-sheet="settings" aria-labelledby="settings-title" @close=${scene.game.sheet.close}>
      <div class="head">
        <h2 id="settings-title">${t('settings.title')}</h2>
        <a class="icon" href=${toHash({ page: 'teach' })}>${t('levels.teach')}</a>
      </div>
      ${choices(scene, 'settings')}
      <button class="button primary" type="button" @click=${scene.game.sheet.close}><strong>${t('settings.close')}</strong></button>
    </dialog>
  `;
}

/** The groups themselves, also shown in the pause sheet. */
export function choices(scene: Scene, sheet: Sheet): TemplateResult {
  const { t } = scene.text;
  return html`
    <div class="choices">
      ${group(scene, sheet, 'language', t('settings.language'), [
        [null, t('settings.languageAuto')],
        ...LANGUAGES.map(
          (tag): Choice<Settings['language']> => [
            tag,
            html`<span lang=${tag}>${t(`settings.${tag}`)}</span>`,
          ],
        ),
      ])}
      ${group(scene, sheet, 'theme', t('settings.theme'), [
        ['auto', t('settings.themeAuto')],
        ['light', t('settings.themeLight')],
        ['night', t('settings.themeNight')],
      ])}
      ${group(scene, sheet, 'textSize', t('settings.textSize'), [
        [1, t('settings.textSizeNormal')],
        [1.15, t('settings.textSizeLarge')],
        [1.3, t('settings.textSizeLargest')],
      ])}
      ${group(scene, sheet, 'motion', t('settings.motion'), [
        ['auto', t('settings.motionAuto')],
        ['reduced', t('settings.motionReduced')],
      ])}
      ${group(scene, sheet, 'isMirrored', t('settings.side'), [
        [false, t('settings.sideRight')],
        [true, t('settings.sideLeft')],
      ])}
      ${group(scene, sheet, 'hasSound', t('settings.sound'), [
        [false, t('settings.soundOff')],
        [true, t('settings.soundOn')],
      ])}
      ${
        scene.text.language === 'zh-CN'
          ? group(scene, sheet, 'hasPinyin', t('settings.pinyin'), [
              [false, t('settings.pinyinOff')],
              [true, t('settings.pinyinOn')],
            ])
          : nothing
      }
      ${group(scene, sheet, 'view', t('settings.view'), [
        ['hall', t('settings.viewHall')],
        ['list', t('settings.viewList')],
      ])}
    </div>
  `;
}

type Choice<T> = readonly [value: T, name: string | TemplateResult];

function group<K extends keyof Settings>(
  { game }: Scene,
  sheet: Sheet,
  key: K,
  legend: string,
  all: readonly Choice<Settings[K]>[],
): TemplateResult {
  const now = game.settings.getState()[key];
  return html`
    <fieldset class="choice">
      <legend>${legend}</legend>
      ${all.map(
        ([value, name]) => html`
          <label class="chip">
            <input type="radio" name=${`${sheet}-${key}`} .checked=${now === value} data-value=${String(value)}
              @change=${() => game.settings.change({ [key]: value })} />
            <span class="face">${name}</span>
          </label>`,
      )}
    </fieldset>
  `;
}

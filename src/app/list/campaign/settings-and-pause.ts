import { LANGUAGES } from '../../../core/language.ts';
import { beamNow } from '../../../core/session/session-state.ts';
import { isClasswork, toHash } from '../../../route.ts';
import type { InterfaceKey } from '../../../text/types.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { lockedLanguage } from '../../store/language-store.ts';
import { isHeard, isPackaged } from '../../store/lms-status.ts';
import type { DialogName } from '../../store/route-store.ts';
import type { Settings } from '../../store/saves/save-types.ts';
import { type ListPageContext, wayOut } from '../list-page-context.ts';
import { type Chip, chips } from '../shared-page-parts.ts';

/** Everything a player may set, each a group of native radios; it takes effect at once. */
export function settings(page: ListPageContext): TemplateResult {
  const { t } = page.text;
  return html`
    <dialog class="sheet-dialog long" data-sheet="settings" aria-labelledby="settings-title" @close=${page.game.dialog.close}>
      <div class="head">
        <h2 id="settings-title">${t('settings.title')}</h2>
        ${isPackaged(page.game.lmsStatus.getState()) ? nothing : html`<a class="icon" href=${toHash({ page: 'teach' })}>${t('levels.teach')}</a>`}
      </div>
      ${choices(page, 'settings')}
      <div class="done">
        <button class="button primary" type="button" @click=${page.game.dialog.close}><strong>${t('settings.close')}</strong></button>
      </div>
    </dialog>
  `;
}

/** The groups themselves, also shown in the pause sheet. */
export function choices(page: ListPageContext, sheet: DialogName): TemplateResult {
  const { t } = page.text;
  return html`
    <div class="choices">
      ${languages(page, sheet)}
      ${group(page, sheet, 'theme', t('settings.theme'), [
        ['auto', t('settings.themeAuto')],
        ['light', t('settings.themeLight')],
        ['night', t('settings.themeNight')],
      ])}
      ${group(page, sheet, 'textSize', t('settings.textSize'), [
        [1, t('settings.textSizeNormal')],
        [1.15, t('settings.textSizeLarge')],
        [1.3, t('settings.textSizeLargest')],
      ])}
      ${group(page, sheet, 'motion', t('settings.motion'), [
        ['auto', t('settings.motionAuto')],
        ['reduced', t('settings.motionReduced')],
      ])}
      ${group(page, sheet, 'isMirrored', t('settings.side'), [
        [false, t('settings.sideRight')],
        [true, t('settings.sideLeft')],
      ])}
      ${group(page, sheet, 'hasSound', t('settings.sound'), [
        [false, t('settings.soundOff')],
        [true, t('settings.soundOn')],
      ])}
      ${
        page.text.language === 'zh-CN'
          ? group(page, sheet, 'hasPinyin', t('settings.pinyin'), [
              [false, t('settings.pinyinOff')],
              [true, t('settings.pinyinOn')],
            ])
          : nothing
      }
      ${group(page, sheet, 'view', t('settings.view'), [
        ['hall', t('settings.viewHall')],
        ['list', t('settings.viewList')],
      ])}
    </div>
  `;
}

/** In a package there is no system to follow: it has a language, which is offered only where a teacher has not set it. */
function languages(page: ListPageContext, sheet: DialogName): TemplateResult | typeof nothing {
  const { game, text } = page;
  const { t } = text;
  const all = LANGUAGES.map(
    (tag): Chip<Settings['language']> => [tag, html`<span lang=${tag}>${t(`settings.${tag}`)}</span>`],
  );
  if (!isPackaged(game.lmsStatus.getState()))
    return group(page, sheet, 'language', t('settings.language'), [
      [null, t('settings.languageAuto')],
      ...all,
    ]);
  if (lockedLanguage(game)) return nothing;
  const onChoose = (language: Settings['language']): void => game.settings.change({ language });
  const legend = t('settings.language');
  return chips({ name: `${sheet}-language`, legend, now: text.language, onChoose }, all);
}

function group<K extends keyof Settings>(
  { game: { settings: store } }: ListPageContext,
  sheet: DialogName,
  key: K,
  legend: string,
  all: readonly Chip<Settings[K]>[],
): TemplateResult {
  const onChoose = (value: Settings[K]): void => store.change({ [key]: value });
  return chips({ name: `${sheet}-${key}`, legend, now: store.getState()[key], onChoose }, all);
}

/**
 * Pause: go on, set something, begin this level again, or leave it; the sitting is kept either way. One that a teacher
 * counts is not begun again by the way.
 */
export function pause(page: ListPageContext): TemplateResult {
  const { t } = page.text;
  const kept = keptLine(page);
  const { route, name } = wayOut(page);
  return html`
    <dialog class="sheet-dialog" data-sheet="pause" aria-labelledby="pause-title" @close=${page.game.dialog.close}>
      <h2 id="pause-title">${t('pause.title')}</h2>
      ${kept ? html`<p class="quiet">${t(kept)}</p>` : nothing}
      <button class="button primary" type="button" data-resume @click=${page.game.dialog.close}><strong>${t('pause.resume')}</strong></button>
      <div class="pair">
        ${isClasswork(page.route) ? nothing : html`<button class="button" type="button" @click=${() => restart(page)}><strong>${t('pause.restart')}</strong></button>`}
        <a class="button" href=${toHash(route)}><strong>${t(name)}</strong></a>
      </div>
      ${digestLine(page)}
      ${choices(page, 'pause')}
    </dialog>
  `;
}

/** Where the round is kept: on this device, or at the platform, as far as that is known. */
function keptLine({ game, text: { more } }: ListPageContext): InterfaceKey | undefined {
  const { state, isConfirmed } = game.lmsStatus.getState();
  if (!isHeard({ state })) return 'pause.kept';
  if (!more) return undefined;
  if (state === 'previewed') return 'lms.previewed';
  const hasAnswers = (game.session.getState().session?.log.length ?? 0) > 0;
  return state === 'joined' && isConfirmed && hasAnswers ? 'lms.confirmed' : undefined;
}

/** What is being asked about may be read up on, unless this is a test; the sitting waits. */
function digestLine({ game, text }: ListPageContext): TemplateResult | '' {
  const { session } = game.session.getState();
  if (!session || !text.more || session.limit.isTest) return '';
  const beam = beamNow(game.interview, session);
  return html`<a class="quiet-button to-digest" href=${toHash(beam ? { page: 'digest', place: beam } : { page: 'digest' })}>${text.t('digest.open')}</a>`;
}

function restart({ game, text }: ListPageContext): void {
  const { session } = game.session.getState();
  if (!session || !window.confirm(text.t('pause.restartAsk'))) return;
  game.dialog.close();
  game.session.restart(session.level);
}

import { beamNow } from '../../../core/session/chapter.ts';
import { isClasswork, toHash } from '../../../route.ts';
import type { InterfaceKey } from '../../../text/keys.ts';
import { html, nothing, type TemplateResult } from '../../dom/lit.ts';
import { isHeard } from '../../store/platform.ts';
import type { ListPageContext } from '../scene.ts';
import { wayOut } from '../way.ts';
import { choices } from './settings.ts';

/**
 * Pause: go on, set something, begin this level again, or leave it; the sitting is kept either way. One that a teacher
 * counts is not begun again by the way.
 */
export function pause(scene: ListPageContext): TemplateResult {
  const { t } = scene.text;
  const kept = keptLine(scene);
  const { route, name } = wayOut(scene);
  return html`
    <dialog class="sheet-dialog" data-sheet="pause" aria-labelledby="pause-title" @close=${scene.game.sheet.close}>
      <h2 id="pause-title">${t('pause.title')}</h2>
      ${kept ? html`<p class="quiet">${t(kept)}</p>` : nothing}
      <button class="button primary" type="button" data-resume @click=${scene.game.sheet.close}><strong>${t('pause.resume')}</strong></button>
      <div class="pair">
        ${isClasswork(scene.route) ? nothing : html`<button class="button" type="button" @click=${() => restart(scene)}><strong>${t('pause.restart')}</strong></button>`}
        <a class="button" href=${toHash(route)}><strong>${t(name)}</strong></a>
      </div>
      ${digestLine(scene)}
      ${choices(scene, 'pause')}
    </dialog>
  `;
}

/** Where the round is kept: on this device, or at the platform, as far as that is known. */
function keptLine({ game, text: { more } }: ListPageContext): InterfaceKey | undefined {
  const { state, isConfirmed } = game.platform.getState();
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
  game.sheet.close();
  game.session.restart(session.level);
}

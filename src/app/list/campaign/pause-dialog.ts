import { beamNow } from '../../../core/session/session-state.ts';
import { isClasswork, toHash } from '../../../route.ts';
import type { InterfaceKey } from '../../../text/types.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { isHeard } from '../../store/lms-status.ts';
import { type ListPageContext, wayOut } from '../list-page-context.ts';
import { choices } from './settings-dialog.ts';

/**
 * Pause: go on, change settings, begin this level again, or leave it; the session is kept either way. An assignment cannot
 * be begun again from here, because its attempts count.
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
      ${digestLink(page)}
      ${choices(page, 'pause')}
    </dialog>
  `;
}

/** Where the session is kept: on this device, or in the learning platform, as far as that is known. */
function keptLine({ game, text: { more } }: ListPageContext): InterfaceKey | undefined {
  const { state, isConfirmed } = game.lmsStatus.getState();
  if (!isHeard({ state })) return 'pause.kept';
  if (!more) return undefined;
  if (state === 'previewed') return 'lms.previewed';
  const hasAnswers = (game.session.getState().session?.log.length ?? 0) > 0;
  return state === 'joined' && isConfirmed && hasAnswers ? 'lms.confirmed' : undefined;
}

/** Leads to what the digest says on the current beam, unless this is a test; the session waits meanwhile. */
function digestLink({ game, text }: ListPageContext): TemplateResult | '' {
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

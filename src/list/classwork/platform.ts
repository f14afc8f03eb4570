import { html, nothing, type TemplateResult } from '../../dom/lit.ts';
import { isHeard } from '../../store/platform.ts';
import type { Scene } from '../scene.ts';

/** In a learning platform no receipt need be carried: it has heard everything, and is said goodbye to by one button. */
export function platformPart({ game, text: { t } }: Scene): TemplateResult | typeof nothing {
  const { state, leave } = game.platform.getState();
  if (state === 'left') return html`<p class="lead" role="status">${t('lms.left')}</p>`;
  if (state !== 'joined') return nothing;
  return html`<button class="button primary" type="button" data-leave @click=${leave}><strong>${t('lms.leave')}</strong></button>`;
}

/** The platform keeps what was given. */
export const isInPlatform = ({ game }: Scene): boolean => isHeard(game.platform.getState());

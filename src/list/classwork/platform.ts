import { html, nothing, type TemplateResult } from '../../dom/lit.ts';
import type { Legible } from '../../store/looked.ts';
import { isClosed, isHeard, isPackaged } from '../../store/platform.ts';
import type { InterfaceKey } from '../../text/keys.ts';
import type { Scene } from '../scene.ts';

/** In a learning platform there is no receipt to carry: it has heard everything, and is said goodbye to by one button. */
export function platformPart(scene: Scene): TemplateResult | typeof nothing {
  const { game, text } = scene;
  const { state, leave } = game.platform.getState();
  const known = knownOf(scene);
  if (known) return html`<p class="lead" role="status">${text.t(known)}</p>`;
  if (state !== 'joined') return nothing;
  return html`<button class="button primary" type="button" data-leave @click=${leave}><strong>${text.t('lms.leave')}</strong></button>`;
}

/** What a student should know before doing anything here, or instead of it. */
export function knownOf({ game }: Scene): InterfaceKey | undefined {
  const { state } = game.platform.getState();
  return state === 'none' || state === 'alone' || state === 'joined' ? undefined : `lms.${state}`;
}

/**
 * Why nothing can be begun, or gone on with: it was handed in, or is over and each attempt at a test, or at what has no
 * attempt left, is one of the platform's.
 */
export function shutBy(
  scene: Scene,
  { bar, isBegun, folder, assignment }: Legible,
): InterfaceKey | undefined {
  const platform = scene.game.platform.getState();
  if (isClosed(platform)) return knownOf(scene);
  const isOver = platform.state === 'joined' && !isBegun && folder.receipts.length > 0;
  return isOver && (assignment.mode === 'test' || bar === 'spent') ? 'lms.over' : undefined;
}

/** The platform keeps what was given. */
export const isInPlatform = ({ game }: Scene): boolean => isHeard(game.platform.getState());

/** There is no way out, and none into other assignments. */
export const isInPackage = ({ game }: Scene): boolean => isPackaged(game.platform.getState());

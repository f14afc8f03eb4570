import type { InterfaceKey } from '../../../text/keys.ts';
import { html, nothing, type TemplateResult } from '../../dom/lit.ts';
import type { Legible } from '../../store/looked.ts';
import { isClosed, isHeard, isPackaged } from '../../store/platform.ts';
import type { Scene } from '../scene.ts';

/** In a learning platform no receipt need be carried: it has heard everything, and is said goodbye to by one button. */
export function platformPart({ game, text }: Scene): TemplateResult | typeof nothing {
  const { state, leave } = game.platform.getState();
  const known = knownOf({ game });
  if (known) return said({ text }, known);
  if (state !== 'joined') return nothing;
  return html`<button class="button primary" type="button" data-leave @click=${leave}><strong>${text.t('lms.leave')}</strong></button>`;
}

/** What a student should know before doing anything here, or instead of it. */
export function knownOf({ game }: Pick<Scene, 'game'>): InterfaceKey | undefined {
  const { state } = game.platform.getState();
  return state === 'none' || state === 'alone' || state === 'joined' ? undefined : `lms.${state}`;
}

/** Whether there may be another attempt the platform knows: its page says so. */
const ENDS: readonly InterfaceKey[] = ['lms.left', 'lms.over'];

export const said = ({ text: { t } }: Pick<Scene, 'text'>, sentence: InterfaceKey): TemplateResult => html`
  <p class="lead" role="status">${t(sentence)}</p>
  ${ENDS.includes(sentence) ? html`<p>${t('lms.anew')}</p>` : nothing}
`;

/**
 * Why nothing can be begun, or gone on with: it was handed in, or is over and each attempt at a test, or at what has no
 * attempt left, is one of the platform's.
 */
export function shutBy(
  { game }: Scene,
  { bar, isBegun, folder, assignment }: Legible,
): InterfaceKey | undefined {
  const platform = game.platform.getState();
  if (isClosed(platform)) return knownOf({ game });
  const isOver = platform.state === 'joined' && !isBegun && folder.receipts.length > 0;
  return isOver && (assignment.mode === 'test' || bar === 'spent') ? 'lms.over' : undefined;
}

/** The platform keeps what was given. */
export const isInPlatform = ({ game }: Scene): boolean => isHeard(game.platform.getState());

/** There is no way out, and none into other assignments. */
export const isInPackage = ({ game }: Scene): boolean => isPackaged(game.platform.getState());

import type { InterfaceKey } from '../../../text/keys.ts';
import { html, nothing, type TemplateResult } from '../../dom/lit.ts';
import type { LegibleAssignment } from '../../store/looked.ts';
import { isClosed, isHeard, isPackaged } from '../../store/platform.ts';
import type { ListPageContext } from '../scene.ts';

/** In a learning platform no receipt need be carried: it has heard everything, and is said goodbye to by one button. */
export function lmsPart({ game, text }: ListPageContext): TemplateResult | typeof nothing {
  const { state, leave } = game.platform.getState();
  const known = lmsStateKey({ game });
  if (known) return lmsStateLine({ text }, known);
  if (state !== 'joined') return nothing;
  return html`<button class="button primary" type="button" data-leave @click=${leave}><strong>${text.t('lms.leave')}</strong></button>`;
}

/** What a student should know before doing anything here, or instead of it. */
export function lmsStateKey({ game }: Pick<ListPageContext, 'game'>): InterfaceKey | undefined {
  const { state } = game.platform.getState();
  return state === 'none' || state === 'alone' || state === 'joined' ? undefined : `lms.${state}`;
}

/** Whether there may be another attempt the platform knows: its page says so. */
const ENDS: readonly InterfaceKey[] = ['lms.left', 'lms.over'];

export const lmsStateLine = (
  { text: { t } }: Pick<ListPageContext, 'text'>,
  sentence: InterfaceKey,
): TemplateResult => html`
  <p class="lead" role="status">${t(sentence)}</p>
  ${ENDS.includes(sentence) ? html`<p>${t('lms.anew')}</p>` : nothing}
`;

/**
 * Why nothing can be begun, or gone on with: it was handed in, or is over and each attempt at a test, or at what has no
 * attempt left, is one of the platform's.
 */
export function closedBecause(
  { game }: ListPageContext,
  { bar, isBegun, folder, assignment }: LegibleAssignment,
): InterfaceKey | undefined {
  const platform = game.platform.getState();
  if (isClosed(platform)) return lmsStateKey({ game });
  const isOver = platform.state === 'joined' && !isBegun && folder.receipts.length > 0;
  return isOver && (assignment.mode === 'test' || bar === 'spent') ? 'lms.over' : undefined;
}

/** The platform keeps what was given. */
export const isInPlatform = ({ game }: ListPageContext): boolean => isHeard(game.platform.getState());

/** There is no way out, and none into other assignments. */
export const isInPackage = ({ game }: ListPageContext): boolean => isPackaged(game.platform.getState());

import type { InterfaceKey } from '../../../text/types.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { isClosed, isHeard, isPackaged } from '../../store/lms-status.ts';
import type { LegibleAssignment } from '../../store/types.ts';
import type { ListPageContext } from '../list-page-context.ts';

/** At the end of an assignment in a learning platform: a sentence about its state, or the button that leaves it. */
export function endOfAttempt({ game, text }: ListPageContext): TemplateResult | typeof nothing {
  const { state, leave } = game.lmsStatus.getState();
  const key = lmsStateKey({ game });
  if (key) return lmsStateLine({ text }, key);
  if (state !== 'joined') return nothing;
  return html`<button class="button primary" type="button" data-leave @click=${leave}><strong>${text.t('lms.leave')}</strong></button>`;
}

/** The sentence about a state that a student should know of before doing anything; undefined for the usual states. */
export function lmsStateKey({ game }: Pick<ListPageContext, 'game'>): InterfaceKey | undefined {
  const { state } = game.lmsStatus.getState();
  return state === 'none' || state === 'alone' || state === 'joined' ? undefined : `lms.${state}`;
}

/** States after which the student may be able to start another attempt in the platform. */
const ENDED: readonly InterfaceKey[] = ['lms.left', 'lms.over'];

/** The sentence itself; where an attempt has ended, followed by how to start another. */
export const lmsStateLine = (
  { text: { t } }: Pick<ListPageContext, 'text'>,
  sentence: InterfaceKey,
): TemplateResult => html`
  <p class="lead" role="status">${t(sentence)}</p>
  ${ENDED.includes(sentence) ? html`<p>${t('lms.anew')}</p>` : nothing}
`;

/**
 * Why an assignment can neither be begun nor continued in a learning platform, if so: it was handed in, or it is finished
 * and a further attempt (at a test, or where none is left) has to be started in the platform.
 */
export function closedBecause(
  { game }: ListPageContext,
  { bar, isBegun, folder, assignment }: LegibleAssignment,
): InterfaceKey | undefined {
  const platform = game.lmsStatus.getState();
  if (isClosed(platform)) return lmsStateKey({ game });
  const isOver = platform.state === 'joined' && !isBegun && folder.receipts.length > 0;
  return isOver && (assignment.mode === 'test' || bar === 'spent') ? 'lms.over' : undefined;
}

/** Whether a learning platform keeps the responses. */
export const isInPlatform = ({ game }: ListPageContext): boolean => isHeard(game.lmsStatus.getState());

/** Whether this is an LMS package, which has no links to the home page or to other assignments. */
export const isInPackage = ({ game }: ListPageContext): boolean => isPackaged(game.lmsStatus.getState());

import type { InterfaceKey } from '../../../text/types.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { isClosed, isHeard, isPackaged } from '../../store/lms-status.ts';
import type { LegibleAssignment } from '../../store/types.ts';
import type { ListPageContext } from '../list-page-context.ts';
import { unconfirmedOfThisVisit } from './unconfirmed-receipts.ts';

/** In a learning platform no receipt need be carried: it has heard everything, and is said goodbye to by one button. */
export function lmsPart({ game, text }: ListPageContext): TemplateResult | typeof nothing {
  const { state, leave } = game.lmsStatus.getState();
  const known = lmsStateKey({ game });
  if (known) return lmsStateLine({ text }, known);
  if (state !== 'joined') return nothing;
  return html`<button class="button primary" type="button" data-leave @click=${leave}><strong>${text.t('lms.leave')}</strong></button>`;
}

/** What a student should know before doing anything here, or instead of it. */
export function lmsStateKey({ game }: Pick<ListPageContext, 'game'>): InterfaceKey | undefined {
  const { state } = game.lmsStatus.getState();
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
  const platform = game.lmsStatus.getState();
  if (isClosed(platform)) return lmsStateKey({ game });
  const isOver = platform.state === 'joined' && !isBegun && folder.receipts.length > 0;
  return isOver && (assignment.mode === 'test' || bar === 'spent') ? 'lms.over' : undefined;
}

/** The platform keeps what was given. */
export const isInPlatform = ({ game }: ListPageContext): boolean => isHeard(game.lmsStatus.getState());

/** There is no way out, and none into other assignments. */
export const isInPackage = ({ game }: ListPageContext): boolean => isPackaged(game.lmsStatus.getState());

/**
 * Where a later tab has taken over nothing can be done but to go there, or to open the activity again. What was given
 * here in vain can be had.
 */
export function elsewhere(page: ListPageContext): TemplateResult {
  const { game, text } = page;
  const { t } = text;
  const looked = game.openAssignment.getState();
  const title = looked?.ok ? looked.assignment.title : '';
  return html`
    <main class="classwork accent-azurite" data-page="elsewhere">
      <header class="head"><h1 tabindex="-1">${title || t('classwork.title')}</h1></header>
      <p class="lead">${t('lms.elsewhere')}</p>
      <p>${t('lms.elsewhereLost')}</p>
      ${looked?.ok ? unconfirmedOfThisVisit(page, looked) : nothing}
    </main>
  `;
}

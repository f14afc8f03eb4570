import { momentName } from '../../../text/date-names.ts';
import type { InterfaceKey, Translate } from '../../../text/types.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { renameReceipt } from '../../store/classwork/assignment-actions.ts';
import { isClosed, isHeard, isPackaged, type UnconfirmedReceipt } from '../../store/lms-status.ts';
import type { KeptReceipt } from '../../store/saves/save-types.ts';
import type { LegibleAssignment } from '../../store/types.ts';
import type { ListPageContext } from '../list-page-context.ts';
import { handInButtons, nickname, type ReceiptToHandIn, receiptDetails } from './receipt-panel.ts';

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

/** The receipt of what was given in this visit, where the learning platform has not confirmed it. */
export function unconfirmedOfThisVisit(
  page: ListPageContext,
  looked: LegibleAssignment,
): TemplateResult | undefined {
  const { t } = page.text;
  const own = unconfirmedIn(page).find(({ isOwn }) => isOwn);
  return (
    own &&
    html`
      <section class="receipt" data-unconfirmed=${own.key}>
        <h2>${t('lms.unconfirmed')}</h2>
        <p>${t('lms.unconfirmedLine')}</p>
        ${taking(page, looked, own)}
      </section>
    `
  );
}

/** Receipts of what was left here before, perhaps by other students. */
export const unconfirmedLeftHere = (
  page: ListPageContext,
  looked: LegibleAssignment,
): readonly TemplateResult[] =>
  unconfirmedIn(page)
    .filter(({ isOwn }) => !isOwn)
    .map(one => leftOne(page, looked, one));

const unconfirmedIn = ({ game }: ListPageContext): readonly UnconfirmedReceipt[] =>
  game.lmsStatus.getState().unconfirmed;

/** Where the platform has everything: one can still have it on paper, but nobody has to do anything about it. */
export const recordOfAttempt = (
  page: ListPageContext,
  looked: LegibleAssignment,
  { text }: KeptReceipt,
): TemplateResult => html`
  <details class="receipt" data-record>
    <summary>${page.text.t('lms.record')}</summary>
    <div class="taking">
      <p class="quiet">${page.text.t('lms.recordLine')}</p>
      ${handInButtons(page, looked, { text, take: () => undefined }, 'button')}
      ${receiptDetails(page, { text, take: () => undefined })}
    </div>
  </details>
`;

/** It can be deleted only once it was taken along: whoever deletes it may not be the one whose it is. */
function leftOne(page: ListPageContext, looked: LegibleAssignment, one: UnconfirmedReceipt): TemplateResult {
  const { t, language } = page.text;
  const date = one.begun === null ? '' : momentName(language, one.begun, looked.at);
  return html`
    <section class="receipt left-here" data-unconfirmed=${one.key}>
      <p>${date ? t('lms.leftHere', { date }) : t('lms.leftUnread')}</p>
      <details>
        <summary>${t('lms.takeReceipt')}</summary>
        ${taking(page, looked, one)}
        ${one.isTaken ? html`<button class="button" type="button" data-discard @click=${one.discard}><strong>${t('lms.discard')}</strong></button>` : nothing}
      </details>
    </section>
  `;
}

function taking(page: ListPageContext, looked: LegibleAssignment, one: UnconfirmedReceipt): TemplateResult {
  const { t } = page.text;
  const slip: ReceiptToHandIn = { text: named(page, looked, one), take: one.take };
  return html`
    <div class="taking">
      ${nickname(page, looked, one.key)}
      ${handInButtons(page, looked, slip)}
      <p class="quiet" role="status">${statusOf(t, one)}</p>
      ${receiptDetails(page, slip)}
    </div>
  `;
}

function statusOf(t: Translate, { isOwn, isKept, isTaken }: UnconfirmedReceipt): string {
  if (!isKept) return t('lms.notKept');
  if (isTaken) return t('classwork.handedIn');
  return isOwn ? t('lms.kept') : '';
}

/** On the device it lies without a name. */
function named(
  { game }: ListPageContext,
  { folder }: LegibleAssignment,
  { text }: UnconfirmedReceipt,
): string {
  const name = folder.nickname.trim();
  return name === '' ? text : renameReceipt(game, text, name);
}

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

import { momentName } from '../../../text/date-names.ts';
import type { Translate } from '../../../text/types.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { renameReceipt } from '../../store/classwork/assignment-actions.ts';
import type { UnconfirmedReceipt } from '../../store/lms-status.ts';
import type { LegibleAssignment } from '../../store/types.ts';
import type { ListPageContext } from '../list-page-context.ts';
import { handInButtons, nickname, type ReceiptToHandIn, receiptDetails } from './receipt-panel.ts';

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

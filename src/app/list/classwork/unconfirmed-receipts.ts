import { momentName } from '../../../text/date-names.ts';
import type { Translate } from '../../../text/types.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { renameReceipt } from '../../store/classwork/assignment-receipts.ts';
import type { UnconfirmedReceipt } from '../../store/lms-status.ts';
import type { LegibleAssignment } from '../../store/types.ts';
import type { ListPageContext } from '../list-page-context.ts';
import { nicknameField } from './nickname-field.ts';
import { handInButtons, type ReceiptToHandIn, receiptDetails } from './receipt-panel.ts';

/** The receipt of this visit, where the learning platform has not confirmed that it has the responses. */
export function unconfirmedOfThisVisit(
  page: ListPageContext,
  opened: LegibleAssignment,
): TemplateResult | undefined {
  const { t } = page.text;
  const own = unconfirmedIn(page).find(({ isOwn }) => isOwn);
  return (
    own &&
    html`
      <section class="receipt" data-unconfirmed=${own.key}>
        <h2>${t('lms.unconfirmed')}</h2>
        <p>${t('lms.unconfirmedLine')}</p>
        ${handInWays(page, opened, own)}
      </section>
    `
  );
}

/** Unconfirmed receipts of earlier visits on this device, perhaps of other students. */
export const unconfirmedLeftHere = (
  page: ListPageContext,
  opened: LegibleAssignment,
): readonly TemplateResult[] =>
  unconfirmedIn(page)
    .filter(({ isOwn }) => !isOwn)
    .map(unconfirmed => leftReceipt(page, opened, unconfirmed));

const unconfirmedIn = ({ game }: ListPageContext): readonly UnconfirmedReceipt[] =>
  game.lmsStatus.getState().unconfirmed;

/** Can be deleted only once it was copied or saved, as whoever deletes it may not be its owner. */
function leftReceipt(
  page: ListPageContext,
  opened: LegibleAssignment,
  unconfirmed: UnconfirmedReceipt,
): TemplateResult {
  const { t, language } = page.text;
  const date = unconfirmed.begun === null ? '' : momentName(language, unconfirmed.begun, opened.at);
  return html`
    <section class="receipt left-here" data-unconfirmed=${unconfirmed.key}>
      <p>${date ? t('lms.leftHere', { date }) : t('lms.leftUnread')}</p>
      <details>
        <summary>${t('lms.takeReceipt')}</summary>
        ${handInWays(page, opened, unconfirmed)}
        ${unconfirmed.isTaken ? html`<button class="button" type="button" data-discard @click=${unconfirmed.discard}><strong>${t('lms.discard')}</strong></button>` : nothing}
      </details>
    </section>
  `;
}

function handInWays(
  page: ListPageContext,
  opened: LegibleAssignment,
  unconfirmed: UnconfirmedReceipt,
): TemplateResult {
  const { t } = page.text;
  const toHandIn: ReceiptToHandIn = {
    text: namedReceipt(page, opened, unconfirmed),
    onHandedIn: unconfirmed.take,
  };
  return html`
    <div class="taking">
      ${nicknameField(page, opened, unconfirmed.key)}
      ${handInButtons(page, opened, toHandIn)}
      <p class="quiet" role="status">${statusOf(t, unconfirmed)}</p>
      ${receiptDetails(page, toHandIn)}
    </div>
  `;
}

function statusOf(t: Translate, { isOwn, isKept, isTaken }: UnconfirmedReceipt): string {
  if (!isKept) return t('lms.notKept');
  if (isTaken) return t('classwork.handedIn');
  return isOwn ? t('lms.kept') : '';
}

/** The receipt with the nickname in it: on the device it is stored without one. */
function namedReceipt(
  { game }: ListPageContext,
  { folder }: LegibleAssignment,
  { text }: UnconfirmedReceipt,
): string {
  const name = folder.nickname.trim();
  return name === '' ? text : renameReceipt(game, text, name);
}

/**
 * The whole page where the activity has been opened again in another tab, which has taken over. Responses given here
 * since are not counted, but can be had as a receipt.
 */
export function elsewhere(page: ListPageContext): TemplateResult {
  const { game, text } = page;
  const { t } = text;
  const opened = game.openAssignment.getState();
  const title = opened?.ok ? opened.assignment.title : '';
  return html`
    <main class="classwork accent-azurite" data-page="elsewhere">
      <header class="head"><h1 tabindex="-1">${title || t('classwork.title')}</h1></header>
      <p class="lead">${t('lms.elsewhere')}</p>
      <p>${t('lms.elsewhereLost')}</p>
      ${opened?.ok ? unconfirmedOfThisVisit(page, opened) : nothing}
    </main>
  `;
}

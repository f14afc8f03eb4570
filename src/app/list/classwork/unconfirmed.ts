import { momentName } from '../../../text/dates.ts';
import type { Translate } from '../../../text/language.ts';
import { html, nothing, type TemplateResult } from '../../dom/lit.ts';
import { renameReceipt } from '../../store/classwork/receipts.ts';
import type { LegibleAssignment } from '../../store/looked.ts';
import type { UnconfirmedReceipt } from '../../store/platform.ts';
import type { KeptReceipt } from '../../store/saves/bodies.ts';
import type { ListPageContext } from '../scene.ts';
import { nickname } from './nickname.ts';
import { handInButtons, type ReceiptToHandIn, receiptDetails } from './receipt.ts';

/** The receipt of what was given in this visit, where the learning platform has not confirmed it. */
export function unconfirmedOfThisVisit(
  scene: ListPageContext,
  looked: LegibleAssignment,
): TemplateResult | undefined {
  const { t } = scene.text;
  const own = unconfirmedIn(scene).find(({ isOwn }) => isOwn);
  return (
    own &&
    html`
      <section class="receipt" data-unconfirmed=${own.key}>
        <h2>${t('lms.unconfirmed')}</h2>
        <p>${t('lms.unconfirmedLine')}</p>
        ${taking(scene, looked, own)}
      </section>
    `
  );
}

/** Receipts of what was left here before, perhaps by other students. */
export const unconfirmedLeftHere = (
  scene: ListPageContext,
  looked: LegibleAssignment,
): readonly TemplateResult[] =>
  unconfirmedIn(scene)
    .filter(({ isOwn }) => !isOwn)
    .map(one => leftOne(scene, looked, one));

const unconfirmedIn = ({ game }: ListPageContext): readonly UnconfirmedReceipt[] =>
  game.platform.getState().unconfirmed;

/** Where the platform has everything: one can still have it on paper, but nobody has to do anything about it. */
export const recordOfAttempt = (
  scene: ListPageContext,
  looked: LegibleAssignment,
  { text }: KeptReceipt,
): TemplateResult => html`
  <details class="receipt" data-record>
    <summary>${scene.text.t('lms.record')}</summary>
    <div class="taking">
      <p class="quiet">${scene.text.t('lms.recordLine')}</p>
      ${handInButtons(scene, looked, { text, take: () => undefined }, 'button')}
      ${receiptDetails(scene, { text, take: () => undefined })}
    </div>
  </details>
`;

/** It can be deleted only once it was taken along: whoever deletes it may not be the one whose it is. */
function leftOne(scene: ListPageContext, looked: LegibleAssignment, one: UnconfirmedReceipt): TemplateResult {
  const { t, language } = scene.text;
  const date = one.begun === null ? '' : momentName(language, one.begun, looked.at);
  return html`
    <section class="receipt left-here" data-unconfirmed=${one.key}>
      <p>${date ? t('lms.leftHere', { date }) : t('lms.leftUnread')}</p>
      <details>
        <summary>${t('lms.takeReceipt')}</summary>
        ${taking(scene, looked, one)}
        ${one.isTaken ? html`<button class="button" type="button" data-discard @click=${one.discard}><strong>${t('lms.discard')}</strong></button>` : nothing}
      </details>
    </section>
  `;
}

function taking(scene: ListPageContext, looked: LegibleAssignment, one: UnconfirmedReceipt): TemplateResult {
  const { t } = scene.text;
  const slip: ReceiptToHandIn = { text: named(scene, looked, one), take: one.take };
  return html`
    <div class="taking">
      ${nickname(scene, looked, one.key)}
      ${handInButtons(scene, looked, slip)}
      <p class="quiet" role="status">${statusOf(t, one)}</p>
      ${receiptDetails(scene, slip)}
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

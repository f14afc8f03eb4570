import { inFours } from '../../../core/classroom/code-bits.ts';
import { toPlainLine } from '../../../core/classroom/safe-text.ts';
import { shortReceiptOf, toShortReceipt } from '../../../core/classroom/short-receipt.ts';
import type { Session } from '../../../core/session/session-state.ts';
import type { Translate } from '../../../text/types.ts';
import { copyFromButton, selectAll } from '../../dom/clipboard.ts';
import { saveFile } from '../../dom/file-io.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { qrPicture } from '../../dom/qr-code.ts';
import type { KeptReceipt } from '../../store/saves/save-types.ts';
import type { LegibleAssignment } from '../../store/types.ts';
import type { ListPageContext } from '../list-page-context.ts';
import { nicknameField } from './nickname-field.ts';

/** Longest receipt in characters whose QR code a phone can still read off the screen of another. */
const SCANNABLE = 1200;

/** A receipt to be handed in. `onHandedIn` is called once it was copied, shared or saved. */
export type ReceiptToHandIn = { readonly text: string; readonly onHandedIn: () => void };

/** The receipt of a finished session, and the ways of handing it in. @param session adds the short code for paper. */
export function receiptPanel(
  page: ListPageContext,
  opened: LegibleAssignment,
  kept: KeptReceipt,
  session?: Session,
): TemplateResult {
  const { t } = page.text;
  const toHandIn: ReceiptToHandIn = {
    text: kept.text,
    onHandedIn: () => page.game.openAssignment.handIn(kept.own),
  };
  return html`
    <section class="receipt" data-receipt=${kept.own}>
      <h2>${t('classwork.handIn')}</h2>
      <p>${t('classwork.handInLine')}</p>
      ${nicknameField(page, opened)}
      ${handInButtons(page, opened, toHandIn)}
      <p class="quiet" role="status">${receiptState(t, kept, opened)}</p>
      ${receiptDetails(page, toHandIn, session ? onPaper(page, opened, session) : nothing)}
    </section>
  `;
}

/** Says that it is kept only when it would survive a browser that is killed. */
const receiptState = (
  t: Translate,
  { isHandedIn }: KeptReceipt,
  { isUnsaved }: LegibleAssignment,
): string | typeof nothing =>
  isHandedIn ? t('classwork.handedIn') : isUnsaved ? nothing : t('classwork.kept');

/** Where a learning platform has everything: the receipt is folded away, as nobody has to do anything about it. */
export const recordOfAttempt = (
  page: ListPageContext,
  opened: LegibleAssignment,
  { text }: KeptReceipt,
): TemplateResult => html`
  <details class="receipt" data-record>
    <summary>${page.text.t('lms.record')}</summary>
    <div class="taking">
      <p class="quiet">${page.text.t('lms.recordLine')}</p>
      ${handInButtons(page, opened, { text, onHandedIn: () => undefined }, 'button')}
      ${receiptDetails(page, { text, onHandedIn: () => undefined })}
    </div>
  </details>
`;

/** Copy, share, save as a file. @param main classes of the first button: primary, unless handing in is not needed. */
export function handInButtons(
  page: ListPageContext,
  opened: LegibleAssignment,
  toHandIn: ReceiptToHandIn,
  main = 'button primary',
): TemplateResult {
  const { t } = page.text;
  return html`
    <div class="ways">
      <button class=${main} type="button" data-copy @click=${(event: Event) => copy(page, opened, toHandIn, event)}><strong>${t('classwork.copyReceipt')}</strong></button>
      ${canShare() ? html`<button class="button" type="button" data-share @click=${() => share(page, opened, toHandIn)}><strong>${t('classwork.share')}</strong></button>` : nothing}
      <button class="button" type="button" data-file @click=${() => saveAsFile(page, opened, toHandIn)}><strong>${t('classwork.file')}</strong></button>
    </div>
  `;
}

/** The receipt as a QR code and as text, for who can use none of the buttons. @param more what stands below. */
export const receiptDetails = (
  { text: { t } }: ListPageContext,
  { text, onHandedIn }: ReceiptToHandIn,
  more: TemplateResult | typeof nothing = nothing,
): TemplateResult => html`
  <details>
    <summary>${t('classwork.show')}</summary>
    ${text.length <= SCANNABLE ? qrPicture(text, t('classwork.scan')) : html`<p class="quiet">${t('keep.tooMuch')}</p>`}
    <textarea readonly rows="4" spellcheck="false" aria-label=${t('classwork.text')} .value=${text}
      @focus=${selectAll} @copy=${onHandedIn}></textarea>
    ${more}
  </details>
`;

/** A short code of the result alone, to be written down by hand where a device cannot send anything. */
function onPaper(
  { text: { t } }: ListPageContext,
  { name, folder }: LegibleAssignment,
  session: Session,
): TemplateResult | typeof nothing {
  const nickname = folder.nickname.trim();
  const short = shortReceiptOf(session, name, /^\d+$/.test(nickname) ? Number(nickname) : 0);
  return short
    ? html`<p>${t('classwork.onPaper')} <strong class="short" translate="no" data-short>${inFours(toShortReceipt(short))}</strong></p>`
    : nothing;
}

const canShare = (): boolean => typeof navigator.share === 'function';

/** Game, assignment and nickname, without control characters that would change the direction of the text after them. */
const headingParts = (
  { text: { t } }: ListPageContext,
  { assignment, folder }: LegibleAssignment,
): readonly string[] =>
  [t('app.title'), assignment.title || t('classwork.title'), folder.nickname]
    .map(toPlainLine)
    .filter(Boolean);

/** The message to the teacher: the receipt stands on a line of its own. */
const message = (page: ListPageContext, opened: LegibleAssignment, { text }: ReceiptToHandIn): string =>
  `${headingParts(page, opened).join(' · ')}\n${text}`;

async function copy(
  page: ListPageContext,
  opened: LegibleAssignment,
  toHandIn: ReceiptToHandIn,
  { target }: Event,
): Promise<void> {
  if (!(await copyFromButton(target, message(page, opened, toHandIn)))) return;
  page.game.notices.tell('copied');
  toHandIn.onHandedIn();
}

async function share(
  page: ListPageContext,
  opened: LegibleAssignment,
  toHandIn: ReceiptToHandIn,
): Promise<void> {
  const isSent = await navigator.share({ text: message(page, opened, toHandIn) }).then(
    () => true,
    () => false,
  );
  if (isSent) toHandIn.onHandedIn();
}

function saveAsFile(page: ListPageContext, opened: LegibleAssignment, toHandIn: ReceiptToHandIn): void {
  const name = headingParts(page, opened)
    .join(' ')
    .replace(/[\\/:*?"<>|]/g, '_');
  saveFile(new File([`${message(page, opened, toHandIn)}\n`], `${name}.txt`, { type: 'text/plain' }));
  toHandIn.onHandedIn();
}

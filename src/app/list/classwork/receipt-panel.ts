import { inFours } from '../../../core/classroom/code-bits.ts';
import { fitsIn, NICKNAME_ROOM, toPlainLine } from '../../../core/classroom/safe-text.ts';
import { shortReceiptOf, toShortReceipt } from '../../../core/classroom/short-receipt.ts';
import type { Session } from '../../../core/session/session-state.ts';
import { copyFromButton, saveFile, selectAll } from '../../dom/file-and-clipboard.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { lengthLimited } from '../../dom/length-limited-field.ts';
import { qrPicture } from '../../dom/qr-code-and-address.ts';
import type { KeptReceipt } from '../../store/saves/save-types.ts';
import type { LegibleAssignment } from '../../store/types.ts';
import type { ListPageContext } from '../list-page-context.ts';

/**
 * What the teacher may call the student; nothing is asked for, and nothing that names a person for good is wanted.
 * @param place tells several on one page apart.
 */
export function nickname(
  { game, text: { t } }: ListPageContext,
  { folder }: LegibleAssignment,
  place = 'nickname',
): TemplateResult {
  const onInput = lengthLimited(folder.nickname, fitsIn(NICKNAME_ROOM), game.openAssignment.setNickname);
  return html`
    <label class="field">
      <span>${t('classwork.nickname')}</span>
      <input type="text" autocomplete="off" aria-describedby=${`${place}-line`} .value=${folder.nickname}
        @input=${onInput} @compositionend=${onInput} />
      <small id=${`${place}-line`} class="quiet">${t('classwork.nicknameLine')}</small>
    </label>
  `;
}

/** Longer ones make a code too fine for a phone to read off another. */
const SCANNABLE = 1200;

/** A receipt to be handed over. `take`: it was, as far as this device can tell. */
export type ReceiptToHandIn = { readonly text: string; readonly take: () => void };

/** The receipt of a sitting and the ways to the teacher, until one of them is taken and after. */
export function receipt(
  page: ListPageContext,
  looked: LegibleAssignment,
  kept: KeptReceipt,
  session?: Session,
): TemplateResult {
  const { t } = page.text;
  const slip: ReceiptToHandIn = { text: kept.text, take: () => page.game.openAssignment.handIn(kept.own) };
  return html`
    <section class="receipt" data-receipt=${kept.own}>
      <h2>${t('classwork.handIn')}</h2>
      <p>${t('classwork.handInLine')}</p>
      ${nickname(page, looked)}
      ${handInButtons(page, looked, slip)}
      <p class="quiet" role="status">${t(kept.isHandedIn ? 'classwork.handedIn' : 'classwork.kept')}</p>
      ${receiptDetails(page, slip, session ? onPaper(page, looked, session) : nothing)}
    </section>
  `;
}

/** @param main of the first button: primary, unless nobody need press it. */
export function handInButtons(
  page: ListPageContext,
  looked: LegibleAssignment,
  slip: ReceiptToHandIn,
  main = 'button primary',
): TemplateResult {
  const { t } = page.text;
  return html`
    <div class="ways">
      <button class=${main} type="button" data-copy @click=${(event: Event) => copy(page, looked, slip, event)}><strong>${t('classwork.copyReceipt')}</strong></button>
      ${canShare() ? html`<button class="button" type="button" data-share @click=${() => share(page, looked, slip)}><strong>${t('classwork.share')}</strong></button>` : nothing}
      <button class="button" type="button" data-file @click=${() => toFile(page, looked, slip)}><strong>${t('classwork.file')}</strong></button>
    </div>
  `;
}

/** As a picture and as text, for who can do neither. @param more what stands below. */
export const receiptDetails = (
  { text: { t } }: ListPageContext,
  { text, take }: ReceiptToHandIn,
  more: TemplateResult | typeof nothing = nothing,
): TemplateResult => html`
  <details>
    <summary>${t('classwork.show')}</summary>
    ${text.length <= SCANNABLE ? qrPicture(text, t('classwork.scan')) : html`<p class="quiet">${t('keep.tooMuch')}</p>`}
    <textarea readonly rows="4" spellcheck="false" aria-label=${t('classwork.text')} .value=${text}
      @focus=${selectAll} @copy=${take}></textarea>
    ${more}
  </details>
`;

/** For who has nothing but a sheet of paper: what was right, to be copied by hand. */
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

/** What of and whose, without signs that would turn round what stands behind them. */
const headOf = (
  { text: { t } }: ListPageContext,
  { assignment, folder }: LegibleAssignment,
): readonly string[] =>
  [t('app.title'), assignment.title || t('classwork.title'), folder.nickname]
    .map(toPlainLine)
    .filter(Boolean);

/** For a chat: the receipt itself on a line of its own. */
const message = (page: ListPageContext, looked: LegibleAssignment, { text }: ReceiptToHandIn): string =>
  `${headOf(page, looked).join(' · ')}\n${text}`;

async function copy(
  page: ListPageContext,
  looked: LegibleAssignment,
  slip: ReceiptToHandIn,
  { target }: Event,
): Promise<void> {
  if (!(await copyFromButton(target, message(page, looked, slip)))) return;
  page.game.notices.tell('copied');
  slip.take();
}

async function share(page: ListPageContext, looked: LegibleAssignment, slip: ReceiptToHandIn): Promise<void> {
  const isSent = await navigator.share({ text: message(page, looked, slip) }).then(
    () => true,
    () => false,
  );
  if (isSent) slip.take();
}

function toFile(page: ListPageContext, looked: LegibleAssignment, slip: ReceiptToHandIn): void {
  const name = headOf(page, looked)
    .join(' ')
    .replace(/[\\/:*?"<>|]/g, '_');
  saveFile(new File([`${message(page, looked, slip)}\n`], `${name}.txt`, { type: 'text/plain' }));
  slip.take();
}

import { toHash } from '../../route.ts';
import { html, nothing, type TemplateResult } from '../dom/html-template.ts';
import { isPackaged } from '../store/lms-status.ts';
import { isLmsNotice, isPassing, type Notice, type Offer, sentenceOf } from '../store/notice-store.ts';
import type { ListPageContext } from './list-page-context.ts';

/** What can wait does not lie over a level, and looks like an offer, not like a fault. */
const CAN_WAIT: readonly Notice[] = ['editionReady', 'storageCleared'];
/** Said on the home page, in a place of its own. */
const AT_HOME: readonly Notice[] = ['copyDue'];
/** Said on the pages of an assignment, as long as it is so. */
const IN_PLACE: readonly Notice[] = ['lmsPreviewed', 'lmsReviewed', 'lmsElsewhere'];

/** What lies over the page, and takes room from it. */
export const banners = ({ game, text, route }: ListPageContext): readonly Notice[] =>
  game.notices
    .getState()
    .filter(notice => !isPassing(notice) && ![...AT_HOME, ...IN_PLACE].includes(notice))
    .filter(notice => route.page !== 'play' || !CAN_WAIT.includes(notice))
    .filter(notice => text.more || !isLmsNotice(notice));

/** In place of what has not come yet; no longer promised once it is said that it does not come. */
export const opening = ({ game, text: { t } }: ListPageContext): TemplateResult | typeof nothing =>
  game.fetching.told().some(notice => notice !== 'hallMissing')
    ? nothing
    : html`<p class="waiting">${t('app.opening')}</p>`;

/** What is missing on a page that cannot be drawn without, once the notice about it was closed. */
export function missingPart({ game, text: { t } }: ListPageContext): TemplateResult | undefined {
  const { fetching, notices } = game;
  const [notice] = fetching.told().filter(one => !notices.getState().includes(one));
  const offer = notice && notices.offerOf(notice);
  if (!notice) return undefined;
  return html`
    <div class="waiting">
      <p>${t(sentenceOf(notice, isPackaged(game.lmsStatus.getState())))}</p>
      ${offer && html`<button class="button" type="button" data-offer @click=${offer.act}>${t(offer.label)}</button>`}
    </div>
  `;
}

/** What the learning platform does not take can be had as a receipt; on other pages than the question it stands there. */
function toReceipt({ game, text: { t }, route }: ListPageContext): TemplateResult | typeof nothing {
  const looked = game.openAssignment.getState();
  const isAsked = route.page === 'play' && game.session.getState().session?.phase !== 'done';
  if (!looked?.ok || !isAsked) return nothing;
  return html`<a class="icon" href=${toHash({ page: 'assignment', code: looked.code })} data-receipt>${t('lms.receipt')}</a>`;
}

/** One sentence about something that happened, and what may be done about it, until it is read. */
export function notices(page: ListPageContext): TemplateResult {
  const { t } = page.text;
  const { dismiss, getState, offerOf } = page.game.notices;
  const isInPackage = isPackaged(page.game.lmsStatus.getState());
  const passing = getState().filter(isPassing);
  return html`
    ${passing.map(
      notice =>
        html`<p class="passing" data-passing=${notice} @animationend=${() => dismiss(notice)}>${t(sentenceOf(notice))}</p>`,
    )}
    ${banners(page).map(notice => {
      const offer = offerOf(notice);
      const take = ({ act }: Offer) => {
        dismiss(notice);
        act();
      };
      return html`
        <aside class=${CAN_WAIT.includes(notice) ? 'notice patient' : 'notice'}>
          <p>${t(sentenceOf(notice, isInPackage))}</p>
          <span>
            ${notice === 'lmsTrouble' || notice === 'lmsShut' ? toReceipt(page) : nothing}
            ${offer && html`<button class="icon" type="button" data-offer @click=${() => take(offer)}>${t(offer.label)}</button>`}
            <button class="icon" type="button" @click=${() => dismiss(notice)}>${t('notice.close')}</button>
          </span>
        </aside>`;
    })}
  `;
}

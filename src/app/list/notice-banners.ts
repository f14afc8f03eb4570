import { toHash } from '../../route.ts';
import type { Text } from '../../text/types.ts';
import { html, nothing, type TemplateResult } from '../dom/html-template.ts';
import { isPackaged } from '../store/lms-status.ts';
import {
  isNewsSilentOn,
  isPassing,
  isToldLater,
  type Notice,
  type Offer,
  sentenceOf,
} from '../store/notice-store.ts';
import type { ListPageContext } from './list-page-context.ts';

/** These can wait: they are not shown during a level, and look like an offer, not like a fault. */
const CAN_WAIT: readonly Notice[] = ['editionReady', 'storageCleared', 'contentNews'];
/** The home page shows these itself. */
const ON_HOME_PAGE: readonly Notice[] = ['copyDue'];
/** The pages of an assignment show these themselves, for as long as they hold. */
const ON_ASSIGNMENT_PAGES: readonly Notice[] = ['lmsPreviewed', 'lmsReviewed', 'lmsElsewhere'];

/** The notices that are shown above the page now, and take room from it. */
export const banners = ({ game, text, route }: ListPageContext): readonly Notice[] =>
  game.notices
    .getState()
    .filter(notice => !isPassing(notice) && ![...ON_HOME_PAGE, ...ON_ASSIGNMENT_PAGES].includes(notice))
    .filter(notice => !['play', 'join'].includes(route.page) || !CAN_WAIT.includes(notice))
    .filter(notice => text.more || !isToldLater(notice))
    .filter(notice => notice !== 'contentNews' || !isNewsSilentOn(route.page))
    .filter((notice, _, shown) => notice !== 'sittingOutdated' || !shown.includes('contentNews'))
    // What is new waits until everything else has been read.
    .filter((notice, _, shown) => notice !== 'contentNews' || shown.length === 1);

/** The sentence of a notice; what is new in a pack, the pack says itself. */
export const noticeSentence = ({ t, more }: Text, notice: Notice, isInPackage = false): string =>
  (notice === 'contentNews' && more?.news) || t(sentenceOf(notice, isInPackage));

/** Stands in place of what is still being fetched; nothing once a notice says that something could not be fetched. */
export const loadingLine = ({ game, text: { t } }: ListPageContext): TemplateResult | typeof nothing =>
  game.fetching.told().some(notice => notice !== 'hallMissing')
    ? nothing
    : html`<p class="waiting">${t('app.opening')}</p>`;

/** Repeats a closed notice in the place of a page that cannot be drawn because something could not be fetched. */
export function missingPart({ game, text }: ListPageContext): TemplateResult | undefined {
  const { fetching, notices } = game;
  const [notice] = fetching.told().filter(told => !notices.getState().includes(told));
  const offer = notice && notices.offerOf(notice);
  if (!notice) return undefined;
  return html`
    <div class="waiting">
      <p>${noticeSentence(text, notice, isPackaged(game.lmsStatus.getState()))}</p>
      ${offer && html`<button class="button" type="button" data-offer @click=${offer.act}>${text.t(offer.label)}</button>`}
    </div>
  `;
}

/** While a question is shown, a link to the receipt of what the learning platform did not take; other pages show it. */
function receiptLink({ game, text: { t }, route }: ListPageContext): TemplateResult | typeof nothing {
  const opened = game.openAssignment.getState();
  const isPlaying = route.page === 'play' && game.session.getState().session?.phase !== 'done';
  if (!opened?.ok || !isPlaying) return nothing;
  return html`<a class="icon" href=${toHash({ page: 'assignment', code: opened.code })} data-receipt>${t('lms.receipt')}</a>`;
}

/** Each notice is one sentence about something that happened, with a button for what may be done, until it is closed. */
export function notices(page: ListPageContext): TemplateResult {
  const { text, game } = page;
  const { t } = text;
  const { getState, offerOf } = game.notices;
  const dismiss = (notice: Notice): void => {
    game.notices.dismiss(notice);
    // Whoever has read what is new need not read that a level was begun anew.
    if (notice === 'contentNews') game.notices.dismiss('sittingOutdated');
  };
  const isInPackage = isPackaged(game.lmsStatus.getState());
  const passing = getState().filter(isPassing);
  return html`
    ${passing.map(
      notice =>
        html`<p class="passing" data-passing=${notice} @animationend=${() => dismiss(notice)}>${t(sentenceOf(notice))}</p>`,
    )}
    ${banners(page).map(notice => {
      const offer = offerOf(notice);
      const accept = ({ act }: Offer) => {
        dismiss(notice);
        act();
      };
      return html`
        <aside class=${CAN_WAIT.includes(notice) ? 'notice patient' : 'notice'}>
          <p>${noticeSentence(text, notice, isInPackage)}</p>
          <span>
            ${notice === 'lmsTrouble' || notice === 'lmsShut' ? receiptLink(page) : nothing}
            ${offer && html`<button class="icon" type="button" data-offer @click=${() => accept(offer)}>${t(offer.label)}</button>`}
            <button class="icon" type="button" @click=${() => dismiss(notice)}>${t('notice.close')}</button>
          </span>
        </aside>`;
    })}
  `;
}

import { MINUTE_MS } from '../../../core/calendar-day.ts';
import {
  BLOCKING_PROBLEMS,
  limitMsOf,
  TIME_FACTORS,
  type TimeFactor,
} from '../../../core/classroom/assignment.ts';
import { toLink, toShortCode } from '../../../core/classroom/assignment-link.ts';
import { inFours } from '../../../core/classroom/code-bits.ts';
import { type Route, toHash } from '../../../route.ts';
import { addressText } from '../../dom/address-line-breaks.ts';
import { copyText } from '../../dom/clipboard.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { qrPicture } from '../../dom/qr-code.ts';
import { openPoster, posterDialog } from '../poster-dialog.ts';
import { localhostNotice, localhostPosterNotice } from '../share-address.ts';
import type { TeacherPageContext } from '../teacher-page-context.ts';
import { bankDownloads, packageDownload } from './assignment-downloads.ts';
import { leftOutList, questionPreview } from './question-list.ts';

/** What a class gets: a code to scan, a link, a code to type; and what else can be made of the assignment. */
export function sharePanel(context: TeacherPageContext): TemplateResult {
  const { game, shareAddress, draftStore, teach } = context;
  const { interview } = game;
  const { draft, silly } = draftStore.getState();
  const isImpossible = silly.some(name => BLOCKING_PROBLEMS.includes(name));
  if (isImpossible)
    return html`<section class="share" tabindex="-1"><p class="lead" data-unmade>${teach('share.unmade')}</p>
      ${silly.includes('allLeftOut') ? leftOutList(context) : nothing}</section>`;
  const code = toLink(interview, draft);
  const hash = toHash({ page: 'assignment', code });
  const address = shareAddress.link(hash);
  const typed = toTyped(shareAddress.link, toShortCode(interview, draft));
  const picture = qrPicture(address, teach('share.scan'), 'M');
  return html`
    <section class="share" tabindex="-1" aria-labelledby="share-title" @click=${(event: Event) => onGivenOut(context, code, event)}>
      <h2 id="share-title">${teach('share.title')}</h2>
      <div class="handout">
        ${picture}
        <div class="ways">
          <button class="button primary" type="button" data-wall @click=${openPoster}><strong>${teach('share.wall')}</strong></button>
          <button class="button" type="button" data-copy @click=${() => copyAddress(context, address)}><strong>${teach('share.copy')}</strong></button>
          ${typeof navigator.share === 'function' ? html`<button class="button" type="button" data-share @click=${() => send(address)}><strong>${teach('share.send')}</strong></button>` : nothing}
          <a class="button" href=${hash} target="_blank" rel="noopener" data-try><strong>${teach('share.try')}</strong></a>
        </div>
      </div>
      <p class="address"><a href=${address} target="_blank" rel="noopener">${addressText(address)}</a></p>
      ${localhostNotice(context)}
      ${typed ? html`<p class="typed">${teach('share.short')}<br />${typed}</p>` : html`<p class="quiet">${teach('share.noShort')}</p>`}
      <div class="rest">
        ${linkRow({ page: 'teach', part: 'paper', code }, teach('share.paper'), teach('share.paperLine'))}
        ${packageDownload(context)} ${bankDownloads(context)} ${questionPreview(context)}
        ${draft.minutes > 0 ? extendedLinks(context) : nothing}
        ${linkRow({ page: 'teach', part: 'results' }, teach('share.results'), teach('share.resultsLine'))}
      </div>
      ${wallPoster(context, { address, picture, typed })}
    </section>
  `;
}

const linkRow = (route: Route, name: string, line: string): TemplateResult =>
  html`<a class="row" href=${toHash(route)}><span class="what"><strong>${name}</strong><span>${line}</span></span></a>`;

/** Whichever way the assignment is handed out, the results page then knows its title. Only looking at it does not count. */
function onGivenOut({ gradebook }: TeacherPageContext, code: string, { target }: Event): void {
  const way = target instanceof Element ? target.closest('button, a') : null;
  if (way && !way.closest('[data-preview], [data-about-anew], [data-help]')) gradebook.expect(code);
}

/** An address that is short enough to be typed, in groups of four. */
const toTyped = (link: (hash: string) => string, short: string | undefined): TemplateResult | undefined =>
  short
    ? html`${addressText(link('#'))}<strong class="short" translate="no" data-short>${inFours(short)}</strong>`
    : undefined;

/** A teacher who cancels needs no message. */
const send = (url: string): void => void navigator.share({ url }).catch(() => undefined);

/** Where the page may not write to the clipboard, the address is selected instead. */
async function copyAddress({ game }: TeacherPageContext, address: string): Promise<void> {
  if (await copyText(address)) return game.notices.tell('copied');
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.share .address a')];
  const shown = links.find(({ href }) => href === address);
  if (shown) getSelection()?.selectAllChildren(shown);
}

/** Links with more time for single students. Their receipts belong to the same assignment. */
function extendedLinks(context: TeacherPageContext): TemplateResult {
  const { teach } = context;
  return html`
    <details>
      <summary>${teach('share.extended')}</summary>
      <p class="quiet">${teach('share.extendedLine')}</p>
      <ul class="links">${TIME_FACTORS.filter(factor => factor > 1).map(factor => extendedLink(context, factor))}</ul>
    </details>
  `;
}

function extendedLink(context: TeacherPageContext, factor: TimeFactor): TemplateResult {
  const { game, shareAddress, draftStore, teach } = context;
  const { draft } = draftStore.getState();
  const code = toLink(game.interview, { ...draft, factor });
  const address = shareAddress.link(toHash({ page: 'assignment', code }));
  const minutes = Math.round(limitMsOf({ ...draft, factor }) / MINUTE_MS);
  return html`
    <li>
      <button class="button" type="button" data-factor=${factor} @click=${() => copyAddress(context, address)}>
        <strong>${teach('share.factor', { factor, minutes })}</strong></button>
      <p class="address"><a href=${address} target="_blank" rel="noopener">${addressText(address)}</a></p>
    </li>
  `;
}

type PosterContent = {
  readonly address: string;
  /** The address as a code to scan. */
  readonly picture: TemplateResult;
  /** The address with a code that can be typed, where there is one. */
  readonly typed: TemplateResult | undefined;
};

/** The address for the whole class to scan, with nothing else beside it. */
function wallPoster(context: TeacherPageContext, { address, picture, typed }: PosterContent): TemplateResult {
  const { draftStore, teach, text } = context;
  const { draft, plenty } = draftStore.getState();
  return posterDialog(
    context,
    'wall',
    close => html`
      ${picture}
      <div class="words">
        <h2 id="poster-title">${draft.title || text.t('app.title')}</h2>
        <p>${text.t('classwork.items', { count: Math.min(draft.count, plenty) })}</p>
        ${localhostPosterNotice(context)}
        ${typed ? html`<p class="how">${teach('share.short')}</p>` : nothing}
        <p class="address">${typed ?? addressText(address)}</p>
        ${close}
      </div>
    `,
  );
}

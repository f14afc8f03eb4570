import { BLOCKING_PROBLEMS } from '../../../core/classroom/assignment.ts';
import { toLink, toShortCode } from '../../../core/classroom/link.ts';
import { inFours } from '../../../core/classroom/symbols.ts';
import { type Route, toHash } from '../../../route.ts';
import { addressText } from '../../dom/address.ts';
import { qrPicture } from '../../dom/code.ts';
import { html, nothing, type TemplateResult } from '../../dom/lit.ts';
import { localhostNotice } from '../alone.ts';
import type { TeacherPageContext } from '../lectern.ts';
import { openPoster } from '../poster.ts';
import { bankDownloads } from './banks.ts';
import { copyAddress } from './copy.ts';
import { packageDownload } from './downloads.ts';
import { extendedLinks } from './extended.ts';
import { questionPreview } from './preview.ts';
import { wallPoster } from './wall.ts';

/** What a class gets: a code to scan, a link, a code to type; and all else that can be made of the assignment. */
export function sharePanel(lectern: TeacherPageContext): TemplateResult {
  const { reach, teaching, teach } = lectern;
  const { draft, silly } = teaching.getState();
  const isImpossible = silly.some(name => BLOCKING_PROBLEMS.includes(name));
  if (isImpossible)
    return html`<section class="share" tabindex="-1"><p class="lead" data-unmade>${teach('share.unmade')}</p></section>`;
  const code = toLink(draft);
  const place = toHash({ page: 'assignment', code });
  const address = reach.link(place);
  const typed = toTyped(reach.link, toShortCode(draft));
  const picture = qrPicture(address, teach('share.scan'), 'M');
  return html`
    <section class="share" tabindex="-1" aria-labelledby="share-title" @click=${(event: Event) => onGivenOut(lectern, code, event)}>
      <h2 id="share-title">${teach('share.title')}</h2>
      <div class="handout">
        ${picture}
        <div class="ways">
          <button class="button primary" type="button" data-wall @click=${openPoster}><strong>${teach('share.wall')}</strong></button>
          <button class="button" type="button" data-copy @click=${() => copyAddress(lectern, address)}><strong>${teach('share.copy')}</strong></button>
          ${typeof navigator.share === 'function' ? html`<button class="button" type="button" data-share @click=${() => send(address)}><strong>${teach('share.send')}</strong></button>` : nothing}
          <a class="button" href=${place} target="_blank" rel="noopener" data-try><strong>${teach('share.try')}</strong></a>
        </div>
      </div>
      <p class="address"><a href=${address} target="_blank" rel="noopener">${addressText(address)}</a></p>
      ${localhostNotice(lectern)}
      ${typed ? html`<p class="typed">${teach('share.short')}<br />${typed}</p>` : html`<p class="quiet">${teach('share.noShort')}</p>`}
      <div class="rest">
        ${linkRow({ page: 'teach', part: 'paper', code }, teach('share.paper'), teach('share.paperLine'))}
        ${packageDownload(lectern)} ${bankDownloads(lectern)} ${questionPreview(lectern)}
        ${draft.minutes > 0 ? extendedLinks(lectern) : nothing}
        ${linkRow({ page: 'teach', part: 'results' }, teach('share.results'), teach('share.resultsLine'))}
      </div>
      ${wallPoster(lectern, { address, picture, typed })}
    </section>
  `;
}

const linkRow = (route: Route, name: string, line: string): TemplateResult =>
  html`<a class="row" href=${toHash(route)}><span class="what"><strong>${name}</strong><span>${line}</span></span></a>`;

/** However it is given out, what comes back of it is known by its title. A look at it gives nothing out. */
function onGivenOut({ gradebook }: TeacherPageContext, code: string, { target }: Event): void {
  const way = target instanceof Element ? target.closest('button, a') : null;
  if (way && !way.closest('[data-preview], [data-about-anew], [data-help]')) gradebook.expect(code);
}

/** An address that is short enough to be typed, read out in fours. */
const toTyped = (link: (hash: string) => string, short: string | undefined): TemplateResult | undefined =>
  short
    ? html`${addressText(link('#'))}<strong class="short" translate="no" data-short>${inFours(short)}</strong>`
    : undefined;

/** A teacher who thinks better of it has been served, too. */
const send = (url: string): void => void navigator.share({ url }).catch(() => undefined);

import { IMPOSSIBLE } from '../../../core/classroom/assignment.ts';
import { toLink, toShortCode } from '../../../core/classroom/link.ts';
import { inFours } from '../../../core/classroom/symbols.ts';
import { type Route, toHash } from '../../../route.ts';
import { addressText } from '../../dom/address.ts';
import { codePicture } from '../../dom/code.ts';
import { html, nothing, type TemplateResult } from '../../dom/lit.ts';
import { alone } from '../alone.ts';
import type { Lectern } from '../lectern.ts';
import { openPoster } from '../poster.ts';
import { banks } from './banks.ts';
import { copy } from './copy.ts';
import { downloads } from './downloads.ts';
import { extended } from './extended.ts';
import { preview } from './preview.ts';
import { wall } from './wall.ts';

/** What a class gets: a code to scan, a link, a code to type; and all else that can be made of the assignment. */
export function share(lectern: Lectern): TemplateResult {
  const { reach, teaching, teach } = lectern;
  const { draft, silly } = teaching.getState();
  const isImpossible = silly.some(name => IMPOSSIBLE.includes(name));
  if (isImpossible)
    return html`<section class="share" tabindex="-1"><p class="lead" data-unmade>${teach('share.unmade')}</p></section>`;
  const code = toLink(draft);
  const place = toHash({ page: 'assignment', code });
  const address = reach.link(place);
  const typed = toTyped(reach.link, toShortCode(draft));
  const picture = codePicture(address, teach('share.scan'), 'M');
  return html`
    <section class="share" tabindex="-1" aria-labelledby="share-title" @click=${(event: Event) => given(lectern, code, event)}>
      <h2 id="share-title">${teach('share.title')}</h2>
      <div class="handout">
        ${picture}
        <div class="ways">
          <button class="button primary" type="button" data-wall @click=${openPoster}><strong>${teach('share.wall')}</strong></button>
          <button class="button" type="button" data-copy @click=${() => copy(lectern, address)}><strong>${teach('share.copy')}</strong></button>
          ${typeof navigator.share === 'function' ? html`<button class="button" type="button" data-share @click=${() => send(address)}><strong>${teach('share.send')}</strong></button>` : nothing}
          <a class="button" href=${place} target="_blank" rel="noopener" data-try><strong>${teach('share.try')}</strong></a>
        </div>
      </div>
      <p class="address"><a href=${address} target="_blank" rel="noopener">${addressText(address)}</a></p>
      ${alone(lectern)}
      ${typed ? html`<p class="typed">${teach('share.short')}<br />${typed}</p>` : html`<p class="quiet">${teach('share.noShort')}</p>`}
      <div class="rest">
        ${way({ page: 'teach', part: 'paper', code }, teach('share.paper'), teach('share.paperLine'))}
        ${downloads(lectern)} ${banks(lectern)} ${preview(lectern)}
        ${draft.minutes > 0 ? extended(lectern) : nothing}
        ${way({ page: 'teach', part: 'results' }, teach('share.results'), teach('share.resultsLine'))}
      </div>
      ${wall(lectern, { address, picture, typed })}
    </section>
  `;
}

const way = (route: Route, name: string, line: string): TemplateResult =>
  html`<a class="row" href=${toHash(route)}><span class="what"><strong>${name}</strong><span>${line}</span></span></a>`;

/** However it is given out, what comes back of it is known by its title. A look at it gives nothing out. */
function given({ gradebook }: Lectern, code: string, { target }: Event): void {
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

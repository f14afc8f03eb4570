import { MINUTE_MS } from '../../../core/calendar-day.ts';
import { KINDS, TIME_FACTORS, type TimeFactor } from '../../../core/classroom/append-only-ids.ts';
import { BLOCKING_PROBLEMS, limitMsOf } from '../../../core/classroom/assignment.ts';
import { toLink, toShortCode } from '../../../core/classroom/assignment-link.ts';
import { inFours } from '../../../core/classroom/code-bits.ts';
import { itemsFor } from '../../../core/classroom/receipt-codec.ts';
import { minutesFor, paceIn } from '../../../core/learner/learner-pace.ts';
import { type Route, toHash } from '../../../route.ts';
import { beamTitle } from '../../../text/names.ts';
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
          <a class="button" href=${toHash({ page: 'teach', part: 'screen' })} data-screen><strong>${teach('titles.screen')}</strong></a>
          <a class="button" href=${toHash({ page: 'teach', part: 'live' })} data-live><strong>${teach('titles.live')}</strong></a>
          <button class="button" type="button" data-copy @click=${() => copyAddress(context, address)}><strong>${teach('share.copy')}</strong></button>
          ${typeof navigator.share === 'function' ? html`<button class="button" type="button" data-share @click=${() => send(address)}><strong>${teach('share.send')}</strong></button>` : nothing}
          <a class="button" href=${hash} target="_blank" rel="noopener" data-try><strong>${teach('share.try')}</strong></a>
        </div>
      </div>
      ${belowLine(context)}
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

/** What stands below the link, in the order of the page. */
const BELOW = ['paper', 'platform', 'bank', 'questions'] as const;
const BELOW_SELECTORS: Readonly<Record<(typeof BELOW)[number], string>> = {
  paper: '.row',
  platform: '[data-downloads]',
  bank: '[data-banks]',
  questions: '[data-preview]',
};

/** Says on the first screen that the page goes on, and leads there. */
const belowLine = ({ teach }: TeacherPageContext): TemplateResult => html`
  <p class="below">
    <span>${teach('below.line')}</span>
    ${BELOW.map(part => html`<button class="small" type="button" data-below=${part} @click=${() => showBelow(part)}>${teach(`below.${part}`)}</button>`)}
  </p>
`;

function showBelow(part: (typeof BELOW)[number]): void {
  const found = document.querySelector<HTMLElement>(`.share .rest ${BELOW_SELECTORS[part]}`);
  if (found instanceof HTMLDetailsElement) found.open = true;
  const control = found?.querySelector<HTMLElement>('summary') ?? found;
  control?.focus({ preventScroll: true });
  control?.scrollIntoView();
}

const linkRow = (route: Route, name: string, line: string): TemplateResult =>
  html`<a class="row" href=${toHash(route)}><span class="what"><strong>${name}</strong><span>${line}</span></span></a>`;

/** Whichever way the assignment is handed out, the results page then knows its title. Only looking at it does not count. */
function onGivenOut({ gradebook }: TeacherPageContext, code: string, { target }: Event): void {
  const way = target instanceof Element ? target.closest('button, a') : null;
  if (
    way &&
    !way.closest('[data-preview], [data-about-anew], [data-help], [data-below], [data-screen], [data-live]')
  )
    gradebook.expect(code);
}

/** An address that is short enough to be typed, in groups of four; a line may break between them. */
const toTyped = (link: (hash: string) => string, short: string | undefined): TemplateResult | undefined =>
  short
    ? html`${addressText(link('#'))}<strong class="short" translate="no" data-short>${inFours(short)
        .split('-')
        .map((four, i) => (i === 0 ? four : html`-<wbr />${four}`))}</strong>`
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

/** The address for the whole class to scan, and what they will be asked. */
function wallPoster(context: TeacherPageContext, { address, picture, typed }: PosterContent): TemplateResult {
  const { draftStore, teach, text } = context;
  const { title } = draftStore.getState().draft;
  return posterDialog(
    context,
    'wall',
    close => html`
      ${picture}
      <div class="words">
        <h2 id="poster-title">${title || text.t('app.title')}</h2>
        ${wallAbout(context)} ${localhostPosterNotice(context)}
        ${typed ? html`<p class="how">${teach('share.short')}</p>` : nothing}
        <p class="address">${typed ?? addressText(address)}</p>
        ${close}
      </div>
    `,
  );
}

/** Beams, number and minutes, kinds: of the questions that are asked, not of the settings, some of which may have none. */
function wallAbout({ game, draftStore, teach, text }: TeacherPageContext): TemplateResult {
  const { draft } = draftStore.getState();
  const items = itemsFor(game.interview, draftStore.kinds, draft, 0);
  const listed = (names: readonly string[], mark: string): readonly TemplateResult[] =>
    names.map(
      (name, i) => html`<span class="whole">${i < names.length - 1 ? `${name}${mark}` : name}</span>`,
    );
  const pillars = game.interview.pillars.filter(({ id }) => draft.pillars.includes(id));
  const beams = [...new Set(pillars.map(({ beam }) => beam))].map(beam => beamTitle(text, beam));
  const kinds = KINDS.filter(name => items.some(({ kind }) => kind === name));
  const time =
    draft.minutes > 0
      ? teach('share.wallLimit', { count: Math.round(limitMsOf(draft) / MINUTE_MS) })
      : teach('share.wallTime', { count: minutesFor(items.length, paceIn([])) });
  return html`
    <p class="beams">${listed(beams, text.t('name.and'))}</p>
    <p class="sum">${text.t('classwork.items', { count: items.length })} · ${time}</p>
    <p class="kinds">${listed(
      kinds.map(kind => teach(`kind.${kind}`)),
      ' · ',
    )}</p>
  `;
}

/** What all pages of a phone in a live class share: who sits here, how far the class is, and whether it is connected. */
import type { PhoneView } from '../../../core/live/view-types.ts';
import { cross, tick } from '../../../shapes/right-and-wrong-signs.ts';
import { circle, type Shape } from '../../../shapes/shape-primitives.ts';
import type { JoinTranslate } from '../../../text/live-words.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { squarePicture, tickPicture } from '../../dom/small-pictures.ts';
import { unsentIn } from '../../store/live/joined-room.ts';
import type { PhoneState } from '../../store/live/phone-steps.ts';
import { homeLink, languageSwitch } from '../page-controls.ts';
import type { PhonePage } from './phone-page-context.ts';

/** A name as it is shown: a bare number is that of a seat. */
export const shownName = (join: JoinTranslate, name: string): string =>
  /^\d{1,4}$/.test(name) ? join('me.seat', { n: name }) : name;

export const shownNames = ({ join, text }: PhonePage, names: readonly string[]): string =>
  names.map(name => shownName(join, name)).join(text.t('name.and'));

/** Above everything in a room. @param isQuiet something else says what a lost connection means. */
export function roomHead(
  page: PhonePage,
  { me, n, total, question, room }: PhoneView,
  isQuiet = false,
): TemplateResult {
  const { join } = page;
  return html`
    <header class="live-head">
      <div class="who">
        <p><strong>${me ? shownNames(page, me.names) : nothing}</strong>
          ${me?.team && question ? html`<span class="quiet">${join(`team.${me.team}`)}</span>` : nothing}</p>
        <p class="quiet">${question ? join('ask.count', { n, total }) : join('room', { room })}</p>
      </div>
      ${linkSign(page)} ${languageSwitch(page)}
    </header>
    ${isQuiet ? nothing : lostLine(page)}
  `;
}

/** Above what comes before a room. */
export const outerHead = (page: PhonePage): TemplateResult => html`
  <header class="live-head">
    ${homeLink(page.text.t('levels.back'))}
    <div class="who"><p><strong>${page.text.t('app.title')}</strong></p></div>
    ${languageSwitch(page)}
  </header>
`;

/** A word with a sign, so that no colour has to say it. */
function linkSign({ join, state: { link } }: PhonePage): TemplateResult {
  const sign = { open: tickPicture, connecting: () => nothing, lost: () => squarePicture(cross(24), 24) };
  return html`<p class="live-link" data-link=${link}>${sign[link]()}<span>${join(`link.${link}`)}</span></p>`;
}

/** While the connection is lost: that there is nothing to do, and that nothing is lost. */
export const lostLine = ({ join, state }: PhonePage): TemplateResult | typeof nothing =>
  state.link === 'lost' ? html`<p class="live-lost">${lostSaid(join, state)}</p>` : nothing;

/** @param state whose connection is lost. */
export const lostSaid = (join: JoinTranslate, { kept }: Pick<PhoneState, 'kept'>): string =>
  join(kept && unsentIn(kept).length > 0 ? 'link.kept' : 'link.again');

const DISC = 64;
const disc = (shapes: readonly Shape[]): TemplateResult =>
  squarePicture([circle([DISC / 2, DISC / 2], DISC / 2 - 1, { fill: 'primary' }), ...shapes], DISC);

/** The big tick: it has arrived. */
export const tickDisc = (): TemplateResult => disc(tick(DISC, 'onPrimary'));

type Sheet = {
  readonly sign?: TemplateResult | typeof nothing;
  readonly title: string;
  readonly line: string;
  readonly more?: TemplateResult | typeof nothing;
};

/** The sheet at the foot: what has just become of it. Its heading gets the focus, and so is read. */
export const footSheet = ({ sign = nothing, title, line, more = nothing }: Sheet): TemplateResult => html`
  <section class="live-sheet">
    <div class="live-news">${sign}
      <div><h2 tabindex="-1" data-heading>${title}</h2><p class="quiet">${line}</p></div></div>
    ${more}
  </section>
`;

/** A page that has nothing but a sentence, and what to do next. */
export const plainPart = ({ sign = nothing, title, line, more = nothing }: Sheet): TemplateResult => html`
  <div class="live-plain">
    ${sign}
    <h1 tabindex="-1" data-heading>${title}</h1>
    <p class="lead">${line}</p>
    ${more}
  </div>
`;

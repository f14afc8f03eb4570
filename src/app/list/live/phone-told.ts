/** What came of a question, on the phone of one player, and of all of them at the end. Nobody else is in it. */
import type { DealtItem } from '../../../core/kinds/kind.ts';
import type { CourseState } from '../../../core/learner/measure-standings.ts';
import type { PhoneView, ShownQuestion } from '../../../core/live/view-types.ts';
import { isTeamRight } from '../../../core/teams/team-game.ts';
import { HOME, toHash } from '../../../route.ts';
import { courseStrip } from '../../../shapes/hall/pillar-shapes.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { toSvg } from '../../dom/shapes-to-svg.ts';
import { sourceStrips } from '../../dom/source-quotes.ts';
import { verdictLine } from '../../kinds/number-explanation.ts';
import type { AnyList } from '../../kinds/types.ts';
import { confirmedIn, draftIn } from '../../store/live/phone-steps.ts';
import { loadingLine } from '../notice-banners.ts';
import { plainPart, roomHead } from './phone-frame.ts';
import type { PhonePage } from './phone-page-context.ts';
import { accentFor, listContextOf } from './phone-question.ts';

/** Without what a question gives away by being skipped: nothing. */
export const skippedPage = (page: PhonePage, view: PhoneView, { q }: ShownQuestion): TemplateResult => html`
  <main class="live accent-azurite" data-page="join" data-step=${`skipped ${q}`} data-state="skipped">
    ${roomHead(page, view)}
    ${plainPart({ title: page.join('told.skipped'), line: page.join('told.skippedLine'), more: nextPart(page, view) })}
  </main>
`;

/** A question that is explained: what one has answered, what is right, and why. */
export function toldPage(page: PhonePage, view: PhoneView, question: ShownQuestion): TemplateResult {
  const item = page.itemOf(question.item, question.told?.key);
  const list = item && page.text.more ? page.lists.of(item) : undefined;
  if (!item || !list)
    return html`<main class="live accent-azurite" data-page="join" data-step="told">${roomHead(page, view)} ${loadingLine(page)}</main>`;
  const outcome = outcomeOf(page, item);
  return html`
    <main class=${`live ${list.setting} accent-${accentFor(page, item)}`} data-page="join" data-step=${`told ${question.q}`}
      data-state="told" data-kind=${item.kind}>
      ${roomHead(page, view)}
      <h1 class="unseen">${list.question(listContextOf(page), item)}</h1>
      <div class="live-told">
        ${list.setting === 'desk' ? html`<div class="live-beside">${list.beside({ ...listContextOf(page), item, ...outcome })}</div>` : nothing}
        ${toldSheet(page, view, item, list, outcome)}
      </div>
    </main>
  `;
}

/** `isAnswered`: false where the response is the right one, shown to whoever gave none. */
type Outcome = { readonly response: unknown; readonly isRight: boolean; readonly isAnswered: boolean };

function outcomeOf({ state }: PhonePage, item: DealtItem): Outcome {
  const { rules, prompt, key } = item;
  const given = confirmedIn(state);
  const own = given === undefined ? undefined : rules.parseResponse(prompt, given);
  const response = own ?? rules.parseResponse(prompt, key) ?? rules.blank(prompt);
  return { response, isRight: isTeamRight(item, response), isAnswered: own !== undefined };
}

function toldSheet(
  page: PhonePage,
  view: PhoneView,
  item: DealtItem,
  list: AnyList,
  outcome: Outcome,
): TemplateResult {
  const { join } = page;
  const { isRight, isAnswered } = outcome;
  const looks = isAnswered ? (isRight ? 'told-sheet good' : 'told-sheet') : 'told-sheet calm';
  return html`
    <section class=${looks} data-part="sheet" aria-labelledby="verdict">
      <h2 id="verdict" tabindex="-1" data-heading>${verdict(page, view, item, list, outcome)}</h2>
      ${view.me?.mine?.isLate ? html`<p class="live-note">${join('told.late')}</p>` : nothing}
      ${
        isAnswered && isRight
          ? nothing
          : html`<div class="live-answer"><p class="quiet">${join('told.answer')}</p><div>${list.recap(listContextOf(page), item)}</div></div>`
      }
      ${reason(page, item, list, outcome)}
      ${nextPart(page, view)}
    </section>
  `;
}

function verdict(
  page: PhonePage,
  { me }: PhoneView,
  item: DealtItem,
  list: AnyList,
  outcome: Outcome,
): TemplateResult {
  const { join } = page;
  if (!outcome.isAnswered) {
    const isChosen = draftIn(page.state) !== undefined;
    return html`<span>${join(!me?.isAsked ? 'told.unasked' : isChosen ? 'told.chosen' : 'told.none')}</span>`;
  }
  if (outcome.isRight && !item.rules.isToldWhenRight) return verdictLine(true, join('told.right'));
  return list.verdict({ ...listContextOf(page), item, ...outcome });
}

/** Why; to whoever gave no answer where the kind can say it without one, else where the interview says so. */
function reason(page: PhonePage, item: DealtItem, list: AnyList, outcome: Outcome): TemplateResult {
  const { game, text } = page;
  if (outcome.isAnswered || outcome.isRight)
    return html`${list.why({ ...listContextOf(page), item, ...outcome })}`;
  return html`${sourceStrips(text, item.rules.explain(game.interview, item, outcome.response).sources)}`;
}

function nextPart({ join }: PhonePage, { me }: PhoneView): TemplateResult {
  return html`
    <div class="live-waiting">
      <p><strong>${join('told.next')}</strong></p>
      ${me && me.asked > 0 ? html`<p class="quiet">${join('told.score', { right: me.right, asked: me.asked })}</p>` : nothing}
    </div>
  `;
}

const STRIP = { w: 352, h: 44 };

/** The end: one's own share, what was missed, and where to go on. */
export function endPage(page: PhonePage, view: PhoneView): TemplateResult {
  const { join, state } = page;
  const { right = 0, asked = 0 } = view.me ?? {};
  const told = state.kept?.told ?? [];
  const missed = told.filter(({ isRight }) => isRight !== true);
  // What one has put up in this class: a course for each question.
  const courses = told.map(({ isRight }): CourseState => (isRight === true ? 'mastered' : 'planned'));
  const line = asked === 0 ? 'end.none' : right === asked ? 'end.all' : 'end.some';
  return html`
    <main class="live accent-azurite" data-page="join" data-step="ended" data-state="ended">
      ${roomHead(page, view)}
      <div class="live-end">
        <h1 tabindex="-1" data-heading>${join('end.title')}</h1>
        ${asked > 0 ? html`<p class="live-share">${join('end.share', { right, asked })}</p>${toSvg(courseStrip(courses, STRIP.w, STRIP.h), STRIP)}` : nothing}
        <p class="lead">${join(line)}</p>
        ${missed.length > 0 ? missedPart(page, missed) : nothing}
      </div>
      <nav class="actions">
        <a class="button" href=${toHash({ page: 'levels' })}><strong>${join('end.play')}</strong></a>
        <a class="button primary" data-go href=${toHash(HOME)}><strong>${join('end.hall')}</strong></a>
      </nav>
    </main>
  `;
}

type Told = NonNullable<PhonePage['state']['kept']>['told'];

function missedPart(page: PhonePage, missed: Told): TemplateResult {
  const rows = missed.flatMap(({ item: shown, key }) => {
    const item = page.itemOf(shown, key);
    const list = item && page.text.more ? page.lists.of(item) : undefined;
    if (!item || !list) return [];
    return [
      html`<li class=${`accent-${accentFor(page, item)}`}>${list.recap(listContextOf(page), item)}</li>`,
    ];
  });
  return html`
    <section class="live-missed">
      <h2>${page.join('end.missed')}</h2>
      ${rows.length < missed.length ? loadingLine(page) : nothing}
      <ul>${rows}</ul>
    </section>
  `;
}

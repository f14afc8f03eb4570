import { MINUTE_MS } from '../../../core/calendar-day.ts';
import { limitMsOf } from '../../../core/classroom/assignment.ts';
import { pillarsOf } from '../../../core/interview/lookups.ts';
import { lastIn } from '../../../core/lists.ts';
import { HINTS_PER_SITTING } from '../../../core/session/session-state.ts';
import { HOME, toHash } from '../../../route.ts';
import { dueName, momentName } from '../../../text/date-names.ts';
import { beamTitle, pillarLabel } from '../../../text/names.ts';
import type { Text } from '../../../text/types.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { arrowPicture } from '../../dom/small-pictures.ts';
import type { IllegibleAssignment, LegibleAssignment } from '../../store/types.ts';
import type { ListPageContext } from '../list-page-context.ts';
import { codeField } from '../page-controls.ts';
import { closedBecause, isInPackage, isInPlatform, lmsStateKey, lmsStateLine } from './lms-state-messages.ts';
import { nickname, receipt } from './receipt-panel.ts';
import { unconfirmedLeftHere, unconfirmedOfThisVisit } from './unconfirmed-receipts.ts';

/** What a class is set: what, how many, until when, and what the teacher will see; then it begins. Nothing, while it is read. */
export function assignment(page: ListPageContext): TemplateResult | undefined {
  const looked = page.game.openAssignment.getState();
  if (!looked || (looked.ok && looked.isEntered)) return undefined;
  const title = looked.ok ? looked.assignment.title : '';
  return html`
    <main class="classwork accent-azurite" data-page="assignment">
      <header class="head">
        ${isInPackage(page) ? nothing : html`<a class="icon" href=${toHash(HOME)} aria-label=${page.text.t('levels.back')}>${arrowPicture('left')}</a>`}
        <h1 tabindex="-1">${title || page.text.t('classwork.title')}</h1>
      </header>
      ${looked.ok ? terms(page, looked) : broken(page, looked)}
    </main>
  `;
}

/** One sentence about what is wrong with the code, the code to mend, and the way to play all the same: none of it in a package. */
function broken(page: ListPageContext, looked: IllegibleAssignment): TemplateResult {
  const { game, text } = page;
  const { t } = text;
  if (isInPackage(page)) return html`<p class="lead" role="alert">${t('lms.unreadable')}</p>`;
  return html`
    <p class="lead" role="alert">${t(`unreadable.${looked.problem}`)}</p>
    ${codeField(game, t, looked.code)}
    <nav class="actions"><a class="button" href=${toHash({ page: 'levels' })}><strong>${t('classwork.freePlay')}</strong></a></nav>
  `;
}

function terms(page: ListPageContext, looked: LegibleAssignment): TemplateResult {
  const { t } = page.text;
  const { assignment: set } = looked;
  const row = (name: string, value: string | TemplateResult): TemplateResult =>
    html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  return html`
    ${unconfirmedOfThisVisit(page, looked)}
    <dl class="terms">
      ${row(t('classwork.asks'), scopeLines(page, looked))}
      ${row(t('classwork.count'), t('classwork.items', { count: looked.count }))}
      ${row(t('classwork.mode'), t(set.mode === 'test' ? 'classwork.test' : 'classwork.practice'))}
      ${row(t('classwork.hints'), set.hasHints ? t('classwork.hintsSome', { count: HINTS_PER_SITTING }) : t('classwork.hintsNone'))}
      ${set.minutes > 0 ? row(t('classwork.time'), timeLine(page.text, looked)) : nothing}
      ${set.due !== null ? row(t('classwork.due'), dueName(page.text, set.due, looked.at)) : nothing}
      ${set.attempts > 0 && !isInPlatform(page) ? row(t('classwork.attempts'), t('classwork.attemptsLeft', { count: leftIn(looked) })) : nothing}
      ${set.language ? row(t('classwork.language'), t('classwork.languageLocked')) : nothing}
      ${row(t('classwork.seen'), t(isInPlatform(page) ? 'lms.seenLine' : 'classwork.seenLine'))}
    </dl>
    <div class="go">${going(page, looked)}</div>
  `;
}

const leftIn = ({ assignment, folder }: LegibleAssignment): number =>
  Math.max(0, assignment.attempts - folder.receipts.length);

const timeLine = ({ t }: Text, { assignment }: LegibleAssignment): string =>
  t(assignment.mode === 'test' ? 'classwork.testLimit' : 'classwork.timeLimit', {
    count: Math.round(limitMsOf(assignment) / MINUTE_MS),
  });

/** Whole beams by their titles, parts of one by their pillars. */
function scopeLines({ game, text }: ListPageContext, { assignment }: LegibleAssignment): TemplateResult {
  const { interview } = game;
  const lines = interview.beams.flatMap(({ id }) => {
    const pillars = pillarsOf(interview, id);
    const chosen = pillars.filter(pillar => assignment.pillars.includes(pillar.id));
    if (chosen.length === 0) return [];
    const beam = beamTitle(text, id);
    if (chosen.length === pillars.length) return [beam];
    const labels = chosen.map(pillar => pillarLabel(text, pillar.id)).join(text.t('name.and'));
    return [text.t('classwork.beamPart', { beam, pillars: labels })];
  });
  return html`<ul>${lines.map(line => html`<li>${line}</li>`)}</ul>`;
}

/** What is in the way, or the way on. */
function going(page: ListPageContext, looked: LegibleAssignment): TemplateResult {
  const { t, language } = page.text;
  const { isBegun, assignment: set, folder } = looked;
  const shut = closedBecause(page, looked);
  // What cannot be begun is neither early nor late.
  const { bar, isLate } = shut ? { isLate: false } : looked;
  const known = shut ?? lmsStateKey(page);
  const latest = lastIn(folder.receipts);
  const word = isBegun ? 'classwork.goOn' : latest ? 'classwork.again' : 'classwork.start';
  return html`
    ${known ? lmsStateLine(page, known) : nothing}
    ${bar === 'early' ? html`<p class="lead">${t('classwork.early', { date: momentName(language, set.opens ?? 0, looked.at) })}</p>` : nothing}
    ${bar === 'spent' ? html`<p class="lead">${t('classwork.spent')}</p>` : nothing}
    ${isLate && !bar ? html`<p class="lead">${t(isInPlatform(page) ? 'lms.late' : 'classwork.late')}</p>` : nothing}
    ${bar === 'early' || isLate ? html`<p class="quiet">${t('classwork.clock', { date: clockLine(page, looked) })}</p>` : nothing}
    ${bar || latest || isInPlatform(page) ? nothing : nickname(page, looked)}
    ${latest && !isBegun && !isInPlatform(page) ? receipt(page, looked, latest) : nothing}
    ${unconfirmedLeftHere(page, looked)}
    <nav class="actions">
      ${isInPlatform(page) ? toResult(page, looked) : nothing}
      ${
        bar || shut
          ? nothing
          : html`<a class=${latest && !isBegun ? 'button' : 'button primary'} data-go href=${toHash({ page: 'play', level: 'assigned', code: looked.code })}
              @click=${() => goOn(page, looked)}><strong>${t(word)}</strong></a>`
      }
    </nav>
  `;
}

/** To what it came to, if it came to an end. */
const toResult = (
  { text: { t } }: ListPageContext,
  { code, isBegun, folder }: LegibleAssignment,
): TemplateResult | typeof nothing =>
  isBegun || folder.receipts.length === 0
    ? nothing
    : html`<a class="button primary" data-result href=${toHash({ page: 'play', level: 'assigned', code })}><strong>${t('wrong.end')}</strong></a>`;

/** What opens or is over by the clock of a device may do so because that clock is wrong. */
const clockLine = (
  { text: { language } }: ListPageContext,
  { at, assignment: { opens, due } }: LegibleAssignment,
): string => momentName(language, at, opens ?? due ?? at);

/** The link leads on, unless this is where it leads: whoever was passed the address of a sitting is there already. */
function goOn({ game: { openAssignment }, route }: ListPageContext, { code }: LegibleAssignment): void {
  openAssignment.start();
  if (route.page === 'play') void openAssignment.enter(code);
}

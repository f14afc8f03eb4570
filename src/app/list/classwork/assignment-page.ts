import { MINUTE_MS } from '../../../core/calendar-day.ts';
import { limitMsOf } from '../../../core/classroom/assignment.ts';
import { pillarsOf } from '../../../core/interview/lookups.ts';
import { lastIn } from '../../../core/lists.ts';
import { HINTS_PER_SESSION } from '../../../core/session/session-state.ts';
import { toHash } from '../../../route.ts';
import { dueName, momentName } from '../../../text/date-names.ts';
import { beamTitle, pillarLabel } from '../../../text/names.ts';
import type { Text } from '../../../text/types.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import type { IllegibleAssignment, LegibleAssignment } from '../../store/types.ts';
import type { ListPageContext } from '../list-page-context.ts';
import { codeField, homeLink } from '../page-controls.ts';
import { closedBecause, isInPackage, isInPlatform, lmsStateKey, lmsStateLine } from './lms-state-messages.ts';
import { nicknameField } from './nickname-field.ts';

/** How receipts are shown, which most who open an assignment have none of: fetched behind its page. */
type Receipts = Pick<
  typeof import('../classwork-pages-chunk.ts'),
  'receiptPanel' | 'unconfirmedLeftHere' | 'unconfirmedOfThisVisit'
>;

/**
 * An assignment before it is played: what it asks, its conditions and what the teacher will see. Undefined while it loads, or
 * while there is a receipt to show that cannot be shown yet.
 */
export function assignment(
  page: ListPageContext,
  receipts: Receipts | undefined,
): TemplateResult | undefined {
  const opened = page.game.openAssignment.getState();
  if (!opened || (opened.ok && opened.isEntered)) return undefined;
  if (opened.ok && !receipts && hasReceipts(page, opened)) return undefined;
  const title = opened.ok ? opened.assignment.title : '';
  return html`
    <main class="classwork accent-azurite" data-page="assignment">
      <header class="head">
        ${isInPackage(page) ? nothing : homeLink(page.text.t('levels.back'))}
        <h1 tabindex="-1">${title || page.text.t('classwork.title')}</h1>
      </header>
      ${opened.ok ? terms(page, opened, receipts) : unreadable(page, opened)}
    </main>
  `;
}

const hasReceipts = ({ game }: ListPageContext, { folder }: LegibleAssignment): boolean =>
  folder.receipts.length > 0 || game.lmsStatus.getState().unconfirmed.length > 0;

/** What is wrong with the code, a field to correct it, and a link to free play. An LMS package has only the sentence. */
function unreadable(page: ListPageContext, opened: IllegibleAssignment): TemplateResult {
  const { game, text } = page;
  const { t } = text;
  if (isInPackage(page)) return html`<p class="lead" role="alert">${t('lms.unreadable')}</p>`;
  return html`
    <p class="lead" role="alert">${t(`unreadable.${opened.problem}`, { pack: opened.pack ?? '' })}</p>
    ${codeField(game, t, opened.code)}
    <nav class="actions"><a class="button" href=${toHash({ page: 'levels' })}><strong>${t('classwork.freePlay')}</strong></a></nav>
  `;
}

function terms(
  page: ListPageContext,
  opened: LegibleAssignment,
  receipts: Receipts | undefined,
): TemplateResult {
  const { t } = page.text;
  const { assignment } = opened;
  const term = (name: string, value: string | TemplateResult): TemplateResult =>
    html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  return html`
    ${receipts?.unconfirmedOfThisVisit(page, opened)}
    <dl class="terms">
      ${term(t('classwork.asks'), scopeLines(page, opened))}
      ${term(t('classwork.count'), t('classwork.items', { count: opened.count }))}
      ${term(t('classwork.mode'), t(assignment.mode === 'test' ? 'classwork.test' : 'classwork.practice'))}
      ${term(t('classwork.hints'), assignment.hasHints ? t('classwork.hintsSome', { count: HINTS_PER_SESSION }) : t('classwork.hintsNone'))}
      ${assignment.minutes > 0 ? term(t('classwork.time'), timeLine(page.text, opened)) : nothing}
      ${assignment.due !== null ? term(t('classwork.due'), dueName(page.text, assignment.due, opened.at)) : nothing}
      ${assignment.attempts > 0 && !isInPlatform(page) ? term(t('classwork.attempts'), t('classwork.attemptsLeft', { count: attemptsLeft(opened) })) : nothing}
      ${assignment.language ? term(t('classwork.language'), t('classwork.languageLocked')) : nothing}
      ${term(t('classwork.seen'), t(isInPlatform(page) ? 'lms.seenLine' : 'classwork.seenLine'))}
    </dl>
    <div class="go">${startOrReason(page, opened, receipts)}</div>
  `;
}

const attemptsLeft = ({ assignment, folder }: LegibleAssignment): number =>
  Math.max(0, assignment.attempts - folder.receipts.length);

const timeLine = ({ t }: Text, { assignment }: LegibleAssignment): string =>
  t(assignment.mode === 'test' ? 'classwork.testLimit' : 'classwork.timeLimit', {
    count: Math.round(limitMsOf(assignment) / MINUTE_MS),
  });

/** What it asks: whole beams by their titles, parts of a beam by the names of their pillars. */
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

/** The button that starts or continues it, or the reason why it cannot be started; and receipts still to hand in. */
function startOrReason(
  page: ListPageContext,
  opened: LegibleAssignment,
  receipts: Receipts | undefined,
): TemplateResult {
  const { t, language } = page.text;
  const { isBegun, assignment, folder } = opened;
  const closed = closedBecause(page, opened);
  // What cannot be begun at all is not said to be early or late.
  const { bar, isLate } = closed ? { isLate: false } : opened;
  const stateKey = closed ?? lmsStateKey(page);
  const latest = lastIn(folder.receipts);
  const label = isBegun ? 'classwork.goOn' : latest ? 'classwork.again' : 'classwork.start';
  return html`
    ${stateKey ? lmsStateLine(page, stateKey) : nothing}
    ${bar === 'early' ? html`<p class="lead">${t('classwork.early', { date: momentName(language, assignment.opens ?? 0, opened.at) })}</p>` : nothing}
    ${bar === 'spent' ? html`<p class="lead">${t('classwork.spent')}</p>` : nothing}
    ${isLate && !bar ? html`<p class="lead">${t(isInPlatform(page) ? 'lms.late' : 'classwork.late')}</p>` : nothing}
    ${bar === 'early' || isLate ? html`<p class="quiet">${t('classwork.clock', { date: clockLine(page, opened) })}</p>` : nothing}
    ${bar || latest || isInPlatform(page) ? nothing : nicknameField(page, opened)}
    ${latest && !isBegun && !isInPlatform(page) ? receipts?.receiptPanel(page, opened, latest) : nothing}
    ${receipts?.unconfirmedLeftHere(page, opened)}
    <nav class="actions">
      ${isInPlatform(page) ? resultLink(page, opened) : nothing}
      ${
        bar || closed
          ? nothing
          : html`<a class=${latest && !isBegun ? 'button' : 'button primary'} data-go href=${toHash({ page: 'play', level: 'assigned', code: opened.code })}
              @click=${() => start(page, opened)}><strong>${t(label)}</strong></a>`
      }
    </nav>
  `;
}

/** Leads to the result, if the last attempt was finished. */
const resultLink = (
  { text: { t } }: ListPageContext,
  { code, isBegun, folder }: LegibleAssignment,
): TemplateResult | typeof nothing =>
  isBegun || folder.receipts.length === 0
    ? nothing
    : html`<a class="button primary" data-result href=${toHash({ page: 'play', level: 'assigned', code })}><strong>${t('wrong.end')}</strong></a>`;

/** The time of this device: if it seems too early or too late, its clock may be wrong. */
const clockLine = (
  { text: { language } }: ListPageContext,
  { at, assignment: { opens, due } }: LegibleAssignment,
): string => momentName(language, at, opens ?? due ?? at);

/** The link leads to the session by itself, unless the route is that of the session already (it was opened by its link). */
function start({ game: { openAssignment }, route }: ListPageContext, { code }: LegibleAssignment): void {
  openAssignment.start();
  if (route.page === 'play') void openAssignment.enter(code);
}

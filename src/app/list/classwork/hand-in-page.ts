import { MINUTE_MS } from '../../../core/calendar-day.ts';
import { type SittingOutcome, sittingOutcome } from '../../../core/classroom/replay-receipt.ts';
import { type Session, tallyOf } from '../../../core/session/session-state.ts';
import { HOME, toHash } from '../../../route.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import type { KeptReceipt } from '../../store/saves/save-types.ts';
import type { LegibleAssignment } from '../../store/types.ts';
import type { ListPageContext } from '../list-page-context.ts';
import { homeLink } from '../page-controls.ts';
import { figure, missedItems } from '../result-parts.ts';
import { endOfAttempt, isInPackage, isInPlatform } from './lms-state-messages.ts';
import { receiptPanel, recordOfAttempt } from './receipt-panel.ts';
import { unconfirmedLeftHere, unconfirmedOfThisVisit } from './unconfirmed-receipts.ts';

/** The end of an assignment: the result, the receipt for the teacher, and only then what was missed. */
export function handin(page: ListPageContext): TemplateResult | undefined {
  const { game, text } = page;
  const { session } = game.session.getState();
  const opened = game.openAssignment.getState();
  if (!session || !opened?.ok) return undefined;
  const kept = opened.folder.receipts.find(({ own }) => String(own) === session.seed);
  const outcome = sittingOutcome(session);
  const { missed } = tallyOf(session);
  const unasked = outcome.total - outcome.asked;
  return html`
    <main class="classwork accent-azurite" data-page="handin">
      <header class="head">
        ${isInPackage(page) ? nothing : homeLink(text.t('app.toHall'))}
        <h1 tabindex="-1">${text.t(unasked > 0 ? 'classwork.timeUp' : 'classwork.done')}</h1>
      </header>
      ${figures(page, outcome)}
      ${unasked > 0 ? html`<p class="quiet">${text.t('classwork.unasked', { count: unasked })}</p>` : nothing}
      ${endOfAttempt(page)}
      ${unconfirmedOfThisVisit(page, opened) ?? (kept ? receiptOf(page, opened, kept, session) : nothing)}
      ${unconfirmedLeftHere(page, opened)}
      ${missed.length > 0 ? missedItems(page, session, missed) : html`<p class="flawless">${unasked > 0 ? nothing : text.t('result.none')}</p>`}
      <nav class="actions">
        <a class="button" href=${toHash({ page: 'assignment', code: opened.code })}><strong>${text.t('classwork.details')}</strong></a>
        ${isInPackage(page) ? nothing : html`<a class="button" href=${toHash(HOME)}><strong>${text.t('app.toHall')}</strong></a>`}
      </nav>
    </main>
  `;
}

/** In a learning platform nothing need be handed in: the receipt is only a record, and a preview has none. */
function receiptOf(
  page: ListPageContext,
  opened: LegibleAssignment,
  kept: KeptReceipt,
  session: Session,
): TemplateResult | typeof nothing {
  if (!isInPlatform(page)) return receiptPanel(page, opened, kept, session);
  const isPreview = page.game.lmsStatus.getState().state === 'previewed';
  return isPreview ? nothing : recordOfAttempt(page, opened, kept);
}

function figures({ text: { t } }: ListPageContext, { right, total, ms }: SittingOutcome): TemplateResult {
  return html`
    <dl class="figures two">
      ${figure(`${right}/${total}`, t('classwork.firstTry'))}
      ${figure(String(Math.max(1, Math.round(ms / MINUTE_MS))), t('classwork.minutesSpent'))}
    </dl>
  `;
}

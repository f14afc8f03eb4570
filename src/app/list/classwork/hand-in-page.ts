import { MINUTE_MS } from '../../../core/calendar-day.ts';
import { type SittingOutcome, sittingOutcome } from '../../../core/classroom/replay-receipt.ts';
import { type Session, tallyOf } from '../../../core/session/session-state.ts';
import { HOME, toHash } from '../../../route.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { arrowPicture } from '../../dom/small-pictures.ts';
import type { KeptReceipt } from '../../store/saves/save-types.ts';
import type { LegibleAssignment } from '../../store/types.ts';
import type { ListPageContext } from '../list-page-context.ts';
import { missedItems } from '../result-parts.ts';
import { isInPackage, isInPlatform, lmsPart } from './lms-state-messages.ts';
import { receipt, recordOfAttempt } from './receipt-panel.ts';
import { unconfirmedLeftHere, unconfirmedOfThisVisit } from './unconfirmed-receipts.ts';

/** The end of an assignment: what it came to, the receipt for the teacher, and only then what was missed. */
export function handin(page: ListPageContext): TemplateResult | undefined {
  const { game, text } = page;
  const { session } = game.session.getState();
  const looked = game.openAssignment.getState();
  if (!session || !looked?.ok) return undefined;
  const kept = looked.folder.receipts.find(({ own }) => String(own) === session.seed);
  const outcome = sittingOutcome(session);
  const { missed } = tallyOf(session);
  const unasked = outcome.total - outcome.asked;
  return html`
    <main class="classwork accent-azurite" data-page="handin">
      <header class="head">
        ${isInPackage(page) ? nothing : html`<a class="icon" href=${toHash(HOME)} aria-label=${text.t('result.hall')}>${arrowPicture('left')}</a>`}
        <h1 tabindex="-1">${text.t(unasked > 0 ? 'classwork.timeUp' : 'classwork.done')}</h1>
      </header>
      ${figures(page, outcome)}
      ${unasked > 0 ? html`<p class="quiet">${text.t('classwork.unasked', { count: unasked })}</p>` : nothing}
      ${lmsPart(page)}
      ${unconfirmedOfThisVisit(page, looked) ?? (kept ? receiptOf(page, looked, kept, session) : nothing)}
      ${unconfirmedLeftHere(page, looked)}
      ${missed.length > 0 ? missedItems(page, session, missed) : html`<p class="flawless">${unasked > 0 ? nothing : text.t('result.none')}</p>`}
      <nav class="actions">
        <a class="button" href=${toHash({ page: 'assignment', code: looked.code })}><strong>${text.t('classwork.details')}</strong></a>
        ${isInPackage(page) ? nothing : html`<a class="button" href=${toHash(HOME)}><strong>${text.t('result.hall')}</strong></a>`}
      </nav>
    </main>
  `;
}

/** What a learning platform has need not be handed in, and what does not count has no receipt. */
function receiptOf(
  page: ListPageContext,
  looked: LegibleAssignment,
  kept: KeptReceipt,
  session: Session,
): TemplateResult | typeof nothing {
  if (!isInPlatform(page)) return receipt(page, looked, kept, session);
  const isPreview = page.game.lmsStatus.getState().state === 'previewed';
  return isPreview ? nothing : recordOfAttempt(page, looked, kept);
}

function figures({ text: { t } }: ListPageContext, { right, total, ms }: SittingOutcome): TemplateResult {
  const figure = (value: string, name: string): TemplateResult =>
    html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  return html`
    <dl class="figures two">
      ${figure(`${right}/${total}`, t('classwork.firstTry'))}
      ${figure(String(Math.max(1, Math.round(ms / MINUTE_MS))), t('classwork.minutesSpent'))}
    </dl>
  `;
}

import { type SittingOutcome, sittingOutcome } from '../../../core/classroom/replay.ts';
import { MINUTE_MS } from '../../../core/day.ts';
import type { Session } from '../../../core/session/session.ts';
import { tallyOf } from '../../../core/session/tally.ts';
import { HOME, toHash } from '../../../route.ts';
import { html, nothing, type TemplateResult } from '../../dom/lit.ts';
import { arrowPicture } from '../../dom/picture.ts';
import type { LegibleAssignment } from '../../store/looked.ts';
import type { KeptReceipt } from '../../store/saves/bodies.ts';
import { missedItems } from '../missed.ts';
import type { ListPageContext } from '../scene.ts';
import { isInPackage, isInPlatform, lmsPart } from './platform.ts';
import { receipt } from './receipt.ts';
import { recordOfAttempt, unconfirmedLeftHere, unconfirmedOfThisVisit } from './unconfirmed.ts';

/** The end of an assignment: what it came to, the receipt for the teacher, and only then what was missed. */
export function handin(scene: ListPageContext): TemplateResult | undefined {
  const { game, text } = scene;
  const { session } = game.session.getState();
  const looked = game.assigned.getState();
  if (!session || !looked?.ok) return undefined;
  const kept = looked.folder.receipts.find(({ own }) => String(own) === session.seed);
  const outcome = sittingOutcome(session);
  const { missed } = tallyOf(session);
  const unasked = outcome.total - outcome.asked;
  return html`
    <main class="classwork accent-azurite" data-page="handin">
      <header class="head">
        ${isInPackage(scene) ? nothing : html`<a class="icon" href=${toHash(HOME)} aria-label=${text.t('result.hall')}>${arrowPicture('left')}</a>`}
        <h1 tabindex="-1">${text.t(unasked > 0 ? 'classwork.timeUp' : 'classwork.done')}</h1>
      </header>
      ${figures(scene, outcome)}
      ${unasked > 0 ? html`<p class="quiet">${text.t('classwork.unasked', { count: unasked })}</p>` : nothing}
      ${lmsPart(scene)}
      ${unconfirmedOfThisVisit(scene, looked) ?? (kept ? receiptOf(scene, looked, kept, session) : nothing)}
      ${unconfirmedLeftHere(scene, looked)}
      ${missed.length > 0 ? missedItems(scene, session, missed) : html`<p class="flawless">${unasked > 0 ? nothing : text.t('result.none')}</p>`}
      <nav class="actions">
        <a class="button" href=${toHash({ page: 'assignment', code: looked.code })}><strong>${text.t('classwork.details')}</strong></a>
        ${isInPackage(scene) ? nothing : html`<a class="button" href=${toHash(HOME)}><strong>${text.t('result.hall')}</strong></a>`}
      </nav>
    </main>
  `;
}

/** What a learning platform has need not be handed in, and what does not count has no receipt. */
function receiptOf(
  scene: ListPageContext,
  looked: LegibleAssignment,
  kept: KeptReceipt,
  session: Session,
): TemplateResult | typeof nothing {
  if (!isInPlatform(scene)) return receipt(scene, looked, kept, session);
  const isPreview = scene.game.platform.getState().state === 'previewed';
  return isPreview ? nothing : recordOfAttempt(scene, looked, kept);
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

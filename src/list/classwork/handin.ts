import { html, nothing, type TemplateResult } from 'lit-html';
import { MINUTE_MS } from '../../classroom/times.ts';
import { arrowPicture } from '../../dom/picture.ts';
import { isRight, type Session, spentIn } from '../../play/session.ts';
import { HOME, toHash } from '../../route.ts';
import { missedOnes } from '../pages/missed.ts';
import type { Scene } from '../scene.ts';
import { isInPlatform, platformPart } from './platform.ts';
import { receipt } from './receipt.ts';

/** The end of an assignment: what it came to, the receipt for the teacher, and only then what was missed. */
export function handin(scene: Scene): TemplateResult {
  const { game, text } = scene;
  const { session } = game.session.getState();
  const looked = game.assigned.getState();
  if (!session || !looked?.ok) return html`<main data-page="awaited"></main>`;
  const kept = looked.folder.receipts.find(({ own }) => String(own) === session.seed);
  const first = session.log.filter(({ isFirst }) => isFirst);
  const missed = first.filter(one => !isRight(one)).map(({ item }) => item);
  const unasked = session.items.length - first.length;
  return html`
    <main class="classwork accent-azurite" data-page="handin">
      <header class="head">
        <a class="icon" href=${toHash(HOME)} aria-label=${text.t('result.hall')}>${arrowPicture('left')}</a>
        <h1 tabindex="-1">${text.t(unasked > 0 ? 'classwork.timeUp' : 'classwork.done')}</h1>
      </header>
      ${figures(scene, session, first.length - missed.length)}
      ${unasked > 0 ? html`<p class="quiet">${text.t('classwork.unasked', { count: unasked })}</p>` : nothing}
      ${platformPart(scene)}
      ${kept && !isInPlatform(scene) ? receipt(scene, looked, kept, session) : nothing}
      ${missed.length > 0 ? missedOnes(scene, session, missed) : html`<p class="flawless">${unasked > 0 ? nothing : text.t('result.none')}</p>`}
      <nav class="actions">
        <a class="button" href=${toHash({ page: 'assignment', code: looked.code })}><strong>${text.t('classwork.details')}</strong></a>
        <a class="button" href=${toHash(HOME)}><strong>${text.t('result.hall')}</strong></a>
      </nav>
    </main>
  `;
}

function figures({ text: { t } }: Scene, session: Session, right: number): TemplateResult {
  const figure = (value: string, name: string): TemplateResult =>
    html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  return html`
    <dl class="figures two">
      ${figure(`${right}/${session.items.length}`, t('classwork.firstTry'))}
      ${figure(String(Math.max(1, Math.round(spentIn(session) / MINUTE_MS))), t('classwork.minutesSpent'))}
    </dl>
  `;
}

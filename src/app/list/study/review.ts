import { recallLevelOf } from '../../../core/interview/library.ts';
import { minutesFor } from '../../../core/learner/pace.ts';
import type { Recollection } from '../../../core/learner/recollection.ts';
import type { ReviewSize } from '../../../core/session/recall.ts';
import { HOME, toHash } from '../../../route.ts';
import { dayName } from '../../../text/dates.ts';
import { html, nothing, type TemplateResult } from '../../dom/lit.ts';
import { arrowPicture } from '../../dom/picture.ts';
import { sealPicture } from '../badge.ts';
import { chips } from '../chips.ts';
import type { ListPageContext } from '../scene.ts';
import { testDate } from './target.ts';

const TWO_MINUTES_MS = 120_000;
/** More than anyone answers in two minutes. */
const PLENTY = 60;
const SIZES: readonly ReviewSize[] = [5, 10, 20, 'minutes'];

/** 今日巩固: what is due, how much of it to go over now, and the way to all that is about one's own learning. */
export function review(scene: ListPageContext): TemplateResult {
  const { game, text } = scene;
  const { recollection } = game.learner.getState();
  return html`
    <main class="review" data-page="review">
      <header class="head">
        <a class="icon" href=${toHash(HOME)} aria-label=${text.t('levels.back')}>${arrowPicture('left')}</a>
        <h1 tabindex="-1">${text.t('form.review')}</h1>
        ${recollection && recollection.due.length > 0 ? sealPicture(recollection.due.length) : nothing}
      </header>
      ${recollection ? today(scene, recollection) : nothing}
      ${more(scene, recollection)}
      ${recollection && recollection.memory.size > 0 ? testDate(scene, recollection) : nothing}
    </main>
  `;
}

function today(scene: ListPageContext, recollection: Recollection): TemplateResult {
  const { game, text } = scene;
  const level = recallLevelOf(game.interview, 'review');
  const size = game.settings.getState().review;
  const facts = game.learner.planFor(level, size === 'minutes' ? PLENTY : size);
  return html`
    <section class="today">
    <p class="lead">${lead(scene, recollection)}</p>
    ${
      facts.length === 0
        ? html`
            <nav class="actions"><a class="button primary" data-go href=${toHash({ page: 'levels' })}>
              <strong>${text.t('review.play')}</strong></a></nav>`
        : html`
            ${sizes(scene, size)}
            <nav class="actions">
              <a class="button primary" data-go href=${toHash({ page: 'play', level })}
                @click=${() => game.session.lay(level, facts, size === 'minutes' ? TWO_MINUTES_MS : undefined)}>
                <strong>${text.t('review.start')}</strong>
                <span>${size === 'minutes' ? text.t('review.twoMinutes') : text.t('review.items', { count: facts.length })}</span>
              </a>
            </nav>`
    }
    </section>
  `;
}

/** How much is due; else when the next will be; else that nothing was learnt yet. */
function lead({ text }: ListPageContext, { due, memory, pace, today }: Recollection): string {
  const { t, language } = text;
  if (due.length > 0) return t('review.due', { count: due.length, minutes: minutesFor(due.length, pace) });
  if (memory.size === 0) return t('review.nothing');
  const next = Math.min(...[...memory.values()].map(trace => trace.due));
  return t('review.none', { date: dayName(language, next, today) });
}

const sizes = ({ game, text: { t } }: ListPageContext, now: ReviewSize): TemplateResult =>
  chips(
    {
      name: 'review-size',
      legend: t('review.size'),
      isUnseen: true,
      now,
      onChoose: review => game.settings.change({ review }),
    },
    SIZES.map(size => [
      size,
      size === 'minutes' ? t('review.twoMinutes') : t('review.items', { count: size }),
    ]),
  );

/** Everything else about one's own learning. */
function more({ text: { t } }: ListPageContext, recollection: Recollection | undefined): TemplateResult {
  const missed = recollection?.mistakes.length ?? 0;
  const row = (hash: string, name: string, line: string): TemplateResult => html`
    <li><a class="row" href=${hash}><span class="what"><strong>${name}</strong><span>${line}</span></span></a></li>`;
  return html`
    <ul class="also-rows">
      ${row(toHash({ page: 'mistakes' }), t('levels.mistakes'), missed > 0 ? t('review.mistakesLine', { count: missed }) : t('review.mistakesNone'))}
      ${row(toHash({ page: 'progress' }), t('levels.progress'), t('review.progressLine'))}
      ${row(toHash({ page: 'digest' }), t('digest.title'), t('review.digestLine'))}
      ${row(toHash({ page: 'levels' }), t('levels.title'), t('home.levelsLine'))}
      ${row(toHash({ page: 'keep' }), t('keep.title'), t('review.keepLine'))}
    </ul>
  `;
}

import { parseDay, toDate } from '../../../core/calendar-text.ts';
import { recallLevelOf } from '../../../core/interview/lookups.ts';
import type { Aim } from '../../../core/learner/attempt-log.ts';
import { minutesFor } from '../../../core/learner/learner-pace.ts';
import type { Recollection } from '../../../core/learner/recollection.ts';
import type { ReviewSize } from '../../../core/session/compose-review.ts';
import { toHash } from '../../../route.ts';
import { dayName } from '../../../text/date-names.ts';
import { percentText } from '../../dom/charts.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import type { ListPageContext } from '../list-page-context.ts';
import { chips, homeLink, minutesChips } from '../page-controls.ts';
import { sealPicture } from '../star-and-seal-pictures.ts';

const TWO_MINUTES_MS = 120_000;
/** More items than anyone answers in two minutes. */
const PLENTY = 60;
const SIZES: readonly ReviewSize[] = [5, 10, 20, 'minutes'];

/** 今日巩固: what is due, how much of it to review now, and links to everything about one's own learning. */
export function review(page: ListPageContext): TemplateResult {
  const { game, text } = page;
  const { recollection } = game.learner.getState();
  return html`
    <main class="review" data-page="review">
      <header class="head">
        ${homeLink(text.t('levels.back'))}
        <h1 tabindex="-1">${text.t('form.review')}</h1>
        ${recollection && recollection.due.length > 0 ? sealPicture(recollection.due.length) : nothing}
      </header>
      ${recollection ? today(page, recollection) : nothing}
      ${otherLinks(page, recollection)}
      ${recollection && recollection.memory.size > 0 ? testDate(page, recollection) : nothing}
    </main>
  `;
}

function today(page: ListPageContext, recollection: Recollection): TemplateResult {
  const { game, text } = page;
  const level = recallLevelOf(game.interview, 'review');
  const size = game.settings.getState().review;
  const facts = game.learner.planFor(level, size === 'minutes' ? PLENTY : size);
  return html`
    <section class="today">
    <p class="lead">${lead(page, recollection)}</p>
    ${
      facts.length === 0
        ? html`
            <nav class="actions"><a class="button primary" data-go href=${toHash({ page: 'levels' })}>
              <strong>${text.t('review.play')}</strong></a></nav>`
        : html`
            ${sizeChips(page, size)}
            <nav class="actions">
              <a class="button primary" data-go href=${toHash({ page: 'play', level })}
                @click=${() => game.session.prepare(level, facts, size === 'minutes' ? TWO_MINUTES_MS : undefined)}>
                <strong>${text.t('review.start')}</strong>
                <span>${size === 'minutes' ? text.t('review.twoMinutes') : text.t('review.items', { count: facts.length })}</span>
              </a>
            </nav>`
    }
    </section>
  `;
}

/** How much is due; if nothing, when the next item will be; or that nothing was learnt yet. */
function lead({ text }: ListPageContext, { due, memory, pace, today }: Recollection): string {
  const { t, language } = text;
  if (due.length > 0) return t('review.due', { count: due.length, minutes: minutesFor(due.length, pace) });
  if (memory.size === 0) return t('review.nothing');
  const next = Math.min(...[...memory.values()].map(trace => trace.due));
  return t('review.none', { date: dayName(language, next, today) });
}

const sizeChips = ({ game, text: { t } }: ListPageContext, now: ReviewSize): TemplateResult =>
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

/** Links to the other pages about one's own learning. */
function otherLinks(
  { text: { t } }: ListPageContext,
  recollection: Recollection | undefined,
): TemplateResult {
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

/** The furthest day that can be aimed at, in days from today. */
const LATEST = 365;

/** "I am tested on …": the date, the minutes a day, and what is expected to be remembered then. */
function testDate(page: ListPageContext, recollection: Recollection): TemplateResult {
  const { game, text } = page;
  const { t } = text;
  const { aim, today } = recollection;
  const set = (date: string): void => {
    const day = parseDay(date);
    if (day !== undefined && day > today && day <= today + LATEST)
      game.learner.aim(date, game.learner.minutesADay());
    else game.notices.tell('dateUnusable');
  };
  return html`
    <section class="target">
      <h2>${t('target.title')}</h2>
      <label class="field">
        <span>${t('target.date')}</span>
        <input type="date" .value=${aim?.date ?? ''} min=${toDate(today + 1)} max=${toDate(today + LATEST)}
          @change=${({ target: input }: Event) => input instanceof HTMLInputElement && set(input.value)} />
      </label>
      ${aim ? planFor(page, aim) : html`<p class="quiet">${t('target.line')}</p>`}
    </section>
  `;
}

function planFor(page: ListPageContext, { date, minutes }: Aim): TemplateResult {
  const { game, text } = page;
  const { t, language } = text;
  const plan = game.learner.plan();
  const day = date === null ? undefined : parseDay(date);
  const outlook = plan &&
    day !== undefined && {
      date: dayName(language, day),
      recall: percentText(plan.recall),
      idle: percentText(plan.recallIdle),
      count: plan.today.length,
    };
  return html`
    ${minutesChips(page, 'target-minutes')}
    ${outlook ? html`<p data-plan>${t('target.plan', outlook)}</p>` : nothing}
    <button class="quiet-button" type="button" @click=${() => game.learner.aim(null, minutes)}>${t('target.drop')}</button>
  `;
}

import { parseDay, toDate } from '../../../core/day.ts';
import type { Aim } from '../../../core/learner/log.ts';
import type { Recollection } from '../../../core/learner/recollection.ts';
import { dayName } from '../../../text/dates.ts';
import { percentText } from '../../dom/chart.ts';
import { html, nothing, type TemplateResult } from '../../dom/lit.ts';
import { chips } from '../chips.ts';
import type { ListPageContext } from '../scene.ts';

/** Minutes a day that may be given. */
const MINUTES: readonly number[] = [5, 10, 20];
const USUAL = 10;
/** Nobody plans further ahead than a year. */
const FAR = 365;

/** "I am tested on …": the day, the time a day, and what comes of it. */
export function testDate(scene: ListPageContext, recollection: Recollection): TemplateResult {
  const { game, text } = scene;
  const { t } = text;
  const { aim, today } = recollection;
  const set = (date: string): void => {
    const day = parseDay(date);
    if (day !== undefined && day > today && day <= today + FAR) game.learner.aim(date, aim?.minutes ?? USUAL);
    else game.notices.tell('dateUnusable');
  };
  return html`
    <section class="target">
      <h2>${t('target.title')}</h2>
      <label class="field">
        <span>${t('target.date')}</span>
        <input type="date" .value=${aim?.date ?? ''} min=${toDate(today + 1)} max=${toDate(today + FAR)}
          @change=${({ target: input }: Event) => input instanceof HTMLInputElement && set(input.value)} />
      </label>
      ${aim ? chosen(scene, aim) : html`<p class="quiet">${t('target.line')}</p>`}
    </section>
  `;
}

function chosen({ game, text }: ListPageContext, { date, minutes }: Aim): TemplateResult {
  const { t, language } = text;
  const plan = game.learner.plan();
  const day = date === null ? undefined : parseDay(date);
  const sums = plan &&
    day !== undefined && {
      date: dayName(language, day),
      recall: percentText(plan.recall),
      idle: percentText(plan.recallIdle),
      count: plan.today.length,
    };
  return html`
    ${chips(
      {
        name: 'target-minutes',
        legend: t('target.minutes'),
        now: minutes,
        onChoose: n => game.learner.aim(date, n),
      },
      MINUTES.map(n => [n, t('target.perDay', { count: n })]),
    )}
    ${sums ? html`<p data-plan>${t('target.plan', sums)}</p>` : nothing}
    <button class="quiet-button" type="button" @click=${() => game.learner.aim(null, minutes)}>${t('target.drop')}</button>
  `;
}

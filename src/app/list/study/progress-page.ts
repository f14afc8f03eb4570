import { nextStep } from '../../../core/learner/campaign-progress.ts';
import { courseCounts, meanRecallOf } from '../../../core/learner/pillar-mastery.ts';
import type { Recollection } from '../../../core/learner/recollection.ts';
import { toHash } from '../../../route.ts';
import { percentText } from '../../dom/charts.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import type { ListPageContext } from '../list-page-context.ts';
import { homeLink, levelHash } from '../page-controls.ts';
import { figure } from '../result-parts.ts';
import { activityChart, confusionCharts, forecastChart, masteryCharts } from './progress-charts.ts';

/** 我的进度: what is known, when it was practised, what is mixed up, what falls due. It counts without judging. */
export function progress(page: ListPageContext): TemplateResult {
  const { game, text } = page;
  const { log, recollection } = game.learner.getState();
  const isFresh = !log.some(({ type }) => type === 'attempt');
  return html`
    <main class="progress-page" data-page="progress">
      <header class="head">
        ${homeLink(text.t('levels.back'))}
        <h1 tabindex="-1">${text.t('levels.progress')}</h1>
      </header>
      ${isFresh ? empty(page) : recollection ? charts(page, recollection) : nothing}
    </main>
  `;
}

function charts(page: ListPageContext, recollection: Recollection): TemplateResult {
  return html`
    ${figures(page, recollection)}
    <div class="charts">
      ${masteryCharts(page, recollection)}
      <div class="others">
        ${activityChart(page, recollection.today)} ${confusionCharts(page, recollection.confusions)}
        ${forecastChart(page, recollection)}
      </div>
    </div>
  `;
}

function figures({ game, text }: ListPageContext, recollection: Recollection): TemplateResult {
  const { journey } = game.learner.getState();
  const ids = game.interview.measures.map(({ id }) => id);
  const counts = courseCounts(ids.map(id => journey.measures.get(id) ?? 'planned'));
  return html`
    <dl class="figures">
      ${figure(`${counts.mastered}/${ids.length}`, text.t('home.mastered'))}
      ${figure(String(recollection.due.length), text.t('progress.due'))}
      ${figure(percentText(meanRecallOf(ids, { journey, ...recollection })), text.t('progress.recall'))}
    </dl>
  `;
}

function empty({ game, text }: ListPageContext): TemplateResult {
  const next = nextStep(game.interview, game.learner.getState().journey);
  return html`
    <p class="none">${text.t('progress.empty')}</p>
    <nav class="actions">
      <a class="button primary" data-go href=${next ? levelHash(next) : toHash({ page: 'levels' })}><strong>${text.t('home.begin')}</strong></a>
    </nav>
  `;
}

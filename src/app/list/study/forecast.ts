import type { Recollection } from '../../../core/learner/recollection.ts';
import { forecast } from '../../../core/learner/review.ts';
import { forecastBars } from '../../../shapes/bars.ts';
import { dayName, dayOfMonth } from '../../../text/dates.ts';
import { chart, remPx } from '../../dom/chart.ts';
import { html, type TemplateResult } from '../../dom/lit.ts';
import { toSvg } from '../../dom/svg.ts';
import type { ListPageContext } from '../scene.ts';

const FORECAST_DAYS = 14;
/** In rem. */
const BARS_SIZE = { most: 24, margins: 2, h: 9, letters: 0.8125 } as const;
/** Of the place of a bar, so that two digits stay apart from the next two. */
const LETTERS_MOST = 0.7;

/** How much falls due on each of the next days. */
export function forecastChart(
  { text, window }: ListPageContext,
  { memory, today }: Recollection,
): TemplateResult {
  const counts = forecast(memory, today, FORECAST_DAYS);
  const [now = 0, ...later] = counts;
  const unit = remPx();
  // A tab that is laid out unseen may have no width.
  const room = Math.max(unit, window.w - BARS_SIZE.margins * unit);
  const frame = { w: Math.min(BARS_SIZE.most * unit, room), h: BARS_SIZE.h * unit };
  const letters = Math.min(BARS_SIZE.letters * unit, (LETTERS_MOST * frame.w) / FORECAST_DAYS);
  const label = text.t('progress.forecastGist', {
    now,
    days: later.length,
    later: later.reduce((sum, one) => sum + one, 0),
  });
  const drawn = counts.map((count, i) => ({ count, name: dayOfMonth(today + i) }));
  const table = {
    caption: text.t('progress.forecastTable'),
    head: [{ said: text.t('progress.day') }, { said: text.t('progress.due') }],
    rows: counts.map((count, i) => ({
      name: { said: i === 0 ? text.t('progress.today') : dayName(text.language, today + i) },
      cells: [count],
    })),
  };
  return html`
    <section class="accent-azurite">
      <h2>${text.t('progress.forecast')}</h2>
      ${chart(text, toSvg(forecastBars(drawn, frame, letters), frame, { label }), table)}
    </section>
  `;
}

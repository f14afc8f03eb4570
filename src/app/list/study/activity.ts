import type { Day } from '../../../core/day.ts';
import {
  ACTIVITY_STEPS,
  activityIn,
  activityStep,
  type Week,
  weeksUntil,
} from '../../../core/learner/activity.ts';
import { type Calendar, calendar, calendarFrame, daySquare } from '../../../shapes/calendar.ts';
import { dayName, monthName, weekdayName } from '../../../text/dates.ts';
import type { Text } from '../../../text/language.ts';
import { chart, remPx, type Table } from '../../dom/chart.ts';
import { html, type TemplateResult } from '../../dom/lit.ts';
import { toSvg } from '../../dom/svg.ts';
import type { ListPageContext } from '../scene.ts';

/** As many weeks as there is room for. `least`: width of the window in rem from which on it is so many. */
const WEEKS = { many: 12, few: 6, least: 22 } as const;
const CALENDAR_SIZE = { cell: 1.25, letters: 0.875 } as const;
const SQUARE = { x: 1, y: 1, w: 20, h: 20 } as const;

/** How much was answered on each of the last days. */
export function activityChart({ game, text, window }: ListPageContext, today: Day): TemplateResult {
  const unit = remPx();
  const count = window.w / unit < WEEKS.least ? WEEKS.few : WEEKS.many;
  const weeks = weeksUntil(activityIn(game.interview, game.learner.getState().log, today), today, count);
  const drawn = toCalendar(text, weeks);
  const size = { cell: CALENDAR_SIZE.cell * unit, letters: CALENDAR_SIZE.letters * unit };
  const answers = weeks.flatMap(({ counts }) => counts);
  const label = text.t('progress.activityGist', {
    weeks: count,
    days: answers.filter(Boolean).length,
    count: answers.reduce((sum, one) => sum + one, 0),
  });
  const drawing = toSvg(calendar(drawn, size), calendarFrame(drawn, size), { label });
  return html`
    <section class="accent-azurite">
      <h2>${text.t('progress.activity')}</h2>
      ${chart(text, html`${drawing}${activityLegend(text)}`, activityTable(text, weeks))}
    </section>
  `;
}

const toCalendar = ({ language }: Text, weeks: readonly Week[]): Calendar => ({
  weeks: weeks.map(({ counts }) => counts.map(activityStep)),
  days: WEEKDAYS.map(day => weekdayName(language, day, 'narrow')),
  // A month is named above its first whole week, unless the next name would run into it.
  heads: weeks.map(({ monday }, i) => {
    const name = monthName(language, monday);
    const before = i > 0 ? monthName(language, monday - 7) : '';
    const isCrowded = i === 0 && monthName(language, monday + 7) !== name;
    return name === before || isCrowded ? '' : name;
  }),
});

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;

function activityLegend(text: Text): TemplateResult {
  const frame = { w: SQUARE.w + 2, h: SQUARE.h + 2 };
  return html`
    <ul class="looks" aria-label=${text.t('progress.activityTable')}>${ACTIVITY_STEPS.map((from, i) => {
      const next = ACTIVITY_STEPS[i + 1];
      return html`<li>${toSvg(daySquare(i + 1, SQUARE), frame)}${next ? `${from}–${next - 1}` : `${from}+`}</li>`;
    })}</ul>
  `;
}

const activityTable = (text: Text, weeks: readonly Week[]): Table => ({
  caption: text.t('progress.activityTable'),
  head: [
    { said: '' },
    ...WEEKDAYS.map(day => ({
      said: weekdayName(text.language, day, 'long'),
      shown: weekdayName(text.language, day, 'narrow'),
    })),
  ],
  rows: weeks.map(({ monday, counts }) => {
    const shown = dayName(text.language, monday);
    return {
      name: { said: text.t('progress.week', { date: shown }), shown },
      cells: WEEKDAYS.map(day => counts[day] ?? ''),
    };
  }),
});

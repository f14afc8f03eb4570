import type { Day } from '../../../core/calendar-day.ts';
import { pillarOf } from '../../../core/interview/lookups.ts';
import type { Beam } from '../../../core/interview/types.ts';
import {
  type Confusion,
  confusionMatricesOf,
  confusionsAcrossBeams,
} from '../../../core/learner/confusion-matrix.ts';
import {
  ACTIVITY_STEPS,
  activityIn,
  activityStep,
  type Week,
  weeksUntil,
} from '../../../core/learner/log-days.ts';
import { masteryOf, type PillarMastery } from '../../../core/learner/pillar-mastery.ts';
import { forecast, type Recollection } from '../../../core/learner/recollection.ts';
import { type Calendar, calendar, calendarFrame, daySquare } from '../../../shapes/activity-calendar.ts';
import { emblemOf } from '../../../shapes/beam-emblems.ts';
import { forecastBars } from '../../../shapes/due-forecast.ts';
import { courseStrip } from '../../../shapes/hall/pillar-shapes.ts';
import { dayName, dayOfMonth, monthName, weekdayName } from '../../../text/date-names.ts';
import { beamTitle, pillarLabel } from '../../../text/names.ts';
import type { InterfaceKey, Text } from '../../../text/types.ts';
import { chart, mixUpChart, mixUpParams, percentText, remPx, type Table } from '../../dom/charts.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { toSvg } from '../../dom/shapes-to-svg.ts';
import { bubblePicture, emblemPicture } from '../../dom/small-pictures.ts';
import type { ListPageContext } from '../list-page-context.ts';
import { coursePicture } from '../star-and-seal-pictures.ts';

const STRIP = { w: 208, h: 26 };
/** The states of a course and their names, what is known best first. */
const COURSE_STATES: readonly (readonly [keyof PillarMastery['counts'], InterfaceKey])[] = [
  ['mastered', 'home.mastered'],
  ['placed', 'home.placed'],
  ['due', 'progress.due'],
  ['planned', 'home.planned'],
];

/** Every pillar as a strip, as far as it is built, with the share of it that is probably remembered today. */
export function masteryCharts(page: ListPageContext, recollection: Recollection): TemplateResult {
  const { game, text } = page;
  return html`
    <section class="mastery" aria-labelledby="by-pillar">
      <h2 id="by-pillar">${text.t('progress.pillars')}</h2>
      <ul class="looks accent-azurite">${COURSE_STATES.map(([state, key]) => html`<li>${coursePicture(state)}${text.t(key)}</li>`)}</ul>
      <p class="quiet">${text.t('progress.recallLine')}</p>
      ${game.interview.beams.map(beam => beamChart(page, recollection, beam))}
    </section>
  `;
}

function beamChart({ game, text }: ListPageContext, recollection: Recollection, beam: Beam): TemplateResult {
  const { id, accent, question } = beam;
  const { journey } = game.learner.getState();
  const all = masteryOf(game.interview, { journey, ...recollection }, id);
  const pointOf = ({ pillar }: PillarMastery): number => pillarOf(game.interview, pillar).point;
  const rows = html`<ol>${all.map(
    one => html`
      <li>
        ${bubblePicture(pointOf(one))}
        <span class="name">${pillarLabel(text, one.pillar)}</span>
        <strong>${percentText(one.recall)}</strong>
        ${toSvg(courseStrip(one.courses, STRIP.w, STRIP.h), STRIP, { label: stripLabel(text, one) })}
      </li>`,
  )}</ol>`;
  return html`
    <section class=${`beam-chart accent-${accent}`}>
      <h3>${emblemPicture(emblemOf(question - 1))}<span>${beamTitle(text, id)}</span></h3>
      ${chart(text, rows, masteryTable(text, beam, all, pointOf))}
    </section>
  `;
}

const stripLabel = (text: Text, { pillar, counts }: PillarMastery): string =>
  text.t('progress.strip', { label: pillarLabel(text, pillar), ...counts });

function masteryTable(
  text: Text,
  { id }: Beam,
  all: readonly PillarMastery[],
  pointOf: (one: PillarMastery) => number,
): Table {
  return {
    caption: beamTitle(text, id),
    head: [
      { said: '' },
      ...all.map(one => ({ said: pillarLabel(text, one.pillar), shown: String(pointOf(one)) })),
    ],
    rows: [
      ...COURSE_STATES.map(([state, key]) => ({
        name: { said: text.t(key) },
        cells: all.map(({ counts }) => counts[state]),
      })),
      { name: { said: text.t('progress.recall') }, cells: all.map(({ recall }) => percentText(recall)) },
    ],
  };
}

/** Number of weeks in the calendar: `many` in windows of at least `least` rem, otherwise `few`. */
const WEEKS = { many: 12, few: 6, least: 22 } as const;
/** In rem. */
const CALENDAR_SIZE = { cell: 1.25, letters: 0.875 } as const;
/** A square of the legend; px. */
const SQUARE = { x: 1, y: 1, w: 20, h: 20 } as const;

/** How many answers were given on each of the last days. */
export function activityChart({ game, text, window }: ListPageContext, today: Day): TemplateResult {
  const rem = remPx();
  const count = window.w / rem < WEEKS.least ? WEEKS.few : WEEKS.many;
  const weeks = weeksUntil(activityIn(game.interview, game.learner.getState().log, today), today, count);
  const drawn = toCalendar(text, weeks);
  const size = { cell: CALENDAR_SIZE.cell * rem, letters: CALENDAR_SIZE.letters * rem };
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

/** Side of a square of the confusion charts in rem. */
const CELL = 2.25;
/** Most pairs listed of those across beams. */
const ACROSS_MOST = 5;

/** Which pillars were mistaken for which. */
export function confusionCharts(page: ListPageContext, confusions: readonly Confusion[]): TemplateResult {
  const { t } = page.text;
  const matrices = confusionMatricesOf(page.game.interview, confusions);
  return html`
    <section>
      <h2>${t('progress.confused')}</h2>
      <p class="quiet">${t(confusions.length === 0 ? 'progress.confusedNone' : 'progress.confusedHow')}</p>
      <div class="heats">${matrices.map(matrix => mixUpChart({ interview: page.game.interview, text: page.text }, matrix, { cell: CELL }))}</div>
      ${acrossBeams(page, confusions)}
    </section>
  `;
}

function acrossBeams(
  { game, text }: ListPageContext,
  confusions: readonly Confusion[],
): TemplateResult | typeof nothing {
  const pairs = confusionsAcrossBeams(game.interview, confusions).slice(0, ACROSS_MOST);
  if (pairs.length === 0) return nothing;
  return html`
    <h3>${text.t('progress.across')}</h3>
    <ul class="across">${pairs.map(pair => html`<li>${text.t('progress.pair', mixUpParams(text, pair))}</li>`)}</ul>
  `;
}

const FORECAST_DAYS = 14;
/** Widest and height of the chart, margins of the page and letters, in rem. */
const BARS_SIZE = { most: 24, margins: 2, h: 9, letters: 0.8125 } as const;
/** Size of letters relative to the width of a bar, so that two digits do not touch the next two. */
const LETTERS_MOST = 0.7;

/** How many items fall due on each of the next days. */
export function forecastChart(
  { text, window }: ListPageContext,
  { memory, today }: Recollection,
): TemplateResult {
  const counts = forecast(memory, today, FORECAST_DAYS);
  const [now = 0, ...later] = counts;
  const rem = remPx();
  // The window of a tab in the background may have no width.
  const room = Math.max(rem, window.w - BARS_SIZE.margins * rem);
  const frame = { w: Math.min(BARS_SIZE.most * rem, room), h: BARS_SIZE.h * rem };
  const letters = Math.min(BARS_SIZE.letters * rem, (LETTERS_MOST * frame.w) / FORECAST_DAYS);
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

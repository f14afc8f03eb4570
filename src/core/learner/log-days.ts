import { type Day, dayOf, weekdayOf } from '../calendar-day.ts';
import type { Interview } from '../interview/types.ts';
import type { LogEntry } from './attempt-log.ts';

/**
 * The day of each entry of a log in its order, as far as it can be true. Days of a clock that was ahead, or behind, for a
 * while do not agree with the others. None lies after today; of the others the longest run of days that never go back is
 * believed. Whatever is not in it was at least not made before the one believed before it: on that day, or on the first
 * believed. undefined: nothing is known, for all of it was made in what is still to come.
 */
export function daysOfEntries(log: readonly LogEntry[], today: Day): readonly (Day | undefined)[] {
  const days = log.map(({ at }) => dayOf(at));
  const believed = longestRun(days, today);
  if (believed.size === days.length) return days;
  let last = days.find((_, i) => believed.has(i));
  return days.map((day, i) => {
    if (believed.has(i)) last = day;
    return last;
  });
}

/** The places in a row of days of those that never go back, as many as there can be, none of them after `most`. */
function longestRun(days: readonly Day[], most: Day): ReadonlySet<number> {
  // The run of each length that ends on the earliest day: its last place; and for each place the one before it.
  const ends: number[] = [];
  const before = new Map<number, number | undefined>();
  const dayAt = (place: number | undefined): Day => days[place ?? -1] ?? Number.NEGATIVE_INFINITY;
  for (const [place, day] of days.entries()) {
    if (day > most) continue;
    // Nearly always all of them: days seldom go back.
    let length = ends.length;
    while (length > 0 && dayAt(ends[length - 1]) > day) length -= 1;
    before.set(place, ends[length - 1]);
    ends[length] = place;
  }
  const run = new Set<number>();
  for (let place = ends[ends.length - 1]; place !== undefined; place = before.get(place)) run.add(place);
  return run;
}

/** How many responses were given on each day; days without any are left out. */
type DailyResponses = ReadonlyMap<Day, number>;

export function activityIn(interview: Interview, log: readonly LogEntry[], today: Day): DailyResponses {
  const counts = new Map<Day, number>();
  const dates = daysOfEntries(log, today);
  for (const [i, { type, interview: id }] of log.entries()) {
    const day = dates[i];
    if (type !== 'attempt' || id !== interview.id || day === undefined) continue;
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return counts;
}

/** From Monday on. The week of today ends with today. */
export type Week = { readonly monday: Day; readonly counts: readonly number[] };

const DAYS = 7;

/** The last so many weeks, this one among them; the earliest first. */
export function weeksUntil(activity: DailyResponses, today: Day, weeks: number): readonly Week[] {
  const last = today - weekdayOf(today);
  return Array.from({ length: weeks }, (_, i) => {
    const monday = last - (weeks - 1 - i) * DAYS;
    const days = Math.min(DAYS, today - monday + 1);
    return { monday, counts: Array.from({ length: days }, (_, day) => activity.get(monday + day) ?? 0) };
  });
}

/** Responses on a day from which on it is drawn a step stronger; below the first there was none. */
export const ACTIVITY_STEPS = [1, 10, 20, 40] as const;

/** 0 (none) … 4. */
export const activityStep = (count: number): number => ACTIVITY_STEPS.filter(from => count >= from).length;

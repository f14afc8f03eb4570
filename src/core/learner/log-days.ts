/** On which days a learner was active, as far as the clock of the device can be trusted. */
import { type Day, dayOf } from '../calendar-day.ts';
import { weekdayOf } from '../calendar-text.ts';
import type { Interview } from '../interview/types.ts';
import { lastIn } from '../lists.ts';
import type { LogEntry } from './attempt-log.ts';

/**
 * The day of each entry of a log in its order, corrected where the clock was wrong for a while. Days after today cannot be
 * true; of the others, the longest run that never goes back is believed. Any other entry was not made before the believed one
 * in front of it, and gets the day of that, or the first believed day if none is in front.
 * @returns undefined for all of them if the whole log lies in the future.
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

/** The indices of the longest subsequence of days that never goes back and has none after `most`. */
function longestRun(days: readonly Day[], most: Day): ReadonlySet<number> {
  // For each length the run that ends earliest, by its last index; and for each index the one before it in its run.
  const ends: number[] = [];
  const before = new Map<number, number | undefined>();
  const dayAt = (place: number | undefined): Day => days[place ?? -1] ?? Number.NEGATIVE_INFINITY;
  for (const [place, day] of days.entries()) {
    if (day > most) continue;
    // From the longest run on: days seldom go back.
    let length = ends.length;
    while (length > 0 && dayAt(ends[length - 1]) > day) length -= 1;
    before.set(place, ends[length - 1]);
    ends[length] = place;
  }
  const run = new Set<number>();
  for (let place = lastIn(ends); place !== undefined; place = before.get(place)) run.add(place);
  return run;
}

/** How many responses were given on each day; days without any are missing. */
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

/** Responses of each day from Monday on. This week ends with today. */
export type Week = { readonly monday: Day; readonly counts: readonly number[] };

const DAYS = 7;

/** The last weeks, this one included; the earliest first. */
export function weeksUntil(activity: DailyResponses, today: Day, weeks: number): readonly Week[] {
  const last = today - weekdayOf(today);
  return Array.from({ length: weeks }, (_, i) => {
    const monday = last - (weeks - 1 - i) * DAYS;
    const days = Math.min(DAYS, today - monday + 1);
    return { monday, counts: Array.from({ length: days }, (_, day) => activity.get(monday + day) ?? 0) };
  });
}

/** From how many responses on a day is drawn one step stronger. */
export const ACTIVITY_STEPS = [1, 10, 20, 40] as const;

/** How strongly a day with so many responses is drawn: 0 (not at all) … 4. */
export const activityStep = (count: number): number => ACTIVITY_STEPS.filter(from => count >= from).length;

/** The entries of the days before one. @param log in its order. */
export function entriesBefore(log: readonly LogEntry[], today: Day): readonly LogEntry[] {
  const dates = daysOfEntries(log, today);
  return log.filter((_, i) => (dates[i] ?? today) < today);
}

/** The entries of one day. @param log of one interview, in its order. */
export function entriesOf(log: readonly LogEntry[], today: Day): ReadonlySet<LogEntry> {
  const dates = daysOfEntries(log, today);
  return new Set(log.filter((_, i) => dates[i] === today));
}

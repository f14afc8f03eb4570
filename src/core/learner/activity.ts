import { type Day, weekdayOf } from '../day.ts';
import type { Interview } from '../interview/types.ts';
import { daysOfEntries } from './dating.ts';
import type { LogEntry } from './log.ts';

/** How many responses were given on each day; days without any are left out. */
export type DailyResponses = ReadonlyMap<Day, number>;

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

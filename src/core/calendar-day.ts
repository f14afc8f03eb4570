/** A day where the learner is, counted from 1 January 1970. */
export type Day = number;

export const DAY_MS = 86_400_000;

/** @param at ms since 1970. A day is what the calendar on the wall says, however long summer time makes it. */
export function dayOf(at: number): Day {
  const date = new Date(at);
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY_MS);
}

/** When the day of a moment is over where the learner is, ms since 1970. */
export function endOfDay(at: number): number {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime();
}

/** 2026-11-23. */
export const toDate = (day: Day): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** @returns undefined for what is no day of the calendar. */
export function parseDay(date: string): Day | undefined {
  const at = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  // 30 February is read as 2 March by some.
  return Number.isNaN(at) || toDate(at / DAY_MS) !== date ? undefined : at / DAY_MS;
}

/** 0 = Monday … 6 = Sunday. */
export const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7;

export const MINUTE_MS = 60_000;

export const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** 2026-11-27T16:00:09, where the reader is. @param at ms since 1970. */
export function toLocalTime(at: number): string {
  const day = new Date(at);
  const date = [
    String(day.getFullYear()).padStart(4, '0'),
    twoDigits(day.getMonth() + 1),
    twoDigits(day.getDate()),
  ];
  return `${date.join('-')}T${[day.getHours(), day.getMinutes(), day.getSeconds()].map(twoDigits).join(':')}`;
}

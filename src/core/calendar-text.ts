import { DAY_MS, type Day } from './calendar-day.ts';

/** Days and moments as text, which the first question does without. */

/** A day as ISO 8601 writes it: 2026-11-23. */
export const toDate = (day: Day): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** The inverse of `toDate`. @returns undefined for what is no day of the calendar. */
export function parseDay(date: string): Day | undefined {
  const at = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  // Some browsers read 30 February as 2 March.
  return Number.isNaN(at) || toDate(at / DAY_MS) !== date ? undefined : at / DAY_MS;
}

/** 0 = Monday … 6 = Sunday. */
export const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7;

export const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** 2026-11-27T16:00:09, in the device's time zone. @param at ms since 1970. */
export function toLocalTime(at: number): string {
  const day = new Date(at);
  const date = [
    String(day.getFullYear()).padStart(4, '0'),
    twoDigits(day.getMonth() + 1),
    twoDigits(day.getDate()),
  ];
  return `${date.join('-')}T${[day.getHours(), day.getMinutes(), day.getSeconds()].map(twoDigits).join(':')}`;
}

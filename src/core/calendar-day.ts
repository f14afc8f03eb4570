/**
 * Days of the calendar as whole numbers. Days and hours are those of the device's time zone unless a
 * comment says otherwise.
 */

/** Days since 1 January 1970. */
export type Day = number;

export const DAY_MS = 86_400_000;

/** The calendar day of a moment, also where summer time makes the day 23 or 25 hours long. @param at ms since 1970. */
export function dayOf(at: number): Day {
  const date = new Date(at);
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY_MS);
}

/** When the day of a moment is over. @param at ms since 1970. @returns ms since 1970. */
export function endOfDay(at: number): number {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime();
}

export const MINUTE_MS = 60_000;

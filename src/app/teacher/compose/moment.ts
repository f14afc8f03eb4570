import { EPOCH_MS, HALF_HOUR_MS, isTimeOfLink } from '../../../core/classroom/times.ts';
import { MINUTE_MS, toLocalTime } from '../../../core/day.ts';
import { isMidnight } from '../../../text/dates.ts';

const toFieldText = (at: number): string => toLocalTime(at).slice(0, -':09'.length);

/** Where half hours of a field are counted from: those that a link can say are not full and half hours everywhere. */
export const firstHalfHour = (): string => toFieldText(EPOCH_MS);

/** Whether they are quarter past and quarter to where the teacher is, at this time of the year. */
export const isQuarterHourZone = (now: number): boolean =>
  new Date(Math.ceil(now / HALF_HOUR_MS) * HALF_HOUR_MS).getMinutes() % 30 !== 0;

/**
 * ms since 1970 as a field of date and time has it: 2026-11-27T16:00 where the teacher is; '' for null.
 * @param isEnd something ends then: midnight is the end of a day, which a field can only write as 23:59.
 */
export function toDateField(at: number | null, isEnd = false): string {
  if (at === null) return '';
  return toFieldText(isEnd && isTimeOfLink(at) && isMidnight(at) ? at - MINUTE_MS : at);
}

/**
 * The next half hour from there on, in ms since 1970, so that 23:59 is midnight; null where nothing was put. A time that no
 * link can say stays as it is: while a year is typed it reads 0002, and the field must not be written anew under the hand.
 */
export function fromDateField(value: string): number | null {
  const at = value === '' ? Number.NaN : new Date(value).getTime();
  if (Number.isNaN(at)) return null;
  return isTimeOfLink(at) ? Math.ceil(at / HALF_HOUR_MS) * HALF_HOUR_MS : at;
}

import { HALF_HOUR_MS, isSayable } from '../../classroom/times.ts';

const two = (n: number): string => String(n).padStart(2, '0');
const four = (n: number): string => String(n).padStart(4, '0');

/** ms since 1970 as a field of date and time has it: 2026-11-27T16:00 where the teacher is; '' for null. */
export function toField(at: number | null): string {
  if (at === null) return '';
  const day = new Date(at);
  const date = [four(day.getFullYear()), two(day.getMonth() + 1), two(day.getDate())].join('-');
  return `${date}T${two(day.getHours())}:${two(day.getMinutes())}`;
}

/**
 * The next half hour from there on, in ms since 1970; null where nothing was put. A time that no link can say stays as
 * it is: while a year is typed it reads 0002, and the field must not be written anew under the hand.
 */
export function fromField(value: string): number | null {
  const at = value === '' ? Number.NaN : new Date(value).getTime();
  if (Number.isNaN(at)) return null;
  return isSayable(at) ? Math.ceil(at / HALF_HOUR_MS) * HALF_HOUR_MS : at;
}

import { HALF_HOUR_MS, isSayable, toLocal } from '../../classroom/times.ts';

/** ms since 1970 as a field of date and time has it: 2026-11-27T16:00 where the teacher is; '' for null. */
export const toField = (at: number | null): string =>
  at === null ? '' : toLocal(at).slice(0, -':09'.length);

/**
 * The next half hour from there on, in ms since 1970; null where nothing was put. A time that no link can say stays as
 * it is: while a year is typed it reads 0002, and the field must not be written anew under the hand.
 */
export function fromField(value: string): number | null {
  const at = value === '' ? Number.NaN : new Date(value).getTime();
  if (Number.isNaN(at)) return null;
  return isSayable(at) ? Math.ceil(at / HALF_HOUR_MS) * HALF_HOUR_MS : at;
}

import { MINUTE_MS } from '../day.ts';
import type { BitReader, BitWriter } from './bits.ts';

/** Times that a link can say: half hours since the beginning of 2026, for 59 years. Part of its layout: never edited. */
export const EPOCH_MS = Date.UTC(2026, 0, 1);
export const HALF_HOUR_MS = 1_800_000;
export const HALF_HOURS = 2 ** 20;

/** @param at ms since 1970. @returns its number among the half hours, outside 0..`HALF_HOURS` - 1 where it has none. */
export const halfHourOf = (at: number): number => Math.round((at - EPOCH_MS) / HALF_HOUR_MS);

/** Whether a link can say it. @param at ms since 1970. */
export const isTimeOfLink = (at: number): boolean => halfHourOf(at) >= 0 && halfHourOf(at) < HALF_HOURS;

/** When a sitting was begun, in whole minutes of the same years. Part of the layout of receipts: never edited. */
const MINUTES = 2 ** 25;

/** A clock that is wrong by years is no reason to lose a sitting. @param at ms since 1970. */
export const putMinute = ({ put }: BitWriter, at: number): void =>
  put(Math.min(MINUTES - 1, Math.max(0, Math.floor((at - EPOCH_MS) / MINUTE_MS))), MINUTES);

/** @returns ms since 1970. */
export const takeMinute = ({ take }: BitReader): number => EPOCH_MS + take(MINUTES) * MINUTE_MS;

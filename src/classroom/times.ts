/** Times that a link can say: half hours since the beginning of 2026, for 59 years. Part of its layout: never edited. */
export const EPOCH_MS = Date.UTC(2026, 0, 1);
export const HALF_HOUR_MS = 1_800_000;
export const HALF_HOURS = 2 ** 20;

/** @param at ms since 1970. @returns its number among the half hours, outside 0..`HALF_HOURS` - 1 where it has none. */
export const halfHourOf = (at: number): number => Math.round((at - EPOCH_MS) / HALF_HOUR_MS);

/** Whether a link can say it. @param at ms since 1970. */
export const isSayable = (at: number): boolean => halfHourOf(at) >= 0 && halfHourOf(at) < HALF_HOURS;

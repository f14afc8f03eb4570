import { DAY_MS } from '../core/calendar-day.ts';
import type { Language } from '../core/language.ts';
import type { Text } from './types.ts';

/** Dates in words. `day` is in days since 1 January 1970; moments are in ms since 1970, in the device's time zone. */

/** Whose calendars a language follows: English dates are British. */
const REGIONS: Readonly<Record<Language, string>> = { 'zh-CN': 'zh-CN', en: 'en-GB' };
/** 5 January 1970. */
const MONDAY = 4;

const inWords = (language: Language, day: number, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(REGIONS[language], { ...options, timeZone: 'UTC' }).format(new Date(day * DAY_MS));

/** 一, M; in full 星期一, Monday. @param n 0 = Monday … 6. */
export const weekdayName = (language: Language, n: number, length: 'narrow' | 'long'): string =>
  inWords(language, MONDAY + n, { weekday: length });

/** 11月, Nov. */
export const monthName = (language: Language, day: number): string =>
  inWords(language, day, { month: 'short' });

/** 11月23日, 23 Nov; with its year where that is not the one of today. */
export const dayName = (language: Language, day: number, today = day): string =>
  inWords(language, day, { month: 'short', day: 'numeric', ...yearIn(day * DAY_MS, today * DAY_MS) });

/** 2023年1月2日, 2 January 2023: in full, for what is not of these days. */
export const fullDayName = (language: Language, day: number): string =>
  inWords(language, day, { dateStyle: 'long' });

/** A year is named only where it is not the present one. */
const yearIn = (at: number, now: number): Intl.DateTimeFormatOptions =>
  new Date(at).getUTCFullYear() === new Date(now).getUTCFullYear() ? {} : { year: 'numeric' };

/** 11月27日 周五 16:00; Fri 27 Nov, 16:00. */
export const momentName = (language: Language, at: number, now: number): string =>
  new Intl.DateTimeFormat(REGIONS[language], {
    ...yearIn(at, now),
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at));

/** 09:41:07, for what happens within a lesson. */
export const clockName = (language: Language, at: number): string =>
  new Intl.DateTimeFormat(REGIONS[language], { timeStyle: 'medium', hourCycle: 'h23' }).format(new Date(at));

/** Whether a day begins then, which is at one o'clock where summer time skips the hour before. */
export const isMidnight = (at: number): boolean => new Date(at).getDate() !== new Date(at - 1).getDate();

/** Until when something may be handed in. Midnight is called the end of a day, not the beginning of the next. */
export const dueName = ({ t, language }: Text, due: number, now: number): string =>
  isMidnight(due)
    ? t('classwork.dueMidnight', { date: dateName(language, due - 1, now) })
    : momentName(language, due, now);

const dateName = (language: Language, at: number, now: number): string =>
  new Intl.DateTimeFormat(REGIONS[language], {
    ...yearIn(at, now),
    weekday: 'short',
    month: 'short',
    day: 'numeric',
  }).format(new Date(at));

/** 23. */
export const dayOfMonth = (day: number): string => String(new Date(day * DAY_MS).getUTCDate());

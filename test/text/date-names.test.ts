import { expect, it } from 'vitest';
import { dayName, fullDayName, momentName } from '../../src/text/date-names.ts';

const DAY_MS = 86_400_000;
const day = Date.UTC(2026, 10, 23) / DAY_MS;

it('says the year of a day only where it is not that of today', () => {
  expect([dayName('zh-CN', day), dayName('en', day, day - 30)]).toEqual(['11月23日', '23 Nov']);
  expect(dayName('zh-CN', day, day - 365)).toBe('2026年11月23日');
});

it('says the year of a moment where a clock that is a year off would take it for another', () => {
  const at = new Date(2026, 10, 27, 16).getTime();
  expect(momentName('en', at, at - DAY_MS)).not.toContain('2026');
  expect(momentName('en', at, at - 365 * DAY_MS)).toContain('2026');
});

it('says a day in full, with its month as a word', () => {
  expect([fullDayName('zh-CN', day), fullDayName('en', day)]).toEqual(['2026年11月23日', '23 November 2026']);
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { fromDateField, toDateField } from '../../../../src/app/teacher/compose/optional-settings.ts';
import { dayOf, endOfDay, MINUTE_MS } from '../../../../src/core/calendar-day.ts';
import { fromLink, toLink } from '../../../../src/core/classroom/assignment-link.ts';
import { dueName } from '../../../../src/text/date-names.ts';
import { content, interview, makeAssignment } from '../../../core/classroom/make-assignment.ts';
import { realText } from '../../../real-interview.ts';

afterEach(() => void vi.unstubAllEnvs());

const at = (local: string): number => new Date(local).getTime();
/** What becomes of a due time on its way into a link and out again; as its field shows it. */
function kept(typed: string): { readonly due: number; readonly shown: string } {
  const linked = fromLink([content], toLink(interview, makeAssignment({ due: fromDateField(typed) })));
  const due = (linked.ok && linked.assignment.due) || Number.NaN;
  return { due, shown: toDateField(due, true) };
}

/** Some are quarter hours away from the others. */
const ZONES = [
  'Asia/Shanghai',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/Havana',
  'UTC',
  'Asia/Kathmandu',
  'Australia/Eucla',
  'Pacific/Chatham',
];

describe.each(ZONES)('a due time in %s', zone => {
  it('of 23:59 is the end of that day, and is shown as such', () => {
    vi.stubEnv('TZ', zone);
    for (const day of ['2026-11-29', '2026-12-31', '2027-03-13', '2027-07-01']) {
      const { due, shown } = kept(`${day}T23:59`);
      expect(shown).toBe(`${day}T23:59`);
      expect(due).toBe(endOfDay(at(`${day}T12:00`)));
      expect(at(`${day}T23:59:30`)).toBeLessThan(due);
      expect(fromDateField(shown)).toBe(due);
    }
  });

  it('of midnight is the same as the end of the day before', () => {
    vi.stubEnv('TZ', zone);
    expect(kept('2026-11-30T00:00')).toEqual(kept('2026-11-29T23:59'));
    expect(toDateField(fromDateField('2026-11-30T00:00'))).toBe('2026-11-30T00:00');
  });

  it('of a quarter hour is what it is, any other goes on to the next', () => {
    vi.stubEnv('TZ', zone);
    for (const minute of ['00', '15', '30', '45'])
      expect(kept(`2026-11-27T16:${minute}`).shown).toBe(`2026-11-27T16:${minute}`);
    expect(kept('2026-11-27T08:01').shown).toBe('2026-11-27T08:15');
  });
});

it.each([
  ['zh-CN', '11月29日周日24:00（当天结束）', '2027年1月1日'],
  ['en', 'Sun 29 Nov, midnight (end of the day)', '2027'],
] as const)('the end of a day is named by that day, %s', (language, name, year) => {
  vi.stubEnv('TZ', 'Asia/Shanghai');
  const text = realText(language);
  const due = at('2026-11-30T00:00');
  expect(dueName(text, due, at('2026-11-20T12:00'))).toBe(name);
  expect(dueName(text, due - 30 * MINUTE_MS, due)).toContain('23:30');
  expect(dueName(text, at('2027-01-02T00:00'), due)).toContain(year);
});

describe('the end of a day', () => {
  it.each([...ZONES, 'Africa/Cairo', 'Asia/Beirut', 'Atlantic/Azores', 'America/Sao_Paulo'])(
    'is the first moment of the next, %s',
    zone => {
      vi.stubEnv('TZ', zone);
      for (let n = 0; n < 800; n++) {
        const noon = new Date(2026, 0, 1 + n, 12).getTime();
        const end = endOfDay(noon);
        expect([dayOf(end - 1), dayOf(end)]).toEqual([dayOf(noon), dayOf(noon) + 1]);
      }
    },
  );
});

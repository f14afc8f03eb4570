import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDateField, toDateField } from '../../../../src/app/teacher/compose/optional-settings.ts';
import { QUARTER_HOUR_MS } from '../../../../src/core/classroom/code-bits.ts';

describe('a moment in a field', () => {
  it('comes back, on a quarter hour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_970_000, max: 2_200_000 }), n => {
        const at = n * QUARTER_HOUR_MS;
        expect(fromDateField(toDateField(at))).toBe(at);
      }),
    );
  });

  it('goes on to the next quarter hour', () => {
    const whole = fromDateField('2026-11-27T16:00') ?? 0;
    expect(fromDateField('2026-11-27T16:01')).toBe(whole + QUARTER_HOUR_MS);
    expect(fromDateField('2026-11-27T16:15')).toBe(whole + QUARTER_HOUR_MS);
  });

  it('stays as it is while a year is typed, digit by digit', () => {
    for (const typed of ['0002-12-01T08:10', '0020-12-01T08:10', '0202-12-01T08:10', '9999-12-01T08:10'])
      expect(toDateField(fromDateField(typed))).toBe(typed);
  });

  it('is none where nothing, or no moment, was put', () => {
    expect(fromDateField('')).toBeNull();
    expect(fromDateField('tomorrow')).toBeNull();
    expect(toDateField(null)).toBe('');
  });
});

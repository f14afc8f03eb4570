import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendar, calendarFrame, daySquare } from '../../src/shapes/activity-calendar.ts';
import { extremes, filled, lined, strays } from './shape-leaves.ts';

const days = ['M', 'T', 'W', 'T', 'F', 'S', 'S'];
const step = fc.integer({ min: 0, max: 4 });
const someWeeks = fc
  .tuple(
    fc.array(fc.array(step, { minLength: 7, maxLength: 7 }), { maxLength: 11 }),
    fc.integer({ min: 1, max: 7 }),
  )
  .map(([whole, last]) => [...whole, Array.from({ length: last }, () => 1)]);

describe('the calendar', () => {
  const size = { cell: 20, letters: 14 };

  it('has a square for every day and a frame round today, all within its own size', () => {
    fc.assert(
      fc.property(someWeeks, weeks => {
        const drawn = { weeks, days, heads: weeks.map(() => '') };
        const shapes = calendar(drawn, size);
        expect(filled(shapes, 'paper')).toHaveLength(weeks.flat().length);
        expect(lined(shapes, 'outline')).toHaveLength(1);
        expect(strays(shapes, calendarFrame(drawn, size))).toEqual([]);
      }),
    );
  });

  it('draws each step larger than the one before', () => {
    const width = (n: number): number => {
      const xs = extremes(lined(daySquare(n, { x: 0, y: 0, w: 20, h: 20 }), 'fine')).map(([x]) => x);
      return xs.length === 0 ? 0 : Math.max(...xs) - Math.min(...xs);
    };
    const widths = [0, 1, 2, 3, 4].map(width);
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
    expect(new Set(widths).size).toBe(5);
  });
});

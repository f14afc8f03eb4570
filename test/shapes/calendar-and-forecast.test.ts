import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendar, calendarFrame, daySquare, forecastBars } from '../../src/shapes/calendar-and-forecast.ts';
import { heatFrame, heatMap } from '../../src/shapes/heat-map.ts';
import { extremes, filled, lined, strays, texts } from './shape-leaves.ts';

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

describe('the squares of what was confused', () => {
  const drawn = {
    signs: ['1', '2', '3'],
    counts: [
      [0, 7, 0],
      [1, 0, 0],
      [0, 2, 0],
    ],
  };
  const shapes = heatMap(drawn, 36);

  it('have a number where there is one, and a look by how great it is', () => {
    expect(
      texts(shapes)
        .filter(({ face }) => face === 'serif')
        .map(({ text }) => text),
    ).toEqual(['7', '1', '2']);
    expect(filled(shapes, 'half')).toHaveLength(1);
    expect(filled(shapes, 'wash')).toHaveLength(1);
  });

  it('fit their frame', () => {
    expect(strays(shapes, heatFrame(drawn, 36))).toEqual([]);
  });
});

describe('bars', () => {
  it('stand within their frame, the greatest highest, none for nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(99), { minLength: 1, maxLength: 14 }), counts => {
        const shapes = forecastBars(
          counts.map((count, i) => ({ count, name: String(i + 1) })),
          { w: 288, h: 144 },
          12,
        );
        expect(strays(shapes, { w: 288, h: 144 })).toEqual([]);
        expect(lined(shapes, 'outline')).toHaveLength(counts.filter(Boolean).length);
        const numbers = texts(shapes).filter(({ face }) => face === 'serif');
        expect(numbers.map(({ text }) => Number(text))).toEqual(counts.filter(Boolean));
      }),
    );
  });
});

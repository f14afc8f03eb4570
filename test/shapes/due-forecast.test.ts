import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastBars } from '../../src/shapes/due-forecast.ts';
import { lined, strays, texts } from './shape-leaves.ts';

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

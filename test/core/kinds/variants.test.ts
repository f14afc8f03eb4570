import { describe, expect, it } from 'vitest';
import { conversionOf, makeSum, sumSteps } from '../../../src/core/kinds/entry/variants.ts';
import { quantityOf } from '../../../src/core/kinds/figure-lookup.ts';
import { compare, fromDecimal, SCALES, shifted, toDecimal } from '../../../src/core/quantity/decimal.ts';
import { createRandom } from '../../../src/core/seeded-random.ts';
import { realInterview } from '../../real-interview.ts';

const { figures } = realInterview();
const families = figures.flatMap(figure => (figure.variants ?? []).map(variant => ({ figure, variant })));
const SEEDS = 300;

describe('sums with invented numbers', () => {
  it('are of at least twelve families, each under one figure', () => {
    const names = families.map(({ variant }) => variant);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(12);
  });

  it.each(families)(
    '$variant: is the same for the same seed, and another for others',
    ({ figure, variant }) => {
      const made = Array.from({ length: SEEDS }, (_, n) => makeSum(variant, figure, createRandom(`${n}`)));
      const again = Array.from({ length: SEEDS }, (_, n) => makeSum(variant, figure, createRandom(`${n}`)));
      expect(again).toEqual(made);
      expect(new Set(made.map(({ given }) => given.join())).size).toBeGreaterThan(5);
    },
  );

  it.each(families)('$variant: the last step of the working comes to the answer', ({ figure, variant }) => {
    for (let n = 0; n < SEEDS; n++) {
      const { given, value, unit } = makeSum(variant, figure, createRandom(`${n}`));
      if (conversionOf(variant)) continue;
      const steps = sumSteps(variant, given.map(toDecimal), figure, fromDecimal);
      const last = steps[steps.length - 1] ?? '';
      expect(last.endsWith(` = ${fromDecimal(value)}${unit === 'percent' ? '%' : ''}`)).toBe(true);
    }
  });

  it.each(families)(
    '$variant: is easy to write, and never what the interview states',
    ({ figure, variant }) => {
      for (let n = 0; n < SEEDS; n++) {
        const { value, unit, to } = makeSum(variant, figure, createRandom(`${n}`));
        const part = to ? shifted(value, -SCALES[to]) : value;
        expect(compare(value, toDecimal('0'))).toBeGreaterThan(0);
        if (to) expect(fromDecimal(part).replace('.', '').length).toBeLessThanOrEqual(4);
        if (unit === 'percent') expect(compare(value, quantityOf(figure).value)).not.toBe(0);
      }
    },
  );
});

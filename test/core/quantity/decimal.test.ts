import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compare,
  type Decimal,
  decimalOf,
  fromDecimal,
  isEqual,
  multiplied,
  quotient,
  shifted,
  sum,
  toDecimal,
  toNumber,
} from '../../../src/core/quantity/decimal.ts';

const PLACES_MOST = 6;
const aDecimal: fc.Arbitrary<Decimal> = fc
  .tuple(
    fc.oneof(fc.bigInt(0n, 10n ** 20n), fc.bigInt(0n, 9999n)),
    fc.stringMatching(new RegExp(`^[0-9]{0,${PLACES_MOST}}$`)),
  )
  .map(([whole, fraction]) => toDecimal(`${whole}.${fraction}`));
const aPositive = aDecimal.filter(({ digits }) => digits > 0n);
const anExponent = fc.integer({ min: -12, max: 30 });

const ZERO = toDecimal('0');
/** As a count of the smallest part that a made decimal can have; for checks against plain integers. */
const parts = ({ digits, places }: Decimal): bigint => digits * 10n ** BigInt(PLACES_MOST - places);

describe('multiplied', () => {
  it('is exact, and holds no more places than are needed', () => {
    fc.assert(
      fc.property(aDecimal, fc.nat(10_000), (value, by) => {
        const made = multiplied(value, by);
        expect(parts(made)).toBe(parts(value) * BigInt(by));
        expect(toDecimal(fromDecimal(made))).toEqual(made);
      }),
    );
  });
});

describe('toDecimal and fromDecimal', () => {
  it('are inverse', () => {
    fc.assert(
      fc.property(aDecimal, value => {
        expect(toDecimal(fromDecimal(value))).toEqual(value);
      }),
    );
  });

  it('keep every digit of a whole number of any length', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 60n), n => {
        expect(toDecimal(String(n))).toEqual({ digits: n, places: 0 });
        expect(fromDecimal({ digits: n, places: 0 })).toBe(String(n));
      }),
    );
  });

  it('hold no more places than are needed', () => {
    fc.assert(
      fc.property(aDecimal, fc.nat(9), (value, zeros) => {
        const text = fromDecimal(value);
        const longer = `${text}${text.includes('.') ? '' : '.'}${'0'.repeat(zeros)}`;
        expect(toDecimal(longer)).toEqual(value);
        expect(value.places === 0 || value.digits % 10n !== 0n).toBe(true);
      }),
    );
  });

  it('take what people write', () => {
    expect(toDecimal('2280000')).toEqual({ digits: 2_280_000n, places: 0 });
    expect(toDecimal('3.80')).toEqual({ digits: 38n, places: 1 });
    expect(toDecimal('.5')).toEqual({ digits: 5n, places: 1 });
    expect(toDecimal('0.000')).toEqual({ digits: 0n, places: 0 });
    expect(toDecimal('007')).toEqual({ digits: 7n, places: 0 });
    expect(fromDecimal(toDecimal('.05'))).toBe('0.05');
  });
});

describe('decimalOf', () => {
  it('is the number as it prints', () => {
    expect(decimalOf(3.8)).toEqual({ digits: 38n, places: 1 });
    expect(decimalOf(0.3)).toEqual({ digits: 3n, places: 1 });
    expect(decimalOf(2_280_000)).toEqual({ digits: 2_280_000n, places: 0 });
    expect(decimalOf(0)).toEqual(ZERO);
  });

  it('goes back to the same number', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(PLACES_MOST), (digits, places) => {
        const value = Number(`${digits}e-${places}`);
        fc.pre(!String(value).includes('e'));
        expect(toNumber(decimalOf(value))).toBe(value);
      }),
    );
  });
});

describe('shifted', () => {
  it('goes there and back', () => {
    fc.assert(
      fc.property(aDecimal, anExponent, (value, exponent) => {
        expect(shifted(shifted(value, exponent), -exponent)).toEqual(value);
      }),
    );
  });

  it('adds exponents up', () => {
    fc.assert(
      fc.property(aDecimal, anExponent, anExponent, (value, a, b) => {
        expect(isEqual(shifted(shifted(value, a), b), shifted(value, a + b))).toBe(true);
      }),
    );
  });

  it('moves the point', () => {
    expect(fromDecimal(shifted(toDecimal('2.28'), 6))).toBe('2280000');
    expect(fromDecimal(shifted(toDecimal('2280000'), -4))).toBe('228');
    expect(fromDecimal(shifted(toDecimal('3.8'), -2))).toBe('0.038');
    expect(shifted(ZERO, -3)).toEqual(ZERO);
  });
});

describe('sum', () => {
  it('is what whole numbers of the smallest part add up to', () => {
    fc.assert(
      fc.property(aDecimal, aDecimal, (a, b) => {
        expect(parts(sum(a, b))).toBe(parts(a) + parts(b));
      }),
    );
  });

  it('does not mind the order, nor 0', () => {
    fc.assert(
      fc.property(aDecimal, aDecimal, aDecimal, (a, b, c) => {
        expect(sum(a, b)).toEqual(sum(b, a));
        expect(sum(sum(a, b), c)).toEqual(sum(a, sum(b, c)));
        expect(sum(a, ZERO)).toEqual(a);
      }),
    );
  });

  it('is exact where a float is not', () => {
    expect(sum(toDecimal('0.1'), toDecimal('0.2'))).toEqual(toDecimal('0.3'));
  });
});

describe('compare and isEqual', () => {
  it('order as whole numbers of the smallest part do', () => {
    fc.assert(
      fc.property(aDecimal, aDecimal, (a, b) => {
        const [x, y] = [parts(a), parts(b)];
        expect(Math.sign(compare(a, b))).toBe(x < y ? -1 : x > y ? 1 : 0);
        expect(compare(a, b) + compare(b, a)).toBe(0);
        expect(isEqual(a, b)).toBe(x === y);
      }),
    );
  });

  it('see a sum above its parts', () => {
    fc.assert(
      fc.property(aDecimal, aPositive, (a, more) => {
        expect(compare(sum(a, more), a)).toBeGreaterThan(0);
      }),
    );
  });

  it('do not mind how many places are written', () => {
    fc.assert(
      fc.property(aDecimal, fc.nat(9), ({ digits, places }, zeros) => {
        const longer = { digits: digits * 10n ** BigInt(zeros), places: places + zeros };
        expect(isEqual({ digits, places }, longer)).toBe(true);
      }),
    );
  });
});

describe('quotient', () => {
  it('is the nearest whole number, the upper of two that are as near', () => {
    fc.assert(
      fc.property(aDecimal, aPositive, (a, b) => {
        const { value } = quotient(a, b);
        expect(value.places).toBe(0);
        const twice = 2n * (parts(a) - value.digits * parts(b));
        expect(-parts(b) <= twice && twice < parts(b)).toBe(true);
      }),
    );
  });

  it('is exact where nothing is left over', () => {
    fc.assert(
      fc.property(aDecimal, aPositive, (a, b) => {
        expect(quotient(a, b).isExact).toBe(parts(a) % parts(b) === 0n);
      }),
    );
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 12n), aPositive, (n, { digits, places }) => {
        const found = quotient({ digits: n * digits, places }, { digits, places });
        expect(found).toEqual({ value: { digits: n, places: 0 }, isExact: true });
      }),
    );
  });

  it('rounds half up', () => {
    const of = (a: string, b: string): readonly [string, boolean] => {
      const { value, isExact } = quotient(toDecimal(a), toDecimal(b));
      return [fromDecimal(value), isExact];
    };
    expect(of('5', '2')).toEqual(['3', false]);
    expect(of('7', '2')).toEqual(['4', false]);
    expect(of('4.9', '2')).toEqual(['2', false]);
    expect(of('0.5', '1')).toEqual(['1', false]);
    expect(of('7.6', '3.8')).toEqual(['2', true]);
    expect(of('0', '3.8')).toEqual(['0', true]);
  });

  it('knows no division by 0', () => {
    fc.assert(
      fc.property(aDecimal, a => {
        expect(() => quotient(a, ZERO)).toThrow(RangeError);
      }),
    );
  });
});

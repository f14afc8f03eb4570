/** Questions with invented numbers, which say so: what a figure means is understood by who can reckon with it. */
import type { Figure, Unit, Variant } from '../../interview/types.ts';
import {
  type Decimal,
  decimalOf,
  difference,
  fromDecimal,
  isEqual,
  product,
  quotient,
  SCALES,
  type ScaleName,
  shifted,
  sum,
  toDecimal,
} from '../../quantity/decimal.ts';
import type { Random } from '../../seeded-random.ts';
import { grouped } from '../number-reasoning.ts';

/**
 * One such question. `given`: what the question states, plain decimals in base units, in the order of its sentence. `value`: the
 * answer. `counted`: what the answer counts, undefined for bare numbers. `to`: the scale in which it is asked for.
 */
export type Sum = {
  readonly given: readonly string[];
  readonly value: Decimal;
  readonly unit: 'none' | 'percent';
  readonly counted?: Unit;
  readonly to?: ScaleName;
};

/** From a scale into another. `least` to `most` tenths of the first, in steps of `by`. */
type Conversion = {
  readonly from: ScaleName;
  readonly to: ScaleName;
  readonly least: number;
  readonly most: number;
  readonly by: number;
};

/** Each comes to a number from 1 to 1,000 that is easy to write. */
const CONVERSIONS = {
  wanToThousand: { from: 'wan', to: 'thousand', least: 11, most: 99, by: 1 },
  thousandToWan: { from: 'thousand', to: 'wan', least: 110, most: 990, by: 10 },
  wanToMillion: { from: 'wan', to: 'million', least: 1100, most: 9900, by: 100 },
  millionToWan: { from: 'million', to: 'wan', least: 11, most: 99, by: 1 },
  yiToMillion: { from: 'yi', to: 'million', least: 11, most: 99, by: 1 },
  millionToYi: { from: 'million', to: 'yi', least: 1100, most: 9900, by: 100 },
  yiToBillion: { from: 'yi', to: 'billion', least: 110, most: 190, by: 10 },
  billionToYi: { from: 'billion', to: 'yi', least: 11, most: 19, by: 1 },
} as const satisfies Partial<Record<Variant, Conversion>>;
type ConversionName = keyof typeof CONVERSIONS;

export const isConversion = (variant: Variant): variant is ConversionName => variant in CONVERSIONS;

/** The scales of a conversion; undefined for other variants. */
export const conversionOf = (variant: Variant): Conversion | undefined =>
  isConversion(variant) ? CONVERSIONS[variant] : undefined;

/** An invented base: 50, 100, … 950 times a hundred million yuan. */
const BASE_STEP = 50;
const BASES = 19;
/** Invented rates of growth, in percent. */
const RATES = [1.2, 1.6, 2, 2.4, 2.5, 4, 4.5, 5, 6, 6.4, 7.5, 8].map(decimalOf);

/** The numbers of one question. The same figure, variant and stream of chance give the same, for ever. */
export function makeSum(variant: Variant, figure: Figure, random: Random): Sum {
  if (isConversion(variant)) return converted(CONVERSIONS[variant], figure, random);
  if (variant === 'timesAsMany') return timesAsMany(random);
  if (variant === 'stillToGo') return stillToGo(figure, random);
  return grown(variant, decimalOf(figure.value), random);
}

function converted({ from, to, least, most, by }: Conversion, { unit }: Figure, random: Random): Sum {
  const tenths = least + by * random.whole((most - least) / by + 1);
  const value = shifted(decimalOf(tenths), SCALES[from] - 1);
  return { given: [fromDecimal(value)], value, unit: 'none', counted: unit, to };
}

/** @param percent what the figure states; invented rates are never equal to it. */
function grown(
  variant: Exclude<Variant, ConversionName | 'timesAsMany' | 'stillToGo'>,
  percent: Decimal,
  random: Random,
): Sum {
  const base = shifted(decimalOf(BASE_STEP * (1 + random.whole(BASES))), SCALES.yi);
  const others = RATES.filter(rate => !isEqual(rate, percent));
  const rate = others[random.whole(others.length)] ?? percent;
  const yuan = { unit: 'none', counted: 'yuan' } as const;
  switch (variant) {
    case 'grown':
      return { given: [fromDecimal(base)], value: growthOf(base, percent), ...yuan };
    case 'increase':
      return { given: [fromDecimal(base)], value: shareOf(base, percent), ...yuan };
    case 'before':
      return { given: [fromDecimal(growthOf(base, percent))], value: base, ...yuan };
    case 'rate':
      return { given: [base, growthOf(base, rate)].map(fromDecimal), value: rate, unit: 'percent' };
    case 'indexed':
      return { given: [fromDecimal(growthOf(HUNDRED, rate))], value: rate, unit: 'percent' };
  }
}

/** So many hundredths of a number. */
const shareOf = (base: Decimal, percent: Decimal): Decimal => shifted(product(base, percent), -2);
const growthOf = (base: Decimal, percent: Decimal): Decimal => sum(base, shareOf(base, percent));

/** The smaller number in steps of a hundred, and how many times as many the greater one is. */
function timesAsMany(random: Random): Sum {
  const less = 400 + 100 * random.whole(15);
  const times = 3 + random.whole(7);
  return { given: [String(less * times), String(less)], value: toDecimal(String(times)), unit: 'none' };
}

/** More than a target is at least one more. */
function stillToGo({ unit }: Figure, random: Random): Sum {
  const target = 1000 * (2 + random.whole(7));
  const missing = 120 + 10 * random.whole(60);
  const value = toDecimal(String(missing + 1));
  return { given: [String(target), String(target - missing)], value, unit: 'none', counted: unit };
}

/**
 * How the answer is reckoned, a line for each step. Conversions have their own, see `conversionSteps`.
 * @param given as in `Sum`.
 * @param print writes an amount of money in the language that is spoken.
 */
export function sumSteps(
  variant: Variant,
  given: readonly Decimal[],
  figure: Figure,
  print: (value: Decimal) => string,
): readonly string[] {
  const [a = NOTHING, b = NOTHING] = given;
  const percent = decimalOf(figure.value);
  const more = shareOf(a, percent);
  const stated = `${grouped(percent)}%`;
  const whole = `${grouped(sum(HUNDRED, percent))}%`;
  switch (variant) {
    case 'grown':
      return [
        `${print(a)} × ${stated} = ${print(more)}`,
        `${print(a)} + ${print(more)} = ${print(sum(a, more))}`,
      ];
    case 'increase':
      return [`${print(a)} × ${stated} = ${print(more)}`];
    case 'before':
      return [
        `100% + ${stated} = ${whole}`,
        `${print(a)} ÷ ${whole} = ${print(ratio(a, sum(HUNDRED, percent), 2))}`,
      ];
    case 'rate':
      return [
        `${print(b)} − ${print(a)} = ${print(difference(b, a))}`,
        `${print(difference(b, a))} ÷ ${print(a)} = ${grouped(ratio(difference(b, a), a, 2))}%`,
      ];
    case 'indexed': {
      const growth = difference(a, HUNDRED);
      return [`${grouped(a)} − 100 = ${grouped(growth)}`, `${grouped(growth)} ÷ 100 = ${grouped(growth)}%`];
    }
    case 'timesAsMany':
      return [`${grouped(a)} ÷ ${grouped(b)} = ${grouped(ratio(a, b, 0))}`];
    case 'stillToGo': {
      const least = sum(a, toDecimal('1'));
      return [
        `${grouped(a)} + 1 = ${grouped(least)}`,
        `${grouped(least)} − ${grouped(b)} = ${grouped(difference(least, b))}`,
      ];
    }
    default:
      return [];
  }
}

const NOTHING = toDecimal('0');
const HUNDRED = toDecimal('100');

/** a / b x 10^exponent, exact to two places, which is enough for what is invented here. */
const ratio = (a: Decimal, b: Decimal, exponent: number): Decimal =>
  shifted(quotient(shifted(a, exponent + 2), b).value, -2);

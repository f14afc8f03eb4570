import { type Decimal, decimalOf, multiplied, toDecimal, toNumber } from '../../quantity/decimal.ts';
import type { NumberLine } from './types.ts';

/** The value that a step stands for: exact on a linear line, rounded to two figures on a logarithmic one. */
export function valueAt(line: NumberLine, step: number): Decimal {
  if (line.scale === 'linear') return multiplied(toDecimal(line.by), Math.round(step));
  const value = 10 ** (line.from + step / line.perDecade);
  return decimalOf(Number(value.toPrecision(2)));
}

/** Where a value lies, in steps. */
export function stepOf(line: NumberLine, value: Decimal): number {
  const at = toNumber(value);
  if (line.scale === 'linear') return Math.round((1e6 * at) / Number(line.by)) / 1e6;
  return line.perDecade * (Math.log10(at) - line.from);
}

export type Tick = { readonly step: number; readonly rank: 'major' | 'middle' | 'minor' };

/** linear: labels at about five even places. log: 1, 2, 5 x 10^n, the powers of ten labelled. */
export function ticksOf(line: NumberLine): readonly Tick[] {
  if (line.scale === 'log') {
    const decades = line.steps / line.perDecade;
    return Array.from({ length: decades + 1 }, (_, i) => i).flatMap(i =>
      ([1, 2, 5] as const)
        .map(
          n => ({ step: line.perDecade * (i + Math.log10(n)), rank: n === 1 ? 'major' : 'middle' }) as const,
        )
        .filter(({ step }) => step <= line.steps),
    );
  }
  const major = MAJORS.find(gap => line.steps % gap === 0 && line.steps / gap <= 5) ?? line.steps;
  const minor = major / 10;
  return Array.from({ length: Math.floor(line.steps / minor) + 1 }, (_, i) => {
    const rank = i % 10 === 0 ? 'major' : i % 5 === 0 ? 'middle' : 'minor';
    return { step: i * minor, rank } as const;
  });
}
const MAJORS = [10, 20, 50, 100];

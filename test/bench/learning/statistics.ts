import { createChance } from './chance.ts';

/** A mean, and how far the 95 % interval reaches to either side. */
export type Estimate = { readonly mean: number; readonly reach: number };

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** By the standard error; there are hundreds of values. */
export function estimate(values: readonly number[]): Estimate {
  const mean = meanOf(values);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, reach: 1.96 * Math.sqrt(squares / (values.length - 1) / values.length) };
}

export type Ratio = { readonly ratio: number; readonly low: number; readonly high: number };

const RESAMPLES = 1000;

/** The ratio of two means, with a bootstrap over learners: the n-th of either list is the same person. */
export function ratioOf(values: readonly number[], others: readonly number[], seed: string): Ratio {
  const chance = createChance(`${seed} bootstrap`);
  const ratios = Array.from({ length: RESAMPLES }, () => {
    let [sum, other] = [0, 0];
    for (let n = 0; n < values.length; n += 1) {
      const at = Math.floor(chance() * values.length);
      sum += values[at] ?? 0;
      other += others[at] ?? 0;
    }
    return sum / other;
  }).sort((a, b) => a - b);
  const at = (share: number): number => ratios[Math.round(share * (RESAMPLES - 1))] ?? Number.NaN;
  return { ratio: meanOf(values) / meanOf(others), low: at(0.025), high: at(0.975) };
}

import type { Sample } from './visit.ts';

/** `budget` and `aim` are read in the unit shown, or as a multiple of the first contender when `relative`. */
export type Measure = {
  readonly name: string;
  readonly read: (sample: Sample) => number;
  readonly digits: number;
  readonly bounds?: { readonly budget: number; readonly aim: number; readonly relative: boolean };
};

export const measures: readonly Measure[] = [
  {
    name: 'first answerable question, ms',
    read: sample => sample.ms,
    digits: 0,
    bounds: { budget: 1.6, aim: 1.3, relative: true },
  },
  {
    name: 'transferred before it, KB',
    read: sample => sample.bytes / 1000,
    digits: 1,
    bounds: { budget: 50, aim: 30, relative: false },
  },
  { name: 'script time, ms', read: sample => sample.scriptMs, digits: 0 },
];

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : (high + (sorted[middle - 1] ?? Number.NaN)) / 2;
};

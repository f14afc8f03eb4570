const ascending = (values: readonly number[]): readonly number[] => [...values].sort((a, b) => a - b);

/** NaN when there are none. */
export const median = (values: readonly number[]): number => {
  const sorted = ascending(values);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : (high + (sorted[middle - 1] ?? Number.NaN)) / 2;
};

/** The smallest value that `share` of all values do not exceed; NaN when there are none. */
export const percentile = (values: readonly number[], share: number): number =>
  ascending(values)[Math.ceil(share * values.length) - 1] ?? Number.NaN;

/** The part of the values that lie above the limit. */
export const shareAbove = (values: readonly number[], limit: number): number =>
  values.filter(value => value > limit).length / values.length;

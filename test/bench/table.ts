import type { Measure } from './measures.ts';
import { median } from './measures.ts';
import type { Sample } from './visit.ts';

/** The samples of one contender. */
export type Column = { readonly name: string; readonly samples: readonly Sample[] };
type Row = Readonly<Record<string, string>>;

/** One row a measure, one column a contender with its ratio to the first one. */
export const toTable = (
  measures: readonly Measure[],
  columns: readonly Column[],
): Readonly<Record<string, Row>> =>
  Object.fromEntries(measures.map(measure => [measure.name, toRow(measure, columns)]));

const toRow = (measure: Measure, [limit, ...others]: readonly Column[]): Row => {
  const base = limit ? middle(measure, limit) : Number.NaN;
  const cells = others.flatMap(column => {
    const value = middle(measure, column);
    return [
      [column.name, value.toFixed(measure.digits)],
      [`${column.name}/${limit?.name}`, `${(value / base).toFixed(2)}x`],
      [`${column.name}: budget`, toVerdict(measure, value, value / base)],
    ];
  });
  return { [limit?.name ?? '']: base.toFixed(measure.digits), ...Object.fromEntries(cells) };
};

const middle = ({ read }: Measure, { samples }: Column): number => median(samples.map(read));

export const toVerdict = ({ bounds }: Measure, value: number, ratio: number): string => {
  if (!bounds) return '';
  const found = bounds.relative ? ratio : value;
  const word = (bound: number) =>
    `${bound}${bounds.relative ? 'x' : ''} ${found <= bound ? 'met' : 'not met'}`;
  return `${word(bounds.budget)}, aim ${word(bounds.aim)}`;
};

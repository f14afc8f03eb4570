import type { Bound, Measure } from './measures.ts';
import type { Sample } from './sample.ts';
import { median } from './statistics.ts';

/** The samples of one contender. */
export type Column = { readonly name: string; readonly samples: readonly Sample[] };
type Row = Readonly<Record<string, string>>;
type Medians = ReadonlyMap<string, number>;

/**
 * One row a measure that anybody was asked for: each contender, the subject as a multiple of each other one,
 * and what became of the subject's bounds.
 */
export const toTable = (
  measures: readonly Measure[],
  columns: readonly Column[],
  subject: string,
): Readonly<Record<string, Row>> => {
  const rows = measures.map(measure => ({ measure, medians: mediansOf(measure, columns) }));
  const asked = rows.filter(({ medians }) => medians.size > 0);
  const names = columns.map(({ name }) => name);
  return Object.fromEntries(
    asked.map(({ measure, medians }) => [measure.name, toRow(measure, medians, names, subject)]),
  );
};

const mediansOf = ({ read }: Measure, columns: readonly Column[]): Medians => {
  const found = columns.map(({ name, samples }) => {
    const values = samples.map(read).filter(value => value !== undefined);
    return [name, median(values)] as const;
  });
  return new Map(found.filter(([, value]) => !Number.isNaN(value)));
};

const toRow = (measure: Measure, medians: Medians, names: readonly string[], subject: string): Row => {
  const others = names.filter(name => name !== subject);
  const values = names.map(name => [name, toText(medians.get(name), measure.digits)]);
  const ratios = others.map(name => [`${subject}/${name}`, toText(ratio(medians, subject, name), 2, 'x')]);
  const verdicts = measure.bounds?.map(bound => toVerdict(bound, medians, subject)) ?? [];
  return Object.fromEntries([...values, ...ratios, [`${subject}: budget`, verdicts.join('; ')]]);
};

const toText = (value: number | undefined, digits: number, unit = ''): string => {
  if (value === undefined) return '';
  return Number.isFinite(value) ? `${value.toFixed(digits)}${unit}` : 'not reached';
};

/** Undefined unless both were reached. */
const ratio = (medians: Medians, subject: string, other: string): number | undefined => {
  const found = (medians.get(subject) ?? Number.NaN) / (medians.get(other) ?? Number.NaN);
  return Number.isFinite(found) ? found : undefined;
};

/** A bound that nothing was measured for is not met. */
export const toVerdict = ({ to, budget, aim }: Bound, medians: Medians, subject: string): string => {
  const found = to === undefined ? medians.get(subject) : ratio(medians, subject, to);
  const unit = to === undefined ? '' : `x ${to}`;
  const word = (bound: number) =>
    `${bound}${unit} ${found !== undefined && found <= bound ? 'met' : 'not met'}`;
  return aim === undefined ? word(budget) : `${word(budget)}, aim ${word(aim)}`;
};

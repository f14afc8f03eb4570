import { compare, type Decimal, shifted, sum, toDecimal } from './decimal.ts';

/** One stretch of a number: 二百, 2 hundred, 28, forty-five. */
export type Part = {
  readonly value: Decimal;
  /** The place of its last digit: 2 for 二百, 7 for 5千万. */
  readonly exponent: number;
  /** The great scale it ends with: 4 for 5千万, behind which 3000 fills all that is left. */
  readonly great?: number;
  readonly hasPoint: boolean;
  /** How many digits were typed; undefined where the words say in which place they stand. */
  readonly digits: number | undefined;
};

/** Parts that make up one number, and the great scale behind them: two hundred and nineteen | thousand. */
export type Group = { readonly parts: readonly Part[]; readonly exponent: number };

/** How a digit behind a scale is meant, 1万2: as a short form of 1万2千, or as 1万零2. */
export type ShortForm = 'short' | 'own';

/** What groups from great to small come to; nothing where they do not fit into each other. */
export function totalOf(groups: readonly Group[], mode?: ShortForm): Decimal | undefined {
  const parts: Part[] = [];
  for (const group of groups) {
    const value = group.exponent === 0 ? undefined : whole(group.parts, mode);
    const last = group.parts[group.parts.length - 1];
    if (value && last) parts.push(scaled(value, group, last));
    else if (group.exponent === 0) parts.push(...group.parts);
    else return undefined;
  }
  return whole(parts, mode);
}

const scaled = (value: Decimal, { parts, exponent }: Group, last: Part): Part => ({
  value: shifted(value, exponent),
  exponent: exponent + last.exponent,
  great: exponent,
  hasPoint: parts.length === 1 && last.hasPoint,
  digits: undefined,
});

/** The sum of parts, each of which fits below the one before. */
function whole(parts: readonly Part[], mode?: ShortForm): Decimal | undefined {
  let all = toDecimal('0');
  for (const [i, part] of parts.entries()) {
    const before = parts[i - 1];
    const value = before ? below(before, part, mode) : part.value;
    if (!value) return undefined;
    all = sum(all, value);
  }
  return all;
}

function below(before: Part, { value, digits, hasPoint }: Part, mode?: ShortForm): Decimal | undefined {
  if (hasPoint || before.hasPoint || before.exponent === 0) return undefined;
  const isFilled = digits === undefined || digits === before.exponent || digits === before.great;
  if (isFilled) return compare(value, shifted(toDecimal('1'), before.exponent)) < 0 ? value : undefined;
  if (!mode || digits > before.exponent) return undefined;
  return mode === 'short' ? shifted(value, before.exponent - digits) : value;
}

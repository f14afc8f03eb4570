/** An exact number: `digits` x 10^-`places`, without trailing zeros behind the point. */
export type Decimal = { readonly digits: bigint; readonly places: number };

/** Without trailing zeros behind the point. */
function trimmed(digits: bigint, places: number): Decimal {
  let [rest, left] = [digits, places];
  while (left > 0 && rest % 10n === 0n) [rest, left] = [rest / 10n, left - 1];
  return { digits: rest, places: left };
}

/** @param text digits with at most one point: `2280000`, `3.8`, `.5`. */
export function toDecimal(text: string): Decimal {
  const [whole = '', fraction = ''] = text.split('.');
  return trimmed(BigInt(whole + fraction || '0'), fraction.length);
}

/** @param value a number whose shortest decimal form is meant exactly, as the figures of an interview are. */
export const decimalOf = (value: number): Decimal => toDecimal(String(value));

/** Digits with at most one point, no grouping; the inverse of `toDecimal`. */
export function fromDecimal({ digits, places }: Decimal): string {
  const all = String(digits).padStart(places + 1, '0');
  return places === 0 ? all : `${all.slice(0, -places)}.${all.slice(-places)}`;
}

/** value x 10^exponent; the exponent may be negative. */
export function shifted({ digits, places }: Decimal, exponent: number): Decimal {
  const left = places - exponent;
  return left >= 0 ? trimmed(digits, left) : { digits: digits * 10n ** BigInt(-left), places: 0 };
}

/** Both as whole numbers at the same number of places. */
function aligned(a: Decimal, b: Decimal): readonly [bigint, bigint, number] {
  const places = Math.max(a.places, b.places);
  const at = ({ digits, places: own }: Decimal): bigint => digits * 10n ** BigInt(places - own);
  return [at(a), at(b), places];
}

export function sum(a: Decimal, b: Decimal): Decimal {
  const [x, y, places] = aligned(a, b);
  return trimmed(x + y, places);
}

/** a - b, which must not be less than nothing. */
export function difference(a: Decimal, b: Decimal): Decimal {
  const [x, y, places] = aligned(a, b);
  return trimmed(x - y, places);
}

export const product = (a: Decimal, b: Decimal): Decimal => trimmed(a.digits * b.digits, a.places + b.places);

/** @param by a whole number. */
export const multiplied = ({ digits, places }: Decimal, by: number): Decimal =>
  trimmed(digits * BigInt(by), places);

/** Below, at or above 0 as a is below, equal to or above b. */
export function compare(a: Decimal, b: Decimal): number {
  const [x, y] = aligned(a, b);
  return x < y ? -1 : Number(x > y);
}

export const isEqual = (a: Decimal, b: Decimal): boolean => compare(a, b) === 0;

/** a / b, rounded half up to whole numbers. @throws RangeError where b is 0. */
export function quotient(a: Decimal, b: Decimal): { readonly value: Decimal; readonly isExact: boolean } {
  const [x, y] = aligned(a, b);
  return { value: { digits: (2n * x + y) / (2n * y), places: 0 }, isExact: x % y === 0n };
}

/** As a float: for drawing only, never to judge an answer. */
export const toNumber = (value: Decimal): number => Number(fromDecimal(value));

/** A scale that a number may be converted to. */
export const SCALES = { thousand: 3, wan: 4, million: 6, yi: 8, billion: 9 } as const;

export type ScaleName = keyof typeof SCALES;

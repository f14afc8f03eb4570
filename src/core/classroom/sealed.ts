import { type CheckBits, checkOf } from './check.ts';
import { fromSymbols, toSymbols } from './symbols.ts';

/** Whatever goes out as a code: its mark, its values, and a check over both. */
export const sealed = (mark: string, body: readonly number[], width: CheckBits): string =>
  mark + toSymbols([...body, ...checkOver(mark, body, width)]);

/** @param values all that stands behind the mark. @returns those before the check; undefined where it does not hold. */
export function opened(
  mark: string,
  values: readonly number[],
  width: CheckBits,
): readonly number[] | undefined {
  const size = width / 5;
  const body = values.slice(0, -size);
  return checkOver(mark, body, width).join() === values.slice(-size).join() ? body : undefined;
}

const checkOver = (mark: string, body: readonly number[], width: CheckBits): readonly number[] =>
  checkOf([...(fromSymbols(mark) ?? []), ...body], width);

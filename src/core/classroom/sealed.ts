import { type ChecksumBits, checksumOf } from './check.ts';
import { fromSymbols, toSymbols } from './symbols.ts';

/** Whatever goes out as a code: its mark, its values, and a check over both. */
export const withChecksum = (mark: string, body: readonly number[], width: ChecksumBits): string =>
  mark + toSymbols([...body, ...checkOver(mark, body, width)]);

/** @param values all that stands behind the mark. @returns those before the check; undefined where it does not hold. */
export function withoutChecksum(
  mark: string,
  values: readonly number[],
  width: ChecksumBits,
): readonly number[] | undefined {
  const size = width / 5;
  const body = values.slice(0, -size);
  return checkOver(mark, body, width).join() === values.slice(-size).join() ? body : undefined;
}

const checkOver = (mark: string, body: readonly number[], width: ChecksumBits): readonly number[] =>
  checksumOf([...(fromSymbols(mark) ?? []), ...body], width);

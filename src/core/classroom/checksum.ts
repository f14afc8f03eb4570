import { fromSymbols, toSymbols } from './code-bits.ts';

/** Generators of cyclic redundancy checks, by their width in bits. */
const GENERATORS = { 10: 0x233, 30: 0x2030b9c7 } as const;
export type ChecksumBits = keyof typeof GENERATORS;
const START = 0x2a;

/**
 * A checksum over values of five bits, itself as such values: two for CRC-10, six for CRC-30. Ten bits find every single
 * wrong symbol and every swap of neighbours.
 */
export const checksumOf = (values: readonly number[], width: ChecksumBits): readonly number[] =>
  asValues(
    values.reduce((crc, value) => fed(crc, value, width), START),
    width,
  );

/** Finds codes that end in their own checksum, wherever they begin and end, in one pass over the values. */
export type ChecksumSeeker = {
  /** Marks the next value as a possible beginning of a code, at position `at`. */
  readonly begin: (at: number) => void;
  /** @returns the beginning of a code that this value completes, if there is one. */
  readonly feed: (value: number) => number | undefined;
  /** Forgets all beginnings, since no code continues beyond here. */
  readonly restart: () => void;
};

/**
 * A register that has been fed a code and its check is 0, and registers add up: that of a part is that of all before its
 * end, less that of all before its beginning, moved on by the length of the part. Everything is moved back to the first
 * value here, so that beginning and end meet in the same number, whatever lies between.
 */
export function createChecksumSeeker(width: ChecksumBits): ChecksumSeeker {
  const moveBack = backBy5(width);
  const begun = new Map<number, number>();
  const bits = [...FIRST_BITS.map(bit => bit << (width - 5)), START];
  let [sum, moved] = [0, bits];
  return {
    begin: at => {
      // Nothing before the first beginning matters.
      if (begun.size === 0) [sum, moved] = [0, [...bits]];
      begun.set(sum ^ (moved[5] ?? 0), at);
    },
    feed: value => {
      if (begun.size === 0) return undefined;
      for (let i = 0; i < 5; i++) if ((value >> i) & 1) sum ^= moved[i] ?? 0;
      for (let i = 0; i < moved.length; i++) moved[i] = moveBack(moved[i] ?? 0);
      return begun.get(sum);
    },
    restart: () => begun.clear(),
  };
}

const FIRST_BITS = [1, 2, 4, 8, 16];

/** The register before it was fed a 0. */
function backBy5(width: ChecksumBits): (crc: number) => number {
  const table = Array.from({ length: 32 }, (_, low) => {
    let crc = low;
    for (let i = 0; i < 5; i++)
      crc = crc & 1 ? ((crc ^ GENERATORS[width]) >> 1) | (1 << (width - 1)) : crc >> 1;
    return crc;
  });
  return crc => (crc >> 5) ^ (table[crc & 31] ?? 0);
}

/** The register after one more value. */
function fed(before: number, value: number, width: ChecksumBits): number {
  const top = 2 ** (width - 1);
  let crc = before;
  for (let i = 4; i >= 0; i--) {
    const isOdd = ((crc & top) !== 0) !== (((value >> i) & 1) === 1);
    crc = (crc * 2) % 2 ** width;
    if (isOdd) crc ^= GENERATORS[width];
  }
  return crc;
}

const asValues = (crc: number, width: ChecksumBits): readonly number[] =>
  Array.from({ length: width / 5 }, (_, i) => (crc >> (width - 5 * (i + 1))) & 31);

/** A code: its mark, its values, and a checksum over both. */
export const withChecksum = (mark: string, body: readonly number[], width: ChecksumBits): string =>
  mark + toSymbols([...body, ...checkOver(mark, body, width)]);

/** @param values all behind the mark. @returns those before the checksum; undefined if it is wrong. */
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

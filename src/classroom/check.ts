/** Generators of cyclic redundancy checks, by their width in bits. */
const GENERATORS = { 10: 0x233, 30: 0x2030b9c7 } as const;
export type CheckBits = keyof typeof GENERATORS;
const START = 0x2a;

/**
 * A check over values of five bits, itself as such values: two for 10 bits (CRC-10), six for 30 (CRC-30). Ten bits find every single
 * wrong symbol and every swap of neighbours.
 */
export const checkOf = (values: readonly number[], width: CheckBits): readonly number[] =>
  asValues(
    values.reduce((crc, value) => fed(crc, value, width), START),
    width,
  );

/** Every length at which values end in the check of those before it, in one pass: where a code in a text may end. */
export function wholeLengths(values: readonly number[], width: CheckBits): readonly number[] {
  const size = width / 5;
  const sums: number[] = [START];
  const lengths: number[] = [];
  let [sum, tail] = [START, 0];
  for (const value of values) {
    sum = fed(sum, value, width);
    sums.push(sum);
    tail = (tail * 32 + value) % 2 ** width;
    if (sums[sums.length - 1 - size] === tail) lengths.push(sums.length - 1);
  }
  return lengths;
}

/** The register after one more value. */
function fed(before: number, value: number, width: CheckBits): number {
  const top = 2 ** (width - 1);
  let crc = before;
  for (let i = 4; i >= 0; i--) {
    const isOdd = ((crc & top) !== 0) !== (((value >> i) & 1) === 1);
    crc = (crc * 2) % 2 ** width;
    if (isOdd) crc ^= GENERATORS[width];
  }
  return crc;
}

const asValues = (crc: number, width: CheckBits): readonly number[] =>
  Array.from({ length: width / 5 }, (_, i) => (crc >> (width - 5 * (i + 1))) & 31);

/** Generators of cyclic redundancy checks, by their width in bits. */
const GENERATORS = { 10: 0x233, 30: 0x2030b9c7 } as const;
export type CheckBits = keyof typeof GENERATORS;

/**
 * A check over values of five bits, itself as such values: two for 10 bits (CRC-10), six for 30 (CRC-30). Ten bits find every single
 * wrong symbol and every swap of neighbours.
 */
export function checkOf(values: readonly number[], width: CheckBits): readonly number[] {
  const top = 2 ** (width - 1);
  let crc = 0x2a;
  for (const value of values)
    for (let i = 4; i >= 0; i--) {
      const isOdd = ((crc & top) !== 0) !== (((value >> i) & 1) === 1);
      crc = (crc * 2) % 2 ** width;
      if (isOdd) crc ^= GENERATORS[width];
    }
  return Array.from({ length: width / 5 }, (_, i) => (crc >> (width - 5 * (i + 1))) & 31);
}

export const isChecked = (values: readonly number[], check: readonly number[], width: CheckBits): boolean =>
  checkOf(values, width).join() === check.join();

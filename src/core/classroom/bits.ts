import { lettersOf } from '../letters.ts';
import { SYMBOL_BITS } from './symbols.ts';

/** Whole numbers one after another, each in as many bits as it needs; 0 <= value < of. */
export type BitWriter = {
  readonly put: (value: number, of: number) => void;
  /** UTF-8, after its length in bytes. @param most bytes kept; what is over is cut at a letter. */
  readonly text: (text: string, most: number) => void;
  /** All so far, five bits a value, filled with 0. */
  readonly values: () => readonly number[];
};

/** Reads what a writer wrote, asked in the same order. Past the end it gives 0 and `isShort`. */
export type BitReader = {
  /** @returns 0 <= value < 2^bits: one that is no value < `of` was never written. */
  readonly take: (of: number) => number;
  readonly text: (most: number) => string;
  readonly isShort: () => boolean;
  /** Five-bit values begun so far. */
  readonly used: () => number;
};

const bitsFor = (of: number): number => (of <= 1 ? 0 : 32 - Math.clz32(of - 1));

export function createBitWriter(): BitWriter {
  const bits: number[] = [];
  const put = (value: number, of: number): void => {
    if (!Number.isInteger(value) || value < 0 || value >= of)
      throw new RangeError(`${value} is not in 0..${of - 1}`);
    for (let i = bitsFor(of) - 1; i >= 0; i--) bits.push(Math.floor(value / 2 ** i) % 2);
  };
  return {
    put,
    text: (text, most) => {
      const bytes = cutToBytes(text, most);
      put(bytes.length, most + 1);
      for (const byte of bytes) put(byte, 256);
    },
    values: () =>
      Array.from({ length: Math.ceil(bits.length / SYMBOL_BITS) }, (_, i) =>
        Array.from({ length: SYMBOL_BITS }, (_, j) => bits[i * SYMBOL_BITS + j] ?? 0).reduce(
          (value, bit) => value * 2 + bit,
          0,
        ),
      ),
  };
}

export function createBitReader(values: readonly number[]): BitReader {
  let at = 0;
  const bit = (): number => {
    const value = values[Math.floor(at / SYMBOL_BITS)] ?? 0;
    const shift = SYMBOL_BITS - 1 - (at % SYMBOL_BITS);
    at++;
    return (value >> shift) & 1;
  };
  const take = (of: number): number => {
    let value = 0;
    for (let i = bitsFor(of); i > 0; i--) value = value * 2 + bit();
    return value;
  };
  const isShort = (): boolean => at > values.length * SYMBOL_BITS;
  return {
    take,
    text: most => {
      const length = take(most + 1);
      const bytes = Array.from({ length: isShort() ? 0 : length }, () => take(256));
      return new TextDecoder().decode(Uint8Array.from(bytes));
    },
    isShort,
    used: () => Math.ceil(at / SYMBOL_BITS),
  };
}

/** As many whole letters as fit into so many bytes. */
function cutToBytes(text: string, most: number): Uint8Array {
  const letters = [...lettersOf(text)];
  for (;;) {
    const bytes = new TextEncoder().encode(letters.join(''));
    if (bytes.length <= most) return bytes;
    letters.pop();
  }
}

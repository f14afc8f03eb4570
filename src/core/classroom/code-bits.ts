import { MINUTE_MS } from '../calendar-day.ts';
import { CODE_ALPHABET, firstCodeIn, legible, symbolsIn } from '../legible-text.ts';
import { lettersOf } from '../letters.ts';

export const SYMBOL_BITS = 5;
/** More symbols than any receipt has; the rest is not read. */
export const RECEIPT_MOST = 20_000;

/** Values 0..31 as symbols. */
export const toSymbols = (values: readonly number[]): string =>
  values.map(value => CODE_ALPHABET[value] ?? '').join('');

/** Symbols as values 0..31; undefined if any character is not a symbol. */
export function fromSymbols(text: string): readonly number[] | undefined {
  const values = Array.from(text, symbolValue);
  return values.includes(-1) ? undefined : values;
}

const VALUES = new Map(Array.from(CODE_ALPHABET, (letter, value) => [letter, value]));

/** The value of one symbol; -1 for other characters. */
export const symbolValue = (letter: string): number => VALUES.get(letter) ?? -1;

/** Values 0..31 as one number, the first the highest. */
export const valuesAsNumber = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum * 32 + value, 0);

/** Symbols as one number; 0 for what are none. */
export const symbolsAsNumber = (symbols: string): number => valuesAsNumber(fromSymbols(symbols) ?? []);

/** Sittings of one assignment are told apart by a random number below this: what `symbolsAsNumber` makes of four symbols. */
export const SITTING_NUMBERS = 2 ** 20;

/** The first code in a text as people and chat apps hand it over, whatever stands around it. */
export const codeSymbolsIn = (text: string): string => symbolsIn(firstCodeIn(legible(text)));

/** In groups of four, to be read out and typed. */
export const inFours = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

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

/** Cuts a text to so many bytes, never within a letter. */
function cutToBytes(text: string, most: number): Uint8Array {
  const letters = [...lettersOf(text)];
  for (;;) {
    const bytes = new TextEncoder().encode(letters.join(''));
    if (bytes.length <= most) return bytes;
    letters.pop();
  }
}

/** Thrown for a field that this version of the game does not know. */
export class UnknownField extends Error {}

/** A set as one bit for each that could be in it. @throws RangeError for one that could not: nothing is left out silently. */
export function putSet({ put }: BitWriter, all: readonly string[], chosen: readonly string[]): void {
  const foreign = chosen.find(one => !all.includes(one));
  if (foreign !== undefined) throw new RangeError(`${foreign} is not among ${all.length}`);
  for (const one of all) put(Number(chosen.includes(one)), 2);
}

/** @param length bits that were written. @throws UnknownField if one is in it that is not among `all`. */
export function takeSet({ take }: BitReader, all: readonly string[], length: number): readonly string[] {
  const bits = Array.from({ length }, () => take(2));
  if (bits.some((bit, i) => bit === 1 && i >= all.length)) throw new UnknownField('not in the registry');
  return all.filter((_, i) => bits[i] === 1);
}

/** Parts of a whole number without a greatest: three bits each, with a bit that says whether another follows. */
const OPEN_PART = 8;
/** More parts than anything that is written has. */
const OPEN_PARTS_MOST = 4;

/** A whole number that may grow with later versions, the lowest part first. */
export function putOpen(writer: BitWriter, value: number): void {
  const rest = Math.floor(value / OPEN_PART);
  writer.put(value % OPEN_PART, OPEN_PART);
  writer.put(Number(rest > 0), 2);
  if (rest > 0) putOpen(writer, rest);
}

/** @throws UnknownField if it does not end. */
export function takeOpen({ take }: BitReader): number {
  let value = 0;
  for (let part = 0; part < OPEN_PARTS_MOST; part++) {
    value += take(OPEN_PART) * OPEN_PART ** part;
    if (take(2) === 0) return value;
  }
  throw new UnknownField('a number without an end');
}

/** @throws UnknownField if the list has no such place. */
export function known<T>(list: readonly T[], n: number): T {
  const found = list[n];
  if (found === undefined) throw new UnknownField(`no ${n} among ${list.length}`);
  return found;
}

/** @throws UnknownField unless 0 <= value < of. */
export function within(value: number, of: number): number {
  if (value >= of) throw new UnknownField(`${value} is not in 0..${of - 1}`);
  return value;
}

/** Times that a link can hold: since the beginning of 2026, for 59 years. Part of its layouts: never edited. */
export const EPOCH_MS = Date.UTC(2026, 0, 1);
export const HALF_HOUR_MS = 1_800_000;
export const HALF_HOURS = 2 ** 20;
export const QUARTER_HOUR_MS = 900_000;
export const QUARTER_HOURS = 2 ** 21;

/** @param at ms since 1970. @returns the number of the nearest step of so many ms; below 0 before the beginning. */
export const timeStepOf = (at: number, stepMs: number): number => Math.round((at - EPOCH_MS) / stepMs);

/** Whether a link can hold this time. @param at ms since 1970. */
export function isTimeOfLink(at: number): boolean {
  const step = timeStepOf(at, QUARTER_HOUR_MS);
  return step >= 0 && step < QUARTER_HOURS;
}

/** When a sitting was begun, in whole minutes of the same years. Part of the layout of receipts: never edited. */
const MINUTES = 2 ** 25;

/** A clock that is wrong by years is no reason to lose a sitting. @param at ms since 1970. */
export const putMinute = ({ put }: BitWriter, at: number): void =>
  put(Math.min(MINUTES - 1, Math.max(0, Math.floor((at - EPOCH_MS) / MINUTE_MS))), MINUTES);

/** @returns ms since 1970. */
export const takeMinute = ({ take }: BitReader): number => EPOCH_MS + take(MINUTES) * MINUTE_MS;

import { Inflate } from 'fflate';
import { tryCall } from '../attempt.ts';

/** A text of the longest length unfolds to no more than this. */
const MOST_BYTES = 60_000_000;
/** Letters that become bytes, and bytes that are unfolded, in one go. */
const LETTERS = 16_384;
const PIECE = 4096;
/** Bytes of the head that zlib writes, and of the check sum behind the end. */
const HEAD = 2;
const SUM = 4;

/**
 * What was packed into letters, in steps. Whatever stands behind them does not matter: packed bytes know their end, and
 * the check sum there finds a changed letter. @returns undefined for what is damaged.
 */
export function* inflateLetters(letters: string): Generator<undefined, Uint8Array | undefined> {
  const bytes = yield* bytesIn(letters);
  const [parts, all]: [Uint8Array[], Uint8Array[]] = [[], []];
  const inflate = new Inflate(part => parts.push(part));
  let [size, end] = [0, 0];
  let sum = ONE;
  for (let at = HEAD; at < bytes.length; at += PIECE) {
    const isLast = at + PIECE >= bytes.length;
    if (!tryCall(() => [inflate.push(bytes.subarray(at, at + PIECE), isLast)])) return undefined;
    for (const part of parts.splice(0)) {
      if (part.length > 0) end = at;
      size += part.length;
      sum = summed(sum, part);
      all.push(part);
    }
    if (size > MOST_BYTES) return undefined;
    yield;
  }
  return isSumIn(bytes.subarray(end, end + 2 * PIECE + SUM), sum) ? joined(all, size) : undefined;
}

function* bytesIn(letters: string): Generator<undefined, Uint8Array> {
  // A single letter at the end is no byte: it stands behind the code.
  const whole = letters.length % 4 === 1 ? letters.slice(0, -1) : letters;
  const bytes = new Uint8Array(Math.floor((whole.length * 3) / 4));
  let size = 0;
  for (let at = 0; at < whole.length; at += LETTERS) {
    const binary = atob(
      whole
        .slice(at, at + LETTERS)
        .replaceAll('-', '+')
        .replaceAll('_', '/'),
    );
    for (let i = 0; i < binary.length; i++) bytes[size++] = binary.charCodeAt(i);
    yield;
  }
  return bytes;
}

/** Adler-32, its lower and its upper half. */
type Sum = readonly [number, number];
const ONE: Sum = [1, 0];

function summed([low, high]: Sum, part: Uint8Array): Sum {
  let [a, b] = [low, high];
  for (const byte of part) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return [a, b];
}

/** The place is known but for the length of a piece. */
function isSumIn(bytes: Uint8Array, [low, high]: Sum): boolean {
  const sum = [high >> 8, high & 255, low >> 8, low & 255];
  return bytes.some((_, at) => sum.every((byte, i) => bytes[at + i] === byte));
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/**
 * A stream of random numbers from a seed. Links, receipts and saved sittings hold a seed and must deal the same cards for
 * ever: this code is frozen by a fixture and never replaced by a library. sfc32 (public domain, PractRand), started from
 * FNV-1a hashes of the seed.
 */
export type Random = {
  /** A whole number in 0..below-1. */
  readonly whole: (below: number) => number;
  /** A new array in random order. */
  readonly shuffle: <T>(list: readonly T[]) => readonly T[];
};

export function createRandom(seed: string): Random {
  const next = sfc32(hash(`a${seed}`), hash(`b${seed}`), hash(`c${seed}`));
  const whole = (below: number): number => Math.floor((next() / 2 ** 32) * below);
  return { whole, shuffle: list => shuffle(list, whole) };
}

/** FNV-1a, 32 bits. */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** @returns whole numbers in 0..2^32-1. */
function sfc32(first: number, second: number, third: number): () => number {
  let [a, b, c, d] = [first, second, third, 1];
  const next = (): number => {
    const t = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return t >>> 0;
  };
  for (let i = 0; i < 15; i++) next();
  return next;
}

/** Fisher-Yates from the end. */
function shuffle<T>(list: readonly T[], whole: (below: number) => number): readonly T[] {
  const rest = [...list];
  const dealt: T[] = [];
  while (rest.length > 0) dealt.push(...rest.splice(whole(rest.length), 1));
  return dealt;
}

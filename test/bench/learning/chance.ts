import { createRandom } from '../../../src/core/seeded-random.ts';

/** Numbers in 0..1, the same for the same seed. */
export type Chance = () => number;

export function createChance(seed: string): Chance {
  const { whole } = createRandom(seed);
  return () => whole(2 ** 32) / 2 ** 32;
}

/** A draw from the normal distribution of mean 0 and deviation 1, by Box and Muller. */
export const normal = (chance: Chance): number =>
  Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());

/** Wrong guesses of late, of everybody together: a code of 30 bits is not found by so few. */
import type { Clock } from './clock-and-chance.ts';

export type GuessBudget = {
  readonly isSpent: () => boolean;
  readonly miss: () => void;
};

const MINUTE_MS = 60_000;

/** @param most in a minute. */
export function createGuessBudget(clock: Clock, most: number): GuessBudget {
  let misses: readonly number[] = [];
  return {
    isSpent: () => {
      const now = clock.now();
      misses = misses.filter(at => Math.abs(now - at) < MINUTE_MS);
      return misses.length >= most;
    },
    miss: () => {
      misses = [...misses.slice(1 - most), clock.now()];
    },
  };
}

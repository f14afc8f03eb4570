/** Time and chance as arguments: `start-server.ts` hands over the real ones, tests hand over their own. */
import { CODE_ALPHABET } from '../core/legible-text.ts';

/** Ends what was begun. It may be called more than once. */
export type Stop = () => void;

export type Clock = {
  /** ms since 1970. */
  readonly now: () => number;
  /** Calls once, after so many ms. */
  readonly after: (ms: number, call: () => void) => Stop;
};

/** A whole number that nobody can guess, 0 <= n < below. */
export type Chance = (below: number) => number;

export const symbolsBy = (chance: Chance, length: number): string =>
  Array.from({ length }, () => CODE_ALPHABET[chance(CODE_ALPHABET.length)]).join('');

export const digitsBy = (chance: Chance, length: number): string =>
  Array.from({ length }, () => chance(10)).join('');

/** Calls again and again, so many ms after the call before. */
export function every(clock: Clock, ms: number, call: () => void): Stop {
  let stop = clock.after(ms, again);
  function again(): void {
    stop = clock.after(ms, again);
    call();
  }
  return () => stop();
}

/** Something that is wanted often and done seldom. */
export type Paced = { readonly ask: () => void; readonly stop: Stop };

/** What is asked for is done as soon as the caller is through, but at most once in so many ms. */
export function createPaced(clock: Clock, gapMs: () => number, call: () => void): Paced {
  let doneAt = Number.NEGATIVE_INFINITY;
  let waiting: Stop | undefined;
  const run = (): void => {
    waiting = undefined;
    doneAt = clock.now();
    call();
  };
  return {
    ask: () => {
      // A clock that was set back must not hold anything up.
      const gone = Math.max(0, clock.now() - doneAt);
      waiting ??= clock.after(Math.max(0, gapMs() - gone), run);
    },
    stop: () => {
      waiting?.();
      waiting = undefined;
    },
  };
}

/**
 * wall: ms since 1970 by the clock of the device, which jumps when it is set. steady: ms that never jump, but stand still
 * on some devices while they sleep.
 */
type Clocks = { readonly wall: () => number; readonly steady: () => number };

export type Stopwatch = {
  /** ms; only differences between two readings mean something. */
  readonly read: () => number;
  /** Call when the page is hidden. */
  readonly leave: () => void;
  /** Call when the page is visible again. */
  readonly comeBack: () => void;
};

/**
 * Measures time that has passed, whatever the wall clock is set to. While the page is visible only the steady clock
 * counts. While it is hidden the device may have slept, and only the wall clock knows for how long: it is believed as far
 * as it is further ahead of the steady clock than ever before, so that setting it back and right again adds nothing.
 */
export function createStopwatch({ wall, steady }: Clocks): Stopwatch {
  const lead = (): number => wall() - steady();
  let [slept, furthest] = [0, lead()];
  return {
    read: () => steady() + slept,
    leave: () => {
      furthest = Math.max(furthest, lead());
    },
    comeBack: () => {
      const gone = Math.max(0, lead() - furthest);
      slept += gone;
      furthest += gone;
    },
  };
}

/**
 * wall: ms since 1970, as the device has it; it jumps when it is set. steady: ms that only go on; while a device sleeps,
 * some let them stand still.
 */
export type Clocks = { readonly wall: () => number; readonly steady: () => number };

export type Stopwatch = {
  /** ms from no moment in particular: only differences mean something. */
  readonly read: () => number;
  /** The page goes out of sight. */
  readonly leave: () => void;
  /** The page is in sight again. */
  readonly comeBack: () => void;
};

/**
 * Time that was spent, whatever the clock on the wall is set to. In sight of the page only the steady clock counts. Out of
 * sight the device may have slept, and the wall knows for how long: it is believed where it is further ahead of the
 * steady clock than it ever was, so that setting it back and putting it right again spends nothing.
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

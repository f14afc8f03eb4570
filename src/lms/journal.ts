import type { Interaction } from './dialect.ts';

/** Which responses of a sitting the platform has. They are kept one behind the other, sitting after sitting. */
export type Journal = {
  /** The platform had so many responses of this sitting when it was suspended. */
  readonly goOn: (sitting: string, responses: number) => void;
  /** Those to send, each with its number among all; less than `MOST`, more no platform promises to keep. */
  readonly pending: (
    sitting: string,
    all: readonly Interaction[],
  ) => readonly (readonly [n: number, interaction: Interaction])[];
  readonly sent: () => void;
};

export const MOST = 250;

/** @param known interactions that the platform has. */
export function createJournal(known: number): Journal {
  let [current, base, count] = ['', known, 0];
  return {
    goOn: (sitting, responses) => {
      // What an earlier visit could not send is sent now.
      count = Math.min(known, responses);
      base = known - count;
      current = sitting;
    },
    pending: (sitting, all) => {
      if (sitting !== current) [current, base, count] = [sitting, base + count, 0];
      return all
        .slice(count)
        .map((interaction, i) => [base + count + i, interaction] as const)
        .filter(([n]) => n < MOST);
    },
    sent: () => {
      count++;
    },
  };
}

import type { Interaction } from './dialect.ts';

/** An interaction with its number among all that the platform has. */
export type NumberedInteraction = readonly [n: number, interaction: Interaction];

/** Which responses of a sitting the platform was sent. They are kept one behind the other, sitting after sitting. */
export type InteractionJournal = {
  /** The platform had so many responses of this sitting when it was suspended. */
  readonly goOn: (sitting: string, responses: number) => void;
  /** Those to send; less than `MOST` in all, more no platform promises to keep. */
  readonly pending: (sitting: string, all: readonly Interaction[]) => readonly NumberedInteraction[];
  readonly sent: () => void;
  /** All that is known of this visit, those to send included. */
  readonly all: () => readonly NumberedInteraction[];
};

export const INTERACTIONS_MOST = 250;

/** @param known interactions that the platform has. */
export function createInteractionJournal(known: number): InteractionJournal {
  let [current, base, count] = ['', known, 0];
  const entries = new Map<number, Interaction>();
  return {
    goOn: (sitting, responses) => {
      // What an earlier visit could not send is sent now.
      count = Math.min(known, responses);
      base = known - count;
      current = sitting;
    },
    pending: (sitting, all) => {
      if (sitting !== current) [current, base, count] = [sitting, base + count, 0];
      for (const [i, interaction] of all.entries())
        if (base + i < INTERACTIONS_MOST) entries.set(base + i, interaction);
      return [...entries].filter(([n]) => n >= base + count);
    },
    sent: () => {
      count++;
    },
    all: () => [...entries].sort(([a], [b]) => a - b),
  };
}

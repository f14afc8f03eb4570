import type { Day } from '../../../src/core/calendar-day.ts';
import type { FactId } from '../../../src/core/interview/facts.ts';
import type { Plan, Scheduler } from './scheduler.ts';
import { pick } from './simple.ts';

/** Days until a box is opened again. */
const INTERVALS = [1, 2, 4, 8, 16];

/** `box` counts from 0. */
type Place = { readonly box: number; readonly last: Day };
type Places = ReadonlyMap<FactId, Place>;

/**
 * Five boxes: what is due, the lowest box first; then what is new; then what was not asked today, the lowest box
 * first. A card begins in the first box, moves one up when right, and back to the first when wrong.
 */
export const leitner: Scheduler = {
  name: 'Leitner',
  begin: ({ facts }): Plan => {
    const places = new Map<FactId, Place>();
    return {
      next: day => {
        const due = lowest(places, place => isDue(place, day));
        const fresh = facts.find(fact => !places.has(fact));
        return due ?? fresh ?? lowest(places, ({ last }) => last < day) ?? pick([...places.keys()], 0);
      },
      note: (fact, day, { isRight }) => {
        const box = places.get(fact)?.box ?? 0;
        // Taken out first: what was asked longest ago stands first in the map.
        places.delete(fact);
        places.set(fact, { box: isRight ? Math.min(INTERVALS.length - 1, box + 1) : 0, last: day });
      },
    };
  },
};

const isDue = ({ box, last }: Place, day: Day): boolean => last + (INTERVALS[box] ?? 0) <= day;

function lowest(places: Places, isWanted: (place: Place) => boolean): FactId | undefined {
  let best: readonly [FactId, Place] | undefined;
  for (const entry of places) {
    if (isWanted(entry[1]) && (!best || entry[1].box < best[1].box)) best = entry;
  }
  return best?.[0];
}

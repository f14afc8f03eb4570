import type { Day } from '../../../src/core/calendar-day.ts';
import { choose, gameWith, type Known } from './game.ts';

/** The last day on which anything new is met: it can still be gone over once. */
const LAST = 13;

/**
 * A proposal, not in the game: the day begins with so many new facts that all are met in time, then goes on as the game
 * does. Where there is time enough nothing changes; where there is not, what is due no longer keeps the new ones out.
 */
export const paced = gameWith('game, paced', (course, known, day) => {
  const fresh = course.facts.find(fact => !known.memory.has(fact));
  return fresh !== undefined && newOn(known, day) < share(course.facts.length, known, day)
    ? [fresh]
    : choose(course, known, day);
});

/** New facts of a day: all that are left, spread evenly over the days that are left. */
function share(facts: number, known: Known, day: Day): number {
  const left = facts - known.memory.size + newOn(known, day);
  return Math.ceil(left / Math.max(1, LAST - day + 1));
}

const newOn = ({ memory }: Known, day: Day): number =>
  [...memory.values()].filter(({ asked, last }) => asked === 1 && last === day).length;

import type { Day } from '../../../src/core/calendar-day.ts';
import { planUntilTest } from '../../../src/core/learner/test-day-plan.ts';
import { takingTurns } from '../../../src/core/session/compose-review.ts';
import type { Assumptions } from './assumptions.ts';
import { choose, gameWith } from './game.ts';
import type { Scheduler } from './scheduler.ts';

/** What a question takes on the whole, in seconds: what the game has seen of a learner by then. */
const PACE = 13;

/** The game with a day of testing set: each day begins with what its plan has for it, new facts among them. */
export function aimedAt(target: Day, { minutes }: Pick<Assumptions, 'minutes'>): Scheduler {
  const perDay = Math.round((minutes * 60) / PACE);
  const done = new Map<object, Day>();
  return gameWith(`this game, test on day ${target}`, (course, known, day) => {
    // Planned once a day for each learner, whose memory is one object.
    const isPlanned = day >= target || done.get(known.memory) === day;
    const plan = isPlanned
      ? []
      : planUntilTest(known.memory, course.facts, { today: day, target, perDay }).today;
    done.set(known.memory, day);
    return plan.length > 0 ? takingTurns(course.interview, plan) : choose(course, known, day);
  });
}

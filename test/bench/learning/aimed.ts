import type { Day } from '../../../src/core/calendar-day.ts';
import { toDate } from '../../../src/core/calendar-text.ts';
import { gameFor } from './game.ts';
import type { Scheduler } from './scheduler.ts';

/** The game with a day of testing set. */
export const aimedAt = (target: Day, minutes: number): Scheduler =>
  gameFor(minutes, `this game, test on day ${target}`, {
    ...{ type: 'aim', date: toDate(target), minutes },
    ...{ interview: 'bench', content: 1, app: 'bench', at: 0 },
  });

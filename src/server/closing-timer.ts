/** Closes a question when its time is up. */
import type { AskedQuestion, LiveEvent, Room } from '../core/live/live-types.ts';
import { closingTime, currentQuestion } from '../core/live/room-questions.ts';
import type { Clock, Stop } from './clock-and-chance.ts';

export type ClosingTimer = {
  /** To be called after whatever may have changed the time. */
  readonly look: () => void;
  /** To be called before anything is written down: the computer may have slept, and this be the first thing after that. */
  readonly lookIfLate: () => void;
  readonly stop: Stop;
};

/** A timer that is so late has slept, and the computer with it: the class has not had its time. */
const SLEPT_MS = 5000;
/** It looks so often, so that it knows when it was last awake. */
const STEP_MS = 1000;

/**
 * @param awakeAt when something was last known to have happened, ms since 1970.
 * @param append is given the event that time asks for.
 */
export function createClosingTimer(
  clock: Clock,
  room: Room,
  awakeAt: number,
  append: (event: LiveEvent) => Promise<void>,
): ClosingTimer {
  let awake = awakeAt;
  let isAppending = false;
  let stop: Stop = () => undefined;
  const look = (): void => {
    stop();
    const due = closingTime(room);
    const question = currentQuestion(room);
    const now = clock.now();
    if (due === null || !question || now < due) awake = now;
    if (due === null || !question) return;
    stop = clock.after(now < due ? Math.min(STEP_MS, due - now) : STEP_MS, look);
    if (now < due || isAppending) return;
    isAppending = true;
    void append(timeIsUp({ question, n: room.questions.length, now, due, awake })).finally(() => {
      isAppending = false;
    });
  };
  const lookIfLate = (): void => {
    if (clock.now() - awake > SLEPT_MS) look();
  };
  return { look, lookIfLate, stop: () => stop() };
}

type TimeIsUp = {
  readonly question: AskedQuestion;
  readonly n: number;
  readonly now: number;
  readonly due: number;
  readonly awake: number;
};

/** Acts are short, so the question is named by its number. */
function timeIsUp({ question: { q, closes }, n, now, due, awake }: TimeIsUp): LiveEvent {
  // An answer may have moved the time to where it is long up. Somebody was awake then, so nobody has slept.
  const isLate = now - Math.max(due, awake) > SLEPT_MS;
  // The clock has stood since the computer was last awake: when it goes on, there is as much time left as there was then.
  if (isLate) return { e: 'paused', at: Math.min(awake, due), act: `slept ${n} ${closes}` };
  return { e: 'closed', q, due: closes, at: now, act: `close ${n} ${closes}` };
}

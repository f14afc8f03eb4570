import type { Notices } from '../store/notices.ts';
import type { Probe } from './probe.ts';

/** What the page says of a platform that does not take what it is told, and does about it. */
export type Trouble = {
  /** Called whenever it is there, and once it has ended. */
  readonly turn: (isTrouble: boolean) => void;
  /** Said again, should it go on after another try that was asked for. */
  readonly retry: (attempt: () => void) => void;
  /** Tries again by itself after a while, and after longer ones, as soon as there is a network. */
  readonly plan: (attempt: () => void) => void;
  /** Not a word any more. */
  readonly end: () => void;
};

type Timers = Pick<Window, 'setTimeout' | 'clearTimeout'>;

const FIRST_MS = 5000;
const LONGEST_MS = 80_000;

export function createTrouble(notices: Notices, window: Timers, probe: Probe): Trouble {
  let [isTrouble, isAsked, wait, timer] = [false, false, FIRST_MS, 0];
  const turn = (is: boolean): void => {
    const isSaid = is !== isTrouble || (is && isAsked);
    [isTrouble, isAsked] = [is, false];
    if (!is) wait = FIRST_MS;
    if (!isSaid) return;
    notices.withdraw('lmsTrouble');
    notices.withdraw('lmsTaken');
    notices.tell(is ? 'lmsTrouble' : 'lmsTaken');
  };
  const plan = (attempt: () => void): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(async () => {
      wait = Math.min(LONGEST_MS, 2 * wait);
      // A commit without a network makes the page stand still until the browser gives up.
      if (await probe()) attempt();
      else plan(attempt);
    }, wait);
  };
  return {
    turn,
    retry: attempt => {
      isAsked = isTrouble;
      attempt();
    },
    plan,
    end: () => {
      window.clearTimeout(timer);
      notices.withdraw('lmsTrouble');
    },
  };
}

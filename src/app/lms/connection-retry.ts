import { withTimeout } from '../store/call-helpers.ts';
import type { Notices } from '../store/notice-store.ts';

/** Resolves to whether the network leads anywhere at all: whatever answers will do, since a refused commit says so itself. */
export type ReachabilityProbe = () => Promise<boolean>;

const PROBE_TIMEOUT_MS = 20_000;

/**
 * Where a commit cannot be sent, a platform may hand it to the browser and say "true". So its word is taken only if the
 * page itself can be reached just then. @param address of the page.
 */
export function createReachabilityProbe(
  address: string,
  ask: typeof fetch = (...to) => fetch(...to),
): ReachabilityProbe {
  return async () => {
    const answer = await withTimeout(PROBE_TIMEOUT_MS, signal =>
      ask(address, { method: 'HEAD', cache: 'no-store', signal }),
    );
    return answer !== undefined;
  };
}

/** What the page says of a platform that does not take what it is told, and does about it. */
export type ConnectionRetry = {
  /** Called whenever it is there, and once it has ended. */
  readonly turn: (isTrouble: boolean, isShut?: boolean) => void;
  /** Said again, should it go on after another try that was asked for. */
  readonly retry: (attempt: () => void) => void;
  /** As long as it is there, this is tried again after a while, and after longer ones, wherever there is a network. */
  readonly attend: (attempt: () => void) => void;
  /** Not a word any more. */
  readonly end: () => void;
};

type Timers = Pick<Window, 'setTimeout' | 'clearTimeout'>;

const RETRY_NOTICES = ['lmsTrouble', 'lmsShut', 'lmsTaken'] as const;
const FIRST_MS = 5000;
const LONGEST_MS = 80_000;

export function createConnectionRetry(
  notices: Notices,
  window: Timers,
  probe: ReachabilityProbe,
): ConnectionRetry {
  let [isTrouble, wasShut, isAsked] = [false, false, false];
  let [wait, timer] = [FIRST_MS, 0];
  let attempt = (): void => undefined;
  const plan = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(async () => {
      wait = Math.min(LONGEST_MS, 2 * wait);
      // A commit without a network makes the page stand still until the browser gives up.
      if (await probe()) attempt();
      else plan();
    }, wait);
  };
  const turn = (is: boolean, isShut = false): void => {
    const isSaid = is !== isTrouble || (is && (isAsked || isShut !== wasShut));
    [isTrouble, wasShut, isAsked] = [is, isShut, false];
    if (is) plan();
    else {
      window.clearTimeout(timer);
      wait = FIRST_MS;
    }
    if (!isSaid) return;
    for (const notice of RETRY_NOTICES) notices.withdraw(notice);
    notices.tell(is ? (isShut ? 'lmsShut' : 'lmsTrouble') : 'lmsTaken');
  };
  return {
    turn,
    retry: call => {
      isAsked = isTrouble;
      call();
    },
    attend: call => {
      attempt = call;
    },
    end: () => {
      window.clearTimeout(timer);
      for (const notice of RETRY_NOTICES) notices.withdraw(notice);
    },
  };
}

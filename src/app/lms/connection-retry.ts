import { withTimeout } from '../store/call-helpers.ts';
import type { Notices } from '../store/notice-store.ts';

/** Resolves to whether the platform's server can be reached. Any answer will do: a commit that is refused says so itself. */
export type ReachabilityProbe = () => Promise<boolean>;

const PROBE_TIMEOUT_MS = 20_000;

/**
 * A platform that cannot send a commit may hand it to the browser and answer "true". So that is believed only if the page
 * itself can be reached right after. @param address of the page.
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

/** Tells the player when the platform does not take reports, and tries again. */
export type ConnectionRetry = {
  /** That of `LmsNeeds`. The player is told once, and once again when it is over. */
  readonly onTrouble: (isTrouble: boolean, isShut?: boolean) => void;
  /** A try that the player asks for: if it fails, the player is told again. */
  readonly retryNow: (attempt: () => void) => void;
  /** Sets what is tried as long as there is trouble, after longer and longer waits and only with a network. */
  readonly onRetry: (attempt: () => void) => void;
  /** Tells and tries nothing any more. */
  readonly end: () => void;
};

type Timers = Pick<Window, 'setTimeout' | 'clearTimeout'>;

const RETRY_NOTICES = ['lmsTrouble', 'lmsShut', 'lmsTaken'] as const;
const FIRST_WAIT_MS = 5000;
const MAX_WAIT_MS = 80_000;

export function createConnectionRetry(
  notices: Notices,
  window: Timers,
  probe: ReachabilityProbe,
): ConnectionRetry {
  let [isTrouble, wasShut, isAsked] = [false, false, false];
  let [wait, timer] = [FIRST_WAIT_MS, 0];
  let attempt = (): void => undefined;
  const plan = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(async () => {
      wait = Math.min(MAX_WAIT_MS, 2 * wait);
      // Asked first: a commit without a network makes the page stand still until the browser gives up.
      if (await probe()) attempt();
      else plan();
    }, wait);
  };
  const onTrouble = (isNow: boolean, isShut = false): void => {
    const isNews = isNow !== isTrouble || (isNow && (isAsked || isShut !== wasShut));
    [isTrouble, wasShut, isAsked] = [isNow, isShut, false];
    if (isNow) plan();
    else {
      window.clearTimeout(timer);
      wait = FIRST_WAIT_MS;
    }
    if (!isNews) return;
    for (const notice of RETRY_NOTICES) notices.withdraw(notice);
    notices.tell(isNow ? (isShut ? 'lmsShut' : 'lmsTrouble') : 'lmsTaken');
  };
  return {
    onTrouble,
    retryNow: call => {
      isAsked = isTrouble;
      call();
    },
    onRetry: call => {
      attempt = call;
    },
    end: () => {
      window.clearTimeout(timer);
      for (const notice of RETRY_NOTICES) notices.withdraw(notice);
    },
  };
}

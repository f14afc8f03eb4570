import { withTimeout } from '../store/patience.ts';

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

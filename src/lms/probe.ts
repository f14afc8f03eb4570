/** Resolves to whether the network leads anywhere at all: whatever answers will do, since a refused commit says so itself. */
export type Probe = () => Promise<boolean>;

const PATIENCE_MS = 20_000;

/**
 * Where a commit cannot be sent, a platform may hand it to the browser and say "true". So its word is taken only if the
 * page itself can be reached just then. @param address of the page.
 */
export function createProbe(address: string, ask: typeof fetch = (...to) => fetch(...to)): Probe {
  return async () => {
    const ending = new AbortController();
    const timer = setTimeout(() => ending.abort(), PATIENCE_MS);
    try {
      await ask(address, { method: 'HEAD', cache: 'no-store', signal: ending.signal });
      return true;
    } catch {
      return false;
    } finally {
      clearTimeout(timer);
    }
  };
}

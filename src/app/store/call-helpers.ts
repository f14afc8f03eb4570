/** What was caught so that the game goes on is still an error that whoever looks for it finds. */
export const reportUncaught = (error: unknown): void => {
  setTimeout(() => {
    throw error;
  });
};

/** What a call gives, or undefined where it throws: browsers throw where storage or sound is blocked, parsers at damaged texts. */
export function tryCall<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch {
    return undefined;
  }
}

/** Made when it is first asked for, and the same ever after. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/**
 * Asks, and gives up after so many ms. @param ask its signal is aborted then; what does not heed it is no longer waited for.
 * @returns undefined where it failed, or took longer. Never throws.
 */
export async function withTimeout<T>(
  ms: number,
  ask: (signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), ms);
  const late = new Promise<undefined>(done => ending.signal.addEventListener('abort', () => done(undefined)));
  try {
    return await Promise.race([ask(ending.signal), late]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** Calls once, after the next change: not while others are still being told of it. */
export function onNextChange(
  store: { readonly subscribe: (call: () => void) => () => void },
  call: () => void,
): void {
  const unwatch = store.subscribe(() => {
    unwatch();
    queueMicrotask(call);
  });
}

/** Longest wait of a timer: a device may sleep meanwhile, and its clock be set. */
const LONGEST_WAIT_MS = 60_000;

/** Calls after so many ms, or sooner: whoever waits for an hour of the day looks at the clock then, and may wait again. */
export const setCappedTimer = (call: () => void, ms: number): ReturnType<typeof setTimeout> =>
  setTimeout(call, Math.min(ms, LONGEST_WAIT_MS));

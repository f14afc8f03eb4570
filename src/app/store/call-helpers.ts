/** Rethrows an error outside of the caller, who goes on: so the console, and tests that watch it, still report it. */
export const reportUncaught = (error: unknown): void => {
  setTimeout(() => {
    throw error;
  });
};

/** The result of a call, or undefined if it throws, as browsers do where storage is blocked, and parsers at damaged texts. */
export function tryCall<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch {
    return undefined;
  }
}

/** Makes a thing at the first call, and returns the same one at every later call. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/**
 * Waits for an answer no longer than `ms`.
 * @param ask its signal is aborted when the time is over; if it does not listen to it, its answer is ignored.
 * @returns undefined if it failed or took too long. Never rejects.
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

/** Calls once after the next change of a store, when all its other listeners have been called. */
export function onNextChange(
  store: { readonly subscribe: (call: () => void) => () => void },
  call: () => void,
): void {
  const unsubscribe = store.subscribe(() => {
    unsubscribe();
    queueMicrotask(call);
  });
}

/** A device may sleep while a timer runs, and its clock may be set. */
const LONGEST_WAIT_MS = 60_000;

/** Calls after `ms`, but after a minute at the latest: who waits for a time of day looks at the clock again then. */
export const setCappedTimer = (call: () => void, ms: number): ReturnType<typeof setTimeout> =>
  setTimeout(call, Math.min(ms, LONGEST_WAIT_MS));

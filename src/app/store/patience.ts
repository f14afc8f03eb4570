/** Asks, and gives up after so many ms. @returns undefined where it failed, or took longer. Never throws. */
export async function withTimeout<T>(
  ms: number,
  ask: (signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), ms);
  try {
    return await ask(ending.signal);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

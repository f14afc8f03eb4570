/** What a call gives, or undefined where it throws: browsers throw where storage or sound is blocked, parsers at damaged texts. */
export function tryCall<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch {
    return undefined;
  }
}

/** One tab of a package. */
export type PackageTab = {
  /** Of this package at its place: those of another are none of our business. */
  readonly key: string;
  readonly window: Pick<Window & typeof globalThis, 'BroadcastChannel'>;
  /** ms since 1970 when it was opened, with fractions: no two tabs have the same. */
  readonly since: number;
};

/**
 * Tells the other tabs of this browser that this one is there; nothing else is said among them.
 * @param onLater called once, when a later one says so, too.
 */
export function yieldToLaterTab({ key, window, since }: PackageTab, onLater: () => void): void {
  // Safari before 15.4: tabs do not know of each other.
  if (typeof window.BroadcastChannel === 'undefined') return;
  let isOver = false;
  const channel = new window.BroadcastChannel(`beams-and-pillars ${key}`);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isOver || typeof data !== 'number' || data === since) return;
    if (data < since) {
      channel.postMessage(since);
      return;
    }
    // What was said just before still comes.
    isOver = true;
    channel.close();
    onLater();
  });
  channel.postMessage(since);
}

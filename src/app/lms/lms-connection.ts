import type { Notices } from '../store/notice-store.ts';
import { type ConnectionRetry, createConnectionRetry, createReachabilityProbe } from './connection-retry.ts';
import type { ScormVersion } from './scorm-api-discovery.ts';
import { joinLms, type Lms } from './scorm-runtime.ts';
import { type ListenerNeeds, listenToSession, type SessionListener } from './session-listener.ts';

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

/** The page of a package: what it is for, and whoever opened it. */
export type PackagePage = {
  readonly window: Window & typeof globalThis;
  readonly version: ScormVersion;
  /** Of the assignment. */
  readonly code: string;
  /** The mark to pass, in percent, where the package has one. */
  readonly pass?: string | undefined;
  readonly notices: Notices;
  /** That of a `Stopwatch`. */
  readonly time: () => number;
};

/** The way to the platform, before there is a game to tell of. */
export type LmsConnection = {
  /** Undefined where no platform has opened the page. */
  readonly lms: Lms | undefined;
  readonly retry: ConnectionRetry;
  /** From now on the platform hears of the game. */
  readonly follow: (bound: ListenerNeeds) => void;
};

export function openLmsConnection({
  window,
  version,
  code,
  pass,
  notices,
  time,
}: PackagePage): LmsConnection {
  const { document, navigator } = window;
  const probe = createReachabilityProbe(document.baseURI);
  const retry = createConnectionRetry(notices, window, probe);
  let followed: SessionListener | undefined;
  let isBehind = false;
  const lms = joinLms(window, version, {
    onTrouble: retry.turn,
    onConfirmed: mark => followed?.confirm(mark),
    probe,
    isOnline: () => navigator.onLine,
    isSeen: () => document.visibilityState !== 'hidden',
    time,
    pass: percentIn(pass),
  });
  const key = `${new URL('.', document.baseURI).pathname} ${code}`;
  // At once: what an older tab gives from now on would be lost.
  if (lms?.mode === 'normal')
    yieldToLaterTab({ key, window, since: window.performance.timeOrigin }, () => {
      isBehind = true;
      followed?.stepBack();
    });
  return {
    lms,
    retry,
    follow: bound => {
      followed = listenToSession(bound);
      if (isBehind) followed.stepBack();
    },
  };
}

/** 1..100; anything else is no mark to pass. */
function percentIn(text = ''): number | undefined {
  const percent = Number(text);
  return percent >= 1 && percent <= 100 ? percent : undefined;
}

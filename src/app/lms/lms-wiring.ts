import type { Notices } from '../store/notice-store.ts';
import { type ConnectionRetry, createConnectionRetry, createReachabilityProbe } from './connection-retry.ts';
import { joinLms, type Lms } from './join-lms.ts';
import type { ScormVersion } from './scorm-api-discovery.ts';
import { type ListenerNeeds, listenToSession, type SessionListener } from './session-listener.ts';

/** One tab of a package. */
type PackageTab = {
  /** Names this package at this address: tabs of others do not matter. */
  readonly key: string;
  readonly window: Pick<Window & typeof globalThis, 'BroadcastChannel'>;
  /** When it was opened, ms since 1970 with fractions: no two tabs have the same. */
  readonly since: number;
};

/**
 * Of all tabs of a package in this browser the latest goes on. Each tells the others when it was opened, and nothing else.
 * @param onLater called once, when there is a later one.
 */
export function yieldToLaterTab({ key, window, since }: PackageTab, onLater: () => void): void {
  // Safari before 15.4: tabs cannot know of each other.
  if (typeof window.BroadcastChannel === 'undefined') return;
  let isOver = false;
  const channel = new window.BroadcastChannel(`beams-and-pillars ${key}`);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isOver || typeof data !== 'number' || data === since) return;
    if (data < since) {
      channel.postMessage(since);
      return;
    }
    // Messages on their way still arrive after closing.
    isOver = true;
    channel.close();
    onLater();
  });
  channel.postMessage(since);
}

/** The page of a package, and what the package says of itself. */
export type PackagePage = {
  readonly window: Window & typeof globalThis;
  readonly version: ScormVersion;
  /** The link of the assignment. */
  readonly code: string;
  /** The mark to pass, in percent, where the package has one. */
  readonly pass?: string | undefined;
  readonly notices: Notices;
  /** That of a `Stopwatch`. */
  readonly time: () => number;
};

/** The connection to the platform; it is made before there is a game to report. */
export type LmsConnection = {
  /** Undefined where no platform has opened the page. */
  readonly lms: Lms | undefined;
  readonly retry: ConnectionRetry;
  /** From now on the platform is told of the game. */
  readonly follow: (needs: ListenerNeeds) => void;
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
  let listener: SessionListener | undefined;
  let isReplaced = false;
  const lms = joinLms(window, version, {
    onTrouble: retry.onTrouble,
    onConfirmed: mark => listener?.confirm(mark),
    probe,
    isOnline: () => navigator.onLine,
    isSeen: () => document.visibilityState !== 'hidden',
    time,
    pass: parsePass(pass),
  });
  const key = `${new URL('.', document.baseURI).pathname} ${code}`;
  // At once: what an older tab sends from now on would be lost.
  if (lms?.mode === 'normal')
    yieldToLaterTab({ key, window, since: window.performance.timeOrigin }, () => {
      isReplaced = true;
      listener?.stepBack();
    });
  return {
    lms,
    retry,
    follow: needs => {
      listener = listenToSession(needs);
      if (isReplaced) listener.stepBack();
    },
  };
}

/** 1..100; anything else is no mark to pass. */
function parsePass(text = ''): number | undefined {
  const percent = Number(text);
  return percent >= 1 && percent <= 100 ? percent : undefined;
}

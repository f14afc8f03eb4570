import type { Interaction } from './dialect.ts';
import type { ReachabilityProbe } from './probe.ts';
import type { OnInvalid } from './wire.ts';

/** All that a platform is told, each time anew. */
export type Report = {
  /** Tells one sitting from the next. */
  readonly sitting: string;
  /** Tells one state of the sittings of a visit from the next. */
  readonly mark: string;
  /** 0..100; undefined while nobody is to know. */
  readonly score: number | undefined;
  readonly isDone: boolean;
  /** 0..1 of what is asked. */
  readonly progress: number;
  /** Since this visit began, and of earlier ones what the platform was not told. */
  readonly ms: number;
  /** All so far, or none while nobody is to know. */
  readonly interactions: readonly Interaction[];
  readonly suspend: string;
};

/** What may be said to a platform. Nothing here throws. */
export type LmsReporter = {
  /** A suspended sitting is gone on with: so many responses were in it. */
  readonly goOn: (sitting: string, responses: number) => void;
  /** Sends what is new, and commits; does nothing where nothing is. */
  readonly report: (report: Report) => void;
  /** Reports and, once all of it is confirmed, says goodbye; whatever comes after that is not sent. */
  readonly leave: (report: Report | undefined, onLeft: () => void) => void;
  /** The page goes: says goodbye where something is new, and else not a word, which might lower what others brought. */
  readonly close: (report: Report | undefined) => void;
  /** Another tab has taken over. */
  readonly stepBack: () => void;
};

export type LmsNeeds = {
  /**
   * The platform did not take something, said at every try; or, after that, has taken everything. isShut: it takes nothing
   * any more as long as this page is open.
   */
  readonly onTrouble: (isTrouble: boolean, isShut?: boolean) => void;
  /** The platform has the report of this mark. */
  readonly onConfirmed: (mark: string) => void;
  readonly onInvalid?: OnInvalid;
  readonly probe: ReachabilityProbe;
  readonly isOnline: () => boolean;
  /** Whether the answer to a request can be waited for: not while the page is hidden. */
  readonly isSeen: () => boolean;
  /** ms that have passed, from anywhere. */
  readonly time: () => number;
  /** The mark to pass, 0..100, if there is one. */
  readonly pass: number | undefined;
};

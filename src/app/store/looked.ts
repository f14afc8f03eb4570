import type { Assignment } from '../../core/classroom/assignment.ts';
import type { LinkProblem } from '../../core/classroom/link.ts';
import type { Interview } from '../../core/interview/types.ts';
import type { Session } from '../../core/session/session.ts';
import type { Bring } from './arrivals.ts';
import type { SessionStore } from './contract.ts';
import type { RulesLoader } from './kinds.ts';
import type { Notices } from './notices.ts';
import type { Folder } from './saves/bodies.ts';
import type { Keeper } from './saves/keep.ts';
import type { Sittings } from './sittings.ts';

/** The assignment that is looked at, or what is wrong with its code. */
export type SeenAssignment = LegibleAssignment | IllegibleAssignment;
export type IllegibleAssignment = {
  readonly ok: false;
  readonly code: string;
  readonly problem: LinkProblem;
};
export type LegibleAssignment = {
  readonly ok: true;
  /** When it was looked at, ms since 1970. */
  readonly at: number;
  readonly code: string;
  /** See `nameOf` in `classroom/link.ts`. */
  readonly name: string;
  readonly assignment: Assignment;
  readonly folder: Folder;
  /** Items that are asked: fewer than were wanted, where there are not so many. */
  readonly count: number;
  /** A sitting that waits to be gone on with. */
  readonly isBegun: boolean;
  /** It is on its way, begun or over: what it asks is still being fetched. */
  readonly isEntered: boolean;
  /** What keeps a sitting from being begun now. */
  readonly bar?: StartBarrier;
  /** It may be played, but the teacher will see that it was late. */
  readonly isLate: boolean;
};
export type StartBarrier = 'early' | 'spent';

export type AssignmentCalls = {
  /** Reads the code of an assignment, whatever state it is in. */
  readonly look: (code: string) => Promise<void>;
  /** Lays out a sitting unless one waits or there is a bar. */
  readonly start: () => void;
  /** Goes on with the sitting of this code, or shows the one that is over. */
  readonly enter: (code: string) => Promise<void>;
  /** Whatever is still being fetched to be shown or entered is not wanted any more. */
  readonly turnAway: () => void;
  /** Goes on with a sitting of what is looked at that was kept elsewhere. */
  readonly takeUp: (session: Session) => void;
  readonly call: (nickname: string) => void;
  /** The receipt has gone to the teacher, as far as this device can tell. */
  readonly handIn: (own: number) => void;
};

export type AssignmentNeeds = {
  readonly interview: Interview;
  readonly kinds: RulesLoader;
  readonly keeper: Keeper;
  readonly sittings: Sittings;
  readonly session: SessionStore;
  readonly notices: Notices;
  readonly bring: Bring;
  /** Nothing counts: neither the hour nor the attempts keep anyone from it. */
  readonly isTrial: () => boolean;
  readonly now: () => number;
  readonly makeSeed: () => string;
};

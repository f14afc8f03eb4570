import type { StoreApi } from 'zustand/vanilla';
import type { Assignment } from '../../core/classroom/assignment.ts';
import type { LinkProblem } from '../../core/classroom/assignment-link.ts';
import type { Interview, LevelId } from '../../core/interview/types.ts';
import type { ItemId } from '../../core/kinds/kind.ts';
import type { FactId } from '../../core/session/compose-review.ts';
import type { Session } from '../../core/session/session-state.ts';
import type { Bring } from './fetch-retry.ts';
import type { LearnerStore } from './log/learner-store.ts';
import type { Notices } from './notice-store.ts';
import type { RulesLoader } from './rules-loader.ts';
import type { Keeper } from './saves/keeper.ts';
import type { Folder } from './saves/save-types.ts';
import type { Sittings } from './sitting-store.ts';

/** The way through the history of the tab, which only `main.ts` can go. */
export type TabHistory = {
  /** One page back, as the browser's own button does; home, where no page of the game lies behind. */
  readonly back: () => void;
  /** To another place (a hash) of the page that is open: back still leads to the page before. */
  readonly turn: (hash: string) => void;
  /** To another page, as a link does. */
  readonly go: (hash: string) => void;
  /** The whole address of a place, for another device. */
  readonly link: (hash: string) => string;
};

export type SessionState = {
  readonly session: Session | null;
  /** A sitting over some items of the level only; it earns no stars. */
  readonly isPartial: boolean;
  /** Where the sitting is kept, see `nameOf` in `sittings.ts`. */
  readonly name: string;
};

/** What a view may ask for. Nothing else changes a sitting. */
export type SessionStore = StoreApi<SessionState> & SessionCalls;
export type SessionCalls = {
  /** Goes on with the sitting kept for this level, or begins one. `name`: where a class has it, of its task. */
  readonly open: (level: LevelId, name?: string) => void;
  /** Resolves when nothing is being fetched for a level that is wanted. */
  readonly ready: () => Promise<void>;
  /** Begins anew, over `ids` only if given. */
  readonly restart: (level: LevelId, ids?: readonly ItemId[]) => void;
  /** Lays out a sitting over these facts; whoever then opens the level goes on with it. */
  readonly lay: (level: LevelId, facts: readonly FactId[], limitMs?: number) => void;
  readonly select: (item: ItemId) => void;
  readonly unselect: () => void;
  /** Keeps a response in the making; nothing is judged. */
  readonly put: (item: ItemId, response: unknown) => void;
  /** Places and judges; what is told of waits for `advance`, the rest goes on by itself. Incomplete: only kept. */
  readonly respond: (item: ItemId, response: unknown) => void;
  readonly advance: () => void;
  readonly hint: () => void;
  /** Drops the sittings that are not gone on with, on arriving anywhere but at a level. */
  readonly tidy: () => void;
  /** Puts the sitting away. One that is finished, or over a part only, is not gone on with: the next begins anew. */
  readonly leave: () => void;
  /** Enters what a cut off sitting of an assignment has left; behind everything else, since it fetches all kinds. */
  readonly settle: () => void;
  /** Puts the sitting away to be gone on with, even if it is finished or a part: for a look into the digest. */
  readonly setAside: () => void;
};

export type SessionNeeds = {
  readonly interview: Interview;
  readonly rulesLoader: RulesLoader;
  readonly sittings: Sittings;
  readonly learner: LearnerStore;
  /** What the log is signed with. */
  readonly app: string;
  readonly notices: Notices;
  readonly bring: Bring;
  readonly now: () => number;
  /** That of a `Stopwatch`. */
  readonly time: () => number;
  readonly makeSeed: () => string;
};

/** What this device knows of assignments, each under its name. */
export type Folders = {
  readonly find: (name: string) => Folder | undefined;
  readonly put: (name: string, folder: Folder) => void;
  readonly all: () => readonly Folder[];
};

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
  readonly rulesLoader: RulesLoader;
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

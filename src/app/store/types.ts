import type { StoreApi } from 'zustand/vanilla';
import type { Assignment } from '../../core/classroom/assignment.ts';
import type { LinkProblem } from '../../core/classroom/assignment-link.ts';
import type { FactId } from '../../core/interview/facts.ts';
import type { Content, PackIdentity } from '../../core/interview/pack-content.ts';
import type { Interview, LevelId } from '../../core/interview/types.ts';
import type { ItemId } from '../../core/kinds/kind.ts';
import type { Session } from '../../core/session/session-state.ts';
import type { Bring } from './fetch-retry.ts';
import type { LearnerStore } from './log/learner-store.ts';
import type { Notices } from './notice-store.ts';
import type { RulesLoader } from './rules-loader.ts';
import type { Keeper } from './saves/keeper.ts';
import type { Folder } from './saves/save-types.ts';
import type { Sittings } from './sitting-store.ts';

/** Moves in the history of the tab. Hashes are those of `toHash`. Only `main.ts` can do it, which may use the address bar. */
export type TabHistory = {
  /** One page back, as the browser's own button does; home, if the page before is not of the game. */
  readonly back: () => void;
  /** To another route instead of the one that is open: back still leads to the page before. */
  readonly replace: (hash: string) => void;
  /** To another route, as a link does. */
  readonly go: (hash: string) => void;
  /** The whole address of a route, for another device. */
  readonly link: (hash: string) => string;
};

/** The sitting on the screen, if any. */
export type SessionState = {
  readonly session: Session | null;
  /** It asks only some items of the level, and earns no stars. */
  readonly isPartial: boolean;
  /** The name that it is kept under, see `sittingNameOf`. */
  readonly name: string;
};

/** What a view may call. Nothing else changes a sitting. */
export type SessionStore = StoreApi<SessionState> & SessionCalls;
export type SessionCalls = {
  /** Goes on with the sitting kept for this level, or begins one. @param name of the task, in an assignment. */
  readonly open: (level: LevelId, name?: string) => void;
  /** Resolves when nothing is being fetched for a level that was opened. */
  readonly ready: () => Promise<void>;
  /** Begins again, over `ids` only if given. */
  readonly restart: (level: LevelId, ids?: readonly ItemId[]) => void;
  /** Goes on with the sitting kept under this name, or begins one over `ids` in their order. That of the level stays as it is. */
  readonly openPart: (level: LevelId, name: string, ids: readonly ItemId[]) => void;
  /** Keeps a new sitting over these facts, for `open` to go on with. */
  readonly prepare: (level: LevelId, facts: readonly FactId[], limitMs?: number) => void;
  readonly select: (item: ItemId) => void;
  readonly unselect: () => void;
  /** Keeps an unfinished response; nothing is judged. */
  readonly put: (item: ItemId, response: unknown) => void;
  /**
   * Keeps a response and judges it if it is complete. Goes on to the next question by itself where there is nothing to
   * explain; otherwise waits for `advance`.
   */
  readonly respond: (item: ItemId, response: unknown) => void;
  readonly advance: () => void;
  readonly hint: () => void;
  /** Drops kept sittings that are finished or partial. Called when a page other than a level is opened. */
  readonly dropFinished: () => void;
  /** Takes the sitting off the screen. One that is finished or partial is dropped: `open` then begins another. */
  readonly leave: () => void;
  /** Takes the sitting off the screen and keeps it in any case: after a look into the digest it is gone on with. */
  readonly setAside: () => void;
  /** Enters in the log what interrupted sittings of assignments have left. Late, since it fetches the rules of all kinds. */
  readonly recordInterrupted: () => void;
};

export type SessionNeeds = {
  readonly interview: Interview;
  readonly rulesLoader: RulesLoader;
  readonly sittings: Sittings;
  readonly learner: LearnerStore;
  /** Version of the game, for the log. */
  readonly app: string;
  readonly notices: Notices;
  readonly bring: Bring;
  readonly now: () => number;
  /** See `Stopwatch.read`. */
  readonly time: () => number;
  readonly makeSeed: () => string;
};

/** What this device keeps of assignments, each by its name (`assignmentName`). */
export type Folders = {
  readonly find: (name: string) => Folder | undefined;
  readonly put: (name: string, folder: Folder) => void;
  readonly all: () => readonly Folder[];
};

/** The assignment that is open, or what is wrong with its code. */
export type SeenAssignment = LegibleAssignment | IllegibleAssignment;
export type IllegibleAssignment = {
  readonly ok: false;
  readonly code: string;
  readonly problem: LinkProblem;
  /** Identity of the pack that is wanted, or the beginning of it, if that is the problem. */
  readonly pack?: PackIdentity;
};
export type LegibleAssignment = {
  readonly ok: true;
  /** When this was worked out, ms since 1970. */
  readonly at: number;
  readonly code: string;
  /** See `assignmentName`. */
  readonly name: string;
  readonly assignment: Assignment;
  readonly folder: Folder;
  /** Number of items that are asked: fewer than the teacher wanted if there are not so many. */
  readonly count: number;
  /** There is a sitting to go on with. */
  readonly isBegun: boolean;
  /** Its sitting is being opened: rules are still being fetched. */
  readonly isEntered: boolean;
  /** Why no sitting can be begun now. */
  readonly bar?: StartBarrier;
  /** It may be played, but the teacher will see that it was late. */
  readonly isLate: boolean;
  /** Its latest receipt would be lost if the browser were killed now: the disk takes long, or there is none. */
  readonly isUnsaved?: boolean | undefined;
};
/** early: it has not opened yet. spent: no attempt is left. */
export type StartBarrier = 'early' | 'spent';

export type AssignmentCalls = {
  /** Opens the assignment of this code, or says what is wrong with the code. */
  readonly look: (code: string) => Promise<void>;
  /** Keeps a new sitting, for `enter` to open, unless there is one to go on with or a bar. */
  readonly start: () => void;
  /** Opens the assignment of this code and its sitting, if there is one. */
  readonly enter: (code: string) => Promise<void>;
  /** Another page was opened: does not show what `look` or `enter` are still fetching. */
  readonly cancel: () => void;
  /** Goes on with a sitting of the open assignment that a learning platform has kept. */
  readonly resume: (session: Session) => void;
  readonly setNickname: (nickname: string) => void;
  /** Notes that the receipt has gone to the teacher. @param own number of the sitting. */
  readonly handIn: (own: number) => void;
};

export type AssignmentNeeds = {
  readonly pack: Content;
  /** Of that pack. */
  readonly interview: Interview;
  readonly rulesLoader: RulesLoader;
  readonly keeper: Keeper;
  readonly sittings: Sittings;
  readonly session: SessionStore;
  readonly notices: Notices;
  readonly bring: Bring;
  /** Resolves when the first page is on the screen: what that does without is not fetched before. */
  readonly shown: Promise<unknown>;
  /** Nothing counts, as in a teacher's preview: there is no `bar`. */
  readonly isTrial: () => boolean;
  readonly now: () => number;
  readonly makeSeed: () => string;
};

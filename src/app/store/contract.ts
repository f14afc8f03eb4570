import type { StoreApi } from 'zustand/vanilla';
import type { Interview, LevelId } from '../../core/interview/types.ts';
import type { ItemId } from '../../core/kinds/item.ts';
import type { FactId } from '../../core/session/recall.ts';
import type { Session } from '../../core/session/session.ts';
import type { Bring } from './arrivals.ts';
import type { RulesLoader } from './kinds.ts';
import type { LearnerStore } from './log/learner.ts';
import type { Notices } from './notices.ts';
import type { Folder } from './saves/bodies.ts';
import type { Sittings } from './sittings.ts';

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
  readonly kinds: RulesLoader;
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

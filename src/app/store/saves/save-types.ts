import type { Assignment } from '../../../core/classroom/assignment.ts';
import type { FactId } from '../../../core/interview/facts.ts';
import type { LevelId } from '../../../core/interview/types.ts';
import type { ItemId } from '../../../core/kinds/kind.ts';
import type { Language } from '../../../core/language.ts';
import type { LogEntry } from '../../../core/learner/attempt-log.ts';
import type { AckState } from '../../../core/live/live-messages.ts';
import type { QuestionId, RoomCode } from '../../../core/live/live-types.ts';
import type { RoomRecord } from '../../../core/live/room-record.ts';
import type { ShownItem } from '../../../core/live/view-types.ts';
import type { Dealing } from '../../../core/session/chance.ts';
import type { ReviewSize } from '../../../core/session/compose-review.ts';
import type { Task } from '../../../core/session/compose-task.ts';
import type { Move } from '../../../core/session/session-state.ts';
import type { TeamEvent, TeamSetup } from '../../../core/teams/team-game.ts';
import type { TeamId } from '../../../core/teams/team-names.ts';

/** A sitting that can be gone on with: what it takes to deal it again, and its moves. */
export type Sitting = {
  readonly level: LevelId;
  readonly seed: string;
  /** Version of the interview that dealt it. */
  readonly content: number;
  /** How it was dealt; in an assignment its task says so. */
  readonly dealing: Dealing;
  /** Only these items, if it asks a part of its level. */
  readonly only?: readonly ItemId[];
  /** What was drawn for this learner, in the order in which it is asked, where a level may ask more than it does. */
  readonly drawn?: readonly ItemId[];
  /** What is asked, the most needed first, in a level that is composed for one learner. */
  readonly facts?: readonly FactId[];
  /** Those of the facts that were new when it was begun. */
  readonly fresh?: readonly FactId[];
  /** Under which it is kept beside the sitting of its level. */
  readonly name?: string;
  /** What is asked, in an assignment. */
  readonly task?: Task;
  /** Time limit over all questions. */
  readonly limitMs?: number;
  /** When it was begun, ms since 1970, in an assignment, or where it asks what was planned for a day. */
  readonly begun?: number;
  readonly moves: readonly Move[];
};

export type Settings = {
  /** null: that of the browser. */
  readonly language: Language | null;
  readonly theme: 'auto' | 'light' | 'night';
  readonly textSize: 1 | 1.15 | 1.3;
  readonly motion: 'auto' | 'reduced';
  readonly isMirrored: boolean;
  /** hall: the canvas, if it can run. list: plain pages by choice. */
  readonly view: 'hall' | 'list';
  readonly hasSound: boolean;
  /** Sound was offered once, whatever became of that. */
  readonly isSoundOffered: boolean;
  /** Pinyin above Chinese cards. */
  readonly hasPinyin: boolean;
  /** Items of a review, or two minutes of it. */
  readonly review: ReviewSize;
  /** For which one practises on a day; null: not chosen yet. */
  readonly minutes: DailyMinutes | null;
  /** The first minute was played or skipped: home is home from then on. */
  readonly isBegun: boolean;
};

export const DAILY_MINUTES = [3, 5, 10, 20] as const;
export type DailyMinutes = (typeof DAILY_MINUTES)[number];

export const DEFAULT_SETTINGS: Settings = {
  language: null,
  theme: 'auto',
  textSize: 1,
  motion: 'auto',
  isMirrored: false,
  view: 'hall',
  hasSound: false,
  isSoundOffered: false,
  hasPinyin: false,
  review: 10,
  minutes: null,
  isBegun: false,
};

/** What a device keeps of an assignment. */
export type Folder = {
  /** The whole code of its link, with the title. */
  readonly code: string;
  readonly title: string;
  readonly nickname: string;
  /** Of the sittings that are over, in order of time. */
  readonly receipts: readonly KeptReceipt[];
};

/** `own`: number of the sitting. `text`: the receipt as it is handed in. `at`: when it was over, ms since 1970. */
export type KeptReceipt = {
  readonly own: number;
  readonly text: string;
  readonly at: number;
  readonly isHandedIn: boolean;
};

/** What is printed: which order of the questions (null: all orders), and the worksheet, its key or both. */
export type PaperOptions = { readonly version: number | null; readonly part: 'both' | 'sheet' | 'key' };

/** What a package holds beside the assignment, as there is no room for it in a link. */
export type PackageCover = {
  /** The pass mark as it was typed, see `parsePassMark`; '' for none. */
  readonly pass: string;
  /** Description of the package; null: the one that follows from the assignment. */
  readonly about: string | null;
};

/** What a phone keeps of a live class that it has joined. */
export type JoinedRoom = {
  readonly room: RoomCode;
  /** Made once on this device; it says to the room that the phone is the same. */
  readonly token: string;
  /** As they were typed: one, or two who share the phone. */
  readonly names: readonly string[];
  readonly team: TeamId | null;
  /** Once the room has given it a seat. */
  readonly isSeated: boolean;
  /** When anything was last kept, ms since 1970. */
  readonly at: number;
  /** What is chosen or typed, and not confirmed. */
  readonly draft: { readonly q: QuestionId; readonly r: unknown } | null;
  readonly answers: readonly KeptAnswer[];
  /** Questions that were explained, in their order. */
  readonly told: readonly ToldQuestion[];
};

/** An answer that was confirmed. `sent`: by the server's clock. `is`: what the server has said of it; null until it has. */
export type KeptAnswer = {
  readonly q: QuestionId;
  readonly r: unknown;
  readonly sent: number | null;
  readonly is: AckState | null;
};

/** `isRight`: null if it was not answered. */
export type ToldQuestion = {
  readonly q: QuestionId;
  readonly item: ShownItem;
  readonly key: unknown;
  readonly isRight: boolean | null;
};

/** All kinds of saves, and what each holds. */
export type SaveBodies = {
  readonly log: readonly LogEntry[];
  readonly sitting: Sitting;
  /** All sittings in one text, as they were kept at first; split when it is found. */
  readonly sittings: readonly Sitting[];
  readonly settings: Settings;
  /** A key each, by the name of its assignment. */
  readonly folder: Folder;
  /** Codes that were handed in to a teacher: a key for each, or all in one text, as they were kept at first. */
  readonly gradebook: readonly string[];
  /** What a live class has come to, a key each, by its room and when that was opened. `title`: of its assignment; '' for none. */
  readonly lessons: { readonly title: string; readonly record: RoomRecord };
  /** The assignment that a teacher is making, what is printed of it, and what goes with its package. */
  readonly draft: {
    readonly assignment: Assignment;
    readonly paper: PaperOptions;
    readonly cover?: PackageCover;
  };
  /** Number of log entries in the last copy, and when the last reminder was shown, ms since 1970. */
  readonly copies: { readonly entries: number; readonly reminded: number };
  /** The game that a class plays in teams on this screen. */
  readonly teams: { readonly setup: TeamSetup; readonly events: readonly TeamEvent[] };
  /** The live class that this device leads. `token`: proves it to the server. `opened`: ms since 1970. */
  readonly hosted: {
    readonly room: string;
    readonly token: string;
    readonly title: string;
    readonly opened: number;
  };
  /** The version of the pack whose news the learner has read. */
  readonly seen: { readonly content: number };
  /** A key each, by the code of its room; whatever the pack. */
  readonly joined: JoinedRoom;
};

/** The version in which each is written now. Any change needs a migration. */
export const SAVE_VERSIONS: Readonly<Record<keyof SaveBodies, number>> = {
  log: 3,
  sitting: 2,
  sittings: 2,
  settings: 1,
  folder: 1,
  gradebook: 1,
  lessons: 1,
  draft: 2,
  teams: 1,
  hosted: 1,
  copies: 1,
  seen: 1,
  joined: 1,
};

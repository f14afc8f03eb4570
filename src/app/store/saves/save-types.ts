import type { Assignment } from '../../../core/classroom/assignment.ts';
import type { LevelId } from '../../../core/interview/types.ts';
import type { ItemId } from '../../../core/kinds/kind.ts';
import type { Language } from '../../../core/language.ts';
import type { LogEntry } from '../../../core/learner/attempt-log.ts';
import type { FactId, ReviewSize } from '../../../core/session/compose-review.ts';
import type { Task } from '../../../core/session/compose-task.ts';
import type { Move } from '../../../core/session/session-state.ts';

/** A sitting not yet left behind: what it takes to deal it again, and its moves. */
export type Sitting = {
  readonly level: LevelId;
  readonly seed: string;
  /** Version of the interview that dealt it. */
  readonly content: number;
  /** The items, if the sitting is over a part of its level. */
  readonly only?: readonly ItemId[];
  /** What is gone over again, the most wanted first, in a level that is composed for one learner. */
  readonly facts?: readonly FactId[];
  /** What the class is asked, in an assigned sitting. */
  readonly task?: Task;
  /** The time it was given, over the questions. */
  readonly limitMs?: number;
  /** When an assigned sitting was begun, ms since 1970. */
  readonly begun?: number;
  readonly moves: readonly Move[];
};

export type Settings = {
  /** null: the browser's. */
  readonly language: Language | null;
  readonly theme: 'auto' | 'light' | 'night';
  readonly textSize: 1 | 1.15 | 1.3;
  readonly motion: 'auto' | 'reduced';
  readonly isMirrored: boolean;
  /** hall: the canvas where it can run. list: plain pages by choice. */
  readonly view: 'hall' | 'list';
  readonly hasSound: boolean;
  /** Pinyin above Chinese cards. */
  readonly hasPinyin: boolean;
  /** Items of a review, or two minutes of it. */
  readonly review: ReviewSize;
};

export const DEFAULT_SETTINGS: Settings = {
  language: null,
  theme: 'auto',
  textSize: 1,
  motion: 'auto',
  isMirrored: false,
  view: 'hall',
  hasSound: false,
  hasPinyin: false,
  review: 10,
};

/** An assignment as this device knows it. */
export type Folder = {
  /** As its link had it, title and all. */
  readonly code: string;
  readonly title: string;
  readonly nickname: string;
  /** Of the sittings that are over, in their order. */
  readonly receipts: readonly KeptReceipt[];
};

/** `own` is the number of the sitting; `at`: when it was over, ms since 1970. */
export type KeptReceipt = {
  readonly own: number;
  readonly text: string;
  readonly at: number;
  readonly isHandedIn: boolean;
};

/** What is printed: which order of the questions, null for each of them, and the worksheet, its key or both. */
export type PaperOptions = { readonly version: number | null; readonly part: 'both' | 'sheet' | 'key' };

/** What goes with a package and has no room in a link. */
export type PackageCover = {
  /** A pass mark as it was typed, see `passIn`; '' for none. */
  readonly pass: string;
  /** What the package says of itself; null: what follows from the assignment. */
  readonly about: string | null;
};

/** Everything that is kept as a text. */
export type SaveBodies = {
  readonly log: readonly LogEntry[];
  readonly sitting: Sitting;
  /** As sittings were kept at first: read, and then kept one by one. */
  readonly sittings: readonly Sitting[];
  readonly settings: Settings;
  /** Under the name of its assignment. */
  readonly folder: Folder;
  /** Codes that were handed in to a teacher: each under itself, or all in one text, as they were kept at first. */
  readonly gradebook: readonly string[];
  /** An assignment in the making, what is printed of it, and what goes with its package. */
  readonly draft: {
    readonly assignment: Assignment;
    readonly paper: PaperOptions;
    readonly cover?: PackageCover;
  };
  /** Entries of the log in the last copy that was made, and when a copy was last reminded of, ms since 1970. */
  readonly copies: { readonly entries: number; readonly reminded: number };
};

/** The version in which each is written now. */
export const SAVE_VERSIONS: Readonly<Record<keyof SaveBodies, number>> = {
  log: 3,
  sitting: 1,
  sittings: 1,
  settings: 1,
  folder: 1,
  gradebook: 1,
  draft: 1,
  copies: 1,
};

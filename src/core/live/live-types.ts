/** What a room of a live class is made of: its events, and the state that they fold to. */
import type { TIME_FACTORS } from '../classroom/append-only-ids.ts';
import type { PackIdentity } from '../interview/pack-content.ts';
import type { DealtItem, ItemId } from '../kinds/kind.ts';
import type { TeamId } from '../teams/team-names.ts';

/** Six symbols of `CODE_ALPHABET`, 30 bits: what a phone joins by. */
export type RoomCode = string;
/** Made of the room and a token that only the phone knows, see `playerIdOf`. It is a name, and proves nothing. */
export type PlayerId = string;
/** An item, and whether it is asked for the first or the second time: `1/match:growth_1_a`. */
export type QuestionId = `${Lift}/${ItemId}`;
/** What fewer than half of the class got right comes back in the second lift. */
export type Lift = 1 | 2;
/** Together the class raises one hall; in teams they race for the greatest share of right answers. */
export type RoomShape = (typeof ROOM_SHAPES)[number];
export const ROOM_SHAPES = ['together', 'teams'] as const;
export type TimeFactor = (typeof TIME_FACTORS)[number];
/** Time for a question that a host may choose, in seconds; null: until the host closes it. */
export const SECONDS = [20, 30, 45, 60, 90, 120] as const;

/** A seat and who sits there, as the teacher has pasted it. It never leaves the pages of the host. */
export type RosterLine = { readonly seat: string; readonly name: string };

/** What a host wants when a room is opened. */
export type RoomSetup = {
  readonly pack: PackIdentity;
  /** The code of an assignment: it says what is asked, in the layout that links have. */
  readonly task: string;
  readonly shape: RoomShape;
  /** Two to four of them where the class plays in teams; none otherwise. */
  readonly teams: readonly TeamId[];
  readonly seconds: number | null;
  /** Whether phones show the question too, or only its answers, so that everybody looks up. */
  readonly showsQuestion: boolean;
};

/**
 * What happens to a room, in the order of its log. `at`: ms since 1970, by the clock of the server. `act`: a random name that the
 * host's page gives to what it wants, so that the same wish that comes twice is done once.
 */
export type LiveEvent = { readonly at: number } & (
  | ({ readonly e: 'opened'; readonly v: 1; readonly room: RoomCode; readonly host: string } & RoomSetup)
  /** `waits`: until the host nods, since the room is locked or the link has taken too many seats. */
  | {
      readonly e: 'joined';
      readonly p: PlayerId;
      readonly names: readonly string[];
      readonly team: TeamId | null;
      readonly waits: boolean;
    }
  | { readonly e: 'renamed'; readonly p: PlayerId; readonly names: readonly string[] }
  /** `sent`: when the phone sent it, by the server's clock as far as the phone knows it; null if it does not. */
  | {
      readonly e: 'answered';
      readonly p: PlayerId;
      readonly q: QuestionId;
      readonly r: unknown;
      readonly sent: number | null;
    }
  /** A code that gives a seat back (`p`: that seat) or makes a phone the remote (`p`: null). `hash`: of the code. */
  | {
      readonly e: 'offered';
      readonly act: string;
      readonly p: PlayerId | null;
      readonly hash: string;
      readonly until: number;
    }
  /** Somebody has typed a code. `by`: a player for a seat, the hash of a host's token for a remote. */
  | { readonly e: 'claimed'; readonly for: 'seat' | 'remote'; readonly by: string; readonly hash: string }
  | ({ readonly act: string } & HostEvent)
);

/** What a host does; `q`: the question that it is done to, so that it is never done to another. */
export type HostEvent =
  | { readonly e: 'seated'; readonly p: PlayerId }
  | { readonly e: 'removed'; readonly p: PlayerId }
  | { readonly e: 'named'; readonly p: PlayerId; readonly names: readonly string[] }
  | { readonly e: 'timed'; readonly p: PlayerId; readonly factor: TimeFactor }
  | { readonly e: 'locked'; readonly on: boolean }
  | { readonly e: 'looked'; readonly on: boolean }
  | { readonly e: 'rostered'; readonly lines: readonly RosterLine[] }
  | { readonly e: 'asked'; readonly q: QuestionId }
  | { readonly e: 'extended'; readonly q: QuestionId; readonly ms: number }
  | { readonly e: 'paused' }
  | { readonly e: 'resumed' }
  /** `due`: the time that a server's timer waited for; null if the host closed it. One that has moved meanwhile closes nothing. */
  | { readonly e: 'closed'; readonly q: QuestionId; readonly due: number | null }
  | { readonly e: 'told'; readonly q: QuestionId }
  | { readonly e: 'skipped'; readonly q: QuestionId }
  /** A late answer counts after all. */
  | { readonly e: 'counted'; readonly q: QuestionId; readonly p: PlayerId }
  | { readonly e: 'kept'; readonly on: boolean }
  | { readonly e: 'ended' };

export type Player = {
  readonly id: PlayerId;
  /** One name, or two of a pair that shares a phone. */
  readonly names: readonly string[];
  readonly team: TeamId | null;
  readonly joinedAt: number;
  readonly isWaiting: boolean;
  readonly isRemoved: boolean;
  readonly factor: TimeFactor;
};

/** `ms`: how long after the question was asked it came. `sent`: as in the event. */
export type GivenAnswer = {
  readonly response: unknown;
  readonly isRight: boolean;
  readonly ms: number;
  readonly sent: number | null;
};

/** A question that was asked. It may be read, and changed by `applyEvent` only. */
export type AskedQuestion = {
  readonly q: QuestionId;
  readonly item: DealtItem;
  readonly lift: Lift;
  readonly askedAt: number;
  /** ms since 1970; null while only the host closes it. A pause moves it on. */
  readonly closes: number | null;
  /** Pauses that are over. */
  readonly pausedMs: number;
  /** null while it is open. */
  readonly closedAt: number | null;
  readonly toldAt: number | null;
  readonly isSkipped: boolean;
  /** Who was asked: whoever sat there when it was asked, or came with enough time left. */
  readonly who: ReadonlySet<PlayerId>;
  readonly answers: ReadonlyMap<PlayerId, GivenAnswer>;
  /** Came after closing, and do not count unless the host says so. */
  readonly late: ReadonlyMap<PlayerId, GivenAnswer>;
};

/** lobby: before the first question. ask: answers are taken. closed: none are taken, and nothing is told yet. told: explained. */
export type RoomPhase = 'lobby' | 'ask' | 'closed' | 'told' | 'ended';

export type Room = {
  readonly code: RoomCode;
  readonly setup: RoomSetup;
  readonly openedAt: number;
  /** All that may be asked, in order. */
  readonly items: readonly DealtItem[];
  readonly phase: RoomPhase;
  readonly pausedAt: number | null;
  readonly isLocked: boolean;
  /** The host has looked at the names, so that the wall may show them. */
  readonly isLooked: boolean;
  readonly isKept: boolean;
  readonly roster: readonly RosterLine[];
  /** By seat, in the order in which they came. */
  readonly players: ReadonlyMap<PlayerId, Player>;
  /** Which seat a token's id sits on: its own, or one that was given back to it. One that was given away sits nowhere. */
  readonly seats: ReadonlyMap<PlayerId, PlayerId>;
  /** Hashes of the tokens of its hosts. */
  readonly hosts: ReadonlySet<string>;
  /** Those that were asked, in order; the last one is open or explained. */
  readonly questions: readonly AskedQuestion[];
  /** Events that have changed anything. */
  readonly steps: number;
};

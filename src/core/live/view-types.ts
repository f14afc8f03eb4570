/** The shapes of what pages are shown of a room. `room-views.ts` makes them. */
import type { MeasureId } from '../interview/types.ts';
import type { ItemId } from '../kinds/kind.ts';
import type { TeamScore } from '../teams/team-game.ts';
import type { TeamId } from '../teams/team-names.ts';
import type { TeamSummary } from '../teams/team-results.ts';
import type {
  Lift,
  PlayerId,
  QuestionId,
  RoomCode,
  RoomPhase,
  RoomSetup,
  RosterLine,
  TimeFactor,
} from './live-types.ts';
import type { ClassStanding } from './room-questions.ts';

/** A question as it may be shown: without its answer. */
export type ShownItem = { readonly id: ItemId; readonly kind: string; readonly prompt: unknown };

/** What every page is shown. */
export type CommonView = {
  readonly v: number;
  readonly room: RoomCode;
  readonly setup: RoomSetup;
  /** Events so far: a view with fewer is older. */
  readonly steps: number;
  /** The server's clock, ms since 1970. */
  readonly now: number;
  readonly phase: RoomPhase;
  readonly isPaused: boolean;
  /** How many questions were asked, with this one, and will be. */
  readonly n: number;
  readonly total: number;
  readonly question: ShownQuestion | null;
};

export type ShownQuestion = {
  readonly q: QuestionId;
  readonly lift: Lift;
  readonly item: ShownItem;
  /** Until when it may be answered, by the server's clock: by this player, or by those without extra time. null: until it is closed. */
  readonly closes: number | null;
  /** Time that is left while the clock stands; null while it runs. */
  readonly leftMs: number | null;
  readonly isSkipped: boolean;
  /** Once it is told. */
  readonly told: { readonly key: unknown } | null;
};

export type PhoneView = CommonView & {
  readonly to: 'phone';
  /** null: has not joined. */
  readonly me: {
    readonly id: PlayerId;
    readonly names: readonly string[];
    readonly team: TeamId | null;
    readonly isWaiting: boolean;
    /** Whether the question of the moment is asked of this player. */
    readonly isAsked: boolean;
    readonly mine: {
      readonly response: unknown;
      readonly isLate: boolean;
      readonly isRight: boolean | null;
    } | null;
    /** Of the questions that were told: how many this player was asked, and got right. */
    readonly asked: number;
    readonly right: number;
  } | null;
  /** The seats of the roster, if there is one: only these may join. */
  readonly seats: readonly string[] | null;
};

/** What is told of an answer, once it is. */
export type Told = {
  readonly asked: number;
  readonly answered: number;
  readonly right: number;
  readonly standing: ClassStanding;
  /** The commonest answer first. */
  readonly groups: readonly AnswerGroup[];
};

export type WallView = CommonView & {
  readonly to: 'wall';
  /** How many have a seat, and how many wait for a nod. */
  readonly players: number;
  readonly waiting: number;
  /** null as long as the teacher has not looked at them. */
  readonly names: readonly string[] | null;
  readonly isLocked: boolean;
  readonly progress: Progress | null;
  /** Once the question is told. */
  readonly told: Told | null;
  /** What the class has put up so far. */
  readonly hall: readonly (readonly [MeasureId, ClassStanding])[];
  readonly scores: readonly TeamScore[];
  /** What comes next; null when nothing is left to ask. */
  readonly nextId: QuestionId | null;
  /** Whether that comes back. */
  readonly next: Lift | null;
  /** At the end. */
  readonly summary: TeamSummary | null;
};

export type SeatView = {
  readonly id: PlayerId;
  /** With those of the roster. */
  readonly names: readonly string[];
  readonly team: TeamId | null;
  readonly isWaiting: boolean;
  readonly factor: TimeFactor;
  /** Has answered the question of the moment. */
  readonly hasAnswered: boolean;
  /** Since when it is away, by the server's clock; null while it is here. */
  readonly awaySince: number | null;
};

export type RemoteView = Omit<WallView, 'to' | 'names'> & {
  readonly to: 'remote';
  readonly seats: readonly SeatView[];
  readonly isLooked: boolean;
  readonly isKept: boolean;
  readonly roster: readonly RosterLine[];
  /** Late answers that do not count, of all questions. */
  readonly late: readonly { readonly q: QuestionId; readonly p: PlayerId; readonly sent: number | null }[];
};

/** Since when each seat is away; a seat that is here, or was never here, is not in it. */
export type Away = ReadonlyMap<PlayerId, number>;

/** How many have answered. `groups`: only for the remote. */
export type Progress = {
  readonly q: QuestionId;
  readonly asked: number;
  readonly answered: number;
  readonly groups?: readonly AnswerGroup[];
};
/** So many gave this answer. `isRight`: false as long as nothing is told. */
export type AnswerGroup = { readonly response: unknown; readonly times: number; readonly isRight: boolean };

/** Whole seconds that are left, which only a server decides on; null where there is no clock. It stands while the room does. */
export function secondsLeft(
  view: Pick<CommonView, 'phase' | 'question'> | null,
  serverNow: number | null,
): number | null {
  const question = view?.phase === 'ask' ? view.question : null;
  if (!question || question.closes === null) return null;
  const ms = question.leftMs ?? (serverNow === null ? null : question.closes - serverNow);
  return ms === null ? null : Math.max(0, Math.ceil(ms / 1000));
}

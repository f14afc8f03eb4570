/** A room while it is being changed. Only what folds events sees it so; everybody else sees a `Room`. */
import type { AskedQuestion, GivenAnswer, LiveEvent, Player, PlayerId, Room } from './live-types.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };
export type Question = Omit<Writable<AskedQuestion>, 'who' | 'answers' | 'late'> & {
  readonly who: Set<PlayerId>;
  readonly answers: Map<PlayerId, GivenAnswer>;
  readonly late: Map<PlayerId, GivenAnswer>;
};
export type Draft = Omit<Writable<Room>, 'players' | 'seats' | 'hosts' | 'questions'> & {
  readonly players: Map<PlayerId, Player>;
  readonly seats: Map<PlayerId, PlayerId>;
  readonly hosts: Set<string>;
  readonly questions: Question[];
};
/** A code that was offered, and how often another was typed since. */
export type Offer = {
  readonly p: PlayerId | null;
  readonly hash: string;
  readonly until: number;
  misses: number;
  isUsed: boolean;
};

export type EventOf<E extends LiveEvent['e']> = Extract<LiveEvent, { e: E }>;

/** The clock stands while the room is paused. */
export const timeIn = ({ pausedAt }: Pick<Room, 'pausedAt'>, at: number): number =>
  Math.min(at, pausedAt ?? at);

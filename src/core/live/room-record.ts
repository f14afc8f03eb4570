/** What a room comes to: who was asked what, and what they answered. The teacher's page makes a book of it. */
import type { PackIdentity } from '../interview/pack-content.ts';
import type { TeamId } from '../teams/team-names.ts';
import type { PlayerId, QuestionId, Room, RoomCode } from './live-types.ts';
import { isPlaying } from './room-questions.ts';

export type RoomRecord = {
  readonly room: RoomCode;
  readonly pack: PackIdentity;
  /** The code of the assignment. */
  readonly task: string;
  /** ms since 1970. */
  readonly opened: number;
  readonly players: readonly RecordedPlayer[];
  /** Those that were told, in order. */
  readonly questions: readonly RecordedQuestion[];
};
export type RecordedPlayer = {
  readonly id: PlayerId;
  readonly names: readonly string[];
  readonly team: TeamId | null;
};
export type RecordedQuestion = {
  readonly q: QuestionId;
  readonly asked: readonly PlayerId[];
  /** Those that count. */
  readonly answers: readonly RecordedAnswer[];
};
export type RecordedAnswer = {
  readonly p: PlayerId;
  readonly response: unknown;
  /** From the question to the answer, without pauses. */
  readonly ms: number;
};

/** The record of a room, at any moment. Whoever was removed, or waits at the door, is not in it. */
export function recordOf(room: Room): RoomRecord {
  const players = [...room.players.values()].filter(isPlaying);
  const here = new Set(players.map(({ id }) => id));
  return {
    ...{ room: room.code, pack: room.setup.pack, task: room.setup.task, opened: room.openedAt },
    players: players.map(({ id, names, team }) => ({ id, names: namesOf(room, names), team })),
    questions: room.questions.flatMap(({ q, who, answers, toldAt, isSkipped }) => {
      if (toldAt === null || isSkipped) return [];
      const given = [...answers].filter(([p]) => here.has(p));
      return [
        {
          q,
          asked: [...who].filter(p => here.has(p)),
          answers: given.map(([p, { response, ms }]) => ({ p, response, ms })),
        },
      ];
    }),
  };
}

/** As the roster has them: the seat and the name behind it. */
export const namesOf = ({ roster }: Pick<Room, 'roster'>, names: readonly string[]): readonly string[] =>
  names.map(name => {
    const line = roster.find(({ seat }) => seat === name);
    return line && line.name !== '' ? `${name} ${line.name}` : name;
  });

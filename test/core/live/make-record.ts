import type { Assignment } from '../../../src/core/classroom/assignment.ts';
import { toLink } from '../../../src/core/classroom/assignment-link.ts';
import type { Content } from '../../../src/core/interview/pack-content.ts';
import type { QuestionId } from '../../../src/core/live/live-types.ts';
import { itemsOfRoom, questionIdOf } from '../../../src/core/live/room-questions.ts';
import type { RecordedPlayer, RoomRecord } from '../../../src/core/live/room-record.ts';
import { KINDS } from '../../all-kinds.ts';
import { responseTo } from '../../right-answers.ts';
import { OPENED, playerOf, ROOM } from './make-room.ts';

/** Who sat at a phone, and what came of each question in its order: `x` right, `-` wrong, `.` no answer, a space: not asked. */
export type Sat = { readonly names: readonly string[]; readonly given: string };

/** The record of a room that has asked what an assignment asks; once more what `again` says, by its place. */
export function makeRecord(
  { identity, interview }: Content,
  assignment: Assignment,
  class_: readonly Sat[],
  { again = [], ...change }: Partial<RoomRecord> & { readonly again?: readonly number[] } = {},
): RoomRecord {
  const task = toLink(interview, assignment);
  const items = itemsOfRoom({ identity, interview }, KINDS, { pack: identity, task }) ?? [];
  const players = class_.map(({ names }, i): RecordedPlayer => ({ id: playerOf(i), names, team: null }));
  const asked = class_[0]?.given.length ?? 0;
  const questions = [
    ...items
      .slice(0, asked - again.length)
      .map((item): readonly [QuestionId, typeof item] => [questionIdOf(1, item.id), item]),
    ...again.flatMap(n => items.slice(n, n + 1)).map(item => [questionIdOf(2, item.id), item] as const),
  ].map(([q, item], n) => {
    const letterOf = (i: number): string => class_[i]?.given[n] ?? ' ';
    return {
      q,
      asked: players.filter((_, i) => letterOf(i) !== ' ').map(({ id }) => id),
      answers: players.flatMap(({ id }, i) => {
        const letter = letterOf(i);
        if (letter !== 'x' && letter !== '-') return [];
        return [
          { p: id, response: responseTo(item, letter === 'x' ? 'right' : 'wrong'), ms: 3000 + 1000 * i },
        ];
      }),
    };
  });
  return { room: ROOM, pack: identity, task, opened: OPENED, players, questions, ...change };
}

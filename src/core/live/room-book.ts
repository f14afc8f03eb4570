/** What a live class comes to as a book, beside those of what was handed in. */
import type { Assignment } from '../classroom/assignment.ts';
import { fromLink } from '../classroom/assignment-link.ts';
import { type AssignmentBook, byName, type Student } from '../classroom/gradebook.ts';
import { foldedNickname, type StudentSitting, shownNickname } from '../classroom/receipt-reader.ts';
import { beginAssignedSitting, sittingOutcome } from '../classroom/replay-receipt.ts';
import type { Content } from '../interview/pack-content.ts';
import type { Interview } from '../interview/types.ts';
import { type AnyKind, byId, type DealtItem, type ItemId } from '../kinds/kind.ts';
import { applyMove } from '../session/session-moves.ts';
import type { Session } from '../session/session-state.ts';
import type { RoomCode } from './live-types.ts';
import { isAbout, itemsOfRoom } from './room-questions.ts';
import type { RecordedAnswer, RecordedPlayer, RoomRecord } from './room-record.ts';

const START = 'live';
/** The name of the book of a room: that of no assignment, and of no other lesson. */
export const lessonName = ({ room, opened }: Pick<RoomRecord, 'room' | 'opened'>): string =>
  `${START} ${room} ${opened}`;
/** The room, if this is the name of the book of one. */
export const roomInName = (name: string): RoomCode | undefined =>
  new RegExp(`^${START} ([0-9A-Z]+) `).exec(name)?.[1];

/**
 * A sitting for each player over what that player was asked, judged again; of a pair that shares a phone, for each of the two.
 * @param kinds all kinds of items.
 * @returns undefined if nothing was asked, or if the record cannot be read with this content.
 */
export function bookOf(
  content: Content,
  kinds: readonly AnyKind[],
  record: RoomRecord,
  title: string,
): AssignmentBook | undefined {
  const read = fromLink([content], record.task);
  const all = itemsOfRoom(content, kinds, record);
  if (!read.ok || !all) return undefined;
  const items = all.filter(({ id }) => record.questions.some(({ q }) => isAbout(q, id))).sort(byId);
  const test: Assignment = {
    ...read.assignment,
    mode: 'test',
    hasHints: false,
    minutes: 0,
    factor: 1,
    title,
  };
  const students = record.players
    .flatMap(player => studentsOf(content.interview, test, items, record, player))
    .sort(byName);
  if (students.length === 0) return undefined;
  const { room, opened } = record;
  return {
    ...{ name: lessonName(record), content, items, students, lesson: { room, opened } },
    assignment: { ...test, opens: null, due: null },
  };
}

function studentsOf(
  interview: Interview,
  assignment: Assignment,
  items: readonly DealtItem[],
  record: RoomRecord,
  { id, names }: RecordedPlayer,
): readonly Student[] {
  const asked = askedOf(items, record, id);
  if (asked.length === 0) return [];
  const session = sessionOf(interview, assignment, asked, record.opened);
  const { total, right, ms } = sittingOutcome(session);
  return names.map((name, i): Student => {
    const code = `${lessonName(record)} ${id} ${i}`;
    const nickname = shownNickname(name);
    const sitting: StudentSitting = {
      ...{ code, nickname, sign: id.slice(0, 4), begun: record.opened, total, right, ms, session },
      marks: session.log.length < total ? ['unfinished'] : [],
    };
    // Two of one name are two: nobody joins a class twice.
    const key = `${foldedNickname(name)} ${id} ${i}`;
    return { key, name: nickname, sign: sitting.sign, works: [sitting], best: sitting, latest: sitting };
  });
}

type Asked = { readonly item: DealtItem; readonly given: RecordedAnswer | undefined };

/** What somebody was asked, in the order in which it was answered, and then what was not. Whatever comes back has been seen. */
function askedOf(
  items: readonly DealtItem[],
  { questions }: RoomRecord,
  player: RecordedPlayer['id'],
): readonly Asked[] {
  const all = new Map<ItemId, Asked>();
  for (const { q, asked, answers } of questions) {
    const item = items.find(({ id }) => isAbout(q, id));
    if (!item || all.has(item.id) || !asked.includes(player)) continue;
    all.set(item.id, {
      item,
      given: answers.find(({ p, response }) => p === player && isFor(item, response)),
    });
  }
  const [answered, open] = [true, false].map(is =>
    [...all.values()].filter(({ given }) => (given !== undefined) === is),
  );
  return [...(answered ?? []), ...(open ?? [])];
}

function isFor({ rules, prompt }: DealtItem, input: unknown): boolean {
  const response = rules.parseResponse(prompt, input);
  return response !== undefined && rules.isComplete(prompt, response);
}

function sessionOf(
  interview: Interview,
  assignment: Assignment,
  asked: readonly Asked[],
  begun: number,
): Session {
  const items = asked.map(({ item }) => item);
  let session = beginAssignedSitting(interview, assignment, items, 0);
  let at = begun;
  for (const { item, given } of asked) {
    if (!given) continue;
    const ms = Math.max(0, given.ms);
    at += ms;
    const moves = [
      { do: 'place', item: item.id, response: given.response } as const,
      { do: 'judge', at, ms } as const,
      { do: 'advance' } as const,
    ];
    session = moves.reduce<Session>(applyMove, session);
  }
  return session;
}

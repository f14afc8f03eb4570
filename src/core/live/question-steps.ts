/** What happens to the question of the moment: it is asked, answered, stopped, closed and told. */
import { isTeamRight } from '../teams/team-game.ts';
import type { LiveEvent, Player } from './live-types.ts';
import { type Draft, type EventOf, type Question, timeIn } from './room-draft.ts';
import { closesFor, closingTime, GRACE_MS, isPlaying, nextQuestion } from './room-questions.ts';

export function answer(room: Draft, { p, q, r, sent, at }: EventOf<'answered'>): boolean {
  const id = room.seats.get(p);
  const player = id === undefined ? undefined : room.players.get(id);
  const question = room.questions.find(one => one.q === q);
  if (!isPlaying(player) || !question || question.isSkipped || !question.who.has(player.id)) return false;
  if (question.answers.has(player.id)) return false;
  const { rules, prompt } = question.item;
  const response = rules.parseResponse(prompt, r);
  if (response === undefined || !rules.isComplete(prompt, response)) return false;
  const ms = Math.max(0, timeIn(room, at) - question.askedAt - question.pausedMs);
  const given = { response, isRight: isTeamRight(question.item, response), ms, sent };
  if (isInTime(room, question, player, { at, sent })) {
    question.answers.set(player.id, given);
    question.late.delete(player.id);
    return true;
  }
  if (question.late.has(player.id)) return false;
  question.late.set(player.id, given);
  return true;
}

/**
 * What was sent before closing counts until anything is told, also where it was long under way; after that nobody can know whether it
 * was sent by somebody who had seen the answer, and it is the host who says so.
 */
function isInTime(
  room: Draft,
  question: Question,
  player: Player,
  { at, sent }: { readonly at: number; readonly sent: number | null },
): boolean {
  if (question.toldAt !== null) return false;
  const limit = closesFor(question, room.setup, player) ?? Number.POSITIVE_INFINITY;
  if (sent !== null && sent <= Math.min(limit, question.closedAt ?? limit)) return true;
  return question.closedAt === null && timeIn(room, at) <= limit + GRACE_MS;
}

type Step = Extract<
  LiveEvent,
  { e: 'asked' | 'extended' | 'paused' | 'resumed' | 'closed' | 'told' | 'skipped' | 'counted' | 'ended' }
>;

export function step(room: Draft, event: Step): boolean {
  const question = room.questions[room.questions.length - 1];
  switch (event.e) {
    case 'asked':
      return ask(room, event);
    case 'ended':
      // A question that nobody was told counts for nobody.
      if (question && question.toldAt === null) question.isSkipped = true;
      room.phase = 'ended';
      room.pausedAt = null;
      return true;
    case 'counted':
      return count(room, event);
    case 'paused':
      if (room.phase !== 'ask' || room.pausedAt !== null) return false;
      room.pausedAt = event.at;
      return true;
    case 'resumed':
      return resume(room, event.at);
    default:
      return question?.q === event.q && stepIn(room, question, event);
  }
}

function ask(room: Draft, { q, at }: EventOf<'asked'>): boolean {
  const next = nextQuestion(room);
  if (!next || next.q !== q || (room.phase !== 'lobby' && room.phase !== 'told')) return false;
  const { seconds } = room.setup;
  const here = [...room.players.values()].filter(isPlaying);
  room.questions.push({
    ...next,
    ...{ askedAt: at, closes: seconds === null ? null : at + seconds * 1000, pausedMs: 0 },
    ...{ closedAt: null, toldAt: null, isSkipped: false },
    who: new Set(here.map(({ id }) => id)),
    answers: new Map(),
    late: new Map(),
  });
  room.phase = 'ask';
  return true;
}

function resume(room: Draft, at: number): boolean {
  const question = room.questions[room.questions.length - 1];
  if (room.pausedAt === null || !question) return false;
  const stood = Math.max(0, at - room.pausedAt);
  question.pausedMs += stood;
  if (question.closes !== null) question.closes += stood;
  room.pausedAt = null;
  return true;
}

function stepIn(
  room: Draft,
  question: Question,
  event: Extract<Step, { e: 'extended' | 'closed' | 'told' | 'skipped' }>,
): boolean {
  const isOpen = room.phase === 'ask';
  if (!isOpen && room.phase !== 'closed') return false;
  switch (event.e) {
    case 'extended':
      return extend(room, question, event);
    case 'closed':
      if (!isOpen || (event.due !== null && !isTimeUp(room, question, event))) return false;
      close(room, question, event.at);
      room.phase = 'closed';
      return true;
    case 'told':
      close(room, question, event.at);
      question.toldAt = event.at;
      room.phase = 'told';
      return true;
    case 'skipped':
      close(room, question, event.at);
      question.isSkipped = true;
      room.phase = 'told';
      return true;
  }
}

/** Whether a server's timer may close the question: its time has not moved on, and nobody has any of it left. */
const isTimeUp = (room: Draft, { closes }: Question, { due, at }: EventOf<'closed'>): boolean =>
  due === closes && at + GRACE_MS >= (closingTime(room) ?? Number.POSITIVE_INFINITY);

/** The time may have run out: more of it opens the question again. What came in between counts, who came in between is asked. */
function extend(room: Draft, question: Question, { ms, at }: EventOf<'extended'>): boolean {
  if (question.closes === null) return false;
  question.closes = Math.max(question.closes, timeIn(room, at)) + ms;
  question.closedAt = null;
  room.phase = 'ask';
  for (const [p, given] of question.late) question.answers.set(p, given);
  question.late.clear();
  for (const player of room.players.values()) if (isPlaying(player)) question.who.add(player.id);
  return true;
}

/** Closing ends a pause: what was answered in it was answered in time. */
function close(room: Draft, question: Question, at: number): void {
  resume(room, at);
  question.closedAt ??= at;
}

function count(room: Draft, { q, p }: EventOf<'counted'>): boolean {
  const question = room.questions.find(one => one.q === q);
  const given = question?.late.get(p);
  if (!question || !given) return false;
  question.late.delete(p);
  question.answers.set(p, given);
  return true;
}

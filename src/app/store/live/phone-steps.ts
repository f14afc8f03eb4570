/** What a phone shows of its room now: one step at a time. */
import type { Joining, Refusal } from '../../../core/live/live-messages.ts';
import type { RoomCode } from '../../../core/live/live-types.ts';
import type { PhoneView, Progress } from '../../../core/live/view-types.ts';
import type { JoinedRoom } from '../saves/save-types.ts';
import { answerTo } from './joined-room.ts';
import type { LinkState } from './live-link.ts';

/**
 * What stands in the way, besides what a server refuses. server: nobody holds a class at this address. pack: the class asks what
 * this page does not have.
 */
export type PhoneProblem = 'server' | 'pack' | Exclude<Refusal, 'names' | 'code' | 'host' | 'fast'>;
/** Why joining did not work: something that was typed. */
export type JoinProblem = Extract<Refusal, 'names' | 'code'>;

export type PhoneState = {
  /** null while none is opened. */
  readonly room: RoomCode | null;
  readonly link: LinkState;
  readonly view: PhoneView | null;
  readonly kept: JoinedRoom | null;
  /** false if this browser keeps nothing. */
  readonly isStored: boolean;
  readonly progress: Progress | null;
  readonly problem: PhoneProblem | null;
  /** What was said in order to join, until the room has answered. */
  readonly joining: Joining | null;
  readonly joinProblem: JoinProblem | null;
};

/**
 * code: no room yet. over: it has ended, and this phone was not in it. waiting: for the teacher's nod. unasked: came with too little
 * time left. missed: closed without an answer of this phone.
 */
export type PhoneStep =
  | 'code'
  | 'problem'
  | 'connecting'
  | 'over'
  | 'form'
  | 'waiting'
  | 'lobby'
  | 'ask'
  | 'paused'
  | 'unasked'
  | 'sending'
  | 'given'
  | 'late'
  | 'missed'
  | 'skipped'
  | 'told'
  | 'ended';

export function stepOf(state: Pick<PhoneState, 'room' | 'problem' | 'view' | 'kept'>): PhoneStep {
  const { room, problem, view, kept } = state;
  if (room === null) return 'code';
  if (problem) return 'problem';
  if (!view) return 'connecting';
  const { me, phase, question } = view;
  if (!me) return phase === 'ended' ? 'over' : 'form';
  if (phase === 'ended') return 'ended';
  if (me.isWaiting) return 'waiting';
  if (!question) return 'lobby';
  if (question.isSkipped) return 'skipped';
  if (phase === 'told') return 'told';
  return openStep(view, me, kept);
}

function openStep(
  { phase, isPaused, question }: PhoneView,
  { isAsked, mine }: NonNullable<PhoneView['me']>,
  kept: JoinedRoom | null,
): PhoneStep {
  const own = question && kept ? answerTo(kept, question.q) : undefined;
  if (mine) return mine.isLate ? 'late' : 'given';
  if (own) return own.is === null ? 'sending' : own.is === 'late' ? 'late' : 'given';
  if (!isAsked) return 'unasked';
  if (phase === 'closed') return 'missed';
  return isPaused ? 'paused' : 'ask';
}

/** The answer that this player has confirmed, here or on another page; undefined if there is none. */
export function confirmedIn({ view, kept }: Pick<PhoneState, 'view' | 'kept'>): unknown {
  const q = view?.question?.q;
  if (!view?.me || q === undefined) return undefined;
  return view.me.mine ? view.me.mine.response : kept ? answerTo(kept, q)?.r : undefined;
}

/** What is chosen for the question of the moment, and not confirmed. */
export function draftIn({ view, kept }: Pick<PhoneState, 'view' | 'kept'>): unknown {
  const q = view?.question?.q;
  return kept?.draft && kept.draft.q === q ? kept.draft.r : undefined;
}

/** Whether the last answer to the question of the moment was none, so that another may be given. */
export const isRefused = ({ view, kept }: Pick<PhoneState, 'view' | 'kept'>): boolean =>
  kept?.answers.some(({ q, is }) => q === view?.question?.q && is === 'no') === true;

/** What a phone keeps of a live class: how it changes, and when it is forgotten. */

import { lastIn } from '../../../core/lists.ts';
import type { AckState } from '../../../core/live/live-messages.ts';
import type { QuestionId, RoomCode } from '../../../core/live/live-types.ts';
import type { PhoneView } from '../../../core/live/view-types.ts';
import type { Keeper } from '../saves/keeper.ts';
import type { JoinedRoom, KeptAnswer, ToldQuestion } from '../saves/save-types.ts';

const KEY_START = 'joined/';
/** Names are kept no longer than a class may want to go on. */
const KEPT_MS = 2 * 24 * 60 * 60 * 1000;

export const newJoinedRoom = (room: RoomCode, token: string, at: number): JoinedRoom => ({
  ...{ room, token, at, names: [], team: null, isSeated: false },
  ...{ draft: null, answers: [], told: [] },
});

/** Also where the clock of the device was set back since. */
const isOver = ({ at }: JoinedRoom, now: number): boolean => Math.abs(now - at) > KEPT_MS;

/** The rooms of this device, the latest last. What is over is forgotten. */
export function joinedRooms(keeper: Keeper, now: number): readonly JoinedRoom[] {
  const found = keeper.keys(KEY_START).flatMap(key => {
    const kept = keeper.load('joined', key);
    if (kept && !isOver(kept, now)) return [kept];
    keeper.drop(key);
    return [];
  });
  return [...found].sort((one, other) => one.at - other.at);
}

export const loadJoinedRoom = (keeper: Keeper, room: RoomCode): JoinedRoom | undefined =>
  keeper.load('joined', KEY_START + room);

/** With what another tab has confirmed meanwhile. @returns whether it is there after a reload. */
export function keepJoinedRoom(keeper: Keeper, kept: JoinedRoom): { kept: JoinedRoom; isStored: boolean } {
  const others = loadJoinedRoom(keeper, kept.room)?.answers ?? [];
  const more = others.filter(({ q }) => kept.answers.every(one => one.q !== q));
  const whole = more.length > 0 ? { ...kept, answers: [...kept.answers, ...more] } : kept;
  return { kept: whole, isStored: keeper.put('joined', whole, KEY_START + kept.room) === 'kept' };
}

/** The names that this device used last. */
export const lastNames = (rooms: readonly JoinedRoom[]): readonly string[] =>
  lastIn(rooms.filter(({ names }) => names.length > 0))?.names ?? [];

/** The confirmed answer to a question; one that was refused is none. */
export const answerTo = ({ answers }: Pick<JoinedRoom, 'answers'>, q: QuestionId): KeptAnswer | undefined =>
  answers.find(one => one.q === q && one.is !== 'no');

export const unsentIn = ({ answers }: Pick<JoinedRoom, 'answers'>): readonly KeptAnswer[] =>
  answers.filter(({ is }) => is === null);

/** The first confirmed answer counts: another to the same question changes nothing. */
export function withAnswer(kept: JoinedRoom, answer: KeptAnswer): JoinedRoom {
  if (answerTo(kept, answer.q)) return kept;
  const others = kept.answers.filter(({ q }) => q !== answer.q);
  return { ...kept, draft: null, answers: [...others, answer] };
}

export function withAck(kept: JoinedRoom, q: QuestionId, is: AckState): JoinedRoom {
  if (kept.answers.every(one => one.q !== q || one.is === is)) return kept;
  return { ...kept, answers: kept.answers.map(one => (one.q === q ? { ...one, is } : one)) };
}

/** With what a view says of the question of the moment: that the answer has come, or how it was explained. */
export function withView(kept: JoinedRoom, { me, question }: PhoneView): JoinedRoom {
  if (!me || me.isWaiting) return kept;
  const seated = kept.isSeated ? kept : { ...kept, isSeated: true };
  if (!question) return seated;
  const own = answerTo(seated, question.q);
  const acked =
    me.mine && own && (own.is === null || own.is === 'late')
      ? withAck(seated, question.q, me.mine.isLate ? 'late' : 'ok')
      : seated;
  return me.isAsked ? withTold(acked, toldIn(question, me.mine?.isRight ?? null)) : acked;
}

function toldIn(
  { q, item, told, isSkipped }: NonNullable<PhoneView['question']>,
  isRight: boolean | null,
): ToldQuestion | undefined {
  if (!told || isSkipped) return undefined;
  return { q, item: { id: item.id, kind: item.kind, prompt: item.prompt }, key: told.key, isRight };
}

function withTold(kept: JoinedRoom, told: ToldQuestion | undefined): JoinedRoom {
  const known = told && kept.told.find(({ q }) => q === told.q);
  if (!told || known?.isRight === told.isRight) return kept;
  return { ...kept, told: [...kept.told.filter(({ q }) => q !== told.q), told] };
}

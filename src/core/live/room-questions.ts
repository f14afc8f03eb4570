/** What a room asks, in what order, and how the class did. */
import { fromLink } from '../classroom/assignment-link.ts';
import { itemsFor } from '../classroom/receipt-codec.ts';
import type { Content } from '../interview/pack-content.ts';
import type { AnyKind, DealtItem, ItemId } from '../kinds/kind.ts';
import { lastIn } from '../lists.ts';
import type { AskedQuestion, Lift, Player, PlayerId, QuestionId, Room, RoomSetup } from './live-types.ts';

/** All that may be asked, in order; undefined if the code of the task cannot be read with this pack. */
export function itemsOfRoom(
  content: Content,
  kinds: readonly AnyKind[],
  { pack, task }: Pick<RoomSetup, 'pack' | 'task'>,
): readonly DealtItem[] | undefined {
  const read = fromLink([content], task);
  if (!read.ok || pack !== content.identity) return undefined;
  return itemsFor(content.interview, kinds, { ...read.assignment, order: 'same' }, 0);
}

export const questionIdOf = (lift: Lift, item: ItemId): QuestionId => `${lift}/${item}`;
/** Whether a question asks this item, in the first or in the second lift. */
export const isAbout = (q: QuestionId, item: ItemId): boolean =>
  q === questionIdOf(1, item) || q === questionIdOf(2, item);

type Next = { readonly q: QuestionId; readonly item: DealtItem; readonly lift: Lift };

/** The question that comes next; undefined when nothing is left: first every item once, then what was not placed. */
export function nextQuestion(room: Pick<Room, 'items' | 'questions' | 'players'>): Next | undefined {
  const asked = new Set(room.questions.map(({ q }) => q));
  const first = room.items.find(({ id }) => !asked.has(questionIdOf(1, id)));
  if (first) return { q: questionIdOf(1, first.id), item: first, lift: 1 };
  const back = comingBack(room).find(({ item }) => !asked.has(questionIdOf(2, item.id)));
  return back && { q: questionIdOf(2, back.item.id), item: back.item, lift: 2 };
}

/** Questions of the first lift that fewer than half got right. */
export const comingBack = ({
  questions,
  players,
}: Pick<Room, 'questions' | 'players'>): readonly AskedQuestion[] =>
  questions.filter(one => one.lift === 1 && one.toldAt !== null && standingOf(one, players) === 'planned');

/** How many questions there will be, as far as that is known: those that come back are added once the first lift is over. */
export const questionsInAll = (room: Pick<Room, 'items' | 'questions' | 'players'>): number => {
  const isSecond = room.questions.filter(({ lift }) => lift === 1).length >= room.items.length;
  return room.items.length + (isSecond ? comingBack(room).length : 0);
};

export const currentQuestion = ({ questions }: Pick<Room, 'questions'>): AskedQuestion | undefined =>
  lastIn(questions);

/** Whether somebody plays: has a seat, and was not removed. */
export const isPlaying = (player: Player | undefined): player is Player =>
  player !== undefined && !player.isWaiting && !player.isRemoved;

type Players = Room['players'];

/** Who was asked a question and is still there. */
export const askedPlayers = ({ who }: Pick<AskedQuestion, 'who'>, players: Players): readonly PlayerId[] =>
  [...who].filter(id => isPlaying(players.get(id)));

/** Shares of the class by which a measure is mastered, and placed. */
const MASTERED = 0.8;
const PLACED = 0.5;
/** How well the class knows what a question asks, of those who answered it. */
export type ClassStanding = 'mastered' | 'placed' | 'planned';

export function standingOf(question: AskedQuestion, players: Players): ClassStanding {
  const { right, answered } = countsOf(question, players);
  if (question.isSkipped || answered === 0) return 'planned';
  const share = right / answered;
  return share >= MASTERED ? 'mastered' : share >= PLACED ? 'placed' : 'planned';
}

/** How many were asked, have answered, and were right; a pair that shares a phone is one. */
export function countsOf(
  question: Pick<AskedQuestion, 'who' | 'answers'>,
  players: Players,
): { readonly asked: number; readonly answered: number; readonly right: number } {
  const asked = askedPlayers(question, players);
  const given = asked.flatMap(id => question.answers.get(id) ?? []);
  return { asked: asked.length, answered: given.length, right: given.filter(one => one.isRight).length };
}

/** Until when somebody may answer: with extra time, later than others. null while only the host closes. */
export const closesFor = (
  { closes }: Pick<AskedQuestion, 'closes'>,
  { seconds }: Pick<RoomSetup, 'seconds'>,
  { factor }: Pick<Player, 'factor'>,
): number | null => (closes === null || seconds === null ? closes : closes + (factor - 1) * seconds * 1000);

/**
 * When a server has to close the open question; null if it has not to: once the time is up for everybody, those included who have
 * extra time and have not answered.
 */
export function closingTime(room: Room): number | null {
  const question = currentQuestion(room);
  if (!question || room.phase !== 'ask' || room.pausedAt !== null || question.closes === null) return null;
  const open = askedPlayers(question, room.players).filter(id => !question.answers.has(id));
  const times = open.flatMap(id => {
    const player = room.players.get(id);
    return player ? (closesFor(question, room.setup, player) ?? []) : [];
  });
  return Math.max(question.closes, ...times) + GRACE_MS;
}
/** What was sent in time may be so long under way. */
export const GRACE_MS = 1500;

/** Whoever comes with less time left is asked from the next question on. */
export const LEAST_LEFT_MS = 5000;

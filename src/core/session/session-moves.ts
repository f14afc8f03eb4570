/** What the moves of a session do to it. */
import type { ItemId } from '../kinds/kind.ts';
import { lastIn } from '../lists.ts';
import { dealt, errorsIn, isRight, itemOf, type Move, type Session, spentMsIn } from './session-state.ts';

/** Items that are dealt before a missed one comes back. */
const RETURN_AFTER = 2;

/** What a move changes; null if it is not possible now. */
type Change = Partial<Session> | null;

/** The session after a move; the same object if the move is not possible now. */
export function applyMove(session: Session, move: Move): Session {
  const change = changeOf(session, move);
  return change ? { ...session, ...change, moves: [...forgetting(session.moves, move), move] } : session;
}

/** Of a response that is being put together, only the last state is kept. */
function forgetting(moves: readonly Move[], move: Move): readonly Move[] {
  const last = lastIn(moves);
  const isReplaced = move.do === 'place' && last?.do === 'place' && last.item === move.item;
  return isReplaced ? moves.slice(0, -1) : moves;
}

/** @returns the session after all moves; undefined if one of them was not possible: they belong to another session. */
export function replay(start: Session, moves: readonly Move[]): Session | undefined {
  let session = start;
  for (const move of moves) {
    const next = applyMove(session, move);
    if (next === session) return undefined;
    session = next;
  }
  return session;
}

function changeOf(session: Session, move: Move): Change {
  switch (move.do) {
    case 'select':
      return isInHand(session, move.item) && session.selected !== move.item ? { selected: move.item } : null;
    case 'unselect':
      return session.selected ? { selected: null } : null;
    case 'place':
      return place(session, move.item, move.response);
    case 'judge':
      return judge(session, move.at, move.ms);
    case 'advance':
      return session.phase === 'told' ? advance(session) : null;
    case 'hint':
      return hint(session, move.item);
  }
}

const isInHand = (session: Session, item: ItemId): boolean =>
  session.phase === 'ask' && session.hand.includes(item);

function place(session: Session, id: ItemId, input: unknown): Change {
  const item = itemOf(session, id);
  if (!item || !isInHand(session, id)) return null;
  const kind = item.rules;
  const response = kind.parseResponse(item.prompt, input);
  if (response === undefined) return null;
  const { chosen } = kind.answerOf(response);
  if (chosen !== undefined && session.faded[id]?.includes(chosen)) return null;
  return { placed: { item: id, response } };
}

function judge(session: Session, at: number, ms: number | undefined): Change {
  const { placed, log, phase } = session;
  const item = placed && itemOf(session, placed.item);
  if (phase !== 'ask' || !item) return null;
  const kind = item.rules;
  if (!kind.isComplete(item.prompt, placed.response)) return null;
  const judged = {
    item: item.id,
    response: placed.response,
    score: kind.score(item.key, placed.response),
    isFirst: !log.some(earlier => earlier.item === item.id),
    isHinted: item.id in session.faded,
    at,
    ...(ms === undefined ? {} : { ms }),
  };
  const streak = isRight(judged) ? session.streak + 1 : 0;
  return {
    phase: 'told',
    selected: null,
    placed: null,
    log: [...log, judged],
    streak,
    bestStreak: Math.max(streak, session.bestStreak),
  };
}

/** Deals the next item into the place of the judged one; a missed one goes back into the deck. */
function advance(session: Session): Change {
  const { items, hand, deck, log, limit } = session;
  const last = lastIn(log);
  if (!last) return null;
  if (isOver(session)) return { hand: hand.map(() => null), deck: [], phase: 'done' };
  const isBack = !isRight(last) && limit.errors === undefined && !limit.isTest;
  const left = hand.map(id => (id === last.item ? null : id));
  const now = dealt(items, left, isBack ? withReturned(deck, last.item) : deck);
  return { ...now, phase: now.hand.every(id => id === null) ? 'done' : 'ask' };
}

const isOver = (session: Session): boolean =>
  errorsIn(session) >= (session.limit.errors ?? Number.POSITIVE_INFINITY) ||
  spentMsIn(session) >= (session.limit.ms ?? Number.POSITIVE_INFINITY);

function withReturned(deck: readonly ItemId[], id: ItemId): readonly ItemId[] {
  return [...deck.slice(0, RETURN_AFTER), id, ...deck.slice(RETURN_AFTER)];
}

function hint(session: Session, id: ItemId): Change {
  const item = itemOf(session, id);
  if (!item || !isInHand(session, id) || session.hintsLeft === 0 || id in session.faded) return null;
  const gone = item.rules.hint(item, session.seed);
  if (gone.length === 0) return null;
  return { hintsLeft: session.hintsLeft - 1, faded: { ...session.faded, [id]: gone } };
}

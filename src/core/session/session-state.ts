/** One go at a level, without a picture: what it consists of, and what can be asked of it. Moves change it. */
import { levelOf } from '../interview/lookups.ts';
import type { BeamId, Interview, LevelId } from '../interview/types.ts';
import type { DealtItem, ItemId, Score } from '../kinds/kind.ts';
import { lastIn } from '../lists.ts';

/** Places for cards. */
export const HAND_SIZE = 3;
/** Unless its limit says otherwise. */
export const HINTS_PER_SESSION = 2;

/** One judged response; never edited. */
export type Judged = {
  readonly item: ItemId;
  readonly response: unknown;
  readonly score: Score;
  /** The first response to this item in this session. */
  readonly isFirst: boolean;
  readonly isHinted: boolean;
  /** ms since 1970. */
  readonly at: number;
  /** How long the question was open, if that was measured. */
  readonly ms?: number;
};

/** What may happen to a session. The list of moves is what is saved. */
export type Move =
  | { readonly do: 'select'; readonly item: ItemId }
  | { readonly do: 'unselect' }
  | { readonly do: 'place'; readonly item: ItemId; readonly response: unknown }
  | { readonly do: 'judge'; readonly at: number; readonly ms?: number }
  | { readonly do: 'advance' }
  | { readonly do: 'hint'; readonly item: ItemId };

/** What ends a session before every item is right. */
export type Limit = {
  /** The session ends with so many errors, and missed items do not come back. Without, they do until they are right. */
  readonly errors?: number;
  /** Time for all questions together; the one that is open when it runs out may still be answered. */
  readonly ms?: number;
  /** Each item is asked once, and nothing is told before the end. */
  readonly isTest?: boolean;
  /** Instead of `HINTS_PER_SESSION`. */
  readonly hints?: number;
};

/**
 * One go at a level. Every item is in the hand, in the deck, or was judged for good. `null` in the hand is an empty place:
 * the next card is dealt there, and the others stay where they are.
 */
export type Session = {
  readonly level: LevelId;
  readonly seed: string;
  readonly items: readonly DealtItem[];
  readonly limit: Limit;
  readonly hand: readonly (ItemId | null)[];
  readonly deck: readonly ItemId[];
  readonly selected: ItemId | null;
  /** The response that was given, or is being put together, and not judged yet. */
  readonly placed: { readonly item: ItemId; readonly response: unknown } | null;
  /** ask: waiting for a response. told: judged, waiting to advance. done: nothing is left to ask. */
  readonly phase: 'ask' | 'told' | 'done';
  readonly log: readonly Judged[];
  readonly streak: number;
  readonly bestStreak: number;
  readonly hintsLeft: number;
  /** What hints gave, by item: see `Kind.hint`. */
  readonly faded: Readonly<Record<ItemId, readonly string[]>>;
  readonly moves: readonly Move[];
};

/** Whether anything can be hinted at: of two answers, to take one away would give the other. */
export const isHintable = ({ seed }: Pick<Session, 'seed'>, item: DealtItem): boolean =>
  item.rules.hint(item, seed).length > 0;

export function begin(level: LevelId, items: readonly DealtItem[], seed: string, limit: Limit = {}): Session {
  const ids = items.map(({ id }) => id);
  return {
    level,
    seed,
    items,
    limit,
    ...dealt(items, new Array<null>(HAND_SIZE).fill(null), ids),
    selected: null,
    placed: null,
    phase: ids.length > 0 ? 'ask' : 'done',
    log: [],
    streak: 0,
    bestStreak: 0,
    hintsLeft: limit.hints ?? HINTS_PER_SESSION,
    faded: {},
    moves: [],
  };
}

type Dealt = Pick<Session, 'hand' | 'deck'>;

/** Deals into the empty places in their order, as long as the next item goes with those in the hand. */
export function dealt(
  items: readonly DealtItem[],
  hand: readonly (ItemId | null)[],
  deck: readonly ItemId[],
): Dealt {
  const place = hand.indexOf(null);
  const [next, ...rest] = deck;
  if (place < 0 || next === undefined || !isWelcome(items, hand, next)) return { hand, deck };
  return dealt(
    items,
    hand.map((id, i) => (i === place ? next : id)),
    rest,
  );
}

function isWelcome(items: readonly DealtItem[], hand: readonly (ItemId | null)[], next: ItemId): boolean {
  const find = (id: ItemId): DealtItem | undefined => items.find(item => item.id === id);
  const held = hand.flatMap(id => (id && find(id)) || []);
  const item = find(next);
  if (!item) return false;
  const kind = item.rules;
  const isRoom = held.length < kind.atOnce;
  return isRoom && held.every(other => other.kind === item.kind && kind.goesWith(other.prompt, item.prompt));
}

/** The response to an item so far. */
export const draftOf = ({ placed }: Pick<Session, 'placed'>, item: DealtItem): unknown =>
  placed?.item === item.id ? placed.response : item.rules.blank(item.prompt);

export const itemOf = (session: Session, id: ItemId): DealtItem | undefined =>
  session.items.find(item => item.id === id);

/** The last judged response, if any. */
export const lastOf = (session: Session): Judged | undefined => lastIn(session.log);

export const isRight = ({ score }: Pick<Judged, 'score'>): boolean => score.earned === score.total;

/** The item that a response would be for: the selected one, else the first in the hand that was not just missed. */
export function currentOf(session: Session): ItemId | null {
  if (session.selected) return session.selected;
  const cards = session.hand.filter(id => id !== null);
  const last = lastOf(session);
  return cards.find(id => id !== last?.item) ?? cards[0] ?? null;
}

/** Time spent on the questions so far. A test counts all of it. */
export const spentMsIn = ({ log, limit }: Pick<Session, 'log' | 'limit'>): number =>
  log.reduce((sum, { ms = 0 }) => sum + (limit.isTest ? ms : Math.min(ms, LONGEST_MS)), 0);
/** Whoever leaves a question open for longer is doing something else. */
const LONGEST_MS = 60_000;

export const errorsIn = ({ log }: Session): number => log.filter(judged => !isRight(judged)).length;

/** The item that is asked, or explained. */
export function itemNow(session: Session): DealtItem | undefined {
  const id = session.phase === 'ask' ? currentOf(session) : lastOf(session)?.item;
  return id ? itemOf(session, id) : undefined;
}

/** The beam that a session is about just now; undefined if the pillars to choose from are of several beams. */
export function beamNow(interview: Interview, session: Session): BeamId | undefined {
  const level = levelOf(interview, session.level);
  if ('beam' in level) return level.beam;
  const item = itemNow(session);
  return item?.rules.beam(interview, item);
}

export type Stars = 1 | 2 | 3;

/** The result of a session so far. Counts are of items; `accuracy` is a share, 0..1, of all responses. */
export type Tally = {
  readonly total: number;
  /** Right in the end, at first try or later. */
  readonly done: number;
  readonly firstTry: number;
  readonly accuracy: number;
  readonly bestStreak: number;
  /** Items missed at least once, in the order of the first miss. */
  readonly missed: readonly ItemId[];
};

export function tallyOf({ items, log, bestStreak }: Session): Tally {
  const right = log.filter(isRight);
  return {
    total: items.length,
    done: right.length,
    firstTry: right.filter(({ isFirst }) => isFirst).length,
    accuracy: log.length === 0 ? 0 : right.length / log.length,
    bestStreak,
    missed: [...new Set(log.filter(judged => !isRight(judged)).map(({ item }) => item))],
  };
}

/** How far a session has come, on a scale of `total` marks: of its items, or of its time if that ends it. `shown` in words. */
export type Progress = { readonly done: number; readonly total: number; readonly shown: string };

/** Marks on a scale of time. */
const TENTHS = 10;

export function progressOf(session: Session): Progress {
  const { total, ...tally } = tallyOf(session);
  const { ms, isTest } = session.limit;
  const done = isTest ? session.log.length : tally.done;
  if (ms === undefined) return { done, total, shown: `${done}/${total}` };
  const tenths = Math.floor((TENTHS * spentMsIn(session)) / ms);
  return { done: Math.min(TENTHS, tenths), total: TENTHS, shown: String(done) };
}

/** 3 = all at first try, 2 = at least 80 %, 1 = finished. */
export function starsOf({ firstTry, total }: Pick<Tally, 'firstTry' | 'total'>): Stars {
  if (firstTry === total) return 3;
  return firstTry * 5 >= total * 4 ? 2 : 1;
}

/** How many items were asked: errors, or the time, may end a session before all of them are. */
export const askedIn = ({ log }: Pick<Session, 'log'>): number => log.filter(({ isFirst }) => isFirst).length;

/** What holds two timbers together: a key from the first right answer on, a stronger joint at five and at ten in a row. */
export type Joint = 'key' | 'dovetail' | 'tenon';

/** How many right answers in a row they take. */
export const STREAKS = { dovetail: 5, tenon: 10 } as const;

/** The joint of a streak; none while there is no streak. */
export function jointOf(streak: number): Joint | undefined {
  if (streak >= STREAKS.tenon) return 'tenon';
  if (streak >= STREAKS.dovetail) return 'dovetail';
  return streak > 0 ? 'key' : undefined;
}

/** The joint that the last answer has earned, if that was the fifth or tenth in a row. Where no streak is shown there is none. */
export function jointReached({ streak, limit }: Session): Joint | undefined {
  if (limit.isTest || limit.errors !== undefined) return undefined;
  return streak === STREAKS.dovetail || streak === STREAKS.tenon ? jointOf(streak) : undefined;
}

/** When a session began (ms since 1970), computed from its first response; 0 before there is one. */
export const begunIn = ({ log: [first] }: Pick<Session, 'log'>): number =>
  first ? first.at - (first.ms ?? 0) : 0;

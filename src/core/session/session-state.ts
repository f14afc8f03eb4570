import { levelOf } from '../interview/lookups.ts';
import type { BeamId, Interview, LevelId } from '../interview/types.ts';
import type { DealtItem, DealtItem as Item, ItemId, Score } from '../kinds/kind.ts';
import { lastIn } from '../lists.ts';

/** Places on the table. */
export const HAND_SIZE = 3;
/** Hints in one sitting. */
export const HINTS_PER_SITTING = 2;

/** One judged response; never edited. `at` is ms since 1970. */
export type Judged = {
  readonly item: ItemId;
  readonly response: unknown;
  readonly score: Score;
  /** The first response to this item in this sitting. */
  readonly isFirst: boolean;
  readonly isHinted: boolean;
  readonly at: number;
  /** Since the question lay open, in ms, where it was measured. */
  readonly ms?: number;
};

/** What may happen to a sitting; the log of moves is what is saved. */
export type Move =
  | { readonly do: 'select'; readonly item: ItemId }
  | { readonly do: 'unselect' }
  | { readonly do: 'place'; readonly item: ItemId; readonly response: unknown }
  | { readonly do: 'judge'; readonly at: number; readonly ms?: number }
  | { readonly do: 'advance' }
  | { readonly do: 'hint'; readonly item: ItemId };

/**
 * What bounds a sitting. errors: it ends at so many, and nothing comes back; without, every missed item does until it is
 * right. ms: time over the questions; the item that it runs out at is still finished. isTest: each item is asked once,
 * and nothing is told before the end. hints: so many instead of `HINTS`.
 */
export type Limit = {
  readonly errors?: number;
  readonly ms?: number;
  readonly isTest?: boolean;
  readonly hints?: number;
};

/**
 * One sitting of a level, without a picture. Every item is either in the hand, in the deck or judged right.
 * Slots of the hand keep their place: `advance` deals the next card into the slot that the last one left.
 */
export type Session = {
  readonly level: LevelId;
  readonly seed: string;
  readonly items: readonly Item[];
  readonly limit: Limit;
  readonly hand: readonly (ItemId | null)[];
  readonly deck: readonly ItemId[];
  readonly selected: ItemId | null;
  /** A response given, or in the making. */
  readonly placed: { readonly item: ItemId; readonly response: unknown } | null;
  /** ask: waiting for a response. told: judged, waiting to advance. done: everything is right. */
  readonly phase: 'ask' | 'told' | 'done';
  readonly log: readonly Judged[];
  readonly streak: number;
  readonly bestStreak: number;
  readonly hintsLeft: number;
  /** Options that hints have taken away, by item. */
  readonly faded: Readonly<Record<ItemId, readonly string[]>>;
  readonly moves: readonly Move[];
};

export function begin(level: LevelId, items: readonly Item[], seed: string, limit: Limit = {}): Session {
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
    hintsLeft: limit.hints ?? HINTS_PER_SITTING,
    faded: {},
    moves: [],
  };
}

export type Dealt = Pick<Session, 'hand' | 'deck'>;

/** Fills the empty places in their order, as long as the next item goes with those that lie there. */
export function dealt(
  items: readonly Item[],
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

function isWelcome(items: readonly Item[], hand: readonly (ItemId | null)[], next: ItemId): boolean {
  const find = (id: ItemId): Item | undefined => items.find(item => item.id === id);
  const lying = hand.flatMap(id => (id && find(id)) || []);
  const item = find(next);
  if (!item) return false;
  const kind = item.rules;
  const isRoom = lying.length < kind.atOnce;
  return isRoom && lying.every(other => other.kind === item.kind && kind.goesWith(other.prompt, item.prompt));
}

/** The response to an item so far: what was put, or how it begins. */
export const draftOf = ({ placed }: Pick<Session, 'placed'>, item: Item): unknown =>
  placed?.item === item.id ? placed.response : item.rules.blank(item.prompt);

export const itemOf = (session: Session, id: ItemId): Item | undefined =>
  session.items.find(item => item.id === id);

/** The last judged response, if any. */
export const lastOf = (session: Session): Judged | undefined => lastIn(session.log);

export const isRight = ({ score }: Pick<Judged, 'score'>): boolean => score.earned === score.total;

/** The card a response is for: the one selected, else the first in the hand that was not just missed. */
export function currentOf(session: Session): ItemId | null {
  if (session.selected) return session.selected;
  const cards = session.hand.filter(id => id !== null);
  const last = lastOf(session);
  return cards.find(id => id !== last?.item) ?? cards[0] ?? null;
}

/** Time over the questions so far, in ms. A test counts all of it. */
export const spentMsIn = ({ log, limit }: Pick<Session, 'log' | 'limit'>): number =>
  log.reduce((sum, { ms = 0 }) => sum + (limit.isTest ? ms : Math.min(ms, LONGEST_MS)), 0);
/** A question left lying is not a question thought about. */
const LONGEST_MS = 60_000;

export const errorsIn = ({ log }: Session): number => log.filter(judged => !isRight(judged)).length;

/** The item that is asked, or the one that is told of. */
export function itemNow(session: Session): DealtItem | undefined {
  const id = session.phase === 'ask' ? currentOf(session) : lastOf(session)?.item;
  return id ? itemOf(session, id) : undefined;
}

/** The beam that a sitting is about just now; none where pillars of several beams stand side by side. */
export function beamNow(interview: Interview, session: Session): BeamId | undefined {
  const level = levelOf(interview, session.level);
  if ('beam' in level) return level.beam;
  const item = itemNow(session);
  return item?.rules.beam(interview, item);
}

export type Stars = 1 | 2 | 3;

/** What a sitting came to so far. Counts are of items; `accuracy` is a share, 0..1, of all responses. */
export type Tally = {
  readonly total: number;
  /** Judged right, whether at first or later. */
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

/** How far a sitting has come, on a scale of `total` marks; `shown` is the count in words. By time, where time ends it. */
export type Progress = { readonly done: number; readonly total: number; readonly shown: string };

/** Marks on the scale of a sitting that time ends: each is a tenth of it. */
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

/** Items that were judged: errors, or the time, may end a sitting before all of them are. */
export const askedIn = ({ log }: Pick<Session, 'log'>): number => log.filter(({ isFirst }) => isFirst).length;

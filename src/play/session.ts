import type { LevelId } from '../content/types.ts';
import type { Item, ItemId, Score } from '../kinds/item.ts';

/** Cards on the table at once. */
export const HAND = 3;
/** Hints in one sitting. */
export const HINTS = 2;

/** One judged response; never edited. `at` is ms since 1970. */
export type Judged = {
  readonly item: ItemId;
  readonly response: unknown;
  readonly score: Score;
  /** The first response to this item in this sitting. */
  readonly isFirst: boolean;
  readonly isHinted: boolean;
  readonly at: number;
};

/** What may happen to a sitting; the log of moves is what is saved. */
export type Move =
  | { readonly do: 'select'; readonly item: ItemId }
  | { readonly do: 'unselect' }
  | { readonly do: 'place'; readonly item: ItemId; readonly response: unknown }
  | { readonly do: 'judge'; readonly at: number }
  | { readonly do: 'advance' }
  | { readonly do: 'hint'; readonly item: ItemId };

/**
 * One sitting of a level, without a picture. Every item is either in the hand, in the deck or judged right.
 * Slots of the hand keep their place: `advance` deals the next card into the slot that the last one left.
 */
export type Session = {
  readonly level: LevelId;
  readonly seed: string;
  readonly items: readonly Item[];
  readonly hand: readonly (ItemId | null)[];
  readonly deck: readonly ItemId[];
  readonly selected: ItemId | null;
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

export function begin(level: LevelId, items: readonly Item[], seed: string): Session {
  const ids = items.map(({ id }) => id);
  return {
    level,
    seed,
    items,
    hand: ids.slice(0, HAND),
    deck: ids.slice(HAND),
    selected: null,
    placed: null,
    phase: ids.length > 0 ? 'ask' : 'done',
    log: [],
    streak: 0,
    bestStreak: 0,
    hintsLeft: HINTS,
    faded: {},
    moves: [],
  };
}

export const itemOf = (session: Session, id: ItemId): Item | undefined =>
  session.items.find(item => item.id === id);

/** The last judged response, if any. */
export const lastOf = (session: Session): Judged | undefined => session.log.at(-1);

export const isRight = ({ score }: Judged): boolean => score.earned === score.total;

/** The card a response is for: the one selected, else the first in the hand that was not just missed. */
export function currentOf(session: Session): ItemId | null {
  if (session.selected) return session.selected;
  const cards = session.hand.filter(id => id !== null);
  const last = lastOf(session);
  return cards.find(id => id !== last?.item) ?? cards[0] ?? null;
}

import type { ItemId } from '../../../core/kinds/kind.ts';
import { type Gesture, idle } from '../../../core/session/card-gesture.ts';
import type { Session } from '../../../core/session/session-state.ts';
import type { Point } from '../../../shapes/shape.ts';
import type { TenonSide } from '../../../shapes/timber-card.ts';
import type { OptionTarget, Shown } from '../../kinds/types.ts';

/** What goes on at the table over and above the sitting; one object that touch, drawing and following share. */
export type InteractionState = {
  gesture: Gesture<ItemId, OptionTarget>;
  /** The end at which the card in the air has its tenon. */
  side: TenonSide;
  /** What is being pushed: since where, to where, and what comes of it. */
  push: Push | null;
  /** The control under the finger. */
  pressed: string | null;
  /** The option whose full name is told. */
  looked: string | null;
  /** The right response still being shown. */
  shown: Shown | null;
  /** The sitting as it was a moment ago, while it is still being looked at. */
  dwell: Dwell | null;
  /** The keyboard is in use. */
  isKeyed: boolean;
};

type Dwell = { readonly session: Session; readonly end: () => void };

export type Push = {
  readonly item: ItemId;
  readonly id: string;
  readonly from: Point;
  readonly at: Point;
  readonly response: unknown;
};

export const createInteractionState = (): InteractionState => ({
  gesture: idle,
  side: 'left',
  push: null,
  pressed: null,
  looked: null,
  shown: null,
  dwell: null,
  isKeyed: false,
});

export const isHoldingCard = ({ gesture }: InteractionState): boolean =>
  gesture.state === 'pressed' || gesture.state === 'dragging';

/** A card chosen elsewhere, by radio or key, is chosen here, too. */
export function followSelection(hand: InteractionState, session: Session | null): void {
  if (isHoldingCard(hand)) return;
  const selected = session?.phase === 'ask' ? session.selected : null;
  hand.gesture = selected ? { state: 'selected', card: selected } : idle;
}

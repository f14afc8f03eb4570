/** CSS px. */
type Point = readonly [x: number, y: number];

/**
 * How a card is moved from the hand onto a target by one finger: press and drag, or tap the card and then the target. A
 * state machine over ids; of places it only knows how far the finger has moved. Pressing a card selects it at once, so that
 * the selection here and in the session are the same at every step.
 */
export type Gesture<Card = string, Target = string> =
  | { readonly state: 'idle' }
  | { readonly state: 'pressed'; readonly card: Card; readonly from: Point; readonly wasSelected: boolean }
  | { readonly state: 'dragging'; readonly card: Card; readonly at: Point; readonly over: Target | null }
  | { readonly state: 'selected'; readonly card: Card };

export type GestureInput<Card = string, Target = string> =
  | { readonly type: 'down'; readonly card: Card; readonly at: Point }
  | { readonly type: 'move'; readonly at: Point; readonly over: Target | null }
  | { readonly type: 'up' }
  /** Pointer cancelled, or a tap beside everything. */
  | { readonly type: 'cancel' }
  /** A target is tapped. */
  | { readonly type: 'put'; readonly target: Target };

/** What the session is asked to do. */
export type GestureEffect<Card = string, Target = string> =
  | { readonly type: 'select'; readonly card: Card }
  | { readonly type: 'unselect' }
  | { readonly type: 'place'; readonly card: Card; readonly target: Target };

type GestureTurn<Card = string, Target = string> = {
  readonly gesture: Gesture<Card, Target>;
  readonly effect?: GestureEffect<Card, Target>;
};

/** A finger that moves less than this is tapping, not dragging. */
const DRAG_FROM_PX = 8;

export const idle: Gesture<never, never> = { state: 'idle' };

/** An input that means nothing in a state leaves it as it is. */
export function applyInput<C, T>(gesture: Gesture<C, T>, input: GestureInput<C, T>): GestureTurn<C, T> {
  switch (input.type) {
    case 'down':
      return down(gesture, input.card, input.at);
    case 'move':
      return move(gesture, input.at, input.over);
    case 'up':
      return up(gesture);
    case 'cancel':
      return cancel(gesture);
    case 'put':
      return put(gesture, input.target);
  }
}

function down<C, T>(gesture: Gesture<C, T>, card: C, from: Point): GestureTurn<C, T> {
  // A second finger.
  if (gesture.state === 'pressed' || gesture.state === 'dragging') return cancel(gesture);
  const wasSelected = gesture.state === 'selected' && gesture.card === card;
  const pressed: Gesture<C, T> = { state: 'pressed', card, from, wasSelected };
  return wasSelected ? { gesture: pressed } : { gesture: pressed, effect: { type: 'select', card } };
}

function move<C, T>(gesture: Gesture<C, T>, at: Point, over: T | null): GestureTurn<C, T> {
  if (gesture.state === 'dragging') return { gesture: { ...gesture, at, over } };
  if (gesture.state !== 'pressed') return { gesture };
  const distance = Math.hypot(at[0] - gesture.from[0], at[1] - gesture.from[1]);
  if (distance < DRAG_FROM_PX) return { gesture };
  return { gesture: { state: 'dragging', card: gesture.card, at, over } };
}

function up<C, T>(gesture: Gesture<C, T>): GestureTurn<C, T> {
  if (gesture.state === 'pressed')
    return gesture.wasSelected
      ? { gesture: idle, effect: { type: 'unselect' } }
      : { gesture: { state: 'selected', card: gesture.card } };
  if (gesture.state !== 'dragging') return { gesture };
  if (gesture.over === null) return cancel(gesture);
  return { gesture: idle, effect: { type: 'place', card: gesture.card, target: gesture.over } };
}

function cancel<C, T>(gesture: Gesture<C, T>): GestureTurn<C, T> {
  return gesture.state === 'idle' ? { gesture } : { gesture: idle, effect: { type: 'unselect' } };
}

function put<C, T>(gesture: Gesture<C, T>, target: T): GestureTurn<C, T> {
  if (gesture.state !== 'selected') return { gesture };
  return { gesture: idle, effect: { type: 'place', card: gesture.card, target } };
}

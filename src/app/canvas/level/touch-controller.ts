import type { ItemId } from '../../../core/kinds/kind.ts';
import { applyInput, type GestureInput } from '../../../core/session/card-gesture.ts';
import type { Point } from '../../../shapes/shape.ts';
import type { OptionTarget } from '../../kinds/types.ts';
import type { SessionStore } from '../../store/types.ts';
import type { Guard } from '../scene-context.ts';
import { cardAt, type LaidOutLevel, optionAt, sideAt } from './hit-test.ts';
import { type InteractionState, isHoldingCard } from './interaction-state.ts';
import type { LevelRenderer } from './level-renderer.ts';
import type { PointerHandlers } from './pointer-input.ts';

/** The canvas shows which of the page's own controls is held down. @returns the end of it. */
export function bindPressedControls(
  root: HTMLElement,
  hand: InteractionState,
  renderer: LevelRenderer,
): () => void {
  const press = (part: string | null): void => {
    if (part === hand.pressed) return;
    hand.pressed = part;
    renderer.draw();
  };
  const partOf = ({ target }: Event): string | null =>
    target instanceof Element
      ? (target.closest('.table [data-part]')?.getAttribute('data-part') ?? null)
      : null;
  const ending = new AbortController();
  const { signal } = ending;
  root.addEventListener('pointerdown', event => press(partOf(event)), { signal });
  for (const name of ['pointerup', 'pointercancel', 'blur'])
    window.addEventListener(name, () => press(null), { signal });
  return () => ending.abort();
}

/** Turns what a finger does into calls of the session. */
export function createTouchController(
  session: SessionStore,
  hand: InteractionState,
  renderer: LevelRenderer,
): PointerHandlers {
  const take: Take = input => {
    const { gesture, effect } = applyInput(hand.gesture, input);
    hand.gesture = gesture;
    if (effect?.type === 'select') session.select(effect.card);
    if (effect?.type === 'unselect') session.unselect();
    if (effect?.type === 'place') session.respond(effect.card, effect.target.response);
    else renderer.draw();
    if (gesture.state === 'cancelled') take({ type: 'settled' });
  };
  return {
    down: at => {
      if (hand.dwell) return hand.dwell.end();
      hand.isKeyed = false;
      const laid = renderer.laid();
      if (laid && takeHold(laid, hand, at)) return renderer.draw();
      const card = laid && cardAt(laid, at);
      if (card) take({ type: 'down', card: card.item, at });
      else tap(take, hand, renderer, laid && optionAt(laid, at));
    },
    move: at => {
      const laid = renderer.laid();
      if (laid && pushTo(laid, hand, at)) return renderer.draw();
      if (!laid || !isHoldingCard(hand)) return;
      const over = optionAt(laid, at) ?? null;
      const side = sideOf(laid, hand, at);
      if (carry(laid, hand, at, { over, side }, renderer)) return;
      hand.side = side;
      take({ type: 'move', at, over });
    },
    up: () => {
      const { push } = hand;
      hand.push = null;
      if (push) session.put(push.item, push.response);
      else take({ type: 'up' });
    },
    cancel: () => {
      hand.push = null;
      take({ type: 'cancel' });
    },
    holds: at => {
      const laid = renderer.laid();
      return !hand.dwell && laid !== undefined && (gripAt(laid, at) ?? cardAt(laid, at)) !== undefined;
    },
  };
}

export const guardHandlers = (
  { down, move, up, cancel, holds }: PointerHandlers,
  guard: Guard,
): PointerHandlers => ({
  holds,
  down: guard(down),
  move: guard(move),
  up: guard(up),
  cancel: guard(cancel),
});

type Take = (input: GestureInput<ItemId, OptionTarget>) => void;

/** A pillar takes the chosen card; without one it tells its full name. */
function tap(
  take: Take,
  hand: InteractionState,
  renderer: LevelRenderer,
  option: OptionTarget | undefined,
): void {
  const isSame = option?.option === hand.looked;
  hand.looked = null;
  if (!option) take({ type: 'cancel' });
  else if (hand.gesture.state === 'selected') take({ type: 'put', target: option });
  else {
    hand.looked = isSame ? null : option.option;
    renderer.draw();
  }
}

const gripAt = ({ picture: { view, context } }: LaidOutLevel, at: Point): string | undefined =>
  view.pushing?.grip(context, at);

/** A finger on something that is pushed: it jumps there at once. @returns whether there is. */
function takeHold(laid: LaidOutLevel, hand: InteractionState, at: Point): boolean {
  const { view, context } = laid.picture;
  const id = gripAt(laid, at);
  if (id === undefined || !view.pushing) return false;
  const response = view.pushing.push(context, id, at);
  hand.push = { item: context.item.id, id, from: at, at, response };
  return true;
}

function pushTo({ picture: { view, context } }: LaidOutLevel, hand: InteractionState, at: Point): boolean {
  const { push } = hand;
  if (!push || !view.pushing) return false;
  hand.push = { ...push, at, response: view.pushing.push(context, push.id, at) };
  return true;
}

function sideOf(
  { picture: { context } }: LaidOutLevel,
  { gesture, side }: InteractionState,
  at: Point,
): InteractionState['side'] {
  const { tenon, k, window } = context.stage;
  return sideAt(at, { k, width: window.w }, gesture.state === 'dragging' ? side : tenon);
}

type Above = { readonly over: OptionTarget | null; readonly side: InteractionState['side'] };

/** Where nothing but the place of the card has changed, the rest of the picture is left alone. */
function carry(
  { picture }: LaidOutLevel,
  hand: InteractionState,
  at: Point,
  { over, side }: Above,
  { reconciler }: LevelRenderer,
): boolean {
  const { gesture } = hand;
  if (gesture.state !== 'dragging') return false;
  if (side !== hand.side || over?.option !== gesture.over?.option) return false;
  hand.gesture = applyInput(gesture, { type: 'move', at, over }).gesture;
  const piece = picture.view.putting?.carry({
    ...picture.context,
    carried: { item: gesture.card, at, side },
  });
  if (piece) reconciler.carry(piece);
  return true;
}

import type { ItemId } from '../../../core/kinds/kind.ts';
import type { GestureEffect } from '../../../core/session/card-gesture.ts';
import type { Point } from '../../../shapes/shape-primitives.ts';
import type { TenonSide } from '../../../shapes/timber-card.ts';
import type { OptionTarget } from '../../kinds/types.ts';
import type { SessionStore } from '../../store/types.ts';
import type { Guard } from '../scene-context.ts';
import { cardAt, gripAt, optionAt, sideAt } from './hit-test.ts';
import type { InteractionState } from './interaction-state.ts';
import type { LevelRenderer } from './level-renderer.ts';
import type { LaidOutLevel } from './level-view-model.ts';
import type { PointerHandlers } from './pointer-input.ts';

/** Turns what a finger does on the canvas into changes of the interaction and calls of the session. */
export function createTouchController(
  session: SessionStore,
  interaction: InteractionState,
  renderer: LevelRenderer,
): PointerHandlers {
  const { card, push, display } = interaction;
  const input: SendInput = sent => applyEffect(session, renderer, card.input(sent));
  return {
    down: at => {
      // The first touch only ends what is still being looked at.
      if (display.endDwell()) return renderer.draw();
      interaction.setKeyed(false);
      const laid = renderer.laid();
      if (laid && startPush(laid, interaction, at)) return renderer.draw();
      const pressed = laid && cardAt(laid, at);
      if (pressed) input({ type: 'down', card: pressed.item, at });
      else tapOption(input, interaction, renderer, laid && optionAt(laid, at));
    },
    move: at => {
      const laid = renderer.laid();
      if (laid && pushOn(laid, interaction, at)) renderer.draw();
      else if (laid && card.isHeld()) carryCard(laid, interaction, renderer, at);
    },
    up: () => {
      const pushed = push.letGo();
      if (pushed) session.put(pushed.item, pushed.response);
      else input({ type: 'up' });
    },
    cancel: () => {
      push.letGo();
      input({ type: 'cancel' });
    },
    holds: at => {
      const laid = renderer.laid();
      return (
        !display.dwelling() && laid !== undefined && (gripAt(laid, at) ?? cardAt(laid, at)) !== undefined
      );
    },
  };
}

type SendInput = (input: Parameters<InteractionState['card']['input']>[0]) => void;

/** Tells the session. A response is drawn by whoever follows the session, everything else here. */
function applyEffect(
  session: SessionStore,
  renderer: LevelRenderer,
  effect: GestureEffect<ItemId, OptionTarget> | undefined,
): void {
  if (effect?.type === 'select') session.select(effect.card);
  if (effect?.type === 'unselect') session.unselect();
  if (effect?.type === 'place') session.respond(effect.card, effect.target.response);
  else renderer.draw();
}

/** An option takes the selected card; without one it shows its full name. */
function tapOption(
  input: SendInput,
  { card, display }: InteractionState,
  renderer: LevelRenderer,
  option: OptionTarget | undefined,
): void {
  const named = option && !card.isSelected() ? option.option : null;
  display.look(named);
  if (named !== null) renderer.draw();
  else input(option ? { type: 'put', target: option } : { type: 'cancel' });
}

/** What is pushed jumps to the finger at once. @returns whether there is something to push. */
function startPush(laid: LaidOutLevel, { push }: InteractionState, at: Point): boolean {
  const { kind, context } = laid.model;
  const id = gripAt(laid, at);
  if (id === undefined || !kind.pushing) return false;
  push.takeHold(context.item.id, id, at, kind.pushing.push(context, id, at));
  return true;
}

function pushOn({ model: { kind, context } }: LaidOutLevel, { push }: InteractionState, at: Point): boolean {
  const id = push.pushed();
  if (id === null || !kind.pushing) return false;
  push.pushTo(at, kind.pushing.push(context, id, at));
  return true;
}

/** As long as only the place of the card changes, the rest of the picture is left alone: this runs at every movement. */
function carryCard(
  laid: LaidOutLevel,
  interaction: InteractionState,
  renderer: LevelRenderer,
  at: Point,
): void {
  const { kind, context } = laid.model;
  const carried = interaction.card.carryTo(at, optionAt(laid, at) ?? null, sideOf(laid, interaction, at));
  const piece = carried && kind.putting?.carry({ ...context, carried });
  if (piece) renderer.reconciler.carry(piece);
  else if (!carried) renderer.draw();
}

function sideOf({ model: { context } }: LaidOutLevel, { now }: InteractionState, at: Point): TenonSide {
  const { tenon, k, window } = context.stage;
  return sideAt(at, { k, width: window.w }, now().carried?.side ?? tenon);
}

/** An error of a handler ends the canvas, not the page. */
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

/** The canvas shows which of the page's own controls is held down. @returns the end of it. */
export function bindPressedControls(
  root: HTMLElement,
  interaction: InteractionState,
  renderer: LevelRenderer,
): () => void {
  const press = (part: string | null): void => {
    if (interaction.press(part)) renderer.draw();
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

/** Once keys are used, the card that they would answer for is marked. @returns the end of it. */
export function bindKeys(interaction: InteractionState, renderer: LevelRenderer): () => void {
  const onKey = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): void => {
    if (ctrlKey || metaKey || altKey) return;
    if (interaction.setKeyed(true)) renderer.draw();
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

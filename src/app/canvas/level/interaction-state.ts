import type { ItemId } from '../../../core/kinds/kind.ts';
import {
  applyInput,
  type Gesture,
  type GestureEffect,
  type GestureInput,
  idle,
} from '../../../core/session/card-gesture.ts';
import type { Session } from '../../../core/session/session-state.ts';
import type { Point } from '../../../shapes/shape-primitives.ts';
import type { TenonSide } from '../../../shapes/timber-card.ts';
import type { Carried, Grip, OptionTarget, Shown } from '../../kinds/types.ts';

/** What a level is drawn from besides its session: it lasts only as long as someone touches or looks. */
export type InteractionSnapshot = {
  readonly carried: Carried | null;
  /** What is being pushed, and the response that this makes. */
  readonly push: (Grip & { readonly response: unknown }) | null;
  /** The page's own control that is held down. */
  readonly pressed: string | null;
  /** The option under the carried card, else the one whose full name was asked for by a tap. */
  readonly over: string | null;
  /** The keyboard is in use: the card that it would answer for is marked. */
  readonly isKeyed: boolean;
  /** The judged response that is still shown. */
  readonly shown: Shown | null;
};

/**
 * The owner of what goes on in a level over and above its session. Nobody else can change it, and it knows neither the
 * engine nor the stores: methods say whether anything has changed, or what the session is asked to do; the caller draws
 * and calls the session.
 */
export type InteractionState = {
  readonly now: () => InteractionSnapshot;
  readonly card: CardInteraction;
  readonly push: PushInteraction;
  readonly display: DisplayState;
  /** @returns whether that is another control than before. */
  readonly press: (part: string | null) => boolean;
  /** @returns whether that is a change. */
  readonly setKeyed: (isKeyed: boolean) => boolean;
  /** The session has changed: a card selected elsewhere, by radio or key, is selected here too, and no dwell goes on. */
  readonly follow: (session: Session | null) => void;
  /** Whatever is held or pushed goes back: all places under the finger are about to change. */
  readonly drop: () => void;
};

/** Moves go to `carryTo`, which knows on which side the tenon is. */
type CardInput = Exclude<GestureInput<ItemId, OptionTarget>, { readonly type: 'move' }>;

/** The card that a finger selects, carries and puts down. */
type CardInteraction = {
  readonly isHeld: () => boolean;
  readonly isSelected: () => boolean;
  /** The change is made before this returns: the session that is then called may call back `follow` at once. */
  readonly input: (input: CardInput) => GestureEffect<ItemId, OptionTarget> | undefined;
  /** Moves the held card. @returns the card if nothing but its place has changed, so that it can be redrawn alone. */
  readonly carryTo: (at: Point, over: OptionTarget | null, side: TenonSide) => Carried | null;
};

/** Something other than a card that a finger pushes: a plumb line, or rows. */
type PushInteraction = {
  readonly takeHold: (item: ItemId, id: string, at: Point, response: unknown) => void;
  /** The id of what is being pushed. */
  readonly pushed: () => string | null;
  readonly pushTo: (at: Point, response: unknown) => void;
  /** @returns the response that pushing has made, if anything was pushed. */
  readonly letGo: () => { readonly item: ItemId; readonly response: unknown } | null;
};

/** What is shown for a while: the name of an option, a verdict, the session before its latest change. */
type DisplayState = {
  /** Shows the full name of an option, or of none; of the same option once more: of none. */
  readonly look: (option: string | null) => void;
  readonly showVerdict: (shown: Shown) => void;
  readonly clearVerdict: () => void;
  /** A right response stays in sight a little longer. */
  readonly clearWrongVerdict: () => void;
  /** The session as it was a moment ago, drawn instead of the present one while it is still looked at. */
  readonly dwelling: () => Session | null;
  readonly dwellOn: (session: Session) => void;
  /** Also clears the verdict that was looked at. @returns whether there was anything to end. */
  readonly endDwell: () => boolean;
};

export function createInteractionState(): InteractionState {
  const card = createCardInteraction();
  const push = createPushInteraction();
  const display = createDisplayState();
  let pressed: string | null = null;
  let isKeyed = false;
  return {
    ...{ card, push, display },
    now: () => {
      const { looked, shown } = display.now();
      return { carried: null, over: looked, ...card.now(), push: push.now(), pressed, isKeyed, shown };
    },
    press: part => {
      const isOther = part !== pressed;
      pressed = part;
      return isOther;
    },
    setKeyed: isNow => {
      const isChange = isNow !== isKeyed;
      isKeyed = isNow;
      return isChange;
    },
    follow: session => {
      card.follow(session);
      display.stopDwell();
    },
    drop: () => {
      card.drop();
      push.letGo();
    },
  };
}

function createCardInteraction() {
  let gesture: Gesture<ItemId, OptionTarget> = idle;
  /** The end at which the carried card has its tenon. */
  let tenonSide: TenonSide = 'left';
  const isHeld = (): boolean => gesture.state === 'pressed' || gesture.state === 'dragging';
  const carried = (): Carried | null =>
    gesture.state === 'dragging' ? { item: gesture.card, at: gesture.at, side: tenonSide } : null;
  return {
    isHeld,
    isSelected: () => gesture.state === 'selected',
    input: (input: CardInput) => {
      const turn = applyInput(gesture, input);
      gesture = turn.gesture;
      return turn.effect;
    },
    carryTo: (at: Point, over: OptionTarget | null, side: TenonSide) => {
      const before = gesture;
      const isSameSide = side === tenonSide;
      gesture = applyInput(gesture, { type: 'move', at, over }).gesture;
      tenonSide = side;
      const isOnlyMoved = before.state === 'dragging' && isSameSide && over?.option === before.over?.option;
      return isOnlyMoved ? carried() : null;
    },
    /** Only while a card is dragged: then it alone says which option is shown. */
    now: () =>
      gesture.state === 'dragging' ? { carried: carried(), over: gesture.over?.option ?? null } : {},
    follow: (session: Session | null) => {
      if (isHeld()) return;
      const selected = session?.phase === 'ask' ? session.selected : null;
      gesture = selected ? { state: 'selected', card: selected } : idle;
    },
    drop: () => {
      if (isHeld()) gesture = idle;
    },
  };
}

type Push = {
  readonly item: ItemId;
  readonly id: string;
  readonly from: Point;
  readonly at: Point;
  readonly response: unknown;
};

function createPushInteraction() {
  let push: Push | null = null;
  return {
    takeHold: (item: ItemId, id: string, at: Point, response: unknown) => {
      push = { item, id, from: at, at, response };
    },
    pushed: () => push?.id ?? null,
    pushTo: (at: Point, response: unknown) => {
      push = push && { ...push, at, response };
    },
    letGo: () => {
      const released = push;
      push = null;
      return released;
    },
    now: () => push && { ...push, by: wayOf(push) },
  };
}

const wayOf = ({ from, at }: Push): Point => [at[0] - from[0], at[1] - from[1]];

function createDisplayState() {
  let looked: string | null = null;
  let shown: Shown | null = null;
  let dwell: Session | null = null;
  return {
    look: (option: string | null) => {
      looked = option === looked ? null : option;
    },
    showVerdict: (verdict: Shown) => {
      [shown, looked] = [verdict, null];
    },
    clearVerdict: () => {
      shown = null;
    },
    clearWrongVerdict: () => {
      if (shown?.isRight !== true) shown = null;
    },
    dwelling: () => dwell,
    dwellOn: (session: Session) => {
      dwell = session;
    },
    endDwell: () => {
      const wasOn = dwell !== null;
      if (wasOn) [dwell, shown] = [null, null];
      return wasOn;
    },
    stopDwell: () => {
      dwell = null;
    },
    now: () => ({ looked, shown }),
  };
}

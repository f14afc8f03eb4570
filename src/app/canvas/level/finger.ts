import type { Point } from '../../../shapes/shape.ts';

/** What one finger, pen or mouse does on an element. Points are CSS px from its top left corner. */
export type PointerHandlers = {
  readonly down: (at: Point) => void;
  readonly move: (at: Point) => void;
  readonly up: (at: Point) => void;
  /** A second finger, the system taking over, the window left or turned. */
  readonly cancel: () => void;
  /** Whether a finger that comes down there takes hold of something. */
  readonly holds: (at: Point) => boolean;
};

/** Moving less than this is still a tap. CSS px. */
const TAP_PX = 8;

/** One finger of several at a time: the first that comes down; a second one lets go. */
export type PointerTracker = {
  /** @param isLoose it means something only when it is lifted, unless it takes hold of something. @returns whether it means something now. */
  readonly down: (id: number, at: Point, isLoose: boolean) => boolean;
  readonly move: (id: number, at: Point) => void;
  readonly up: (id: number, at: Point) => void;
  readonly cancel: (id: number) => void;
  readonly drop: () => void;
  /** Whether what it does is the game's, and not the browser's. */
  readonly isOurs: () => boolean;
};

export function createPointerTracker(touch: PointerHandlers): PointerTracker {
  let active: number | null = null;
  /** A loose finger: it may tap, or push the page around. */
  let waiting: { readonly id: number; readonly at: Point } | null = null;
  const drop = (): void => {
    const wasActive = active !== null;
    [active, waiting] = [null, null];
    if (wasActive) touch.cancel();
  };
  return {
    down: (id, at, isLoose) => {
      if (active !== null || waiting) drop();
      else if (isLoose && !touch.holds(at)) waiting = { id, at };
      else {
        active = id;
        touch.down(at);
      }
      return active !== null;
    },
    move: (id, at) => {
      if (id === active) touch.move(at);
      else if (id === waiting?.id && isApart(waiting.at, at)) waiting = null;
    },
    up: (id, at) => {
      if (id === waiting?.id) touch.down(waiting.at);
      else if (id !== active) return;
      [active, waiting] = [null, null];
      touch.up(at);
    },
    cancel: id => {
      if (id === active || id === waiting?.id) drop();
    },
    drop,
    isOurs: () => active !== null,
  };
}

const isApart = ([x, y]: Point, [x2, y2]: Point): boolean => Math.hypot(x2 - x, y2 - y) > TAP_PX;

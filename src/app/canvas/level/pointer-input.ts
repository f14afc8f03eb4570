import type { Point } from '../../../shapes/shape-primitives.ts';

/** Called with what one finger, pen or mouse does on an element. Points are CSS px from its top left corner. */
export type PointerHandlers = {
  readonly down: (at: Point) => void;
  readonly move: (at: Point) => void;
  readonly up: (at: Point) => void;
  /** A second finger has come down, the system has taken over, or the window was left or resized. */
  readonly cancel: () => void;
  /** Whether a pointer that comes down there takes hold of something. */
  readonly holds: (at: Point) => boolean;
};

/** Moving less than this is still a tap. CSS px. */
const TAP_PX = 8;

/** Follows one pointer at a time, the first that comes down; a second one cancels it. */
type PointerTracker = {
  /**
   * @param isLoose it taps only when it is lifted, unless it takes hold of something: it may yet scroll the page.
   * @returns whether it is followed from now on.
   */
  readonly down: (id: number, at: Point, isLoose: boolean) => boolean;
  readonly move: (id: number, at: Point) => void;
  readonly up: (id: number, at: Point) => void;
  readonly cancel: (id: number) => void;
  readonly drop: () => void;
  /** Whether the game and not the browser is to make something of the present gesture. */
  readonly isOurs: () => boolean;
};

export function createPointerTracker(handlers: PointerHandlers): PointerTracker {
  let active: number | null = null;
  /** A loose pointer: it may tap, or scroll the page. */
  let waiting: { readonly id: number; readonly at: Point } | null = null;
  const drop = (): void => {
    const wasActive = active !== null;
    [active, waiting] = [null, null];
    if (wasActive) handlers.cancel();
  };
  return {
    down: (id, at, isLoose) => {
      if (active !== null || waiting) drop();
      else if (isLoose && !handlers.holds(at)) waiting = { id, at };
      else {
        active = id;
        handlers.down(at);
      }
      return active !== null;
    },
    move: (id, at) => {
      if (id === active) handlers.move(at);
      else if (id === waiting?.id && isApart(waiting.at, at)) waiting = null;
    },
    up: (id, at) => {
      if (id === waiting?.id) handlers.down(waiting.at);
      else if (id !== active) return;
      [active, waiting] = [null, null];
      handlers.up(at);
    },
    cancel: id => {
      if (id === active || id === waiting?.id) drop();
    },
    drop,
    isOurs: () => active !== null,
  };
}

const isApart = ([x, y]: Point, [x2, y2]: Point): boolean => Math.hypot(x2 - x, y2 - y) > TAP_PX;

/**
 * Listens to the browser and not through the engine, whose loop may be asleep.
 * @param isFramed whether the game is in the frame of an LMS: touches that take hold of nothing scroll the page around it.
 * @returns the end of it.
 */
export function bindPointer(
  element: HTMLElement,
  handlers: PointerHandlers,
  isFramed: () => boolean,
): () => void {
  const tracker = createPointerTracker(handlers);
  let zoom = 1;
  const at = ({ clientX, clientY }: PointerEvent): Point =>
    pointWithin(element.getBoundingClientRect(), element.clientWidth, zoom, [clientX, clientY]);
  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    // Keeps the focus where it is: keys and screen readers go on from there.
    event.preventDefault();
    zoom = zoomOf(element);
    const isLoose = event.pointerType !== 'mouse' && isFramed();
    if (tracker.down(event.pointerId, at(event), isLoose)) element.setPointerCapture(event.pointerId);
  };
  const onMove = (event: PointerEvent): void => tracker.move(event.pointerId, at(event));
  const onUp = (event: PointerEvent): void => tracker.up(event.pointerId, at(event));
  const onCancel = (event: PointerEvent): void => tracker.cancel(event.pointerId);
  /**
   * Otherwise the browser might take a drag for a fling, a long press or half a double tap, and swallow the next tap. A
   * touch that stops a page that is still scrolling cannot be prevented.
   */
  const keepGesture = (event: Event): void => {
    if (event.cancelable && (tracker.isOurs() || !isFramed())) event.preventDefault();
  };
  const ending = new AbortController();
  const { signal } = ending;
  element.addEventListener('touchstart', keepGesture, { passive: false, signal });
  element.addEventListener('pointerdown', onDown, { signal });
  element.addEventListener('pointermove', onMove, { signal });
  element.addEventListener('pointerup', onUp, { signal });
  element.addEventListener('pointercancel', onCancel, { signal });
  window.addEventListener('blur', tracker.drop, { signal });
  window.addEventListener('resize', tracker.drop, { signal });
  return () => ending.abort();
}

/**
 * A point of the window in an element's own px, even if CSS zooms the page or a part of it. Since 2024 browsers measure a
 * zoomed element in px of the window, before in its own: its width tells which.
 * @param w its width in its own px. @param zoom how much CSS zooms it.
 */
export function pointWithin(
  { left, top, width }: Pick<DOMRect, 'left' | 'top' | 'width'>,
  w: number,
  zoom: number,
  [x, y]: Point,
): Point {
  const isInOwnPx = Math.abs(width - w) <= Math.abs(width - w * zoom);
  return isInOwnPx ? [x / zoom - left, y / zoom - top] : [(x - left) / zoom, (y - top) / zoom];
}

/** How much CSS zooms an element together with all its ancestors. */
function zoomOf(element: Element): number {
  let zoom = 1;
  for (let outer: Element | null = element; outer; outer = outer.parentElement)
    zoom *= Number.parseFloat(getComputedStyle(outer).getPropertyValue('zoom')) || 1;
  return zoom;
}

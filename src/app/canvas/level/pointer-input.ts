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

/**
 * Listens to the browser itself and not through the engine, whose loop may be asleep.
 * @param isFramed whether a platform's page lies around: fingers that take hold of nothing scroll that. @returns the end of it.
 */
export function bindPointer(
  element: HTMLElement,
  touch: PointerHandlers,
  isFramed: () => boolean,
): () => void {
  const finger = createPointerTracker(touch);
  let zoom = 1;
  const at = ({ clientX, clientY }: PointerEvent): Point =>
    pointWithin(element.getBoundingClientRect(), element.clientWidth, zoom, [clientX, clientY]);
  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    // The focus stays where it is: keys and screen readers go on from there.
    event.preventDefault();
    zoom = zoomOf(element);
    const isLoose = event.pointerType !== 'mouse' && isFramed();
    if (finger.down(event.pointerId, at(event), isLoose)) element.setPointerCapture(event.pointerId);
  };
  const onMove = (event: PointerEvent): void => finger.move(event.pointerId, at(event));
  const onUp = (event: PointerEvent): void => finger.up(event.pointerId, at(event));
  const onCancel = (event: PointerEvent): void => finger.cancel(event.pointerId);
  /**
   * A drag is not also a fling, a long press or half a double tap, of which the browser would make something else, or
   * for which it would swallow the next tap. A page that is still gliding is stopped by it, and cannot be kept from that.
   */
  const keepGesture = (event: Event): void => {
    if (event.cancelable && (finger.isOurs() || !isFramed())) event.preventDefault();
  };
  const ending = new AbortController();
  const { signal } = ending;
  element.addEventListener('touchstart', keepGesture, { passive: false, signal });
  element.addEventListener('pointerdown', onDown, { signal });
  element.addEventListener('pointermove', onMove, { signal });
  element.addEventListener('pointerup', onUp, { signal });
  element.addEventListener('pointercancel', onCancel, { signal });
  window.addEventListener('blur', finger.drop, { signal });
  window.addEventListener('resize', finger.drop, { signal });
  return () => ending.abort();
}

/**
 * A point of the window in an element's own px, also where CSS zooms the page or a part of it. Browsers since 2024
 * measure a zoomed element in px of the window, those before in its own.
 * @param w how wide the element takes itself to be, @param zoom how much CSS zooms it.
 */
export function pointWithin(
  { left, top, width }: Pick<DOMRect, 'left' | 'top' | 'width'>,
  w: number,
  zoom: number,
  [x, y]: Point,
): Point {
  const isInOwn = Math.abs(width - w) <= Math.abs(width - w * zoom);
  return isInOwn ? [x / zoom - left, y / zoom - top] : [(x - left) / zoom, (y - top) / zoom];
}

/** How much CSS zooms an element and all that it lies in. */
function zoomOf(element: Element): number {
  let zoom = 1;
  for (let outer: Element | null = element; outer; outer = outer.parentElement)
    zoom *= Number.parseFloat(getComputedStyle(outer).getPropertyValue('zoom')) || 1;
  return zoom;
}

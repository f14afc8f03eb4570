import type { Point } from '../drawing/shape.ts';

/** What one finger, pen or mouse does on an element. Points are CSS px from its top left corner. */
export type Touch = {
  readonly down: (at: Point) => void;
  readonly move: (at: Point) => void;
  readonly up: (at: Point) => void;
  /** A second finger, the system taking over, the window left or turned. */
  readonly cancel: () => void;
};

/** Listens to the browser itself and not through the engine, whose loop may be asleep. @returns the end of it. */
export function bindPointer(element: HTMLElement, touch: Touch): () => void {
  let active: number | null = null;
  let zoom = 1;
  const at = ({ clientX, clientY }: PointerEvent): Point =>
    pointWithin(element.getBoundingClientRect(), element.clientWidth, zoom, [clientX, clientY]);
  const drop = (): void => {
    if (active === null) return;
    active = null;
    touch.cancel();
  };
  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    // The focus stays where it is: keys and screen readers go on from there.
    event.preventDefault();
    if (active !== null) drop();
    else {
      active = event.pointerId;
      element.setPointerCapture(active);
      zoom = zoomOf(element);
      touch.down(at(event));
    }
  };
  const onMove = (event: PointerEvent): void => {
    if (event.pointerId === active) touch.move(at(event));
  };
  const onUp = (event: PointerEvent): void => {
    if (event.pointerId !== active) return;
    active = null;
    touch.up(at(event));
  };
  const onCancel = (event: PointerEvent): void => {
    if (event.pointerId === active) drop();
  };
  const ending = new AbortController();
  const { signal } = ending;
  element.addEventListener('touchstart', keepGesture, { passive: false, signal });
  element.addEventListener('pointerdown', onDown, { signal });
  element.addEventListener('pointermove', onMove, { signal });
  element.addEventListener('pointerup', onUp, { signal });
  element.addEventListener('pointercancel', onCancel, { signal });
  window.addEventListener('blur', drop, { signal });
  window.addEventListener('resize', drop, { signal });
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

/**
 * A drag is not also a fling, a long press or half a double tap, of which the browser would make something else, or
 * for which it would swallow the next tap.
 */
function keepGesture(event: Event): void {
  event.preventDefault();
}

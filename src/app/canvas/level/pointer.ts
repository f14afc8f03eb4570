import type { Point } from '../../../shapes/shape.ts';
import { createPointerTracker, type PointerHandlers } from './finger.ts';

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

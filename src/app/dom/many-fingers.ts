/**
 * A press of a finger that may be one of many: browsers give a click to one finger at a time, so that it is the pointer that
 * counts, and a click only where there was none. To be bound to `pointerdown`, `pointerup` and `click`.
 */
export const pressed =
  (call: () => void) =>
  (event: Event): void => {
    const { currentTarget: key } = event;
    if (event.type === 'click') {
      if (isWithoutPointer(event)) call();
    } else if (key instanceof Element && event instanceof PointerEvent && event.button === 0) {
      if (event.type === 'pointerdown') key.setPointerCapture(event.pointerId);
      else if (key.hasPointerCapture(event.pointerId) && isWithin(key, event)) call();
    }
  };

/** The same as soon as the finger touches, as keys do. To be bound to `pointerdown` and `click`. */
export const struck =
  (call: () => void) =>
  (event: Event): void => {
    const isTouched = event instanceof PointerEvent && event.type === 'pointerdown' && event.button === 0;
    if (isTouched || (event.type === 'click' && isWithoutPointer(event))) call();
  };

/** Of a keyboard, or of what speaks the page. */
const isWithoutPointer = (event: Event): boolean =>
  (event instanceof MouseEvent && event.detail === 0) ||
  (event instanceof PointerEvent && event.pointerType === '');

function isWithin(key: Element, { clientX, clientY }: PointerEvent): boolean {
  const { left, right, top, bottom } = key.getBoundingClientRect();
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
}

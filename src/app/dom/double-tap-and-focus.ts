/** Calls once for a double tap: its second half would act on whatever the first has put under the finger. */
export const firstTap =
  (call: () => void) =>
  ({ detail }: MouseEvent): void => {
    if (detail <= 1) call();
  };

/**
 * Says on the root element whether the last input was a finger or a mouse, for the frame of the focus. Where a script
 * has moved the focus after a tap browsers differ in whether it is `:focus-visible`, and some do not have that at all.
 */
export function trackPointedFocus({ documentElement: root }: Document): () => void {
  const ending = new AbortController();
  const heard = { capture: true, signal: ending.signal };
  const onKey = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): void => {
    if (!ctrlKey && !metaKey && !altKey) root.removeAttribute('data-pointed');
  };
  root.addEventListener('pointerdown', () => root.setAttribute('data-pointed', ''), heard);
  root.addEventListener('keydown', onKey, heard);
  return () => ending.abort();
}

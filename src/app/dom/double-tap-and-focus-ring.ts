/** Ignores the second click of a double tap, which would press whatever the first has just put under the finger. */
export const firstTap =
  (call: () => void) =>
  ({ detail }: MouseEvent): void => {
    if (detail <= 1) call();
  };

/**
 * Sets `data-pointed` on the root element while the last input came from a finger or a mouse, so that style sheets can
 * leave out the focus ring. `:focus-visible` does not do: browsers differ in whether it holds where a script moves the
 * focus after a tap, and old ones do not know it. @returns what stops the tracking.
 */
export function trackPointedFocus({ documentElement: root }: Document): () => void {
  const abort = new AbortController();
  const options = { capture: true, signal: abort.signal };
  const onKey = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): void => {
    if (!ctrlKey && !metaKey && !altKey) root.removeAttribute('data-pointed');
  };
  root.addEventListener('pointerdown', () => root.setAttribute('data-pointed', ''), options);
  root.addEventListener('keydown', onKey, options);
  return () => abort.abort();
}

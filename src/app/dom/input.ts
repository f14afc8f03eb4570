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

const TYPED = 'input:not([type=radio]):not([type=checkbox]):not([type=range]), textarea';

/** Whether a field holds something that somebody has typed, and that nothing has taken in yet. */
export function hasTypedText(page: Document): boolean {
  const fields = page.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(TYPED);
  return [...fields].some(field => field.value !== field.defaultValue);
}

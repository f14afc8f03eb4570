/**
 * Makes a change, such as of the language, and scrolls so that the text being read (the first `data-read` below the top
 * quarter of the window) keeps its height on the screen, although the texts above it change their lengths.
 */
export function keepScrollAnchor(root: HTMLElement, change: () => void): void {
  const anchor = [...root.querySelectorAll('[data-read]')]
    .filter(element => !element.closest('details:not([open])'))
    .find(element => element.getBoundingClientRect().bottom > window.innerHeight / 4);
  const before = anchor?.getBoundingClientRect().top ?? 0;
  change();
  if (anchor?.isConnected) window.scrollBy(0, anchor.getBoundingClientRect().top - before);
}

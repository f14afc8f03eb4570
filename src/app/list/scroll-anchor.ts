/** Keeps what is being read at its height on the screen while the words around it change their lengths. */
export function keepScrollAnchor(root: HTMLElement, change: () => void): void {
  const read = [...root.querySelectorAll('[data-read]')]
    .filter(element => !element.closest('details:not([open])'))
    .find(element => element.getBoundingClientRect().bottom > window.innerHeight / 4);
  const before = read?.getBoundingClientRect().top ?? 0;
  change();
  if (read?.isConnected) window.scrollBy(0, read.getBoundingClientRect().top - before);
}

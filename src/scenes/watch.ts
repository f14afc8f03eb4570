/** Everything that may change what the canvas shows or where: the page redrawn, its look, the window. */
export function watchPage(root: HTMLElement, call: () => void): () => void {
  const observer = new MutationObserver(call);
  observer.observe(root, { childList: true, subtree: true });
  observer.observe(document.documentElement, {
    attributeFilter: ['lang', 'data-theme', 'data-motion', 'data-mirrored', 'data-text-size'],
  });
  const queries = [
    '(prefers-color-scheme: dark)',
    '(prefers-reduced-motion: reduce)',
    '(forced-colors: active)',
  ].map(query => matchMedia(query));
  for (const query of queries) query.addEventListener('change', call);
  window.addEventListener('resize', call);
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener('change', call);
    window.removeEventListener('resize', call);
  };
}

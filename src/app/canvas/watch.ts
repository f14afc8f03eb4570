/** Everything that may change what the canvas shows or where: the page redrawn, its look, the window. */
export function watchPage(root: HTMLElement, call: () => void): () => void {
  const observer = new MutationObserver(call);
  observer.observe(root, { childList: true, subtree: true });
  observer.observe(document.documentElement, {
    attributeFilter: [
      'lang',
      'data-theme',
      'data-motion',
      'data-mirrored',
      'data-text-size',
      'data-framed',
      'data-seen',
    ],
  });
  const ending = new AbortController();
  const { signal } = ending;
  for (const query of [
    '(prefers-color-scheme: dark)',
    '(prefers-reduced-motion: reduce)',
    '(prefers-contrast: more)',
    '(forced-colors: active)',
  ])
    matchMedia(query).addEventListener('change', call, { signal });
  window.addEventListener('resize', call, { signal });
  return () => {
    observer.disconnect();
    ending.abort();
  };
}

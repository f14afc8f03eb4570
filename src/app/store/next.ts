/** Calls once, after the next change: not while others are still being told of it. */
export function onNextChange(
  store: { readonly subscribe: (call: () => void) => () => void },
  call: () => void,
): void {
  const unwatch = store.subscribe(() => {
    unwatch();
    queueMicrotask(call);
  });
}

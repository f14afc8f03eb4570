/** What the page does and shows, as it tells itself; what is not heard before the kill does not count. */
export type Seen =
  | { readonly type: 'answer' }
  /** So many answers of the sitting are said to be saved; how long after the last one, unless that was in another life. */
  | { readonly type: 'saved'; readonly answers: number; readonly ms: number | undefined }
  | { readonly type: 'receipt'; readonly text: string };

/** It runs in the page, so it cannot use anything from here. */
export function watch(): void {
  let [given, saved, receipt] = [0, 0, ''];
  const tell = (seen: Seen): void => {
    const call: unknown = Reflect.get(window, 'tellSeen');
    if (typeof call === 'function') call(seen);
  };
  document.addEventListener(
    'click',
    ({ target }) => {
      if (!(target instanceof Element) || !target.closest('.table [data-option], [data-part=confirm]'))
        return;
      given = performance.now();
      tell({ type: 'answer' });
    },
    true,
  );
  const look = (): void => {
    const level = document.querySelector('main[data-safe]');
    const answers = Number(level?.getAttribute('data-safe') ?? 0);
    if (answers > saved && level?.querySelector('.counted small'))
      tell({ type: 'saved', answers, ms: given > 0 ? performance.now() - given : undefined });
    if (level) saved = answers;
    const text = document.querySelector<HTMLTextAreaElement>('.receipt textarea')?.value ?? '';
    if (text !== '' && text !== receipt) tell({ type: 'receipt', text });
    receipt = text;
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
}

/** What the page reports about itself. What does not arrive before the kill does not count. */
export type Seen =
  | { readonly type: 'answer' }
  /** The page shows so many answers as saved, `ms` after the last one; undefined if that was given in an earlier life. */
  | { readonly type: 'saved'; readonly answers: number; readonly ms: number | undefined }
  | { readonly type: 'receipt'; readonly text: string };

/** Reports answers, saved answers and receipts. Runs in the page, so it cannot use anything outside itself. */
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

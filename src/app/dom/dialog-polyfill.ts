import './dialog-polyfill.css';

/** What can have the focus inside a dialog. */
const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex]';

/**
 * Gives the dialogs of Safari before 15.4 and Firefox before 98 what the game uses of the native ones: `open`,
 * `showModal` and `close`, the focus kept inside and given back, Escape, and forms of the method `dialog`.
 */
export function polyfillDialogs(): void {
  const prototype: object = Object.getPrototypeOf(document.createElement('dialog'));
  Object.defineProperty(window, 'HTMLDialogElement', { value: prototype.constructor, configurable: true });
  /** What closes each dialog that is open. */
  const closers = new WeakMap<HTMLElement, () => void>();
  Object.defineProperties(prototype, {
    open: {
      configurable: true,
      get(this: HTMLElement) {
        return this.hasAttribute('open');
      },
    },
    showModal: {
      configurable: true,
      value(this: HTMLElement) {
        if (!this.hasAttribute('open')) closers.set(this, open(this));
      },
    },
    close: {
      configurable: true,
      value(this: HTMLElement) {
        closers.get(this)?.();
        closers.delete(this);
      },
    },
  });
}

/** Opens a dialog as a modal one. @returns what closes it again. */
function open(dialog: HTMLElement): () => void {
  const before = document.activeElement;
  const abort = new AbortController();
  const options = { signal: abort.signal, capture: true };
  dialog.setAttribute('open', '');
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-modal', 'true');
  const focusFirst = (): void => dialog.querySelector<HTMLElement>(CONTROLS)?.focus();
  const onFocus = ({ target }: Event): void => {
    if (target instanceof Node && !dialog.contains(target)) focusFirst();
  };
  const dismiss = (event: Event): void => {
    event.preventDefault();
    if (dialog instanceof HTMLDialogElement) dialog.close();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') dismiss(event);
  };
  const onSubmit = (event: Event): void => {
    if (event.target instanceof Element && event.target.getAttribute('method') === 'dialog') dismiss(event);
  };
  document.addEventListener('focusin', onFocus, options);
  document.addEventListener('keydown', onKey, options);
  dialog.addEventListener('submit', onSubmit, options);
  focusFirst();
  return () => {
    abort.abort();
    dialog.removeAttribute('open');
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    // Native dialogs, too, fire `close` after the call has returned.
    queueMicrotask(() => dialog.dispatchEvent(new Event('close')));
  };
}

import './dialog-polyfill.css';

/** What a dialog keeps the focus in. */
const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex]';

/**
 * Gives the dialogs of Safari before 15.4 and Firefox before 98 what the game uses of the native ones: `open`,
 * `showModal` and `close`, the focus kept inside and given back, Escape, and forms of the method `dialog`.
 */
export function polyfillDialogs(): void {
  const prototype: object = Object.getPrototypeOf(document.createElement('dialog'));
  Object.defineProperty(window, 'HTMLDialogElement', { value: prototype.constructor, configurable: true });
  /** How the dialogs that are open are left. */
  const leavings = new WeakMap<HTMLElement, () => void>();
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
        if (!this.hasAttribute('open')) leavings.set(this, open(this));
      },
    },
    close: {
      configurable: true,
      value(this: HTMLElement) {
        leavings.get(this)?.();
        leavings.delete(this);
      },
    },
  });
}

/** @returns what closes it again. */
function open(dialog: HTMLElement): () => void {
  const before = document.activeElement;
  const ending = new AbortController();
  const heard = { signal: ending.signal, capture: true };
  dialog.setAttribute('open', '');
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-modal', 'true');
  const enter = (): void => dialog.querySelector<HTMLElement>(CONTROLS)?.focus();
  const onFocus = ({ target }: Event): void => {
    if (target instanceof Node && !dialog.contains(target)) enter();
  };
  const leave = (event: Event): void => {
    event.preventDefault();
    if (dialog instanceof HTMLDialogElement) dialog.close();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') leave(event);
  };
  const onSubmit = (event: Event): void => {
    if (event.target instanceof Element && event.target.getAttribute('method') === 'dialog') leave(event);
  };
  document.addEventListener('focusin', onFocus, heard);
  document.addEventListener('keydown', onKey, heard);
  dialog.addEventListener('submit', onSubmit, heard);
  enter();
  return () => {
    ending.abort();
    dialog.removeAttribute('open');
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    // Native ones tell of it a moment later, too.
    queueMicrotask(() => dialog.dispatchEvent(new Event('close')));
  };
}

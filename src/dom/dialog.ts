import './dialog.css';

/** What a dialog keeps the focus in. */
const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex]';

/**
 * Gives the dialogs of Safari before 15.4 and Firefox before 98 what the game uses of the native ones: `open`,
 * `showModal` and `close`, the focus kept inside and given back, Escape, and forms of the method `dialog`.
 */
export function mendDialogs(): void {
  const prototype: object = Object.getPrototypeOf(document.createElement('dialog'));
  Object.defineProperty(window, 'HTMLDialogElement', { value: prototype.constructor, configurable: true });
  Object.defineProperties(prototype, {
    open: {
      configurable: true,
      get(this: HTMLElement) {
        return this.hasAttribute('open');
      },
    },
    showModal: { configurable: true, value: showModal },
    close: { configurable: true, value: close },
  });
}

/** How the dialogs that are open are left, by dialog. */
const leavingOf = new WeakMap<HTMLElement, () => void>();

function showModal(this: HTMLElement): void {
  if (this.hasAttribute('open')) return;
  const before = document.activeElement;
  const ending = new AbortController();
  const heard = { signal: ending.signal, capture: true };
  this.setAttribute('open', '');
  this.setAttribute('role', 'dialog');
  this.setAttribute('aria-modal', 'true');
  const enter = (): void => this.querySelector<HTMLElement>(CONTROLS)?.focus();
  const onFocus = ({ target }: Event): void => {
    if (target instanceof Node && !this.contains(target)) enter();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close.call(this);
  };
  const onSubmit = (event: Event): void => {
    const { target } = event;
    if (!(target instanceof Element) || target.getAttribute('method') !== 'dialog') return;
    event.preventDefault();
    close.call(this);
  };
  document.addEventListener('focusin', onFocus, heard);
  document.addEventListener('keydown', onKey, heard);
  this.addEventListener('submit', onSubmit, heard);
  leavingOf.set(this, () => {
    ending.abort();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  });
  enter();
}

function close(this: HTMLElement): void {
  if (!this.hasAttribute('open')) return;
  this.removeAttribute('open');
  leavingOf.get(this)?.();
  leavingOf.delete(this);
  // Native ones tell of it a moment later, too.
  queueMicrotask(() => this.dispatchEvent(new Event('close')));
}

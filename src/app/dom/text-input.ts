/** The code of a key that an input method has taken for itself. */
const TAKEN = 229;

/**
 * Whether a key belongs to an input method, which makes letters of several keys: its Enter ends a word, its digits choose
 * one, and neither answers anything. Safari ends the word before it tells of the key, which then has the code alone.
 */
const isComposing = ({ isComposing: isWithin, keyCode }: KeyboardEvent): boolean =>
  isWithin || keyCode === TAKEN;

/** Keeps the keys of an input method from everything that listens for keys, and from sending a form. */
export function guardComposing(): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (!isComposing(event)) return;
    event.stopImmediatePropagation();
    // On a phone the key that sends a form may come while a word is under way; it has a code of its own.
    if (event.key === 'Enter' && event.keyCode === TAKEN) event.preventDefault();
  };
  window.addEventListener('keydown', onKey, true);
  return () => window.removeEventListener('keydown', onKey, true);
}

const TYPED = 'input:not([type=radio]):not([type=checkbox]):not([type=range]), textarea';

/** Whether a field holds something that somebody has typed, and that nothing has taken in yet. */
export function hasTypedText(page: Document): boolean {
  const fields = page.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(TYPED);
  return [...fields].some(field => field.value !== field.defaultValue);
}

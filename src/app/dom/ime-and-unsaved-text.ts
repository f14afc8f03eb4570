/** The key code that browsers report for keys handled by an input method. */
const HANDLED_BY_IME = 229;

/**
 * Whether a key belongs to an input method (as for Chinese), which composes letters from several keys. Its Enter ends a
 * word and its digits choose one; neither may answer a question. Safari ends the composition before it reports the key,
 * so that only the key code tells.
 */
const isComposing = ({ isComposing: isWithin, keyCode }: KeyboardEvent): boolean =>
  isWithin || keyCode === HANDLED_BY_IME;

/** Hides the keys of an input method from all other key handlers, and from submitting forms. @returns what stops it. */
export function guardComposing(): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (!isComposing(event)) return;
    event.stopImmediatePropagation();
    // Only this code: a phone's own submit key may come in the middle of a word, and shall still submit.
    if (event.key === 'Enter' && event.keyCode === HANDLED_BY_IME) event.preventDefault();
  };
  window.addEventListener('keydown', onKey, true);
  return () => window.removeEventListener('keydown', onKey, true);
}

/** Fields in which one types. */
const TEXT_FIELDS = 'input:not([type=radio]):not([type=checkbox]):not([type=range]), textarea';

/** Whether any text field holds typed text that has not been used yet, and would be lost by a reload. */
export function hasTypedText(page: Document): boolean {
  const fields = page.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(TEXT_FIELDS);
  return [...fields].some(field => field.value !== field.defaultValue);
}

/** Copies a text. @returns false where the browser does not let a page write to the clipboard. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

/** The old command works where `navigator.clipboard` does not: on plain http and in the built-in browsers of chat apps. */
function copyByCommand(text: string): boolean {
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.className = 'unseen';
  // While a dialog is open nothing outside of it can be selected.
  (before?.closest('dialog') ?? document.body).append(area);
  area.focus({ preventScroll: true });
  area.select();
  const isDone = document.execCommand('copy');
  area.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return isDone;
}

/**
 * Copies the text for a "copy" button. Where that fails, opens the `<details>` in the button's section, whose textarea
 * shows the same text, so that the player can copy it by hand. @returns whether the text is on the clipboard.
 */
export async function copyFromButton(button: EventTarget | null, text: string): Promise<boolean> {
  const details = button instanceof Element ? button.closest('section')?.querySelector('details') : undefined;
  if (await copyText(text)) return true;
  if (details) details.open = true;
  details?.querySelector('textarea')?.focus();
  return false;
}

/** A focus handler: selects the whole text of a textarea, ready to be copied by hand. */
export function selectAll({ target }: Event): void {
  if (target instanceof HTMLTextAreaElement) target.select();
}

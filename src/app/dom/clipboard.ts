/** @returns whether the text lies on the clipboard now: some browsers do not let a page write there. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedOnCommand(text);
  }
}

/** The old way, which is all that there is on plain http and in the browsers of many chats. */
function copiedOnCommand(text: string): boolean {
  const before = document.activeElement;
  const paper = document.createElement('textarea');
  paper.value = text;
  paper.readOnly = true;
  paper.className = 'unseen';
  // What lies outside of an open dialog cannot be selected.
  (before?.closest('dialog') ?? document.body).append(paper);
  paper.focus({ preventScroll: true });
  paper.select();
  const isDone = document.execCommand('copy');
  paper.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return isDone;
}

/**
 * Copies for a button. @returns whether the text lies on the clipboard; where it does not, the text that is folded away
 * in the button's section is unfolded, for the player to copy by hand.
 */
export async function copyFromButton(button: EventTarget | null, text: string): Promise<boolean> {
  const details = button instanceof Element ? button.closest('section')?.querySelector('details') : undefined;
  if (await copyText(text)) return true;
  if (details) details.open = true;
  details?.querySelector('textarea')?.focus();
  return false;
}

/** For a text to be copied by hand: it lies selected as soon as it has the focus. */
export function selectAll({ target }: Event): void {
  if (target instanceof HTMLTextAreaElement) target.select();
}

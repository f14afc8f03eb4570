/** What stands in a file of text. Windows writes some in units of two bytes, and says so at their beginning. */
export async function readTextFile(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  const [first, second] = new Uint8Array(bytes.slice(0, 2));
  const isWide = first === 0xff && second === 0xfe;
  const isSwapped = first === 0xfe && second === 0xff;
  return new TextDecoder(isWide ? 'utf-16le' : isSwapped ? 'utf-16be' : 'utf-8').decode(bytes);
}

/** A file for the player: handed to the system to share where it can, else saved. */
export async function shareOrSave(file: File): Promise<void> {
  const isShared = navigator.canShare?.({ files: [file] }) === true && (await share(file));
  if (!isShared) saveFile(file);
}

/** @returns whether the system has taken it; a player who thinks better of it has been served, too. */
async function share(file: File): Promise<boolean> {
  try {
    await navigator.share({ files: [file] });
    return true;
  } catch (problem) {
    return problem instanceof DOMException && problem.name === 'AbortError';
  }
}

export function saveFile(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  // Some browsers begin to read only after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

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

/** A file for the player: handed to the system to share where it can, else saved. */
export async function handOver(file: File): Promise<void> {
  const isShared = navigator.canShare?.({ files: [file] }) === true && (await share(file));
  if (!isShared) save(file);
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

export function save(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  // Some browsers begin to read only after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** @returns whether the text lies on the clipboard now: plain http and some browsers do not let a page write there. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Unfolds the text that could not be copied; it selects itself, for the player to copy by hand. */
export function unfold(details: HTMLDetailsElement): void {
  details.open = true;
  details.querySelector('textarea')?.focus();
}

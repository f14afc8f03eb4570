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

/** The text in a file: UTF-8, or UTF-16 (as some Windows programs write it) if a byte order mark says so. */
export async function readTextFile(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  const [first, second] = new Uint8Array(bytes.slice(0, 2));
  const isLittleEndian = first === 0xff && second === 0xfe;
  const isBigEndian = first === 0xfe && second === 0xff;
  return new TextDecoder(isLittleEndian ? 'utf-16le' : isBigEndian ? 'utf-16be' : 'utf-8').decode(bytes);
}

/** Gives a file to the player: by the share dialog of the system where there is one for files, else as a download. */
export async function shareOrSave(file: File): Promise<void> {
  const isShared = navigator.canShare?.({ files: [file] }) === true && (await share(file));
  if (!isShared) saveFile(file);
}

/** @returns false if sharing failed. A player who cancels the share dialog wants no download instead: true. */
async function share(file: File): Promise<boolean> {
  try {
    await navigator.share({ files: [file] });
    return true;
  } catch (problem) {
    return problem instanceof DOMException && problem.name === 'AbortError';
  }
}

/** Saves a file as a download. */
export function saveFile(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  // Some browsers start reading the file only later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

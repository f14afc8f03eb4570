/** What stands in a file of text. Windows writes some in units of two bytes, and says so at their beginning. */
export async function readTextFile(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  const [first, second] = new Uint8Array(bytes.slice(0, 2));
  const isWide = first === 0xff && second === 0xfe;
  const isSwapped = first === 0xfe && second === 0xff;
  return new TextDecoder(isWide ? 'utf-16le' : isSwapped ? 'utf-16be' : 'utf-8').decode(bytes);
}

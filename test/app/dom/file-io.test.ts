import { expect, it } from 'vitest';
import { readTextFile } from '../../../src/app/dom/file-io.ts';

const TEXT = '回执 R1';
/** The text in UTF-16 with a byte order mark. */
const utf16 = (isBigEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(2 * TEXT.length + 2);
  const view = new DataView(bytes.buffer);
  for (const [n, letter] of [...`\ufeff${TEXT}`].entries())
    view.setUint16(2 * n, letter.charCodeAt(0), !isBigEndian);
  return bytes;
};

it.each([
  ['in UTF-8', new TextEncoder().encode(TEXT)],
  ['in UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${TEXT}`)],
  ['in UTF-16, little endian', utf16(false)],
  ['in UTF-16, big endian', utf16(true)],
])('a file of text is read %s', async (_, bytes) => {
  expect(await readTextFile(new Blob([bytes.slice().buffer]))).toBe(TEXT);
});

import { expect, it } from 'vitest';
import { readTextFile } from '../../../src/app/dom/file-io.ts';

const TEXT = '回执 R1';
const wide = (isSwapped: boolean): Uint8Array => {
  const bytes = new Uint8Array(2 * TEXT.length + 2);
  const view = new DataView(bytes.buffer);
  for (const [n, letter] of [...`\ufeff${TEXT}`].entries())
    view.setUint16(2 * n, letter.charCodeAt(0), !isSwapped);
  return bytes;
};

it.each([
  ['as it is', new TextEncoder().encode(TEXT)],
  ['with a mark at its beginning', new TextEncoder().encode(`\ufeff${TEXT}`)],
  ['in two bytes a letter', wide(false)],
  ['in two bytes a letter, the higher first', wide(true)],
])('a file of text is read %s', async (_, bytes) => {
  expect(await readTextFile(new Blob([bytes.slice().buffer]))).toBe(TEXT);
});

import type { IncomingMessage } from 'node:http';

/** The whole text of a request; 'big' for one with more bytes than that, of which the rest is not read. */
export async function readBody(
  request: IncomingMessage,
  most: number,
): Promise<{ readonly text: string } | 'big'> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += part.length;
    if (bytes > most) return 'big';
    parts.push(Buffer.from(part));
  }
  return { text: Buffer.concat(parts).toString('utf8') };
}

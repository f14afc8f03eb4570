import { html, nothing, type TemplateResult } from './html-template.ts';

/** Characters of a piece: the fewest that may stand alone on a line, and the most that a narrow line has room for. */
const PIECE = { least: 4, most: 9 } as const;

/** An address, or a code in it, in the pieces that lines may end after: after its slashes where it can be, and evenly. */
export function addressPieces(address: string): readonly string[] {
  const parts: string[] = [];
  for (const part of address.match(/[^/]+\/*|\/+/g) ?? []) {
    const last = parts[parts.length - 1];
    if (last !== undefined && (last.length < PIECE.least || part.length < PIECE.least))
      parts[parts.length - 1] = last + part;
    else parts.push(part);
  }
  return parts.flatMap(evenly);
}

function evenly(part: string): readonly string[] {
  const count = Math.ceil(part.length / PIECE.most);
  const at = (i: number): number => Math.round((i * part.length) / count);
  return Array.from({ length: count }, (_, i) => part.slice(at(i), at(i + 1)));
}

/** However narrow the line, no character of the address is left alone on one. What is copied of it is the address. */
export const addressText = (address: string): TemplateResult =>
  html`<span translate="no">${addressPieces(address).map((piece, i) => html`${i > 0 ? html`<wbr />` : nothing}<span class="piece">${piece}</span>`)}</span>`;

import { lastIn } from '../../core/lists.ts';
import { html, nothing, type TemplateResult } from './html-template.ts';

/** Length of a piece in characters: no line of the address is shorter than `least`; `most` fits the narrowest line. */
const PIECE = { least: 4, most: 9 } as const;

/** Splits an address, or a code, where a line may break: after slashes where possible, otherwise into even pieces. */
export function addressPieces(address: string): readonly string[] {
  const parts: string[] = [];
  for (const part of address.match(/[^/]+\/*|\/+/g) ?? []) {
    const last = lastIn(parts);
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

/** An address that wraps without leaving a single character on a line. Copied text is the address itself, unchanged. */
export const addressText = (address: string): TemplateResult =>
  html`<span translate="no">${addressPieces(address).map((piece, i) => html`${i > 0 ? html`<wbr />` : nothing}<span class="piece">${piece}</span>`)}</span>`;

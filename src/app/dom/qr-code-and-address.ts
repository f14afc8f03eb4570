import { encode } from 'uqr';
import { html, nothing, type TemplateResult } from './html-template.ts';

/** Light modules round the code that a scanner needs. */
const QUIET = 4;

/** A QR code, dark on light in every theme. @param label what it leads to. @param ecc how much of it may be unreadable: M on a wall. */
export function qrPicture(text: string, label: string, ecc: 'L' | 'M' = 'L'): TemplateResult {
  const { data, size } = encode(text, { ecc, border: QUIET });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return html`<svg class="code" role="img" aria-label=${label} viewBox=${`0 0 ${size} ${size}`} shape-rendering="crispEdges">
    <path d=${dark.join('')}></path></svg>`;
}

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

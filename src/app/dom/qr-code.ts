import { encode } from 'uqr';
import { html, type TemplateResult } from './html-template.ts';

/** Light modules round the code that a scanner needs. */
const QUIET = 4;

/** A QR code, dark on light in every theme. @param label what it leads to. @param ecc how much of it may be unreadable: M on a wall. */
export function qrPicture(text: string, label: string, ecc: 'L' | 'M' = 'L'): TemplateResult {
  const { data, size } = encode(text, { ecc, border: QUIET });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return html`<svg class="code" role="img" aria-label=${label} viewBox=${`0 0 ${size} ${size}`} shape-rendering="crispEdges">
    <path d=${dark.join('')}></path></svg>`;
}

import { encode } from 'uqr';
import { html, type TemplateResult } from './html-template.ts';

/** Width in modules of the light margin that scanners need. */
const QUIET_ZONE = 4;

/**
 * A QR code, dark on light in every theme.
 * @param label what it leads to, for screen readers.
 * @param ecc error correction level: M for codes that are projected or printed, L for a phone held to a screen.
 */
export function qrPicture(text: string, label: string, ecc: 'L' | 'M' = 'L'): TemplateResult {
  const { data, size } = encode(text, { ecc, border: QUIET_ZONE });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return html`<svg class="code" role="img" aria-label=${label} viewBox=${`0 0 ${size} ${size}`} shape-rendering="crispEdges">
    <path d=${dark.join('')}></path></svg>`;
}

import type { Readings } from '../../text/language.ts';
import { html, type TemplateResult } from './lit.ts';

/**
 * Text with `|` marks: a line may break only there (the style keeps every phrase whole while it fits).
 * @param readings how to read a phrase, shown above it; a screen reader knows by itself.
 */
export function phrases(marked: string, readings?: Readings): TemplateResult {
  return html`<span class="phrases">${marked.split('|').map((phrase, i) => {
    const reading = readings?.[phrase];
    const said = reading ? html`<ruby>${phrase}<rt aria-hidden="true">${reading}</rt></ruby>` : phrase;
    return html`${i > 0 ? html`<wbr>` : ''}${said}`;
  })}</span>`;
}

import { html, type TemplateResult } from 'lit-html';

/** Text with `|` marks: a line may break only there (the style keeps every phrase whole while it fits). */
export function phrases(marked: string): TemplateResult {
  return html`<span class="phrases">${marked.split('|').map((phrase, i) => html`${i > 0 ? html`<wbr>` : ''}${phrase}`)}</span>`;
}

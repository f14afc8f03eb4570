import { html, type TemplateResult } from 'lit-html';
import { pointerName } from '../dom/naming.ts';
import type { Text } from '../text/language.ts';
import type { Source } from './kind.ts';

/** Where the interview says so, and its own words; what stands in one place is quoted under one heading. */
export function sourceStrips(text: Text, sources: readonly Source[]): TemplateResult {
  const names = [...new Set(sources.map(({ pointer }) => pointerName(text, pointer)))];
  return html`${names.map(
    name => html`
      <figure class="source">
        <figcaption>${name}</figcaption>
        ${sources
          .filter(({ pointer }) => pointerName(text, pointer) === name)
          .map(({ evidence }) => html`<blockquote lang="zh-CN">${evidence}</blockquote>`)}
      </figure>`,
  )}`;
}

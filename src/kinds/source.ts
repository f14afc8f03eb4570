import { html, type TemplateResult } from 'lit-html';
import { pointerName } from '../dom/naming.ts';
import type { Text } from '../text/language.ts';
import type { Source } from './kind.ts';

/** Each place once, in their order. */
export const placesOf = (text: Text, sources: readonly Source[]): readonly string[] => [
  ...new Set(sources.map(({ pointer }) => pointerName(text, pointer))),
];

/** Where the interview says so, and its own words; what stands in one place is quoted under one heading. */
export function sourceStrips(text: Text, sources: readonly Source[]): TemplateResult {
  return html`${placesOf(text, sources).map(
    name => html`
      <figure class="source">
        <figcaption>${name}</figcaption>
        ${sources
          .filter(({ pointer }) => pointerName(text, pointer) === name)
          .map(({ evidence }) => html`<blockquote lang="zh-CN">${evidence}</blockquote>`)}
      </figure>`,
  )}`;
}

import { html, nothing, type TemplateResult } from 'lit-html';
import type { PlaceId } from '../content/types.ts';
import { pointerName } from '../dom/naming.ts';
import { toHash } from '../route.ts';
import type { Text } from '../text/language.ts';
import type { Source } from './kind.ts';

/** Each place once, in their order. */
const placesOf = (text: Text, sources: readonly Source[]): readonly string[] => [
  ...new Set(sources.map(({ pointer }) => pointerName(text, pointer))),
];

/** Where the interview says so, and its own words; what stands in one place is quoted under one heading. */
export function sourceStrips(text: Text, sources: readonly Source[]): TemplateResult {
  return html`${placesOf(text, sources).map(name => {
    const here = sources.filter(({ pointer }) => pointerName(text, pointer) === name);
    return html`
      <figure class="source">
        <figcaption>${name}</figcaption>
        ${here.map(({ evidence }) => html`<blockquote lang="zh-CN">${evidence}</blockquote>`)}
        ${digestLink(text, here[0]?.place)}
      </figure>`;
  })}`;
}

/** The way to where the digest tells more, once its words have come. */
export function digestLink({ t, more }: Text, place: PlaceId | undefined): TemplateResult | typeof nothing {
  if (!place || !more) return nothing;
  return html`<a class="see" href=${toHash({ page: 'digest', place })}>${t('digest.see')}</a>`;
}

import type { Source } from '../../core/kinds/kind.ts';
import { toHash } from '../../route.ts';
import { pointerName } from '../../text/names.ts';
import type { Text } from '../../text/types.ts';
import { html, nothing, type TemplateResult } from './html-template.ts';

/** Each place once, in their order. */
const placesOf = (text: Text, sources: readonly Source[]): readonly string[] => [
  ...new Set(sources.map(({ pointer }) => pointerName(text, pointer))),
];

/** Where the interview says so, its own words once they have come, and the way to where the digest tells more. */
export const sourceStrips = (text: Text, sources: readonly Source[]): TemplateResult =>
  strips(text, sources, ({ place }) => digestLink(text, place));

/** The same in the digest, or beside a way to it. */
export const quotations = (text: Text, sources: readonly Source[]): TemplateResult =>
  strips(text, sources, () => nothing);

type Link = TemplateResult | typeof nothing;

/** What stands in one place is quoted under one heading. */
function strips(text: Text, sources: readonly Source[], link: (source: Source) => Link): TemplateResult {
  return html`${placesOf(text, sources).map(name => {
    const here = sources.filter(({ pointer }) => pointerName(text, pointer) === name);
    const ways = here.slice(0, 1).map(link);
    return html`
      <figure class=${ways.some(way => way !== nothing) ? 'source linked' : 'source'}>
        <figcaption>${name}</figcaption>
        ${here.map(({ place }) => html`<blockquote lang="zh-CN">${text.more?.evidence[place]}</blockquote>`)}
        ${ways}
      </figure>`;
  })}`;
}

/** The way to where the digest tells more, once its words have come. */
function digestLink({ t, more }: Text, place: Source['place'] | undefined): Link {
  if (!place || !more) return nothing;
  return html`<a class="see" href=${toHash({ page: 'digest', place })}>${t('digest.see')}</a>`;
}

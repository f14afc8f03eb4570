import { splitAtDeciding } from '../../core/interview/deciding-words.ts';
import type { QuoteId } from '../../core/interview/types.ts';
import type { Source } from '../../core/kinds/kind.ts';
import { toHash } from '../../route.ts';
import { pointerName, QUOTED_LANGUAGE, quotedIn } from '../../text/names.ts';
import type { Text } from '../../text/types.ts';
import { html, nothing, type TemplateResult } from './html-template.ts';

/** The name of each source, once, in the order given. */
const namesOf = (text: Text, sources: readonly Source[]): readonly string[] => [
  ...new Set(sources.map(({ pointer }) => pointerName(text, pointer))),
];

/**
 * Quotes the interview: where it says so, its own words once they have loaded, and a link into the digest.
 * @param decides words that are underlined where they stand in a quotation or its translation.
 */
export const sourceStrips = (text: Text, sources: readonly Source[], decides = ''): TemplateResult =>
  figures(text, sources, ({ place }) => digestLink(text, place), decides);

/** The same without links, for the digest itself and for places that link to it anyway. */
export const quotations = (text: Text, sources: readonly Source[]): TemplateResult =>
  figures(text, sources, () => nothing);

type Link = TemplateResult | typeof nothing;

/** Quotations from the same place stand in one figure under one heading. */
function figures(
  text: Text,
  sources: readonly Source[],
  link: (source: Source) => Link,
  decides = '',
): TemplateResult {
  return html`${namesOf(text, sources).map(name => {
    const here = sources.filter(({ pointer }) => pointerName(text, pointer) === name);
    const links = here.slice(0, 1).map(link);
    return html`
      <figure class=${links.some(one => one !== nothing) ? 'source linked' : 'source'}>
        <figcaption>${name}</figcaption>
        ${here.map(
          ({ place, quote = place }) => html`
            <blockquote lang=${QUOTED_LANGUAGE}>${underlined(text.more?.evidence[quote] ?? '', decides)}</blockquote>${translation(text, quote, decides)}`,
        )}
        ${links}
      </figure>`;
  })}`;
}

/** Under a quotation what it says, where that is another language than the reader's. */
function translation(text: Text, quote: QuoteId, decides: string): TemplateResult | typeof nothing {
  const words = quotedIn(text, quote);
  if (!words) return nothing;
  return html`<p class="translation" lang=${text.language}><span>${text.t('digest.translation')}</span> ${underlined(words, decides)}</p>`;
}

const underlined = (words: string, decides: string): readonly (string | TemplateResult)[] =>
  splitAtDeciding(words, decides).flatMap(parts =>
    parts.map(part => (part.decides ? html`<mark>${part.words}</mark>` : part.words)),
  );

/** A link to where the digest tells more, once its words have loaded. */
function digestLink({ t, more }: Text, place: Source['place'] | undefined): Link {
  if (!place || !more) return nothing;
  return html`<a class="see" href=${toHash({ page: 'digest', place })}>${t('digest.see')}</a>`;
}

import type { DealtItem as Item, Source } from '../../../core/kinds/kind.ts';
import { grouped } from '../../../core/lists.ts';
import type { Size } from '../../../shapes/shape-primitives.ts';
import { pointerName, QUOTED_LANGUAGE, quotedIn } from '../../../text/names.ts';
import type { Text } from '../../../text/types.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import type { Words } from '../../kinds/screen-register.ts';
import { lettersForAll } from './fitting-letters.ts';

/** The interview's own words with their place; what they say, where that is another language than the reader's. @param room of each place. */
export function quotes(
  { interview, text }: Pick<Words, 'interview' | 'text'>,
  item: Item,
  room: Size,
  range: { readonly from: number; readonly least: number },
): readonly TemplateResult[] {
  const { sources } = item.rules.explain(interview, item, blankOf(item));
  const places = grouped(sources, ({ pointer }) => pointerName(text, pointer));
  const said = (source: Source): string => text.more?.evidence[source.quote ?? source.place] ?? '';
  const all = sources.flatMap(source => [said(source), translationOf(text, source)]).filter(Boolean);
  return [...places].map(
    ([place, here]) => html`
      <figure class="told-quote" data-letters=${lettersForAll(all, room, range)}>
        <figcaption>${place}</figcaption>
        ${here.map(source => {
          const translation = translationOf(text, source);
          return html`
            <blockquote lang=${QUOTED_LANGUAGE}>${said(source)}</blockquote>
            ${translation === '' ? nothing : html`<p lang=${text.language}>${translation}</p>`}`;
        })}
      </figure>`,
  );
}

/** Where an item is explained depends on its prompt alone; its own key will do for a response. */
const blankOf = ({ rules, prompt, key }: Item): unknown =>
  rules.parseResponse(prompt, key) ?? rules.blank(prompt) ?? key;

/** A phrase of a headline and a member of a list may have a quotation of their own. */
const translationOf = (text: Text, { place, quote }: Source): string =>
  (quote && quotedIn(text, quote)) || quotedIn(text, place);

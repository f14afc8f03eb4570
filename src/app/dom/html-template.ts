import { html as plainHtml, svg as plainSvg, type TemplateResult } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { splitAtDeciding } from '../../core/interview/deciding-words.ts';
import type { Readings } from '../../core/interview/word-types.ts';

/**
 * The only import of lit-html, changed so that pages survive being translated by the browser. Chrome's translation
 * replaces each text node by a `<font>` element. Plain lit-html would go on writing into the text node it created, which
 * is no longer in the page, so the old question would stay on the screen. Here
 * - a text that changes becomes a new node, and whatever has replaced the old one is removed with it;
 * - filled-in content ends at a comment of its own, never at a text node, which might have been replaced as well.
 */
export * from 'lit-html';

export const html = surviving(plainHtml);
export const svg = surviving(plainSvg);

type Tag<T extends 1 | 2> = (strings: TemplateStringsArray, ...values: unknown[]) => TemplateResult<T>;

function surviving<T extends 1 | 2>(tag: Tag<T>): Tag<T> {
  const templates = new WeakMap<TemplateStringsArray, Template>();
  const templateOf = (strings: TemplateStringsArray): Template => {
    const known = templates.get(strings) ?? prepared(strings);
    templates.set(strings, known);
    return known;
  };
  return (strings, ...values) => {
    const template = templateOf(strings);
    return tag(
      template.strings,
      ...values.map((value, i) => (template.isContent[i] ? withKeys(value) : value)),
    );
  };
}

/** Keys texts and numbers by themselves, also in lists. Nested templates have done so already. */
function withKeys(value: unknown): unknown {
  if (typeof value === 'number' || (typeof value === 'string' && value !== '')) return keyed(value, value);
  return Array.isArray(value) ? value.map(withKeys) : value;
}

type Template = {
  readonly strings: TemplateStringsArray;
  /** For each value: whether it stands between tags (content), not inside a tag (attribute). */
  readonly isContent: readonly boolean[];
};

const END = '<!---->';

/** Adds an end comment behind each filled-in content, unless the end of its element or the next content follows. */
export function prepared(strings: readonly string[]): Template {
  const isContent = contentIn(strings);
  const needsEnd = (next: string, i: number): boolean =>
    isContent[i - 1] === true && next !== '' && !next.startsWith('</');
  const ended = strings.map((next, i) => (needsEnd(next, i) ? END + next : next));
  return { strings: Object.assign(ended, { raw: strings }), isContent };
}

/** Relies on no attribute of ours containing `<` or `>`. */
function contentIn(strings: readonly string[]): readonly boolean[] {
  let isInTag = false;
  return strings.map(text => {
    const [opened, closed] = [text.lastIndexOf('<'), text.lastIndexOf('>')];
    if (opened !== closed) isInTag = opened > closed;
    return !isInTag;
  });
}

/**
 * A text whose lines break only at its `|` marks; the style sheet keeps every phrase on one line while it fits.
 * @param readings pronunciation by phrase, shown above it and hidden from screen readers.
 * @param decides the words, without `|`, that decide for the pillar of a card: they are underlined.
 */
export function phrases(marked: string, readings?: Readings, decides = ''): TemplateResult {
  return html`<span class="phrases">${splitAtDeciding(marked, decides).map((parts, i) => {
    const reading = readings?.[parts.map(({ words }) => words).join('')];
    const said = parts.map(one => (one.decides ? html`<mark>${one.words}</mark>` : one.words));
    const read = reading ? html`<ruby>${said}<rt aria-hidden="true">${reading}</rt></ruby>` : said;
    return html`${i > 0 ? html`<wbr>` : ''}${read}`;
  })}</span>`;
}

import { html as plainHtml, svg as plainSvg, type TemplateResult } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import type { Readings } from '../../text/types.ts';

/**
 * lit-html, for all of the game: templates whose words survive a browser that rewrites the page. Chrome's translation
 * puts a `<font>` in the place of each text node. lit-html writes a new text into the node that it made, which by then
 * lies outside of the page, and the words of the question before stay. Here
 * - a text that changes is a new node: whatever stands in the place of the old one goes with it;
 * - what is filled in ends at a comment of its own, never at a text, which might be gone as well.
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

/** Also texts in a list; a template in it has seen to its own. */
function withKeys(value: unknown): unknown {
  if (typeof value === 'number' || (typeof value === 'string' && value !== '')) return keyed(value, value);
  return Array.isArray(value) ? value.map(withKeys) : value;
}

type Template = {
  readonly strings: TemplateStringsArray;
  /** Of each value, whether it stands between tags, not in one. */
  readonly isContent: readonly boolean[];
};

const END = '<!---->';

/** The strings of a template with an end behind each content that has none in an element or in the next content. */
export function prepared(strings: readonly string[]): Template {
  const isContent = contentIn(strings);
  const needsEnd = (next: string, i: number): boolean =>
    isContent[i - 1] === true && next !== '' && !next.startsWith('</');
  const ended = strings.map((next, i) => (needsEnd(next, i) ? END + next : next));
  return { strings: Object.assign(ended, { raw: strings }), isContent };
}

/** No attribute of ours has `<` or `>` in it. */
function contentIn(strings: readonly string[]): readonly boolean[] {
  let isInTag = false;
  return strings.map(text => {
    const [opened, closed] = [text.lastIndexOf('<'), text.lastIndexOf('>')];
    if (opened !== closed) isInTag = opened > closed;
    return !isInTag;
  });
}

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

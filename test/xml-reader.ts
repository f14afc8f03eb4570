/** An element of a document: its name, what it carries, and all that is in it. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Its own letters, entities and CDATA read. */
  readonly text: string;
};

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const NAME = '[A-Za-z_][\\w:.-]*';

/** Reads what manifests and question banks are written in, and nothing looser. @throws where it is not well-formed. */
export function parseXml(document: string): Element {
  const head = /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/.exec(document);
  if (!head) throw new Error('no declaration');
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(document))
    throw new Error('a letter that XML has not');
  const [root, end] = element(document, head[0].length);
  if (document.slice(end).trim() !== '')
    throw new Error(`something after the root: ${document.slice(end, end + 40)}`);
  return root;
}

function element(document: string, at: number): readonly [Element, number] {
  const open = new RegExp(`<(${NAME})((?:\\s+${NAME}="[^"<]*")*)\\s*(/?)>`, 'y');
  open.lastIndex = at;
  const found = open.exec(document);
  if (!found) throw new Error(`no element at ${document.slice(at, at + 40)}`);
  const [, name = '', listed = '', isEmpty] = found;
  const pairs = [...listed.matchAll(new RegExp(`(${NAME})="([^"]*)"`, 'g'))].map(
    ([, key, value]) => [key ?? '', letters(value ?? '')] as const,
  );
  if (new Set(pairs.map(([key]) => key)).size < pairs.length)
    throw new Error(`an attribute twice in ${name}`);
  const attributes = Object.fromEntries(pairs);
  if (isEmpty) return [{ name, attributes, children: [], text: '' }, open.lastIndex];
  return filled(document, open.lastIndex, { name, attributes });
}

function filled(
  document: string,
  from: number,
  { name, attributes }: Pick<Element, 'name' | 'attributes'>,
): readonly [Element, number] {
  const children: Element[] = [];
  let [at, text] = [from, ''];
  for (;;) {
    const next = document.indexOf('<', at);
    if (next < 0) throw new Error(`${name} is never closed`);
    text += letters(document.slice(at, next));
    if (document.startsWith(`</${name}>`, next))
      return [{ name, attributes, children, text }, next + name.length + 3];
    if (document.startsWith('<![CDATA[', next)) {
      const end = document.indexOf(']]>', next);
      if (end < 0) throw new Error('CDATA is never closed');
      text += document.slice(next + 9, end);
      at = end + 3;
    } else {
      const [child, end] = element(document, next);
      children.push(child);
      at = end;
    }
  }
}

function letters(raw: string): string {
  if (raw.includes(']]>')) throw new Error('an end of CDATA in the open');
  return raw.replace(/&(\w*)(;?)/g, (whole, name: string, end: string) => {
    const letter = ENTITIES[name];
    if (letter === undefined || end === '') throw new Error(`no entity: ${whole}`);
    return letter;
  });
}

export const childrenOf = ({ children }: Element, name: string): readonly Element[] =>
  children.filter(child => child.name === name);

/** @throws where there is not exactly one. */
export function childOf(parent: Element, name: string): Element {
  const [found, ...more] = childrenOf(parent, name);
  if (!found || more.length > 0)
    throw new Error(`${parent.name} has ${more.length} ${name} too many, or none`);
  return found;
}

export const attributeOf = ({ attributes }: Element, name: string): string | undefined => attributes[name];

/** The element itself, and those below it, of this name. */
export const all = (element: Element, name: string): readonly Element[] => [
  ...(element.name === name ? [element] : []),
  ...element.children.flatMap(child => all(child, name)),
];

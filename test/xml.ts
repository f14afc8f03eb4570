/** An element of a manifest, as far as tests look at it. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
};

const TOKEN = /<\?[^?]*\?>|<\/([\w:.-]+)>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plain = (text: string): string =>
  text.replace(/&([^;\s]*);?/g, (_, name: string) => {
    const found = ENTITIES[name];
    if (found === undefined) throw new Error(`&${name}; is no entity`);
    return found;
  });

function attributesIn(text: string): Readonly<Record<string, string>> {
  const all: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (name in all) throw new Error(`${name} stands twice`);
    all[name] = plain(value);
  }
  return all;
}

type Open = { name: string; attributes: Readonly<Record<string, string>>; children: Element[]; text: string };

/** A small strict reader: elements, attributes in double quotes, the five entities. @throws Error where it is not well-formed. */
export function parseXml(text: string): Element {
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const stack: Open[] = [root];
  let at = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    const top = stack.at(-1);
    if (!found || !top) throw new Error(`not well-formed at ${text.slice(at, at + 40)}`);
    at = TOKEN.lastIndex;
    const [, closing, opening, attributes = '', empty, words] = found;
    if (words !== undefined) top.text += plain(words);
    if (closing !== undefined && stack.pop()?.name !== closing)
      throw new Error(`</${closing}> closes nothing`);
    if (opening === undefined) continue;
    const element: Open = { name: opening, attributes: attributesIn(attributes), children: [], text: '' };
    top.children.push(element);
    if (!empty) stack.push(element);
  }
  const [only] = root.children;
  if (stack.length !== 1 || !only || root.children.length !== 1) throw new Error('not one whole element');
  return only;
}

export const all = (element: Element, name: string): readonly Element[] => [
  ...(element.name === name ? [element] : []),
  ...element.children.flatMap(child => all(child, name)),
];

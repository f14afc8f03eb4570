import { below, compat, namesIn, newerAt } from './compat.ts';

const { elements, global_attributes } = compat.html;
/** Names of attributes, wherever they may stand. */
const attributes = namesIn([
  ...below(global_attributes).map(([name]) => [name, ['html', 'global_attributes', name]] as const),
  ...below(elements).flatMap(([element, node]) =>
    below(node).map(([name]) => [name, ['html', 'elements', element, name]] as const),
  ),
]);

/** Elements and attributes, in a page or in a piece of a template, that are newer than the oldest browsers. */
export function newerInMarkup(text: string): readonly string[] {
  const tags = [...text.matchAll(/<([a-z][a-z\d-]*)/g)].flatMap(([, tag = '']) =>
    newerAt('html', 'elements', tag),
  );
  const named = insides(text).flatMap(inside =>
    [...inside.matchAll(/\s[.?]?([a-z-]+)(?==|[\s>])/g)].flatMap(([, name = '']) => {
      const known = attributes.get(name);
      return known?.isNew ? known.ids : [];
    }),
  );
  return [...tags, ...named];
}

/** What stands inside tags; a piece of a template may begin or end within one. */
const insides = (text: string): readonly string[] => [
  ...(/^[^<>]*/.exec(text)?.filter(begin => /^"?\s.*(>|[="'])/.test(text.slice(0, begin.length + 1))) ?? []),
  ...(text.match(/<[a-z][^<>]*>?/g) ?? []),
];

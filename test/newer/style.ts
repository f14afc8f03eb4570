import { type Atrule, type CssNode, type Declaration, generate, parse, type Rule, walk } from 'css-tree';
import { below, compat, newerAt } from './compat.ts';

const DYNAMIC = /^[dls]v(h|w|i|b|min|max)$/;
const UNITS: Readonly<Record<string, string>> = {
  d: 'viewport_percentage_units_dynamic',
  l: 'viewport_percentage_units_large',
  s: 'viewport_percentage_units_small',
};

/** What a style sheet uses that is newer than the oldest browsers and has no older declaration beside it. */
export function newerInStyle(css: string): readonly string[] {
  const ids = new Set<string>();
  const tree = parse(css, { positions: true, parseCustomProperty: true });
  walk(tree, function (node) {
    // Where a browser lacks what is asked for, it does not read on.
    if (node.type === 'Atrule' && isUnread(node)) {
      node.prelude = null;
      node.block = null;
      return;
    }
    for (const id of newerIn(node, this.rule)) ids.add(id);
  });
  return [...ids];
}

function newerIn(node: CssNode, rule: Rule | null): readonly string[] {
  switch (node.type) {
    case 'Atrule':
      return isPrefixed(node.name) ? [] : newerAt('css', 'at-rules', node.name);
    case 'Feature':
      return isPrefixed(node.name) ? [] : newerAt('css', 'at-rules', 'media', node.name);
    case 'FeatureRange':
      return newerAt('css', 'at-rules', 'media', 'range_syntax');
    case 'NestingSelector':
      return newerAt('css', 'selectors', 'nesting');
    case 'PseudoClassSelector':
    case 'PseudoElementSelector':
      return isPrefixed(node.name) ? [] : selectorIn(node.name, node.children?.size ?? 0);
    case 'Declaration':
      return declarationIn(node, rule);
    default:
      return [];
  }
}

const selectorIn = (name: string, count: number): readonly string[] => [
  ...newerAt('css', 'selectors', name),
  ...(count > 1 ? newerAt('css', 'selectors', name, 'selector_list') : []),
];

function declarationIn(node: Declaration, rule: Rule | null): readonly string[] {
  const { property } = node;
  if (property.startsWith('-')) return property.startsWith('--') ? valueIn(node) : [];
  const others: Declaration[] = [];
  rule?.block.children.forEach(one => {
    if (one.type === 'Declaration' && one !== node) others.push(one);
  });
  if (others.some(one => one.property === `-webkit-${property}`)) return [];
  const itself = newerAt('css', 'properties', property);
  if (itself.length > 0) return itself;
  const isSecond = others.some(one => one.property === property && isBefore(one, node));
  return isSecond ? [] : valueIn(node);
}

const isBefore = (one: Declaration, other: Declaration): boolean =>
  (one.loc?.start.offset ?? 0) < (other.loc?.start.offset ?? 0);

function valueIn({ property, value }: Declaration): readonly string[] {
  const ids: string[] = [];
  walk(value, node => {
    if (node.type === 'Identifier') ids.push(...newerAt('css', 'properties', property, node.name));
    if (node.type === 'Operator' && node.value === '/' && property === 'content')
      ids.push(...newerAt('css', 'properties', 'content', 'alt_text'));
    if (node.type === 'Dimension') ids.push(...unitIn(node.unit));
    if (node.type === 'Function' && !isPrefixed(node.name)) ids.push(...functionIn(property, node.name));
  });
  return ids;
}

function unitIn(unit: string): readonly string[] {
  const name = DYNAMIC.test(unit) ? (UNITS[unit[0] ?? ''] ?? '') : unit;
  return newerAt('css', 'types', 'length', /^cq/.test(unit) ? 'container_query_length_units' : name);
}

/** Functions stand among the types, some of them under the type that they make. */
function functionIn(property: string, name: string): readonly string[] {
  const { types } = compat.css;
  const inTypes = [[name], ...below(types).map(([type]) => [type, name])];
  return [...inTypes.map(path => ['types', ...path]), ['properties', property, name]].flatMap(path =>
    newerAt('css', ...path),
  );
}

/** What is newer in the condition of a `@supports`. */
function conditionIn(prelude: CssNode): readonly string[] {
  const ids: string[] = [];
  walk(prelude, node => void ids.push(...newerIn(node, null)));
  // `selector(…)` may be kept as it is written.
  for (const [, name = ''] of generate(prelude).matchAll(/::?([a-z-]+)/g)) ids.push(...selectorIn(name, 0));
  return ids;
}

const isUnread = ({ name, prelude }: Atrule): boolean =>
  name === 'supports' && prelude !== null && conditionIn(prelude).length > 0;

const isPrefixed = (name: string): boolean => name.startsWith('-');

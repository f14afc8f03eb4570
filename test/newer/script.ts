import { type AnyNode, type MemberExpression, parse } from 'acorn';
import { newerAt } from './compat.ts';
import { newerInMarkup } from './markup.ts';
import { eventNames, globals, memberNames, newerGlobal, ownerOf } from './names.ts';
import { newerInPattern } from './pattern.ts';
import { newerSyntax } from './syntax.ts';

/** What the code defines itself under a name: then the name says nothing. */
type Own = { readonly all: Set<string>; readonly functions: Set<string>; readonly bindings: Set<string> };

/** What scripts that make up one program use that is newer than the oldest browsers. */
export function newerInScripts(scripts: readonly string[]): readonly string[] {
  const own: Own = { all: new Set(), functions: new Set(), bindings: new Set() };
  const trees = scripts.map(code => nodesIn(parse(code, { ecmaVersion: 'latest', sourceType: 'module' })));
  for (const nodes of trees)
    for (const [node, [parent]] of nodes) if (parent?.type !== 'ObjectPattern') note(node, own);
  return [
    ...new Set(trees.flatMap(nodes => nodes.flatMap(([node, parents]) => newerIn(node, parents, own)))),
  ];
}

type Placed = readonly [node: AnyNode, parents: readonly AnyNode[]];

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

function nodesIn(root: AnyNode): readonly Placed[] {
  const all: Placed[] = [];
  const todo: Placed[] = [[root, []]];
  for (let next = todo.pop(); next; next = todo.pop()) {
    all.push(next);
    const [node, parents] = next;
    for (const value of Object.values(node))
      for (const child of [value].flat())
        if (isNode(child)) todo.push([child, [node, ...parents.slice(0, 40)]]);
  }
  return all;
}

const isFunction = (node: AnyNode | null | undefined): boolean =>
  /^(Arrow)?Function/.test(node?.type ?? '') || node?.type === 'ClassExpression';

function note(node: AnyNode, { all, functions, bindings }: Own): void {
  const name = nameOf(node);
  const add = (known: string, value: AnyNode | null): void => {
    all.add(known);
    // What is handed on under a name may be a function, too.
    if (isFunction(value) || value?.type === 'Identifier') functions.add(known);
  };
  if (name !== undefined && 'value' in node) add(name, isNode(node.value) ? node.value : null);
  if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression') {
    const { object } = node.left;
    const left = nameOf(node.left);
    const isOwn =
      object.type === 'ThisExpression' || object.type === 'Identifier' || object.type === 'MemberExpression';
    if (left !== undefined && isOwn) add(left, node.right);
  }
  if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier') bindings.add(node.id.name);
  if ((node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') && node.id)
    bindings.add(node.id.name);
  if (node.type === 'ImportSpecifier') bindings.add(node.local.name);
}

/** The name of a property, where it is written out. */
function nameOf(node: AnyNode): string | undefined {
  const key =
    node.type === 'MemberExpression'
      ? node.property
      : node.type === 'Property' || node.type === 'MethodDefinition' || node.type === 'PropertyDefinition'
        ? node.key
        : undefined;
  if (key?.type === 'Identifier' && 'computed' in node && !node.computed) return key.name;
  return key?.type === 'Literal' && typeof key.value === 'string' ? key.value : undefined;
}

function newerIn(node: AnyNode, parents: readonly AnyNode[], own: Own): readonly string[] {
  const syntax = newerSyntax(node, parents);
  const [parent] = parents;
  switch (node.type) {
    case 'Literal':
      if (node.regex) return newerInPattern(node.regex.pattern, node.regex.flags);
      return typeof node.value === 'string' ? newerInText(node.value, parent) : [];
    case 'TemplateElement':
      return newerInText(node.value.cooked ?? '', parent);
    case 'MemberExpression':
      return [...syntax, ...newerMember(node, parent, own)];
    case 'Property':
      return parent?.type === 'ObjectPattern' ? newerName(nameOf(node) ?? '', own.all) : syntax;
    case 'Identifier':
      return isReference(node, parent) && !own.bindings.has(node.name) ? newerGlobal(node.name) : [];
    default:
      return syntax;
  }
}

function newerMember(node: MemberExpression, parent: AnyNode | undefined, own: Own): readonly string[] {
  const name = nameOf(node);
  if (name === undefined) return [];
  const owner = node.object.type === 'Identifier' ? ownerOf(node.object.name) : undefined;
  if (owner === 'Window') return newerGlobal(name);
  if (owner !== undefined)
    return [
      ...newerAt('javascript', 'builtins', owner, name),
      ...newerAt('api', owner, name),
      ...newerAt('api', owner, `${name}_static`),
    ];
  const isCalled = parent?.type === 'CallExpression' && parent.callee === node;
  return newerName(name, isCalled ? own.functions : own.all);
}

/** Whatever it is a property of: the name is in the data, and nothing old has it. */
function newerName(name: string, own: ReadonlySet<string>): readonly string[] {
  const known = memberNames.get(name);
  return known?.isNew && !own.has(name) ? known.ids : [];
}

/** Patterns and markup that are put together from texts; names of events. */
function newerInText(text: string, parent: AnyNode | undefined): readonly string[] {
  const isListened =
    parent?.type === 'CallExpression' &&
    parent.callee.type === 'MemberExpression' &&
    nameOf(parent.callee) === 'addEventListener';
  const event = isListened ? eventNames.get(text) : undefined;
  return [
    ...(/\(\?<[=!]/.test(text) ? newerInPattern('(?<=a)', '') : []),
    ...newerInMarkup(text),
    ...(event?.isNew ? event.ids : []),
  ];
}

function isReference(node: AnyNode, parent: AnyNode | undefined): boolean {
  if (node.type !== 'Identifier' || !globals.has(node.name)) return false;
  if (parent?.type === 'MemberExpression') return parent.object === node || parent.computed;
  if (parent?.type === 'Property') return parent.value === node && !parent.shorthand;
  return !/^(MethodDefinition|PropertyDefinition|Export|Import|Labeled)/.test(parent?.type ?? '');
}

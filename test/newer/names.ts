import { below, compat, namesIn } from './compat.ts';

const { builtins } = compat.javascript;
const types = [
  ...below(builtins).map(([name, node]) => [name, node, ['javascript', 'builtins', name]] as const),
  ...below(compat.api).map(([name, node]) => [name, node, ['api', name]] as const),
];
const plain = (name: string): string => name.replace(/_static$/, '');
const isMember = (name: string): boolean => /^[a-zA-Z]+(_static)?$/.test(name);

/** Names of properties and methods of everything that the language and the page have. */
export const memberNames = namesIn(
  types.flatMap(([, node, path]) =>
    below(node)
      .filter(([name]) => isMember(name))
      .map(([name]) => [plain(name), [...path, name]]),
  ),
);

/** Names of events. */
export const eventNames = namesIn(
  types.flatMap(([, node, path]) =>
    below(node)
      .filter(([name]) => name.endsWith('_event'))
      .map(([name]) => [name.replace('_event', ''), [...path, name]]),
  ),
);

const { Window } = compat.api;
/** What is there under a name of its own: types, functions of the window. */
export const globals = namesIn([
  ...types.map(([name, , path]) => [name, path] as const),
  ...below(Window).map(([name]) => [name, ['api', 'Window', name]] as const),
]);

/** Objects that are there under a name, and what they are. */
const OBJECTS: Readonly<Record<string, string>> = {
  window: 'Window',
  self: 'Window',
  globalThis: 'Window',
  navigator: 'Navigator',
  document: 'Document',
  crypto: 'Crypto',
  performance: 'Performance',
  history: 'History',
  caches: 'CacheStorage',
};
export const ownerOf = (name: string): string | undefined =>
  OBJECTS[name] ?? (/^[A-Z]\w+$/.test(name) && globals.has(name) ? name : undefined);

export const newerGlobal = (name: string): readonly string[] => {
  const known = globals.get(name);
  return known?.isNew ? known.ids : [];
};

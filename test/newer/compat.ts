import { createRequire } from 'node:module';
import type {
  CompatData,
  CompatStatement,
  Identifier,
  SimpleSupportStatement,
} from '@mdn/browser-compat-data';

export const compat: CompatData = createRequire(import.meta.url)('@mdn/browser-compat-data');

/** The oldest browsers that the game is held to, as README says. */
const OLDEST = {
  chrome: 88,
  chrome_android: 88,
  webview_android: 88,
  edge: 88,
  safari: 15,
  safari_ios: 15,
  firefox: 90,
  firefox_android: 90,
} as const;

const isBy = (
  version: number,
  { version_added: added, flags, prefix, alternative_name }: SimpleSupportStatement,
) =>
  !flags &&
  !prefix &&
  !alternative_name &&
  typeof added === 'string' &&
  added !== 'preview' &&
  Number.parseFloat(added.replace('≤', '')) <= version;

/** One of the oldest browsers does without it. What no browser but one has ever had counts, too. */
export const isNewer = ({ support }: CompatStatement): boolean =>
  Object.entries(OLDEST).some(([browser, version]) => {
    const said = Reflect.get(support, browser);
    return said !== undefined && ![said].flat().some(one => isBy(version, one));
  });

type Found = { readonly id: string; readonly isNew: boolean };

/** What the data has at a path; undefined where it says nothing. */
export function at(path: readonly string[], tree: object = compat): Found | undefined {
  let node: unknown = tree;
  for (const key of path) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return undefined;
    node = Reflect.get(node, key);
  }
  const said = statementOf(node);
  return said && { id: path.join('.'), isNew: isNewer(said) };
}

/** The id of what is newer, as a list of none or one. */
export const newerAt = (...path: readonly string[]): readonly string[] => {
  const found = at(path);
  return found?.isNew ? [found.id] : [];
};

const statementOf = (node: unknown): CompatStatement | undefined =>
  typeof node === 'object' && node !== null ? Reflect.get(node, '__compat') : undefined;

/** The names below a place and what is said of each. */
export const below = (node: Identifier | undefined): readonly (readonly [string, Identifier])[] =>
  Object.entries<Identifier>({ ...node }).filter(([name]) => name !== '__compat');

/** Names that stand in several places: old, if one of these is. */
export type Names = ReadonlyMap<string, { readonly ids: readonly string[]; readonly isNew: boolean }>;

export function namesIn(all: readonly (readonly [name: string, path: readonly string[]])[]): Names {
  const names = new Map<string, { ids: string[]; isNew: boolean }>();
  for (const [name, path] of all) {
    const found = at(path);
    if (!found) continue;
    const known = names.get(name) ?? { ids: [], isNew: true };
    known.isNew &&= found.isNew;
    if (found.isNew) known.ids.push(found.id);
    names.set(name, known);
  }
  return names;
}

import type { PackIdentity } from '../interview/pack-content.ts';
import type { Language } from '../language.ts';

/** A file of the game as it is deployed; `path` from its root, with slashes. */
export type ListedFile = {
  readonly path: string;
  /** The packages that need it, as `packageKind` names them. */
  readonly packages: readonly string[];
};

/** Packages need other files by what they ask, and by the language that they speak. */
export const packageKind = (identity: PackIdentity, language: Language): string => `${identity}/${language}`;

/** The script in a page that asks for files before the program does. It runs nothing that a page needs. */
export const PRELOAD_SCRIPT = /<script data-preload>[\s\S]*?<\/script>/;

/**
 * What goes into a package that can speak these languages. Where the list does not know the pack it is everything: too much
 * does no harm.
 * @throws TypeError if this is no list of files.
 */
export function pathsToPack(
  listing: unknown,
  identity: PackIdentity,
  languages: readonly Language[],
): readonly string[] {
  if (!Array.isArray(listing) || !listing.every(isListed)) throw new TypeError('this is no list of files');
  const kinds = languages.map(language => packageKind(identity, language));
  const isKnown = kinds.every(kind => listing.some(({ packages }) => packages.includes(kind)));
  const wanted = isKnown
    ? listing.filter(({ packages }) => kinds.some(kind => packages.includes(kind)))
    : listing;
  return wanted.map(({ path }) => path);
}

const isListed = (file: unknown): file is ListedFile => {
  const { path, packages }: Partial<Record<string, unknown>> = Object(file);
  return (
    typeof path === 'string' && Array.isArray(packages) && packages.every(name => typeof name === 'string')
  );
};

import { type Edition, HASHED } from './edition.ts';

/** As much of a `Cache` as is used. */
export type FileCache = {
  readonly match: (url: string, options?: CacheQueryOptions) => Promise<Response | undefined>;
  readonly put: (url: string, response: Response) => Promise<void>;
};
/** As much of a `CacheStorage` as is used; its keys come in the order in which the shelves were made. */
export type FileCaches = {
  readonly open: (name: string) => Promise<FileCache>;
  readonly keys: () => Promise<readonly string[]>;
  readonly delete: (name: string) => Promise<boolean>;
};

/** What the worker works with. */
export type WorkerContext = {
  /** URL of the folder of the game, with a slash at its end. */
  readonly scope: string;
  readonly edition: Edition;
  readonly shelves: FileCaches;
  readonly fetch: (request: Request | string, init?: RequestInit) => Promise<Response>;
};

/** Shelves belong to the whole origin, where another copy of the game may live under another path. */
const prefixOf = ({ scope }: WorkerContext): string => `beams-and-pillars ${scope} `;

export const cacheName = (site: WorkerContext): string => prefixOf(site) + site.edition.name;

/** Names of our shelves, the oldest first. */
export async function ourCaches(site: WorkerContext): Promise<readonly string[]> {
  const names = await site.shelves.keys();
  return names.filter(name => name.startsWith(prefixOf(site)));
}

export const integrityOf = ({ edition }: WorkerContext, path: string): string | undefined =>
  edition.files.find(([known]) => known === path)?.[1];

/** The URL that a file lies under: with a part of its hash where its name has none, so that equal keys are equal files. */
export function cacheKeyOf({ scope }: WorkerContext, path: string, integrity: string): string {
  return scope + path + (path.startsWith(HASHED) ? '' : `?${encodeURIComponent(integrity.slice(7, 23))}`);
}

/** The first answer that one of the shelves has. */
export async function findInCaches(
  site: WorkerContext,
  names: readonly string[],
  key: string,
): Promise<Response | undefined> {
  for (const name of names) {
    const shelf = await site.shelves.open(name);
    const found = await shelf.match(key, { ignoreVary: true });
    if (found) return found;
  }
  return undefined;
}

/**
 * Exactly the file that the edition is made of. Anything else fails: the page of another edition, half way through an
 * upload, or a page that a server sends for whatever it does not have, would be kept and break the game for good.
 */
export async function fetchFile(site: WorkerContext, path: string, integrity: string): Promise<Response> {
  // Hashed names may be in the browser's own store since the page was opened; it is no use to ask again.
  const cache = path.startsWith(HASHED) ? 'default' : 'no-cache';
  const response = await site.fetch(site.scope + path, { integrity, cache, priority: 'low' });
  if (!response.redirected) return response;
  // A page must not be answered with what was redirected on its way here.
  const { status, headers } = response;
  return new Response(response.body, { status, headers });
}

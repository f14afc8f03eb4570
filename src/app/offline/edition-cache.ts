/** One build of the game, as the worker knows it. */
export type Edition = {
  /** Differs whenever a file, or the worker itself, does. */
  readonly name: string;
  /** Path from the root of the build, and what `integrity` of a request says of it. */
  readonly files: readonly (readonly [path: string, integrity: string])[];
};

/** Served for the scope itself, too. */
export const PAGE = 'index.html';
/** What is in a file under this path is told by its name. */
export const HASHED = 'assets/';
/** The message to a waiting worker: the player wants the new edition now. */
export const TAKE_OVER = 'take-over';

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

/**
 * Puts every file of the edition on a shelf of its own; only what no shelf has is fetched. The page comes last: a
 * shelf that has one is whole. What was fetched before a failure stays, and the next attempt goes on from there.
 * @throws when a file cannot be had as the edition has it; nothing that is in use has changed then.
 */
export async function installEdition(site: WorkerContext): Promise<void> {
  const { files } = site.edition;
  const others = (await ourCaches(site)).filter(name => name !== cacheName(site));
  const isPage = ([path]: (typeof files)[number]): boolean => path === PAGE;
  const bring = (file: (typeof files)[number]): Promise<void> => bringFile(site, others, ...file);
  await Promise.all(files.filter(file => !isPage(file)).map(bring));
  await Promise.all(files.filter(isPage).map(bring));
}

async function bringFile(
  site: WorkerContext,
  others: readonly string[],
  path: string,
  integrity: string,
): Promise<void> {
  const key = cacheKeyOf(site, path, integrity);
  const shelf = await site.shelves.open(cacheName(site));
  if (await shelf.match(key)) return;
  await shelf.put(key, (await findInCaches(site, others, key)) ?? (await fetchFile(site, path, integrity)));
}

/**
 * Clears away older editions, but for the last whole one: a tab that was opened with it may still ask for its parts.
 * Newer ones are left alone, since one may just be coming.
 */
export async function removeOldEditions(site: WorkerContext): Promise<void> {
  const names = await ourCaches(site);
  const older = names.slice(0, Math.max(0, names.indexOf(cacheName(site))));
  const whole = await Promise.all(older.map(name => isWhole(site, name)));
  const last = older[whole.lastIndexOf(true)];
  await Promise.all(older.filter(name => name !== last).map(name => site.shelves.delete(name)));
}

async function isWhole(site: WorkerContext, name: string): Promise<boolean> {
  const shelf = await site.shelves.open(name);
  return (await shelf.match(site.scope + PAGE, { ignoreSearch: true })) !== undefined;
}

/** @returns what the page gets, or undefined for what is none of the worker's business. */
export function answerRequest(site: WorkerContext, request: Request): Promise<Response> | undefined {
  const path = pathOf(site, request);
  if (path === undefined) return undefined;
  const integrity = integrityOf(site, path);
  if (integrity === undefined && !path.startsWith(HASHED)) return undefined;
  const found = integrity === undefined ? findOlder(site, path) : findOrFetch(site, path, integrity);
  // Whatever is the matter with the shelves, or with the file: without a worker the network would be asked.
  return found.catch(() => undefined).then(response => response ?? site.fetch(request));
}

/** From the root of the build; the folder itself is its page. */
function pathOf({ scope }: WorkerContext, { method, headers, url }: Request): string | undefined {
  const [plain = ''] = url.split(/[?#]/);
  if (method !== 'GET' || headers.has('range') || !plain.startsWith(scope)) return undefined;
  return plain.slice(scope.length) || PAGE;
}

/** What the browser has cleared away comes back with its next use. */
async function findOrFetch(site: WorkerContext, path: string, integrity: string): Promise<Response> {
  const key = cacheKeyOf(site, path, integrity);
  const kept = await findInCaches(site, [cacheName(site)], key);
  if (kept) return kept;
  const fetched = await fetchFile(site, path, integrity);
  const shelf = await site.shelves.open(cacheName(site));
  // Where nothing can be kept, the file is still there.
  shelf.put(key, fetched.clone()).catch(() => undefined);
  return fetched;
}

/** A tab that was opened before the last change asks for parts of its own edition. */
const findOlder = async (site: WorkerContext, path: string): Promise<Response | undefined> =>
  findInCaches(site, await ourCaches(site), site.scope + path);

/** One build of the game. */
export type Edition = {
  /** Differs whenever a file, or the worker itself, does. */
  readonly name: string;
  /** Path from the root of the build, the hash in the form of the request option `integrity`, and the parts that need it. */
  readonly files: readonly EditionFile[];
};
/**
 * `parts`: of the game, each named after the chunk that it begins with, that only some devices use: an engine, the pages for
 * teachers. Absent of files that every device needs.
 */
export type EditionFile = readonly [path: string, integrity: string, parts?: readonly string[]];

/** As much of a `Cache` as is used. */
export type FileCache = {
  readonly match: (url: string, options?: CacheQueryOptions) => Promise<Response | undefined>;
  readonly put: (url: string, response: Response) => Promise<void>;
};
/** As much of a `CacheStorage` as is used; its keys come in the order in which the caches were made. */
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
  readonly caches: FileCaches;
  readonly fetch: (request: Request | string, init?: RequestInit) => Promise<Response>;
};

/** As much of the context as says what this device uses. */
type UseContext = Pick<WorkerContext, 'scope' | 'caches'>;

/** Served for the scope itself as well. */
export const PAGE = 'index.html';
/** Files in this folder have a hash in their names: equal names are equal files. */
const HASHED = 'assets/';
/** The message to a waiting worker: the player wants the new edition now. */
export const TAKE_OVER = 'take-over';

/**
 * Puts the files of the edition that this device needs into a cache of its own; only what no older cache has is fetched. The
 * page comes last: a cache that has one is complete. What was fetched before a failure stays, and the next attempt goes on
 * from there.
 * @throws when a file cannot be had exactly as the edition has it; nothing that is in use has changed then.
 */
export async function installEdition(context: WorkerContext): Promise<void> {
  const isUsed = await readUse(context);
  const files = context.edition.files.filter(([, , parts]) => !parts || parts.some(isUsed));
  const isPage = ([path]: EditionFile): boolean => path === PAGE;
  await installFiles(
    context,
    files.filter(file => !isPage(file)),
  );
  await installFiles(context, files.filter(isPage));
}

async function installFiles(context: WorkerContext, files: readonly EditionFile[]): Promise<void> {
  const others = await otherCacheNames(context);
  await Promise.all(files.map(file => installFile(context, others, file)));
}

async function installFile(
  context: WorkerContext,
  others: readonly string[],
  [path, integrity]: EditionFile,
): Promise<void> {
  const key = cacheKeyOf(context, path, integrity);
  const cache = await context.caches.open(cacheName(context));
  if (await cache.match(key)) return;
  await cache.put(key, await obtain(context, others, path, integrity));
}

/** A file from one of these caches, else from the network. */
const obtain = async (
  context: WorkerContext,
  names: readonly string[],
  path: string,
  integrity: string,
): Promise<Response> =>
  (await findInCaches(context, names, cacheKeyOf(context, path, integrity))) ??
  (await fetchFile(context, path, integrity));

/**
 * Deletes older editions but for the latest complete one: a tab that was opened with that may still ask for its files.
 * Newer ones stay, as one may just be being installed.
 */
export async function removeOldEditions(context: WorkerContext): Promise<void> {
  const names = await ourCacheNames(context);
  const older = names.slice(0, Math.max(0, names.indexOf(cacheName(context))));
  const areComplete = await Promise.all(older.map(name => isComplete(context, name)));
  const last = older[areComplete.lastIndexOf(true)];
  await Promise.all(older.filter(name => name !== last).map(name => context.caches.delete(name)));
}

async function isComplete(context: WorkerContext, name: string): Promise<boolean> {
  const cache = await context.caches.open(name);
  return (await cache.match(context.scope + PAGE, { ignoreSearch: true })) !== undefined;
}

/** Notes that this device uses these parts: they are kept from now on, of this edition and of those that follow. */
export async function noteUse({ scope, caches }: UseContext, parts: readonly string[]): Promise<void> {
  const cache = await caches.open(useCacheName(scope));
  await Promise.all(parts.map(part => cache.put(useKeyOf(scope, part), new Response(''))));
}

const useCacheName = (scope: string): string => `beams-and-pillars-use ${scope}`;
const useKeyOf = (scope: string, part: string): string => `${scope}?use=${part}`;

/**
 * @returns whether a part is used on this device. Before an edition that noted it, each kept everything: whoever has such a one
 * keeps everything once more, and by the next edition what is used is known.
 */
async function readUse(context: WorkerContext): Promise<(part: string) => boolean> {
  const hasNotes = (await context.caches.keys()).includes(useCacheName(context.scope));
  if (!hasNotes) {
    const hadEverything = (await otherCacheNames(context)).length > 0;
    return () => hadEverything;
  }
  const all = [...new Set(context.edition.files.flatMap(([, , parts = []]) => parts))];
  const noted = await Promise.all(all.map(part => isNoted(context, part)));
  return part => noted[all.indexOf(part)] === true;
}

async function isNoted({ scope, caches }: UseContext, part: string): Promise<boolean> {
  const cache = await caches.open(useCacheName(scope));
  return (await cache.match(useKeyOf(scope, part))) !== undefined;
}

/**
 * Keeps the whole of a part when a file of it is asked for, as its other files may be wanted when there is no network.
 * @returns undefined for files that are kept anyway, or that several parts share.
 */
export function keepPartOf(context: WorkerContext, request: Request): Promise<void> | undefined {
  const path = pathOf(context, request);
  const [, , parts = []] = context.edition.files.find(([known]) => known === path) ?? [];
  const [part] = parts;
  return part !== undefined && parts.length === 1 ? keepPart(context, part) : undefined;
}

async function keepPart(context: WorkerContext, part: string): Promise<void> {
  if (await isNoted(context, part)) return;
  await installFiles(
    context,
    context.edition.files.filter(([, , parts]) => parts?.includes(part)),
  );
  await noteUse(context, [part]);
}

/** @returns what the page gets, or undefined for a request that the worker leaves to the browser. */
export function answerRequest(context: WorkerContext, request: Request): Promise<Response> | undefined {
  const path = pathOf(context, request);
  if (path === undefined) return undefined;
  const integrity = integrityOf(context, path);
  if (integrity === undefined && !path.startsWith(HASHED)) return undefined;
  const found =
    integrity === undefined ? findInOlderEditions(context, path) : findOrFetch(context, path, integrity);
  // If the caches fail, or the file is another by now, do what the browser would do without a worker.
  return found.catch(() => undefined).then(response => response ?? context.fetch(request));
}

/** From the root of the build; the folder itself is its page. */
function pathOf({ scope }: WorkerContext, { method, headers, url }: Request): string | undefined {
  const [plain = ''] = url.split(/[?#]/);
  if (method !== 'GET' || headers.has('range') || !plain.startsWith(scope)) return undefined;
  return plain.slice(scope.length) || PAGE;
}

const integrityOf = ({ edition }: WorkerContext, path: string): string | undefined =>
  edition.files.find(([known]) => known === path)?.[1];

/** A file that is not in the cache of this edition comes into it at its next use. */
async function findOrFetch(context: WorkerContext, path: string, integrity: string): Promise<Response> {
  const key = cacheKeyOf(context, path, integrity);
  const own = await findInCaches(context, [cacheName(context)], key);
  if (own) return own;
  const found = await obtain(context, await otherCacheNames(context), path, integrity);
  const cache = await context.caches.open(cacheName(context));
  // Even if it cannot be cached, the file is there.
  cache.put(key, found.clone()).catch(() => undefined);
  return found;
}

/** A tab that was opened before the last change asks for files of its own edition. */
const findInOlderEditions = async (context: WorkerContext, path: string): Promise<Response | undefined> =>
  findInCaches(context, await ourCacheNames(context), context.scope + path);

/** The first match in one of these caches. */
async function findInCaches(
  context: WorkerContext,
  names: readonly string[],
  key: string,
): Promise<Response | undefined> {
  for (const name of names) {
    const cache = await context.caches.open(name);
    const found = await cache.match(key, { ignoreVary: true });
    if (found) return found;
  }
  return undefined;
}

/**
 * Exactly the file that the edition is made of. Anything else fails: the page of another edition, half way through an
 * upload, or the page that some servers send for a missing file would otherwise be cached and break the game for good.
 */
async function fetchFile(context: WorkerContext, path: string, integrity: string): Promise<Response> {
  // A file with a hash in its name may come from the browser's HTTP cache: it cannot be out of date.
  const mode = path.startsWith(HASHED) ? 'default' : 'no-cache';
  const response = await context.fetch(context.scope + path, { integrity, cache: mode, priority: 'low' });
  if (!response.redirected) return response;
  // Browsers refuse to open a page with a response that was redirected.
  const { status, headers } = response;
  return new Response(response.body, { status, headers });
}

/** Caches belong to the whole origin, where another copy of the game may live under another path. */
const prefixOf = ({ scope }: WorkerContext): string => `beams-and-pillars ${scope} `;

const cacheName = (context: WorkerContext): string => prefixOf(context) + context.edition.name;

/** Names of the caches of this copy of the game, the oldest first. */
async function ourCacheNames(context: WorkerContext): Promise<readonly string[]> {
  const names = await context.caches.keys();
  return names.filter(name => name.startsWith(prefixOf(context)));
}

/** The same without that of this edition. */
const otherCacheNames = async (context: WorkerContext): Promise<readonly string[]> =>
  (await ourCacheNames(context)).filter(name => name !== cacheName(context));

/** The URL that a file is cached under: with a part of its hash if its name has none, so that equal keys are equal files. */
function cacheKeyOf({ scope }: WorkerContext, path: string, integrity: string): string {
  return scope + path + (path.startsWith(HASHED) ? '' : `?${encodeURIComponent(integrity.slice(7, 23))}`);
}

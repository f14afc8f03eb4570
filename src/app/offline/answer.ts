import { HASHED, PAGE } from './edition.ts';
import {
  cacheKeyOf,
  cacheName,
  fetchFile,
  findInCaches,
  integrityOf,
  ourCaches,
  type WorkerContext,
} from './site.ts';

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

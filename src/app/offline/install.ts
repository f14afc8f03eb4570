import { PAGE } from './edition.ts';
import { cacheKeyOf, cacheName, fetchFile, findInCaches, ourCaches, type WorkerContext } from './site.ts';

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

import { describe, expect, it } from 'vitest';
import {
  answerRequest,
  type FileCaches,
  installEdition,
  removeOldEditions,
  type WorkerContext,
} from '../../../src/app/offline/edition-cache.ts';
import { type Files, makeCaches, makeEdition, makeServer, offline, SCOPE } from './fake-caches.ts';

const files: Files = { 'assets/a-2.js': 'a2', 'icon.svg': 'icon', 'index.html': 'page 2' };
const old: Files = { 'assets/a-1.js': 'a1', 'icon.svg': 'old icon', 'index.html': 'page 1' };

const contextOf = (
  caches: FileCaches,
  fetch: WorkerContext['fetch'],
  name = 'two',
  own = files,
): WorkerContext => ({
  scope: SCOPE,
  edition: makeEdition(name, own),
  caches,
  fetch,
});
async function installed(): Promise<ReturnType<typeof makeCaches>> {
  const caches = makeCaches();
  await installEdition(contextOf(caches, makeServer(old).fetch, 'one', old));
  await installEdition(contextOf(caches, makeServer(files).fetch));
  await removeOldEditions(contextOf(caches, offline));
  return caches;
}
const get = (path: string, init?: RequestInit): Request => new Request(new URL(path, SCOPE), init);
const textOf = async (response: Promise<Response> | undefined): Promise<string | undefined> =>
  (await response)?.text();

describe('without a network', () => {
  it.each([
    ['', 'page 2'],
    ['?from=class', 'page 2'],
    ['?pack=garden', 'page 2'],
    ['index.html', 'page 2'],
    ['icon.svg', 'icon'],
    ['icon.svg?1', 'icon'],
    ['assets/a-2.js', 'a2'],
    ['assets/a-1.js', 'a1'],
  ])('./%s is there', async (path, content) => {
    expect(await textOf(answerRequest(contextOf(await installed(), offline), get(path)))).toBe(content);
  });

  it('what no edition has fails as it would without a worker', async () => {
    await expect(
      answerRequest(contextOf(await installed(), offline), get('assets/none.js')),
    ).rejects.toThrow();
  });
});

describe('what is none of the worker’s business', () => {
  it.each([
    ['another method', get('icon.svg', { method: 'HEAD' })],
    ['a part of a file', get('icon.svg', { headers: { range: 'bytes=0-1' } })],
    ['a file that the build does not have', get('worker.js')],
    ['another folder', get('../other/index.html')],
    ['another origin', get('https://elsewhere.example/hall/index.html')],
    ['a name that every object has', get('constructor')],
  ])('%s goes to the network by itself', async (_, request) => {
    expect(answerRequest(contextOf(await installed(), offline), request)).toBeUndefined();
  });
});

describe('a file that the browser has cleared away', () => {
  it('is fetched, and kept again', async () => {
    const [caches, server] = [makeCaches(), makeServer(files)];
    const context = contextOf(caches, server.fetch);
    expect(await textOf(answerRequest(context, get('icon.svg')))).toBe('icon');
    await new Promise(setImmediate);
    expect(await textOf(answerRequest(context, get('icon.svg')))).toBe('icon');
    expect(server.asked).toEqual(['icon.svg']);
  });

  it('is the server’s newer one, which is not kept, where the server has moved on', async () => {
    const [caches, server] = [makeCaches(), makeServer({ 'index.html': 'page 3' })];
    const context = contextOf(caches, server.fetch);
    expect(await textOf(answerRequest(context, get('')))).toBe('page 3');
    expect([...caches.contents.values()].flatMap(cache => [...cache])).toEqual([]);
  });

  it('comes from the network where nothing can be kept', async () => {
    const caches: FileCaches = {
      ...makeCaches(),
      open: async () => {
        throw new DOMException('', 'SecurityError');
      },
    };
    expect(await textOf(answerRequest(contextOf(caches, makeServer(files).fetch), get('icon.svg')))).toBe(
      'icon',
    );
  });
});

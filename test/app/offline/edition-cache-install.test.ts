import { describe, expect, it } from 'vitest';
import {
  type FileCaches,
  installEdition,
  removeOldEditions,
  type WorkerContext,
} from '../../../src/app/offline/edition-cache.ts';
import { type Files, makeCaches, makeEdition, makeServer, offline, SCOPE } from './fake-caches.ts';

const one: Files = {
  'assets/a-1.js': 'a1',
  'assets/b-1.js': 'b',
  'icon.svg': 'icon',
  'index.html': 'page 1',
};
const two: Files = {
  'assets/a-2.js': 'a2',
  'assets/b-1.js': 'b',
  'icon.svg': 'icon',
  'index.html': 'page 2',
};
const three: Files = { ...two, 'index.html': 'page 3' };

const contextOf = (
  name: string,
  files: Files,
  caches: FileCaches,
  fetch = makeServer(files).fetch,
): WorkerContext => ({
  scope: SCOPE,
  edition: makeEdition(name, files),
  caches,
  fetch,
});
const cacheName = (name: string): string => `beams-and-pillars ${SCOPE} ${name}`;

describe('installing an edition', () => {
  it('keeps every file, the page last', async () => {
    const caches = makeCaches();
    const server = makeServer(one);
    await installEdition(contextOf('one', one, caches, server.fetch));
    expect([...(caches.contents.get(cacheName('one'))?.values() ?? [])].sort()).toEqual(
      Object.values(one).sort(),
    );
    expect(server.asked.at(-1)).toBe('index.html');
  });

  it('fetches of the next edition only what is new', async () => {
    const caches = makeCaches();
    await installEdition(contextOf('one', one, caches));
    const server = makeServer(two);
    await installEdition(contextOf('two', two, caches, server.fetch));
    expect(server.asked).toEqual(['assets/a-2.js', 'index.html']);
    expect(caches.contents.get(cacheName('two'))?.size).toBe(4);
    expect([...(caches.contents.get(cacheName('one'))?.values() ?? [])]).toContain('page 1');
  });

  it('asks the browser for its own copy only of files whose name tells what is in them', async () => {
    const modes = new Map<string, unknown>();
    const { fetch } = makeServer(one);
    const watched: WorkerContext['fetch'] = (request, init) => {
      modes.set(String(request).slice(SCOPE.length), init?.cache);
      return fetch(request, init);
    };
    await installEdition(contextOf('one', one, makeCaches(), watched));
    expect(modes.get('assets/a-1.js')).toBe('default');
    expect(modes.get('index.html')).toBe('no-cache');
  });

  it.each([
    ['a file is missing', { ...two, 'assets/a-2.js': undefined }],
    ['the page is still the old one', { ...two, 'index.html': 'page 1' }],
    ['a page is sent for what is not there', { ...two, 'assets/a-2.js': 'page 2' }],
  ])('fails where %s, and goes on from there the next time', async (_, broken) => {
    const caches = makeCaches();
    await installEdition(contextOf('one', one, caches));
    const before = new Map(caches.contents.get(cacheName('one')));
    const files = Object.fromEntries(Object.entries(broken).filter(([, content]) => content !== undefined));
    const context = contextOf('two', two, caches, makeServer(files as Files).fetch);
    await expect(installEdition(context)).rejects.toThrow();
    expect(caches.contents.get(cacheName('one'))).toEqual(before);
    expect([...(caches.contents.get(cacheName('two'))?.values() ?? [])]).not.toContain('page 2');
    await installEdition(contextOf('two', two, caches));
    expect(caches.contents.get(cacheName('two'))?.size).toBe(4);
  });

  it('needs no network for an edition that is whole', async () => {
    const caches = makeCaches();
    await installEdition(contextOf('one', one, caches));
    await expect(installEdition(contextOf('one', one, caches, offline))).resolves.toBeUndefined();
  });

  it('keeps a page that was redirected as one that was not', async () => {
    const redirecting: WorkerContext['fetch'] = async (request, init) => {
      const response = await makeServer(one).fetch(request, init);
      Object.defineProperty(response, 'redirected', { value: true });
      return response;
    };
    const caches = makeCaches();
    const put: string[] = [];
    const watched: FileCaches = {
      ...caches,
      open: async name => {
        const { match } = await caches.open(name);
        return { match, put: async (url, response) => void (response.redirected && put.push(url)) };
      },
    };
    await installEdition(contextOf('one', one, watched, redirecting));
    expect(put).toEqual([]);
  });
});

describe('removing old editions', () => {
  it('keeps the edition before, no older one, and nothing that is not ours', async () => {
    const caches = makeCaches();
    const strangers = ['another game', `beams-and-pillars ${SCOPE}copy/ one`];
    for (const name of strangers) await caches.open(name);
    for (const [name, files] of [
      ['one', one],
      ['two', two],
      ['three', three],
    ] as const)
      await installEdition(contextOf(name, files, caches));
    await removeOldEditions(contextOf('three', three, caches));
    expect([...caches.contents.keys()]).toEqual([...strangers, cacheName('two'), cacheName('three')]);
  });

  it('does not take half an edition for the one before', async () => {
    const caches = makeCaches();
    await installEdition(contextOf('one', one, caches));
    const half = makeServer({ 'assets/a-2.js': 'a2' });
    await expect(installEdition(contextOf('two', two, caches, half.fetch))).rejects.toThrow();
    await installEdition(contextOf('three', three, caches));
    await removeOldEditions(contextOf('three', three, caches));
    expect([...caches.contents.keys()]).toEqual([cacheName('one'), cacheName('three')]);
  });

  it('leaves one alone that is just coming', async () => {
    const caches = makeCaches();
    await installEdition(contextOf('one', one, caches));
    await caches.open(cacheName('two'));
    await removeOldEditions(contextOf('one', one, caches));
    expect([...caches.contents.keys()]).toEqual([cacheName('one'), cacheName('two')]);
  });
});

import { describe, expect, it } from 'vitest';
import {
  type FileCaches,
  installEdition,
  removeOldEditions,
  type WorkerContext,
} from '../../../src/app/offline/edition-cache.ts';
import { type Files, makeEdition, makeServer, makeShelves, offline, SCOPE } from './fake-caches.ts';

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

const siteOf = (
  name: string,
  files: Files,
  shelves: FileCaches,
  fetch = makeServer(files).fetch,
): WorkerContext => ({
  scope: SCOPE,
  edition: makeEdition(name, files),
  shelves,
  fetch,
});
const shelf = (name: string): string => `beams-and-pillars ${SCOPE} ${name}`;

describe('install', () => {
  it('keeps every file, the page last', async () => {
    const shelves = makeShelves();
    const server = makeServer(one);
    await installEdition(siteOf('one', one, shelves, server.fetch));
    expect([...(shelves.contents.get(shelf('one'))?.values() ?? [])].sort()).toEqual(
      Object.values(one).sort(),
    );
    expect(server.asked.at(-1)).toBe('index.html');
  });

  it('fetches of the next edition only what is new', async () => {
    const shelves = makeShelves();
    await installEdition(siteOf('one', one, shelves));
    const server = makeServer(two);
    await installEdition(siteOf('two', two, shelves, server.fetch));
    expect(server.asked).toEqual(['assets/a-2.js', 'index.html']);
    expect(shelves.contents.get(shelf('two'))?.size).toBe(4);
    expect([...(shelves.contents.get(shelf('one'))?.values() ?? [])]).toContain('page 1');
  });

  it('asks the browser for its own copy only of files whose name tells what is in them', async () => {
    const modes = new Map<string, unknown>();
    const { fetch } = makeServer(one);
    const watched: WorkerContext['fetch'] = (request, init) => {
      modes.set(String(request).slice(SCOPE.length), init?.cache);
      return fetch(request, init);
    };
    await installEdition(siteOf('one', one, makeShelves(), watched));
    expect(modes.get('assets/a-1.js')).toBe('default');
    expect(modes.get('index.html')).toBe('no-cache');
  });

  it.each([
    ['a file is missing', { ...two, 'assets/a-2.js': undefined }],
    ['the page is still the old one', { ...two, 'index.html': 'page 1' }],
    ['a page is sent for what is not there', { ...two, 'assets/a-2.js': 'page 2' }],
  ])('fails where %s, and goes on from there the next time', async (_, broken) => {
    const shelves = makeShelves();
    await installEdition(siteOf('one', one, shelves));
    const before = new Map(shelves.contents.get(shelf('one')));
    const files = Object.fromEntries(Object.entries(broken).filter(([, content]) => content !== undefined));
    const site = siteOf('two', two, shelves, makeServer(files as Files).fetch);
    await expect(installEdition(site)).rejects.toThrow();
    expect(shelves.contents.get(shelf('one'))).toEqual(before);
    expect([...(shelves.contents.get(shelf('two'))?.values() ?? [])]).not.toContain('page 2');
    await installEdition(siteOf('two', two, shelves));
    expect(shelves.contents.get(shelf('two'))?.size).toBe(4);
  });

  it('needs no network for an edition that is whole', async () => {
    const shelves = makeShelves();
    await installEdition(siteOf('one', one, shelves));
    await expect(installEdition(siteOf('one', one, shelves, offline))).resolves.toBeUndefined();
  });

  it('keeps a page that was redirected as one that was not', async () => {
    const redirecting: WorkerContext['fetch'] = async (request, init) => {
      const response = await makeServer(one).fetch(request, init);
      Object.defineProperty(response, 'redirected', { value: true });
      return response;
    };
    const shelves = makeShelves();
    const put: string[] = [];
    const watched: FileCaches = {
      ...shelves,
      open: async name => {
        const { match } = await shelves.open(name);
        return { match, put: async (url, response) => void (response.redirected && put.push(url)) };
      },
    };
    await installEdition(siteOf('one', one, watched, redirecting));
    expect(put).toEqual([]);
  });
});

describe('tidy', () => {
  it('keeps the edition before, no older one, and nothing that is not ours', async () => {
    const shelves = makeShelves();
    const strangers = ['another game', `beams-and-pillars ${SCOPE}copy/ one`];
    for (const name of strangers) await shelves.open(name);
    for (const [name, files] of [
      ['one', one],
      ['two', two],
      ['three', three],
    ] as const)
      await installEdition(siteOf(name, files, shelves));
    await removeOldEditions(siteOf('three', three, shelves));
    expect([...shelves.contents.keys()]).toEqual([...strangers, shelf('two'), shelf('three')]);
  });

  it('does not take half an edition for the one before', async () => {
    const shelves = makeShelves();
    await installEdition(siteOf('one', one, shelves));
    const half = makeServer({ 'assets/a-2.js': 'a2' });
    await expect(installEdition(siteOf('two', two, shelves, half.fetch))).rejects.toThrow();
    await installEdition(siteOf('three', three, shelves));
    await removeOldEditions(siteOf('three', three, shelves));
    expect([...shelves.contents.keys()]).toEqual([shelf('one'), shelf('three')]);
  });

  it('leaves one alone that is just coming', async () => {
    const shelves = makeShelves();
    await installEdition(siteOf('one', one, shelves));
    await shelves.open(shelf('two'));
    await removeOldEditions(siteOf('one', one, shelves));
    expect([...shelves.contents.keys()]).toEqual([shelf('one'), shelf('two')]);
  });
});

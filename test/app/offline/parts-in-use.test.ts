import { expect, test } from 'vitest';
import {
  answerRequest,
  type FileCaches,
  installEdition,
  keepPartOf,
  noteUse,
  type WorkerContext,
} from '../../../src/app/offline/edition-cache.ts';
import { type Files, makeCaches, makeEdition, makeServer, offline, SCOPE } from './fake-caches.ts';

const PARTS = {
  'assets/canvas-1.js': ['canvas'],
  'assets/canvas-2.js': ['canvas'],
  'assets/both.js': ['canvas', 'webgl'],
  'assets/webgl.js': ['webgl'],
  'assets/teach.js': ['teach'],
  'assets/teach-more.js': ['teach'],
  'icon-512.png': ['icons'],
};
const one: Files = {
  'assets/game.js': 'game',
  'assets/canvas-1.js': 'canvas 1',
  'assets/both.js': 'both',
  'assets/webgl.js': 'webgl',
  'assets/teach.js': 'teach',
  'assets/teach-more.js': 'more',
  'icon-512.png': 'icon',
  'index.html': 'page 1',
};
const { 'assets/canvas-1.js': _, ...others } = one;
const two: Files = { ...others, 'assets/canvas-2.js': 'canvas 2', 'index.html': 'page 2' };

const contextOf = (
  caches: FileCaches,
  files: Files = one,
  fetch: WorkerContext['fetch'] = makeServer(files).fetch,
): WorkerContext => ({
  scope: SCOPE,
  edition: makeEdition(files === one ? 'one' : 'two', files, PARTS),
  caches,
  fetch,
});

const keptIn = (caches: ReturnType<typeof makeCaches>, name: string): readonly string[] =>
  [...(caches.contents.get(`beams-and-pillars ${SCOPE} ${name}`)?.keys() ?? [])]
    .map(key => key.slice(SCOPE.length).replace(/\?.*/, ''))
    .sort();
const get = (path: string): Request => new Request(new URL(path, SCOPE));

test('of the parts that only some devices need those in use are kept', async () => {
  const caches = makeCaches();
  await noteUse({ scope: SCOPE, caches }, ['canvas', 'something-else']);
  await installEdition(contextOf(caches));
  expect(keptIn(caches, 'one')).toEqual([
    'assets/both.js',
    'assets/canvas-1.js',
    'assets/game.js',
    'index.html',
  ]);
});

test('where nothing is noted, as storage failed, none of them is', async () => {
  const caches = makeCaches();
  await installEdition(contextOf(caches));
  expect(keptIn(caches, 'one')).toEqual(['assets/game.js', 'index.html']);
});

test('the whole of a part is kept when it is first used, and of the next edition, too', async () => {
  const caches = makeCaches();
  await installEdition(contextOf(caches));
  await keepPartOf(contextOf(caches), get('assets/teach.js'));
  expect(keptIn(caches, 'one')).toEqual([
    'assets/game.js',
    'assets/teach-more.js',
    'assets/teach.js',
    'index.html',
  ]);
  await installEdition(contextOf(caches, two));
  expect(keptIn(caches, 'two')).toEqual([
    'assets/game.js',
    'assets/teach-more.js',
    'assets/teach.js',
    'index.html',
  ]);
});

test('a part that could not be kept whole is tried again', async () => {
  const caches = makeCaches();
  await installEdition(contextOf(caches));
  await expect(keepPartOf(contextOf(caches, one, offline), get('assets/teach.js'))).rejects.toThrow();
  await keepPartOf(contextOf(caches), get('assets/teach.js'));
  expect(keptIn(caches, 'one')).toContain('assets/teach-more.js');
});

test('a file that every device needs, or that parts share, keeps no part', () => {
  const caches = makeCaches();
  for (const path of ['', 'assets/game.js', 'assets/both.js', 'assets/none.js'])
    expect(keepPartOf(contextOf(caches), get(path))).toBeUndefined();
});

test('whoever has everything of an earlier edition has everything of this', async () => {
  const caches = makeCaches();
  await caches.open(`beams-and-pillars ${SCOPE} before`);
  await installEdition(contextOf(caches));
  expect(keptIn(caches, 'one')).toEqual(Object.keys(one).sort());
});

test('what an older edition has kept needs no network', async () => {
  const caches = makeCaches();
  await noteUse({ scope: SCOPE, caches }, ['teach']);
  await installEdition(contextOf(caches));
  await caches.delete(`beams-and-pillars-use ${SCOPE}`);
  await noteUse({ scope: SCOPE, caches }, []);
  await installEdition(contextOf(caches, two));
  const answer = answerRequest(contextOf(caches, two, offline), get('assets/teach.js'));
  expect(await (await answer)?.text()).toBe('teach');
  expect(keptIn(caches, 'two')).toContain('assets/teach.js');
});

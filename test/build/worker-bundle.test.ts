import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listFiles, writeWorker } from '../../src/build/worker-bundle.ts';
import { integrityFor } from '../app/offline/fake-caches.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offline-'));
  await mkdir(join(folder, 'assets'));
  await put('index.html', 'page');
  await put('assets/a-1.js', 'a');
  for (const copy of ['index.html.br', 'index.html.gz', 'assets/a-1.js.br', 'worker.js', 'worker.js.br'])
    await put(copy, 'old');
});
afterEach(() => rm(folder, { recursive: true }));

const put = (path: string, content: string): Promise<void> => writeFile(join(folder, path), content);
const write = async (): Promise<string> => {
  await writeWorker(folder);
  return readFile(join(folder, 'worker.js'), 'utf8');
};
const nameIn = (code: string): string | undefined => /name:[`"'](\w+)/.exec(code)?.[1];

test('every file of the build is listed with what is in it; the worker and compressed copies are not', async () => {
  expect(await listFiles(folder)).toEqual([
    ['assets/a-1.js', integrityFor('a')],
    ['index.html', integrityFor('page')],
  ]);
});

test('the worker is one file that has the list, and imports nothing', async () => {
  const code = await write();
  expect(code).toContain(integrityFor('page'));
  expect(code).not.toMatch(/\bimport\b|\bexport\b/);
});

test('the same files are the same worker; a file that changes, comes or goes is another', async () => {
  const first = await write();
  expect(await write()).toBe(first);
  await put('index.html', 'another page');
  const second = await write();
  await put('icon.svg', 'icon');
  const third = await write();
  const names = [first, second, third].map(nameIn);
  expect(names).not.toContain(undefined);
  expect(new Set(names).size).toBe(3);
});

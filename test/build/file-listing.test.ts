import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LISTING, writeListing } from '../../src/build/worker-bundle.ts';

test('the list has every file of the build, and never itself, the worker or a compressed copy', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'listing-'));
  await mkdir(join(folder, 'assets'));
  for (const path of [
    'index.html',
    'index.html.br',
    'assets/b.js',
    'assets/a.css',
    'worker.js',
    'worker.js.gz',
  ])
    await writeFile(join(folder, path), path);
  const read = async (): Promise<unknown> => JSON.parse(await readFile(join(folder, LISTING), 'utf8'));
  await writeListing(folder);
  const list = await read();
  expect(list).toEqual(['assets/a.css', 'assets/b.js', 'index.html']);
  await writeListing(folder);
  expect(await read()).toEqual(list);
  await rm(folder, { recursive: true });
});

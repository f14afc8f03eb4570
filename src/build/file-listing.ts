import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { afterBuild, type Built } from './after-build.ts';
import { packageFiles } from './package-files.ts';
import { listFiles } from './worker-bundle.ts';

export const LISTING = 'files.json';

/** Writes the list of all files of the build, from which packages are made; must stand before `serviceWorker`, which caches it. */
export const fileListing = (): Plugin => afterBuild('listing', writeListing);

export const writeListing = async (folder: string, built: Built): Promise<void> => {
  const files = await listFiles(folder);
  const paths = files.map(([path]) => path).filter(path => path !== LISTING);
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  await writeFile(join(folder, LISTING), JSON.stringify(packageFiles(built, paths, page)));
};

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { listFiles } from './offline.ts';
import { afterBuild } from './written.ts';

export const LISTING = 'files.json';

/** Writes the paths of all files of the build, for whoever packs them up; must stand before the worker, which keeps the list, too. */
export const fileListing = (): Plugin => afterBuild('listing', writeListing);

export const writeListing = async (folder: string): Promise<void> => {
  const files = await listFiles(folder);
  const paths = files.map(([path]) => path).filter(path => path !== LISTING);
  await writeFile(join(folder, LISTING), JSON.stringify(paths));
};

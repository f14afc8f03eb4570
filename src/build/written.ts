import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Goes over the folder of a build once everything is in it; several do so one after another, in the order of the plugins. */
export const afterBuild = (name: string, call: (folder: string) => Promise<void>): Plugin => {
  let folder = '';
  return {
    name,
    apply: 'build',
    enforce: 'post',
    configResolved: ({ root, build: { outDir } }) => {
      folder = resolve(root, outDir);
    },
    writeBundle: { order: 'post', sequential: true, handler: () => call(folder) },
  };
};

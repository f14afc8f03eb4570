import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import type { Edition, EditionFile } from '../app/offline/edition-cache.ts';
import { afterBuild, type Built } from './after-build.ts';
import { partsByFile } from './package-files.ts';

const WORKER = 'worker.js';
const source = fileURLToPath(new URL('../app/offline/service-worker.ts', import.meta.url));
/** Copies that `compress` makes for servers; no page ever asks for one. */
const isCopy = (path: string): boolean => /\.(br|gz)$/.test(path);

/** Writes the service worker, which holds the list of all files of the build; must stand before `compress`. */
export const serviceWorker = (): Plugin => afterBuild('offline', writeWorker);

/** The worker for the files that are in the folder now. @param built says which of them only some devices need. */
export const writeWorker = async (folder: string, built?: Built): Promise<void> => {
  const parts = built ? partsByFile(built) : new Map<string, readonly string[]>();
  const files = (await listFiles(folder)).map(([path, integrity]): EditionFile => {
    const needing = parts.get(path);
    return needing ? [path, integrity, needing] : [path, integrity];
  });
  // A changed worker is another edition: it must not share a cache with the one it replaces.
  const code = await bundle({ name: '', files });
  const name = sha256(code, 'hex').slice(0, 12);
  await writeFile(join(folder, WORKER), await bundle({ name, files }));
};

/** Sorted by path, so that the same files are the same edition on every machine. */
export const listFiles = async (folder: string): Promise<Edition['files']> => {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const paths = entries
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(path => path !== WORKER && !isCopy(path));
  const list = paths.sort().map(async path => {
    const content = await readFile(join(folder, path));
    return [path, `sha256-${sha256(content, 'base64')}`] as const;
  });
  return Promise.all(list);
};

const sha256 = (content: string | Buffer, as: 'hex' | 'base64'): string =>
  createHash('sha256').update(content).digest(as);

/** One file without imports: not every browser supports module workers. */
const bundle = async (edition: Edition): Promise<string> => {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [editionModule(edition)],
    build: {
      target: 'es2020',
      write: false,
      modulePreload: false,
      rolldownOptions: { input: source, output: { format: 'iife', entryFileNames: WORKER } },
    },
  });
  const [first] = 'output' in result ? result.output : [];
  if (first?.type !== 'chunk') throw new Error(`${source} gives no worker`);
  return first.code;
};

const editionModule = (edition: Edition): Plugin => ({
  name: 'edition',
  resolveId: id => (id === 'virtual:edition' ? `\0${id}` : undefined),
  load: id => (id === '\0virtual:edition' ? `export const edition = ${JSON.stringify(edition)};` : undefined),
});

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';
import { terminalLanguage } from '../server/terminal-language.ts';
import { readSentences } from './locale-files.ts';

/** What was built, and of which modules: as much of it as is asked for here. */
export type Built = {
  readonly chunks: readonly BuiltChunk[];
  readonly moduleOf: (id: string) => BuiltModule | null;
};
export type BuiltChunk = {
  readonly fileName: string;
  readonly facadeModuleId: string | null;
  readonly moduleIds: readonly string[];
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
  readonly viteMetadata?: {
    readonly importedCss: ReadonlySet<string>;
    readonly importedAssets: ReadonlySet<string>;
  };
};
type BuiltModule = {
  readonly importedIds: readonly string[];
  readonly dynamicallyImportedIds: readonly string[];
  /** What plugins have said of it. */
  readonly meta: Readonly<Record<string, unknown>>;
};

/** A plugin that works on the folder of a finished build. Several run one after another, in the order of the plugins. */
export const afterBuild = (name: string, call: (folder: string, built: Built) => Promise<void>): Plugin => {
  let folder = '';
  return {
    name,
    apply: 'build',
    enforce: 'post',
    configResolved: ({ root, build: { outDir } }) => {
      folder = resolve(root, outDir);
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler(_, bundle) {
        const chunks = Object.values(bundle).filter(output => output.type === 'chunk');
        await call(folder, { chunks, moduleOf: id => this.getModuleInfo(id) });
      },
    },
  };
};

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);
const textFile = /\.(html|js|css|json|svg|txt|webmanifest)$/;

/** Writes `.br` and `.gz` beside each text file of the build, so that a plain file server can send them. */
export const compress = (): Plugin => afterBuild('compress', compressFolder);

export const compressFolder = async (folder: string): Promise<void> => {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter(entry => entry.isFile() && textFile.test(entry.name));
  await Promise.all(files.map(file => compressFile(join(file.parentPath, file.name))));
};

const compressFile = async (path: string): Promise<void> => {
  const plain = await readFile(path);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
  };
  await writeFile(`${path}.br`, await toBrotli(plain, { params }));
  await writeFile(`${path}.gz`, await toGzip(plain, { level: constants.Z_BEST_COMPRESSION }));
};

/** Prints that the game is being built, and at the end in which folder it is. Must stand last. */
export const announce = (): Plugin => {
  const say = readSentences(resolve('locales'), terminalLanguage());
  const print = (text: string): void => void process.stdout.write(`${text}\n`);
  return {
    ...afterBuild('announce', async folder => print(say('built', { folder: `${relative('.', folder)}/` }))),
    buildStart: () => print(say('building')),
  };
};

import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { beamWords } from './beam-words.ts';
import { interviews } from './interview-modules.ts';
import { wordPortions } from './locale-files.ts';

/** The program that serves the game and runs live classes. */
export const PROGRAM = 'live.mjs';
const source = fileURLToPath(new URL('../server/start-server.ts', import.meta.url));
/** Has a part for each system, and finds it from where it lies. */
export const UNBUNDLED = 'classic-level';

/** Where the program finds the game and keeps rooms, as addresses from its own folder. */
export type ServerFolders = { readonly game: string; readonly data: string };

/** Writes the server into a folder: everything in it but `UNBUNDLED`. */
export const bundleServer = async (outDir: string, { game, data }: ServerFolders): Promise<void> => {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { GAME_FOLDER: JSON.stringify(game), DATA_FOLDER: JSON.stringify(data) },
    plugins: [interviews(), wordPortions(), beamWords(), withoutWords()],
    ssr: { noExternal: true, external: [UNBUNDLED] },
    build: {
      ...{ ssr: source, outDir, emptyOutDir: true, target: 'node20', minify: false },
      license: { fileName: 'licenses.md' },
      rolldownOptions: {
        checks: { bundlerTimings: false },
        output: { entryFileNames: PROGRAM, codeSplitting: false },
      },
    },
  });
};

/** A server deals and judges, and says nothing: words, quotations and readings of packs stay out. */
const withoutWords = (): Plugin => ({
  name: 'without-words',
  enforce: 'pre',
  resolveId: id => (WORDS.test(id) ? '\0without-words' : undefined),
  load: id => (id === '\0without-words' ? 'export default {}; export const evidence = {};' : undefined),
});
const WORDS = /\.json\?(?:first|later|further|beam=\w+)$|\/readings\.json$|^virtual:(?:evidence|titles)\//;

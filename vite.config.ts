import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { announce, compress } from './src/build/after-build.ts';
import { beamWords } from './src/build/beam-words.ts';
import { compileHints, entryChunks, firstChunk, shortNames } from './src/build/chunk-loading.ts';
import { fileListing } from './src/build/file-listing.ts';
import { contentSecurityPolicy, pageSentences, stylesInPage, webManifest } from './src/build/html-head.ts';
import { interviews } from './src/build/interview-modules.ts';
import { leanPreload } from './src/build/lean-preload.ts';
import { pseudoWords, wordPortions } from './src/build/locale-files.ts';
import { phaser } from './src/build/phaser-modules.ts';
import { preloadWords } from './src/build/preload-words.ts';
import { tokensCss } from './src/build/tokens-css.ts';
import { serviceWorker } from './src/build/worker-bundle.ts';

const { version }: { readonly version: string } = JSON.parse(readFileSync('package.json', 'utf8'));

const UNITS = 'test/**/*.test.ts';
const BROWSER = 'test/browser/**';
/** Tests that stand in for parts of a browser, or load the game with more kinds than it has: each file runs isolated. */
const ISOLATED = [
  'app/canvas',
  'app/dom',
  'app/lms',
  'app/offline',
  'app/sound',
  'app/store',
  'later-kinds',
].map(folder => `test/${folder}/**/*.test.ts`);

/** `vite build --mode packs`, for tests: a second pack stands beside the built-in one. No other build contains it. */
const TEST_PACKS = fileURLToPath(new URL('./test/fixtures/packs', import.meta.url));
const testShelf = { find: /^\.\/packs\/built-in\.ts$/, replacement: `${TEST_PACKS}/built-in.ts` };

/** The modules that each entry point is drawn from. */
const ENTRIES = {
  first: ['/src/app/list/first-page-chunk.ts'],
  home: ['/src/app/list/home-page-chunk.ts'],
  task: ['/src/app/list/assignment-page-chunk.ts', '/src/app/store/classwork/assignment-actions.ts'],
  saves: ['/src/app/store/saves/save-schemas.ts'],
};

/** Files of words that no first screen needs. */
const later = ['teacher', 'build', 'content', 'page', 'quantity', 'join', 'live'];

export default defineConfig(({ mode, command }) => ({
  base: './',
  define: { APP_VERSION: JSON.stringify(version) },
  // Routes are hashes: a missing file is a missing file.
  appType: 'mpa',
  logLevel: command === 'build' ? 'warn' : 'info',
  resolve: { alias: mode === 'packs' ? [testShelf] : [] },
  plugins: [
    tokensCss(),
    phaser(),
    interviews(mode === 'packs' ? [TEST_PACKS] : []),
    pageSentences(),
    webManifest(),
    mode === 'pseudo' && pseudoWords(),
    wordPortions(),
    beamWords(),
    preloadWords({
      pack: 'miit-2023',
      leaveOut: later,
      modules: { ...ENTRIES, campaign: ['/src/app/list/campaign-pages-chunk.ts'] },
    }),
    stylesInPage(),
    // After whatever writes inline scripts: it counts them.
    contentSecurityPolicy(),
    leanPreload(),
    compileHints(),
    fileListing(),
    serviceWorker(),
    compress(),
    announce(),
  ],
  build: {
    target: 'es2020',
    cssTarget: ['chrome88', 'edge88', 'firefox90', 'safari15', 'ios15'],
    emptyOutDir: true,
    // All browsers of the target support modulepreload.
    modulePreload: { polyfill: false },
    // The engine cannot be split, and is fetched behind the first screen.
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      // Compression takes long, which is no cause for a warning.
      checks: { bundlerTimings: false },
      output: {
        codeSplitting: {
          groups: [
            { name: firstChunk('/src/main.ts'), debugName: 'game' },
            {
              name: entryChunks({
                ...ENTRIES,
                canvas: ['/src/app/canvas/start-canvas.ts'],
                cards: ['/src/app/kinds/match/canvas.ts'],
              }),
              debugName: 'entries',
            },
          ],
          includeDependenciesRecursively: false,
        },
        chunkFileNames: shortNames(['game', 'rules', 'recollection', 'task', 'start-canvas']),
        assetFileNames: 'assets/[name]-[hash:7][extname]',
      },
    },
  },
  test: {
    environment: 'node',
    // Nothing is timed: a busy machine takes longer and fails nothing.
    testTimeout: 120_000,
    maxWorkers: availableParallelism(),
    projects: [
      // Rules and drawings keep no state in their modules: their tests share one context, and each module is loaded once.
      {
        extends: true,
        test: { name: 'pure', include: [UNITS], exclude: [BROWSER, ...ISOLATED], isolate: false },
      },
      { extends: true, test: { name: 'isolated', include: ISOLATED } },
      // Only `npm run test:scale` runs it: it needs a Redis.
      { extends: true, test: { name: 'redis', include: ['test/**/*.redis.ts'] } },
    ],
  },
}));

import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { announce } from './src/build/announce.ts';
import { firstChunk } from './src/build/early.ts';
import { compileHints } from './src/build/hint.ts';
import { interviews } from './src/build/interview.ts';
import { fileListing } from './src/build/listing.ts';
import { webManifest } from './src/build/manifest.ts';
import { serviceWorker } from './src/build/offline.ts';
import { pageSentences } from './src/build/page.ts';
import { phaser } from './src/build/phaser.ts';
import { contentSecurityPolicy } from './src/build/policy.ts';
import { preloadWords } from './src/build/preload.ts';
import { pseudoWords } from './src/build/pseudo.ts';
import { previewServer } from './src/build/serve.ts';
import { compress } from './src/build/squeeze.ts';
import { tokensCss } from './src/build/tokens.ts';
import { wordPortions } from './src/build/words.ts';

const { version }: { readonly version: string } = JSON.parse(readFileSync('package.json', 'utf8'));

const UNITS = 'test/**/*.test.ts';
const BROWSER = 'test/browser/**';
/** Tests that put something in the place of a browser: each file has a world of its own. */
const WORLDS = ['canvas', 'dom', 'lms', 'offline', 'sound', 'store'].map(
  folder => `test/app/${folder}/**/*.test.ts`,
);

/** Words that no first screen needs. */
const later = ['teacher', 'build', 'content', 'page', 'quantity'];

export default defineConfig(({ mode, command }) => ({
  base: './',
  define: { APP_VERSION: JSON.stringify(version) },
  // Routes are hashes: a missing file is a missing file.
  appType: 'mpa',
  logLevel: command === 'build' ? 'warn' : 'info',
  plugins: [
    tokensCss(),
    phaser(),
    interviews(),
    pageSentences(),
    webManifest(),
    mode === 'pseudo' && pseudoWords(),
    wordPortions(),
    preloadWords({
      leaveOut: later,
      rooms: '/src/app/list/rooms.ts',
      assigned: ['/src/app/list/classwork.ts', '/src/app/store/classwork/assigning.ts'],
    }),
    // After whatever writes inline scripts: it counts them.
    contentSecurityPolicy(),
    compileHints(),
    fileListing(),
    serviceWorker(),
    compress(),
    previewServer(),
    announce(),
  ],
  build: {
    target: 'es2020',
    cssTarget: ['chrome88', 'edge88', 'firefox90', 'safari15', 'ios15'],
    emptyOutDir: true,
    // Every browser of the target preloads modules by itself.
    modulePreload: { polyfill: false },
    // The engine is one piece by nature, and fetched behind the first screen.
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      // How long the squeezing takes is no news to whoever builds the game.
      checks: { bundlerTimings: false },
      output: {
        codeSplitting: {
          groups: [{ name: firstChunk('/src/main.ts'), debugName: 'game' }],
          includeDependenciesRecursively: false,
        },
      },
    },
  },
  test: {
    environment: 'node',
    // Nothing is timed: a busy machine takes longer and fails nothing.
    testTimeout: 120_000,
    maxWorkers: availableParallelism(),
    projects: [
      // Rules and drawings keep no state in their modules: their tests share a world, and each module is loaded once.
      {
        extends: true,
        test: { name: 'pure', include: [UNITS], exclude: [BROWSER, ...WORLDS], isolate: false },
      },
      { extends: true, test: { name: 'worlds', include: WORLDS } },
    ],
  },
}));

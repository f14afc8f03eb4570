import { resolve } from 'node:path';
import { build } from 'vite';
import { compress } from '../../src/build/after-build.ts';

/** A page that asks a first question. `answerable` matches once that question can be answered. */
export type Contender = {
  readonly name: string;
  readonly folder: string;
  readonly port: number;
  /** What stands behind the address of the server. */
  readonly path: string;
  readonly answerable: string;
  /** Matches once the level is drawn on a canvas and takes input; absent where there is no canvas. */
  readonly ready?: string;
  readonly make: () => Promise<unknown>;
};

/** Builds a page of this folder with the settings of the game, but for its plugins. */
const buildPage = (name: string): Promise<unknown> =>
  build({
    configFile: false,
    root: resolve('test/bench', name),
    base: './',
    logLevel: 'warn',
    plugins: [compress()],
    build: {
      outDir: resolve('.cache', name),
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
    },
  });

/** The one that the budgets are for; it is measured against the others. */
export const subject = 'game';

export const contenders: readonly Contender[] = [
  {
    name: 'limit',
    folder: '.cache/limit',
    port: 21751,
    path: '',
    answerable: 'button.pillar:enabled',
    make: () => buildPage('limit'),
  },
  {
    name: subject,
    folder: 'dist',
    port: 21752,
    path: '#/play/industry_match_1',
    answerable: '[data-answerable]',
    ready: '[data-stage="ready"]',
    make: () => build(),
  },
  {
    name: 'stock',
    folder: '.cache/stock',
    port: 21753,
    path: '',
    answerable: '[data-answerable]',
    ready: '[data-canvas]',
    make: () => buildPage('stock'),
  },
];

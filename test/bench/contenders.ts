import { resolve } from 'node:path';
import { build } from 'vite';
import { squeeze } from '../../src/build/squeeze.ts';

/** A page that asks a first question. `answerable` matches once that question can be answered. */
export type Contender = {
  readonly name: string;
  readonly folder: string;
  readonly port: number;
  /** What stands behind the address of the server. */
  readonly path: string;
  readonly answerable: string;
  readonly make: () => Promise<unknown>;
};

/** The first is what the others are measured against. */
export const contenders: readonly Contender[] = [
  {
    name: 'limit',
    folder: '.cache/limit',
    port: 41751,
    path: '',
    answerable: 'button.pillar:enabled',
    make: () =>
      build({
        configFile: false,
        root: resolve('test/bench/limit'),
        base: './',
        logLevel: 'warn',
        plugins: [squeeze()],
        build: {
          outDir: resolve('.cache/limit'),
          emptyOutDir: true,
          target: 'es2022',
          modulePreload: { polyfill: false },
        },
      }),
  },
  {
    name: 'game',
    folder: 'dist',
    port: 41752,
    path: '#/play/industry_match_1',
    answerable: '[data-answerable]',
    make: () => build(),
  },
];

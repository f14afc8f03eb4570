import { resolve } from 'node:path';
import { build } from 'vite';
import { compress } from '../../src/build/after-build.ts';

/** Where people enter: a level of cards, the home page, the link of an assignment. */
export const ENTRIES = ['question', 'home', 'assignment'] as const;
export type EntryName = (typeof ENTRIES)[number];

/** One way in. */
export type Entry = {
  /** What stands behind the address of the server. */
  readonly path: string;
  /** Matches once one can do what one has come for: answer, or press the main button. */
  readonly usable: string;
  /** Matches once a level is drawn on a canvas and takes input; absent where there is no canvas. */
  readonly ready?: string;
  /** What is kept on the device already: localStorage. */
  readonly kept?: Readonly<Record<string, string>>;
};

/** A page that asks a first question. */
export type Contender = {
  readonly name: string;
  readonly folder: string;
  readonly port: number;
  readonly entries: Readonly<Record<EntryName, Entry>>;
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

/** Ten items of one beam. */
const CODE = '#A20NQYS2QV8CP9Z000XZH4000WG00001S';

const gameEntries: Contender['entries'] = {
  question: {
    path: '#/play/industry_match_1',
    usable: '[data-answerable]',
    ready: '[data-stage="ready"]',
  },
  home: {
    path: '',
    usable: '[data-page=home] a[data-go]',
    // Somebody who has been here before: a newcomer would meet the first minute.
    kept: { 'beams-and-pillars/settings': JSON.stringify({ version: 1, body: { isBegun: true } }) },
  },
  assignment: { path: CODE, usable: '[data-page=assignment] .go .button' },
};

/** A page that has nothing but its question is entered in one way only. */
const onlyWay = (entry: Entry): Contender['entries'] => ({ question: entry, home: entry, assignment: entry });

const game = (name: string, folder: string, port: number, make: Contender['make']): Contender => ({
  ...{ name, folder, port, make },
  entries: gameEntries,
});

/** @param before folder of an earlier build of the game, to be measured in turn with this one. */
export const contendersWith = (before: string | undefined): readonly Contender[] => [
  {
    name: 'limit',
    folder: '.cache/limit',
    port: 21751,
    entries: onlyWay({ path: '', usable: 'button.pillar:enabled' }),
    make: () => buildPage('limit'),
  },
  game(subject, 'dist', 21752, () => build()),
  ...(before === undefined ? [] : [game('before', before, 21754, async () => undefined)]),
  {
    name: 'stock',
    folder: '.cache/stock',
    port: 21753,
    entries: onlyWay({ path: '', usable: '[data-answerable]', ready: '[data-canvas]' }),
    make: () => buildPage('stock'),
  },
];

import type { Plugin } from 'vite';

/** How the game is cut into chunks, and compiled, so that what one has come for comes early. */

/** Who imports a module, not counting `import()`. */
type ModuleGraph = {
  readonly getModuleInfo: (id: string) => { readonly importers: readonly string[] } | null;
};

/**
 * Puts everything that the game starts with into one chunk. Otherwise every module that a later chunk shares would become a
 * chunk of its own, and the first question would wait for a dozen small files.
 * @param entry end of the path of the module that the page loads.
 */
export function firstChunk(entry: string): (id: string, modules: ModuleGraph) => string | null {
  const known = new Map<string, boolean>();
  const isEarly = (id: string, modules: ModuleGraph): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    // Ends the search at import cycles.
    known.set(id, false);
    const isFound =
      id.endsWith(entry) ||
      (modules.getModuleInfo(id)?.importers.some(importer => isEarly(importer, modules)) ?? false);
    known.set(id, isFound);
    return isFound;
  };
  return (id, modules) => (isEarly(id, modules) ? 'game' : null);
}

/** What others may want without the pages, and without their style sheets. */
const RULES = /\/src\/(core|text)\//;

/** What starts the canvas, or what others draw with, too; the faces of kinds are chunks already. */
function ownNameOf(id: string): string | null {
  if (id.includes('/src/app/kinds/')) return null;
  return id.includes('/src/app/canvas/') ? 'start-canvas' : 'shapes';
}

/**
 * Where people enter, besides a level. first: the first minute. task: the page of an assignment. saves: what reads the saves of
 * whoever has been here before, wherever they enter.
 */
export type EntryPoint = 'first' | 'home' | 'task' | 'saves';

/** Ends of the paths of the modules that each is drawn from. */
type EntryModules = Readonly<Record<EntryPoint, readonly string[]>> & {
  /** What starts the canvas. */
  readonly canvas: readonly string[];
  /** What draws cards and pillars on it, in most first levels. */
  readonly cards: readonly string[];
};

/**
 * What an entry point needs besides the first chunk is one chunk, and what it shares with others is one or two more: each
 * file costs a request, and a turn of the processor. `home`, `task` and `saves` are pages and what reads saves; `codes` and
 * `controls` are used elsewhere, too; `hall` is drawn by the canvas, too; `start-canvas` is for that alone; `shapes` is what
 * the canvas and others need.
 */
export function entryChunks(ends: EntryModules): (id: string, modules: ModuleGraph) => string | null {
  const reach = (modules: readonly string[]) => {
    const all = modules.map(end => firstChunk(end));
    return (id: string, modules: ModuleGraph): boolean => all.some(isIn => isIn(id, modules) !== null);
  };
  const isStarting = reach(ends.canvas);
  const isCards = reach(ends.cards);
  const entries = [
    { name: 'first', rules: 'first', isIn: reach(ends.first) },
    { name: 'home', rules: 'controls', isIn: reach(ends.home) },
    { name: 'task', rules: 'codes', isIn: reach(ends.task) },
    { name: 'saves', rules: 'saves', isIn: reach(ends.saves) },
  ];
  return (id, modules) => {
    const [entry, another] = entries.filter(({ isIn }) => isIn(id, modules));
    const [starts, draws] = [isStarting(id, modules), isCards(id, modules)];
    if (!entry && (starts || draws)) return ownNameOf(id);
    if (!entry) return null;
    if (starts || draws) return 'hall';
    if (another) return 'controls';
    // A chunk already, by the name of its module.
    if (entry.name === 'first') return null;
    return RULES.test(id) ? entry.rules : entry.name;
  };
}

/**
 * The names of chunks: those that mostly other chunks import get nothing but a hash, and hashes are short, since the first
 * chunk and the page list dozens of them. @param named names to be kept: of the first chunk, and of those that tests hold back.
 */
export const shortNames =
  (named: readonly string[]) =>
  ({ name, isDynamicEntry }: { readonly name: string; readonly isDynamicEntry: boolean }): string =>
    isDynamicEntry || named.includes(name) ? 'assets/[name]-[hash:7].js' : 'assets/part-[hash:7].js';

/** Ends of the paths of modules whose chunks run nearly all of their functions as soon as they are loaded. */
const AT_ONCE: readonly string[] = [
  '/src/main.ts',
  '/src/app/list/home-page-chunk.ts',
  '/src/app/list/assignment-page-chunk.ts',
  '/src/shapes/hall/tower.ts',
  '/src/app/canvas/start-canvas.ts',
  '/src/app/dom/shapes-to-canvas.ts',
  'virtual:phaser/engine-canvas',
  'virtual:phaser/engine-webgl',
];

const runsAtOnce = ({ moduleIds }: { readonly moduleIds: readonly string[] }): boolean =>
  moduleIds.some(id => AT_ONCE.some(end => id.endsWith(end)));

const HINT = '//# allFunctionsCalledOnLoad';

/**
 * Puts a comment at the top of a chunk that makes V8 compile its functions while it is still loading, not one by one while
 * the player waits. Other engines ignore it.
 */
export const compileHints = (): Plugin => ({
  name: 'compile-hints',
  apply: 'build',
  // The hint is part of the file, so it must be part of the hash in its name.
  augmentChunkHash: chunk => (runsAtOnce(chunk) ? HINT : undefined),
  generateBundle: {
    // After Vite has put a line of its own at the top.
    order: 'post',
    handler: (_, bundle) => {
      for (const output of Object.values(bundle))
        if (output.type === 'chunk' && runsAtOnce(output)) output.code = `${HINT}\n${output.code}`;
    },
  },
});

import type { Plugin, Rolldown } from 'vite';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../core/language.ts';

/** How the game is cut into chunks, compiled and preloaded, so that the first question comes early. */

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

/** Ends of the paths of modules whose chunks run nearly all of their functions as soon as they are loaded. */
const AT_ONCE: readonly string[] = [
  '/src/main.ts',
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

type PreloadOptions = {
  /** The pack that the game opens with. */
  readonly pack: string;
  /** Names of files of a language that the first screen does not need: 'teacher'. */
  readonly leaveOut?: readonly string[];
  /** The module of the pages outside of levels. */
  readonly outsideLevels?: string;
  /** Modules of the page that an assignment opens with. */
  readonly assigned?: readonly string[];
};

/**
 * The words of a language are chunks of their own. A script in the page asks for the right ones while the page is still being
 * read, one round trip before the program knows the language.
 */
export const preloadWords = ({
  pack,
  leaveOut = [],
  outsideLevels,
  assigned = [],
}: PreloadOptions): Plugin => ({
  name: 'preload-words',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle }) => {
      const chunks = Object.values(bundle ?? {}).filter(output => output.type === 'chunk');
      const words = byLanguage(language => wordChunks(chunks, { language, pack, leaveOut }));
      const elsewhere = outsideLevels ? moduleFiles(chunks, outsideLevels) : [];
      const all = assigned.flatMap(module => moduleFiles(chunks, module));
      const own = [...new Set(all)].filter(file => !elsewhere.includes(file));
      const late = byLanguage(language => lateChunks(chunks, { language, pack }));
      const asked = hasOtherPacks(chunks, pack) ? pack : undefined;
      const script = toPreloadScript({ pack: asked, words, elsewhere, assigned: own, late });
      const isNothing = LANGUAGES.every(language => words[language]?.game.length === 0);
      return isNothing ? html : insertEarly(html, `<script data-preload>${script}</script>`);
    },
  },
});

/** Files with words: those of the game itself, and those of the pack that it opens with. */
type WordFiles = { readonly game: readonly string[]; readonly pack: readonly string[] };

type WordsOf = { readonly language: string; readonly pack: string; readonly leaveOut?: readonly string[] };

type WordChunk = Pick<Rolldown.OutputChunk, 'fileName' | 'moduleIds' | 'isEntry'>;

/** The files with the early words of a language; not the entry, which is in the page already. */
export const wordChunks = (
  chunks: readonly WordChunk[],
  { language, pack, leaveOut = [] }: WordsOf,
): WordFiles => ({
  game: filesWith(chunks, id => {
    const [, name, query] = gameWords(language).exec(id) ?? [];
    return name !== undefined && query !== 'late' && !leaveOut.includes(name);
  }),
  pack: filesWith(chunks, id => packWords(language, pack).exec(id)?.[1] === 'first'),
});

/** The files with words that the first question does not need. */
export const lateChunks = (chunks: readonly WordChunk[], { language, pack }: WordsOf): WordFiles => ({
  game: filesWith(chunks, id => gameWords(language).exec(id)?.[2] === 'late'),
  pack: filesWith(chunks, id => packWords(language, pack).exec(id)?.[1] === 'later'),
});

/** Finds the name of the file, and its portion. */
const gameWords = (language: string): RegExp =>
  new RegExp(`/locales/${language}/([^/]+)\\.json(?:\\?(\\w+))?$`);

/** Whether an address may ask for a pack that the game does not open with. */
const hasOtherPacks = (chunks: readonly WordChunk[], pack: string): boolean =>
  filesWith(chunks, id => {
    const [, folder] = /\/packs\/(.+)\/words\/[^/]+\.json\?/.exec(id) ?? [];
    return folder !== undefined && folder.split('/')[0] !== pack;
  }).length > 0;

/** Finds the portion. Not in what the pack was before, which is in a folder of its own. */
const packWords = (language: string, pack: string): RegExp =>
  new RegExp(`/packs/${pack}/words/${language}\\.json\\?(\\w+)$`);

const filesWith = (chunks: readonly WordChunk[], isWanted: (id: string) => boolean): readonly string[] =>
  chunks
    .filter(({ isEntry, moduleIds }) => !isEntry && moduleIds.some(id => isWanted(id.replaceAll('\\', '/'))))
    .map(({ fileName }) => fileName);

/** The chunk of a module, what it shares with other chunks, and its stylesheet. */
const moduleFiles = (chunks: readonly Rolldown.OutputChunk[], module: string): readonly string[] => {
  const chunk = chunks.find(
    ({ isEntry, moduleIds }) => !isEntry && moduleIds.some(id => id.endsWith(module)),
  );
  if (!chunk) return [];
  return withImports(chunks, chunk);
};

/** A chunk and all that it imports, with their style sheets; not the entry. */
function withImports(
  chunks: readonly Rolldown.OutputChunk[],
  chunk: Rolldown.OutputChunk,
): readonly string[] {
  const found = new Set<Rolldown.OutputChunk>([chunk]);
  for (const { imports } of found)
    for (const one of chunks) if (!one.isEntry && imports.includes(one.fileName)) found.add(one);
  return [...found].flatMap(({ fileName, viteMetadata }) => [fileName, ...(viteMetadata?.importedCss ?? [])]);
}

type FilesByLanguage = Readonly<Record<string, WordFiles>>;

const byLanguage = (filesOf: (language: Language) => WordFiles): FilesByLanguage =>
  Object.fromEntries(LANGUAGES.map(language => [language, filesOf(language)]));

export type PreloadFiles = {
  /** The pack that the game opens with; undefined if there is no other. */
  readonly pack: string | undefined;
  /** Of each language, wanted at once. */
  readonly words: FilesByLanguage;
  /** Wanted at once on every page but a level. */
  readonly elsewhere: readonly string[];
  /** Wanted at once where the address is the code of an assignment. */
  readonly assigned: readonly string[];
  /** Of each language, wanted with them. */
  readonly late: FilesByLanguage;
};

/** The language is chosen as by `preferredLanguage` in src/core/language.ts; the pack only by `?pack=`, so that a code of another one asks for words in vain. */
export const toPreloadScript = ({ pack, words, elsewhere, assigned, late }: PreloadFiles): string => {
  const rest = `/^#\\/play/.test(location.hash)?[]:${toList(elsewhere)}`;
  const task = `/^#\\w/.test(location.hash)?${toList(assigned)}.concat(${choiceOf(late, pack)}):[]`;
  const link = [
    "const l=document.createElement('link'),c=f.endsWith('.css')",
    "l.rel=c?'preload':'modulepreload'",
    "if(c){l.as='style';l.crossOrigin=''}",
    "l.href='./'+f",
    'document.head.append(l)',
  ];
  const loop = `for(const f of(${choiceOf(words, pack)}).concat(${rest},${task})){${link.join(';')}}`;
  return pack === undefined ? loop : `{const o=/[?&]pack=(?!${pack}(&|$))/.test(location.search);${loop}}`;
};

/** An expression that gives the files of the language which is spoken; where `o` is true, without those of the pack. */
function choiceOf(files: FilesByLanguage, named: string | undefined): string {
  const wanted = `navigator.languages.find(l=>/^(${LANGUAGES.map(prefixOf).join('|')})/i.test(l))`;
  const listOf = (language: Language): string => {
    const { game = [], pack = [] } = files[language] ?? {};
    return named === undefined ? toList([...game, ...pack]) : `${toList(game)}.concat(o?[]:${toList(pack)})`;
  };
  const others = LANGUAGES.filter(language => language !== DEFAULT_LANGUAGE).map(
    language => `/^${prefixOf(language)}/i.test(${wanted})?${listOf(language)}:`,
  );
  return others.join('') + listOf(DEFAULT_LANGUAGE);
}

const prefixOf = (language: Language): string => language.slice(0, 2);

const toList = (files: readonly string[]): string => JSON.stringify(files);

/** After the program, which must be requested first, and before the style sheet, which would delay an inline script. */
const insertEarly = (html: string, tag: string): string =>
  html.replace(/<link rel="stylesheet"|<\/head>/i, found => `${tag}\n    ${found}`);

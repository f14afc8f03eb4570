import type { Plugin, Rolldown } from 'vite';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../core/language.ts';
import type { EntryPoint } from './chunk-loading.ts';

/** Which files a page asks for before its program runs. */

type PreloadOptions = {
  /** The pack that the game opens with. */
  readonly pack: string;
  /** Names of files of a language that the first screen does not need: 'teacher'. */
  readonly leaveOut?: readonly string[];
  /** The modules that each page is drawn from, by `Entry`. */
  readonly modules?: Readonly<Partial<Record<Entry, readonly string[]>>>;
};

/** campaign: pages about beams. */
type Entry = EntryPoint | 'campaign';

/**
 * The words of a language are chunks of their own. A script in the page asks for the right ones while the page is still being
 * read, one round trip before the program knows the language.
 */
export const preloadWords = ({ pack, leaveOut = [], modules = {} }: PreloadOptions): Plugin => ({
  name: 'preload-words',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle }) => {
      const chunks = Object.values(bundle ?? {}).filter(output => output.type === 'chunk');
      const words = byLanguage(language => wordFiles(chunks, { language, pack, leaveOut }));
      // What the page names already is on its way.
      const filesOf = (entry: Entry): readonly string[] => {
        const all = modules[entry]?.flatMap(module => moduleFiles(chunks, module)) ?? [];
        return [...new Set(all)].filter(file => !html.includes(`./${file}"`));
      };
      const asked = hasOtherPacks(chunks, pack) ? pack : undefined;
      const [first, home, task] = [filesOf('first'), filesOf('home'), filesOf('task')];
      const [saves, campaign] = [filesOf('saves'), filesOf('campaign')];
      const script = toPreloadScript({ pack: asked, words, first, home, task, saves, campaign });
      const isNothing = LANGUAGES.every(language => words[language]?.early.length === 0);
      return isNothing ? html : insertEarly(html, `<script data-preload>${script}</script>`);
    },
  },
});

/** Files with words: those of the game itself, and those of the pack that it opens with. */
type Words = { readonly game: readonly string[]; readonly pack: readonly string[] };

/** All files with words of one language, by what needs them. */
export type WordFiles = {
  /** Wanted at once, whatever is opened. */
  readonly early: readonly string[];
  /** Wanted at once by a question of one beam, by beams. */
  readonly beams: Readonly<Record<string, string>>;
  /** Wanted at once by everything else. */
  readonly pages: Words;
  /** Wanted at once by an assignment; otherwise behind the first page. */
  readonly tasks: readonly string[];
};

type WordsOf = { readonly language: string; readonly pack: string; readonly leaveOut?: readonly string[] };

type WordChunk = Pick<Rolldown.OutputChunk, 'fileName' | 'moduleIds' | 'isEntry'>;

/** The files with words; not the entry, which is in the page already. */
export function wordFiles(
  chunks: readonly WordChunk[],
  { language, pack, leaveOut = [] }: WordsOf,
): WordFiles {
  const ofGame = (isPortion: (portion: string | undefined) => boolean): readonly string[] =>
    filesWith(chunks, id => {
      const [, name, portion] = gameWords(language).exec(id) ?? [];
      return name !== undefined && !leaveOut.includes(name) && isPortion(portion);
    });
  const ofPack = (portion: string): readonly string[] =>
    filesWith(chunks, id => packWords(language, pack).exec(id)?.[1] === portion);
  return {
    early: ofGame(portion => portion === undefined || portion === 'early'),
    beams: beamFiles(chunks, packWords(language, pack)),
    pages: { game: ofGame(portion => portion === 'pages'), pack: ofPack('first') },
    tasks: ofGame(portion => portion === 'tasks'),
  };
}

const beamFiles = (chunks: readonly WordChunk[], words: RegExp): Readonly<Record<string, string>> =>
  Object.fromEntries(
    chunks.flatMap(({ fileName, moduleIds }) =>
      moduleIds.flatMap(id => {
        const beam = words.exec(id.replaceAll('\\', '/'))?.[2];
        return beam === undefined ? [] : [[beam, fileName]];
      }),
    ),
  );

/** Finds the name of the file, and its portion. */
const gameWords = (language: string): RegExp =>
  new RegExp(`/locales/${language}/([^/]+)\\.json(?:\\?(\\w+))?$`);

/** Whether an address may ask for a pack that the game does not open with. */
const hasOtherPacks = (chunks: readonly WordChunk[], pack: string): boolean =>
  filesWith(chunks, id => {
    const [, folder] = /\/packs\/(.+)\/words\/[^/]+\.json\?/.exec(id) ?? [];
    return folder !== undefined && folder.split('/')[0] !== pack;
  }).length > 0;

/** Finds the portion, and the beam if it is that of one. Not in what the pack was before, which is in a folder of its own. */
const packWords = (language: string, pack: string): RegExp =>
  new RegExp(`/packs/${pack}/words/${language}\\.json\\?(\\w+)(?:=(\\w+))?$`);

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

type WordsByLanguage = Readonly<Record<string, WordFiles>>;

const byLanguage = (filesOf: (language: Language) => WordFiles): WordsByLanguage =>
  Object.fromEntries(LANGUAGES.map(language => [language, filesOf(language)]));

export type PreloadFiles = {
  /** The pack that the game opens with; undefined if there is no other. */
  readonly pack: string | undefined;
  readonly words: WordsByLanguage;
} & Readonly<Record<Entry, readonly string[]>>;

/**
 * The language is chosen as by `preferredLanguage` in src/core/language.ts; the pack only by `?pack=`, so that a code of
 * another one asks for words in vain; the beam by the id of the level, so that one that does not begin with it asks for more
 * words than the program wants. Whoever has anything in storage is taken for no newcomer.
 */
export const toPreloadScript = (files: PreloadFiles): string => {
  const { pack, words, first, home, task, saves, campaign } = files;
  const other = pack === undefined ? [] : [`o=/[?&]pack=(?!${pack}(&|$))/.test(location.search)`];
  const names = [
    ...other,
    'h=location.hash',
    `w=${choiceOf(words, pack !== undefined)}`,
    `b=${pack === undefined ? '' : '!o&&'}w.b[(/^#\\/play\\/(\\w+)_match_/.exec(h)||[])[1]]`,
  ];
  const isNew = pack === undefined ? 'n' : 'n&&!o';
  const rest = [
    `/^#\\w{7}/.test(h)?${toList(task)}.concat(w.t)`,
    `${isNew}?${toList(first)}`,
    `/^#?\\/?$/.test(h)?${toList(home)}`,
    `/^#\\/(levels|beam|whole)/.test(h)?${toList(campaign)}:[]`,
  ];
  const link = [
    "const l=document.createElement('link'),c=f.endsWith('.css')",
    "l.rel=c?'preload':'modulepreload'",
    "if(c){l.as='style';l.crossOrigin=''}",
    "l.href='./'+f",
    'document.head.append(l)',
  ];
  const isKept = `let k=[],n=/^#?\\/?$|^#\\/first/.test(h);try{if(localStorage.length){n=0;k=${toList(saves)}}}catch(e){n=0}`;
  return `{const ${names.join(',')};${isKept};for(const f of w.e.concat(b||w.p,k,${rest.join(':')})){${link.join(';')}}}`;
};

/** An expression that gives the files of the language which is spoken; where `o` is true, without those of the pack. */
function choiceOf(words: WordsByLanguage, isAmongOthers: boolean): string {
  const wanted = `navigator.languages.find(l=>/^(${LANGUAGES.map(prefixOf).join('|')})/i.test(l))`;
  const listOf = ({ game, pack }: Words): string =>
    isAmongOthers ? `${toList(game)}.concat(o?[]:${toList(pack)})` : toList([...game, ...pack]);
  const filesOf = (language: Language): string => {
    const files = words[language];
    if (!files) return '{e:[],b:{},p:[],t:[]}';
    const { early, beams, pages, tasks } = files;
    return `{e:${toList(early)},b:${JSON.stringify(beams)},p:${listOf(pages)},t:${toList(tasks)}}`;
  };
  const others = LANGUAGES.filter(language => language !== DEFAULT_LANGUAGE).map(
    language => `/^${prefixOf(language)}/i.test(${wanted})?${filesOf(language)}:`,
  );
  return others.join('') + filesOf(DEFAULT_LANGUAGE);
}

const prefixOf = (language: Language): string => language.slice(0, 2);

const toList = (files: readonly string[]): string => JSON.stringify(files);

/** After the program, which must be requested first, and before the style sheet, which would delay an inline script. */
const insertEarly = (html: string, tag: string): string =>
  html.replace(/<link rel="stylesheet"|<\/head>/i, found => `${tag}\n    ${found}`);

import { type ListedFile, PRELOAD_SCRIPT, packageKind } from '../core/classroom/package-listing.ts';
import type { PackIdentity } from '../core/interview/pack-content.ts';
import { LANGUAGES, type Language } from '../core/language.ts';
import type { Built, BuiltChunk } from './after-build.ts';
import { BEAM_WORDS } from './beam-words.ts';
import { IDENTITY } from './interview-modules.ts';

/**
 * Which files of a build a package for a learning platform needs. A file that is missing there stops a whole class, so
 * everything is packed that the page can reach by imports, but for what is named here, the other packs, and other languages.
 */

/** An `import()` from one module of another, by their paths or the ends of them. */
type Edge = { readonly from: string; readonly to: string };

/** What no package ever imports, each with the reason. A file that is reached in another way, too, is packed all the same. */
export const NEVER_FOLLOWED: readonly Edge[] = [
  // A package stays at its assignment, see `confineToAssignment`: it has no address of a page for teachers.
  { from: '/src/main.ts', to: '/src/app/teacher/teacher-pages.ts' },
  // A platform must not keep a service worker, see `startBackgroundTasks`.
  { from: '/src/background-tasks.ts', to: '/src/app/offline/register-worker.ts' },
];

/** A package is not installed, see `inOneLanguage`: it has neither this file nor the pictures that only this file names. */
export const ONLY_FOR_INSTALLING: readonly string[] = [
  'manifest.webmanifest',
  'icon-192.png',
  'icon-512.png',
  'icon-maskable-512.png',
];

/** A package of one pack in one language. Where a language can be chosen, a package has the files of all. */
type Variant = { readonly identity: PackIdentity; readonly language: Language };

/**
 * Each file with the packages that need it.
 * @param paths every file of the build.
 * @param page the source of its page: a file that is named there is asked for in every package, but for what is only preloaded.
 * @throws Error if something that is named above is not there any more, or the page names no program.
 */
export function packageFiles(built: Built, paths: readonly string[], page: string): readonly ListedFile[] {
  checkNames(built, paths);
  const named = page.replace(PRELOAD_SCRIPT, '');
  const first = built.chunks.filter(({ fileName }) => named.includes(fileName));
  if (first.length === 0) throw new Error('the page names no program');
  const packs = packModules(built);
  const identities = [...new Set(packs.map(({ identity }) => identity))];
  const variants = identities.flatMap(identity => LANGUAGES.map(language => ({ identity, language })));
  const reached = variants.map(variant => ({
    name: packageKind(variant.identity, variant.language),
    files: filesFrom(first, built, isFollowedIn(variant, packs, withImports(first, built))),
  }));
  const ofChunks = new Set(built.chunks.flatMap(filesOf));
  const isNeeded = (path: string, files: ReadonlySet<string>): boolean =>
    ofChunks.has(path) ? files.has(path) || named.includes(path) : !ONLY_FOR_INSTALLING.includes(path);
  return paths.map(path => ({
    path,
    packages: reached.filter(({ files }) => isNeeded(path, files)).map(({ name }) => name),
  }));
}

/** Modules of parts that only some devices use; with the first of them goes the list of files. */
export const PARTS: readonly string[] = [
  '/src/app/teacher/teacher-pages.ts',
  'virtual:phaser/engine-canvas',
  'virtual:phaser/engine-webgl',
  '/src/app/list/live/join-pages-chunk.ts',
  '/src/app/lms/lms-launch.ts',
  '/src/app/dom/dialog-polyfill.ts',
];
/** Teachers make packages of it. */
const LISTING = 'files.json';
/** Asked for by the system when the game is installed, which is done online. */
const ICONS: readonly string[] = ['icon-180.png', 'icon-192.png', 'icon-512.png', 'icon-maskable-512.png'];

/**
 * The parts of the build that only some devices use, by the files that only these need; several where they share one.
 * @throws Error if one of them is not there any more.
 */
export function partsByFile(built: Built): ReadonlyMap<string, readonly string[]> {
  const chunkOf = (end: string): BuiltChunk | undefined =>
    built.chunks.find(({ moduleIds }) => moduleIds.some(id => id.endsWith(end)));
  const beginning = PARTS.map(chunkOf);
  const gone = PARTS.filter((_, i) => !beginning[i]);
  if (gone.length > 0) throw new Error(`named in package-files.ts, but not in the build: ${gone.join(', ')}`);
  const isFollowed: IsFollowed = ({ to }) => !PARTS.some(end => to.endsWith(end));
  const first = chunkOf('/src/main.ts');
  const ofAll = filesFrom(first ? [first] : [], built, isFollowed);
  const found = new Map<string, readonly string[]>(ICONS.map(path => [path, ['icons']]));
  for (const [i, chunk] of beginning.entries()) {
    if (!chunk) continue;
    const part = chunk.fileName.replace(/^assets\/(.+)-.{7}\.js$/, '$1');
    const own = [...filesFrom([chunk], built, isFollowed), ...(i === 0 ? [LISTING] : [])];
    for (const file of own) if (!ofAll.has(file)) found.set(file, [...(found.get(file) ?? []), part]);
  }
  return found;
}

/** Otherwise something that was renamed would be packed again, and nobody would notice. */
function checkNames(built: Built, paths: readonly string[]): void {
  const edges = built.chunks.flatMap(chunk => edgesFrom(chunk, built));
  const gone = [
    ...NEVER_FOLLOWED.filter(never => !edges.some(edge => isSame(never, edge))).map(({ to }) => to),
    ...ONLY_FOR_INSTALLING.filter(path => !paths.includes(path)),
  ];
  if (gone.length > 0) throw new Error(`named in package-files.ts, but not in the build: ${gone.join(', ')}`);
}

const isSame = (named: Edge, { from, to }: Edge): boolean =>
  from.endsWith(named.from) && to.endsWith(named.to);

type Chunks = readonly BuiltChunk[];

/** Chunks with all that they import, not counting `import()`. */
const withImports = (some: Chunks, { chunks }: Built): Chunks =>
  follow(some, chunks, ({ imports }) => imports);

/** The files of chunks with all that they import in a package. */
function filesFrom(some: Chunks, built: Built, isFollowed: IsFollowed): ReadonlySet<string> {
  const next = (chunk: BuiltChunk): readonly string[] => [
    ...chunk.imports,
    ...fetchedBy(chunk, built, isFollowed),
  ];
  return new Set(follow(some, built.chunks, next).flatMap(filesOf));
}

function follow(some: Chunks, all: Chunks, next: (chunk: BuiltChunk) => readonly string[]): Chunks {
  const reached = new Set(some);
  for (const chunk of reached) {
    const names = next(chunk);
    for (const one of all) if (names.includes(one.fileName)) reached.add(one);
  }
  return [...reached];
}

/** A chunk with its style sheets and pictures. */
const filesOf = ({ fileName, viteMetadata }: BuiltChunk): readonly string[] => [
  fileName,
  ...(viteMetadata?.importedCss ?? []),
  ...(viteMetadata?.importedAssets ?? []),
];

type IsFollowed = (edge: Edge) => boolean;

/** What a chunk fetches by `import()`: also where no module of it is found that does. */
function fetchedBy(chunk: BuiltChunk, built: Built, isFollowed: IsFollowed): readonly string[] {
  const edges = edgesFrom(chunk, built);
  return chunk.dynamicImports.filter(fileName => {
    const target = built.chunks.find(one => one.fileName === fileName);
    const causes = edges.filter(({ to }) => target?.facadeModuleId === to || target?.moduleIds.includes(to));
    return causes.length === 0 || causes.some(isFollowed);
  });
}

const edgesFrom = ({ moduleIds }: BuiltChunk, { moduleOf }: Built): readonly Edge[] =>
  moduleIds.flatMap(from => (moduleOf(from)?.dynamicallyImportedIds ?? []).map(to => ({ from, to })));

/** The module that holds a pack together: it is the one that imports the interview. */
type PackModule = { readonly id: string; readonly identity: PackIdentity };

function packModules({ chunks, moduleOf }: Built): readonly PackModule[] {
  const ids = chunks.flatMap(({ moduleIds }) => moduleIds);
  return ids.flatMap(id => {
    const interview = moduleOf(id)?.importedIds.find(one => one.startsWith('\0virtual:interview/'));
    const identity: unknown = interview && moduleOf(interview)?.meta[IDENTITY];
    return typeof identity === 'string' ? [{ id, identity }] : [];
  });
}

/**
 * Whether a package of this variant may follow an `import()`.
 * @param early the chunks that every page starts with.
 */
function isFollowedIn(variant: Variant, packs: readonly PackModule[], early: Chunks): IsFollowed {
  const isOpened = opensPack(variant, packs, early);
  const others = packs.filter(pack => !isOpened(pack)).map(({ id }) => id);
  return edge => {
    const { from, to } = edge;
    const language = languageOf(to);
    const isSpoken = language === undefined || language === variant.language;
    const isOfOthers = others.includes(from) || others.includes(to);
    // A package stays at its assignment, which begins with the words of all beams.
    const isOfOneBeam = BEAM_WORDS.test(to);
    return isSpoken && !isOfOthers && !isOfOneBeam && !NEVER_FOLLOWED.some(never => isSame(never, edge));
  };
}

/**
 * The packs that a package may open. What a pack was before has the same identity as long as nothing has changed since; then
 * it is never fetched, if the pack itself is there from the start.
 */
function opensPack(
  { identity }: Variant,
  packs: readonly PackModule[],
  early: Chunks,
): (pack: PackModule) => boolean {
  const isEarly = ({ id }: PackModule): boolean => early.some(({ moduleIds }) => moduleIds.includes(id));
  const isOwn = (pack: PackModule): boolean => pack.identity === identity;
  const isHere = packs.some(pack => isOwn(pack) && isEarly(pack));
  return pack => isOwn(pack) && (!isHere || isEarly(pack));
}

/** Of a file of words, or of the readings of Chinese phrases; undefined of everything else. */
function languageOf(module: string): Language | undefined {
  if (module.endsWith('/readings.json')) return 'zh-CN';
  return LANGUAGES.find(
    language => module.includes(`/locales/${language}/`) || module.includes(`/words/${language}.json`),
  );
}

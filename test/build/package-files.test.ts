import { expect, test } from 'vitest';
import {
  NEVER_FOLLOWED,
  ONLY_FOR_INSTALLING,
  PARTS,
  packageFiles,
  partsByFile,
} from '../../src/build/package-files.ts';
import { LANGUAGES } from '../../src/core/language.ts';

type Module = {
  readonly imports?: readonly string[];
  readonly fetches?: readonly string[];
  readonly of?: string;
};

/** Modules by their paths; each is a chunk of its own. */
const MODULES: Readonly<Record<string, Module>> = {
  '/src/main.ts': {
    imports: ['/packs/first/pack.ts'],
    fetches: [
      ...['/src/app/teacher/teacher-pages.ts', '/src/background-tasks.ts', '/src/pages.ts'],
      ...['/packs/first/before/pack.ts', '/packs/second/pack.ts', '/packs/second/before/pack.ts'],
      ...['/locales/zh-CN/interface.json', '/locales/en/interface.json'],
    ],
  },
  '/src/app/teacher/teacher-pages.ts': { imports: ['/src/shared.ts'], fetches: ['/src/zip.ts'] },
  '/src/background-tasks.ts': { fetches: ['/src/app/offline/register-worker.ts'] },
  '/src/app/offline/register-worker.ts': {},
  '/src/pages.ts': { imports: ['/src/shared.ts'] },
  '/src/shared.ts': {},
  '/src/zip.ts': {},
  '/locales/zh-CN/interface.json': {},
  '/locales/en/interface.json': {},
  ...packModules('first', 'FIRST'),
  ...packModules('first/before', 'FIRST'),
  ...packModules('second', 'SECOND'),
  ...packModules('second/before', 'BEFORE'),
};

function packModules(folder: string, identity: string): Readonly<Record<string, Module>> {
  const words = LANGUAGES.map(language => `/packs/${folder}/words/${language}.json?first`);
  const readings = `/packs/${folder}/readings.json`;
  const interview = `\0virtual:interview/${folder}`;
  return {
    [`/packs/${folder}/pack.ts`]: { imports: [interview], fetches: [...words, readings] },
    [interview]: { of: identity },
    ...Object.fromEntries([...words, readings].map(path => [path, {}])),
  };
}

/** A chunk is called as its module, behind the one folder that there is. */
const fileOf = (id: string): string => `assets${id.replace('\0', '/')}.js`;
const ofModule = (id: string): Module => MODULES[id] ?? {};

const chunks = Object.keys(MODULES).map(id => ({
  fileName: fileOf(id),
  facadeModuleId: id,
  moduleIds: [id],
  imports: (ofModule(id).imports ?? []).map(fileOf),
  dynamicImports: (ofModule(id).fetches ?? []).map(fileOf),
  viteMetadata: { importedCss: new Set([`${fileOf(id)}.css`]), importedAssets: new Set<string>() },
}));
const moduleOf = (id: string) => ({
  importedIds: ofModule(id).imports ?? [],
  dynamicallyImportedIds: ofModule(id).fetches ?? [],
  meta: { packIdentity: ofModule(id).of },
});
const paths = [
  ...['index.html', 'icon.svg'],
  ...ONLY_FOR_INSTALLING,
  ...chunks.flatMap(({ fileName }) => [fileName, `${fileName}.css`]),
];
const PAGE = `<script src="./${fileOf('/src/main.ts')}"></script>`;

const built = { chunks, moduleOf };
const packed = (kind: string, page = PAGE): readonly string[] =>
  packageFiles(built, paths, page)
    .filter(({ packages }) => packages.includes(kind))
    .map(({ path }) => path);
const files = (...ids: readonly string[]): readonly string[] =>
  ids.flatMap(id => [fileOf(id), `${fileOf(id)}.css`]);
const ALWAYS = [
  ...['index.html', 'icon.svg'],
  ...files('/src/main.ts', '/src/background-tasks.ts', '/src/pages.ts', '/src/shared.ts'),
  ...files('/packs/first/pack.ts', '\0virtual:interview/first'),
];

test('a package of the first pack in Chinese has its words and readings, and what it shares with teachers’ pages', () => {
  expect([...packed('FIRST/zh-CN')].sort()).toEqual(
    [
      ...ALWAYS,
      ...files(
        '/locales/zh-CN/interface.json',
        '/packs/first/words/zh-CN.json?first',
        '/packs/first/readings.json',
      ),
    ].sort(),
  );
});

test('in English it has no readings', () => {
  expect([...packed('FIRST/en')].sort()).toEqual(
    [...ALWAYS, ...files('/locales/en/interface.json', '/packs/first/words/en.json?first')].sort(),
  );
});

test.each([
  ['SECOND', 'second'],
  ['BEFORE', 'second/before'],
])('a package of %s has its data, no words of others', (identity, folder) => {
  expect([...packed(`${identity}/en`)].sort()).toEqual(
    [
      ...ALWAYS,
      ...files(`/packs/${folder}/pack.ts`, `\0virtual:interview/${folder}`),
      ...files('/locales/en/interface.json', `/packs/${folder}/words/en.json?first`),
    ].sort(),
  );
});

test('what the page names is in every package', () => {
  const words = fileOf('/packs/first/words/zh-CN.json?first');
  expect(packed('SECOND/en')).not.toContain(words);
  expect(packed('SECOND/en', `${PAGE}<script>load('${words}')</script>`)).toContain(words);
});

test('every file is listed, whoever needs it', () => {
  expect(packageFiles(built, paths, PAGE).map(({ path }) => path)).toEqual(paths);
});

test('names that are in no build any more stop it, and so does a page without a program', () => {
  const none = { ...built, chunks: [] };
  for (const { to } of NEVER_FOLLOWED) expect(() => packageFiles(none, paths, PAGE)).toThrow(to);
  for (const path of ONLY_FOR_INSTALLING)
    expect(() =>
      packageFiles(
        built,
        paths.filter(one => one !== path),
        PAGE,
      ),
    ).toThrow(path);
  expect(() => packageFiles(built, paths, '<html></html>')).toThrow('names no program');
});

test('what only some devices need is told by the parts that need it', () => {
  const names = PARTS.map(end => /([\w-]+?)(\.ts)?$/.exec(end)?.[1] ?? '');
  const toChunk = (
    fileName: string,
    id: string,
    imports: readonly string[],
    fetched: readonly string[] = [],
  ) => ({
    ...{ fileName, facadeModuleId: id, moduleIds: [id], imports, dynamicImports: fetched },
  });
  const partFile = (name: string): string => `assets/${name}-1234567.js`;
  const game = toChunk('assets/game.js', '/src/main.ts', ['assets/common.js'], names.map(partFile));
  const some = [
    game,
    toChunk('assets/common.js', '/src/common.ts', []),
    toChunk('assets/shared.js', '/src/shared.ts', ['assets/common.js']),
    ...PARTS.map((end, i) => toChunk(partFile(names[i] ?? ''), end, i < 2 ? ['assets/shared.js'] : [])),
  ];
  const known = new Map(some.map(({ facadeModuleId: id }) => [id, id === '/src/main.ts' ? PARTS : []]));
  const found = partsByFile({
    chunks: some,
    moduleOf: id => ({ importedIds: [], dynamicallyImportedIds: known.get(id) ?? [], meta: {} }),
  });
  const [first = '', second = '', third = ''] = names;
  expect(found.get(partFile(third))).toEqual([third]);
  expect(found.get('assets/shared.js')).toEqual([first, second]);
  expect(found.get('files.json')).toEqual([first]);
  expect(found.get('icon-512.png')).toEqual(['icons']);
  for (const path of ['assets/game.js', 'assets/common.js', 'icon.svg', 'index.html'])
    expect(found.has(path)).toBe(false);
  expect(() => partsByFile({ chunks: [game], moduleOf: () => null })).toThrow(PARTS[0]);
});

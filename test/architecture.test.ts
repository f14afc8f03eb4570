import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The rules, from the ground up: each may import those that stand before it. They run without a page. */
const CORE = [
  'core',
  'core/quantity',
  'core/interview',
  'core/kinds',
  'core/session',
  'core/learner',
  'core/classroom',
  'core/teams',
  'core/live',
] as const;

/** What any other folder may import besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(CORE.map((folder, i) => [folder, CORE.slice(0, i)])),
  packs: CORE,
  text: [...CORE, 'packs'],
  shapes: [...CORE, 'text'],
  'route.ts': CORE,
  'app/store': [...CORE, 'text', 'route.ts'],
  'app/dom': [...CORE, 'text', 'shapes', 'route.ts'],
  'app/kinds': [...CORE, 'text', 'shapes', 'route.ts', 'app/dom'],
  'app/list': [...CORE, 'text', 'shapes', 'route.ts', 'app/dom', 'app/kinds', 'app/store'],
  'app/canvas': [...CORE, 'text', 'shapes', 'route.ts', 'app/dom', 'app/kinds', 'app/store'],
  'app/teacher': [...CORE, 'text', 'shapes', 'route.ts', 'app/dom', 'app/kinds', 'app/store'],
  'app/lms': [...CORE, 'text', 'route.ts', 'app/kinds', 'app/store'],
  'app/sound': [...CORE, 'app/store'],
  'app/offline': [],
  // Node only: what runs a live class.
  server: [...CORE, 'packs'],
};
/** The starting point and what it puts off; they put everything together. */
const TOP = ['main.ts', 'start-hall.ts', 'background-tasks.ts'];
/** Runs while the game is built and served, never in a browser. */
const BUILD = 'build';

const ROOT = join(import.meta.dirname, '..', 'src');
type Source = { readonly path: string; readonly code: string; readonly text: string };

const files: readonly Source[] = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .map(path => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    return { path: path.split(sep).join('/'), text, code: bare(text) };
  });
const game = files.filter(({ path }) => folderOf(path) !== BUILD);

/** Without comments, so that words in prose do not count. */
function bare(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}

function importsOf({ code }: Source): readonly string[] {
  const found = [...code.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)];
  return found.map(match => match[1] ?? '');
}

/** Imports inside src, as paths from src. */
function innerImports(file: Source): readonly string[] {
  return importsOf(file)
    .filter(name => name.startsWith('.'))
    .map(name =>
      relative(ROOT, join(ROOT, file.path, '..', name))
        .split(sep)
        .join('/'),
    )
    .filter(name => !name.startsWith('..'));
}

/** The entry of `MAY_IMPORT` that a path falls under: two parts of `core` and `app`, else one. */
function folderOf(path: string): string {
  const parts = path.split('/');
  const isDeep = parts[0] === 'app' || (parts[0] === 'core' && parts.length > 2);
  return parts.slice(0, isDeep ? 2 : 1).join('/');
}

/** Files that import the package, or match the pattern, outside the places where that is allowed. */
function strangers(pattern: RegExp, allowed: RegExp, among = game): readonly string[] {
  return among.filter(({ code, path }) => pattern.test(code) && !allowed.test(path)).map(({ path }) => path);
}

/** Looks inside a response, or at the key beside it, by any of the ways that lead into something unknown. */
const READS_RESPONSE =
  /\b(?:Reflect\.(?:get|has)|Object|fieldOf)\(\s*(?:Object\(\s*)?(?:[\w$]+(?:\?|!)?\.)*(?:response|key)\s*[,)]|'\w+' in (?:[\w$]+\??\.)*response\b|\bresponse as (?!const\b)/;

const imports = (name: string): RegExp => new RegExp(`(?:from|import)\\s*\\(?\\s*'${name}(?:/[^']*)?'`);

describe('the layering', () => {
  it('has a place for every folder', () => {
    const known = new Set([...Object.keys(MAY_IMPORT), ...TOP, BUILD]);
    expect(files.map(({ path }) => path).filter(path => !known.has(folderOf(path)))).toEqual([]);
  });

  it('lets a folder import only itself and what it may', () => {
    expect(game.filter(({ path }) => !TOP.includes(path)).flatMap(strayImports)).toEqual([]);
  });

  it('finds an import that is not allowed', () => {
    const stray = { path: 'core/kinds/kind.ts', code: "import { a } from '../../text/types.ts';", text: '' };
    expect(strayImports(stray)).toEqual(['core/kinds/kind.ts -> text/types.ts']);
    const high = {
      path: 'core/kinds/kind.ts',
      code: "import { a } from '../session/session-moves.ts';",
      text: '',
    };
    expect(strayImports(high)).toEqual(['core/kinds/kind.ts -> core/session/session-moves.ts']);
  });

  it('keeps a kind from every other kind', () => {
    const kindOf = (path: string): string => path.match(/^(?:core|app)\/kinds\/([^/]+)\//)?.[1] ?? '';
    const crossing = game.flatMap(file =>
      innerImports(file)
        .filter(path => kindOf(file.path) !== '' && kindOf(path) !== '' && kindOf(path) !== kindOf(file.path))
        .map(path => `${file.path} -> ${path}`),
    );
    expect(crossing).toEqual([]);
  });

  it('has no import cycle', () => {
    const graph = new Map(files.map(file => [file.path, innerImports(file)]));
    expect(cyclesIn(graph)).toEqual([]);
  });

  it('finds a cycle where there is one', () => {
    expect(
      cyclesIn(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['a']],
        ]),
      ),
    ).not.toEqual([]);
  });

  it('lets nothing of the game import what builds it', () => {
    const inward = game.flatMap(file => innerImports(file).filter(path => folderOf(path) === BUILD));
    expect(inward).toEqual([]);
  });

  it('has one door to what works offline', () => {
    const inward = game.flatMap(file =>
      innerImports(file)
        .filter(path => folderOf(path) === 'app/offline' && folderOf(file.path) !== 'app/offline')
        .map(path => `${file.path} -> ${path}`),
    );
    expect(inward).toEqual(['background-tasks.ts -> app/offline/register-worker.ts']);
  });
});

describe('the walks of src/README', () => {
  const LONGEST = [18, 15, 15];
  const walks = walksIn(readFileSync(join(ROOT, 'README.md'), 'utf8'));

  it('are three, and none is longer than its limit', () => {
    expect(walks.map((walk, i) => walk.length > 5 && walk.length <= (LONGEST[i] ?? 0))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('lead from file to file along imports, and name what is there', () => {
    expect(walks.flatMap(falseSteps)).toEqual([]);
  });

  it('are checked by a test that finds a step that is not true', () => {
    const [walk = []] = walks;
    const misnamed = walk.map((step, i) => (i === 0 ? { ...step, name: 'dreamtOf' } : step));
    expect(falseSteps(misnamed)).toHaveLength(1);
    expect(falseSteps([...walk, { path: 'app/offline/edition-cache.ts', name: 'Edition' }])).toHaveLength(1);
  });
});

describe('what may be used where', () => {
  it.each([
    ['phaser', imports('phaser'), /^app\/(canvas\/|kinds\/[^/]+\/canvas\.ts$)/],
    ['zustand', imports('zustand'), /^app\/store\//],
    ['i18next', imports('i18next'), /^text\/i18next-translate\.ts$/],
    ['lit-html itself', /from 'lit-html'/, /^app\/dom\/html-template\.ts$/],
    [
      'templates',
      /from '[./]+(dom\/)?html-template\.ts'|from 'lit-html\//,
      /^app\/((dom|list|teacher)\/|kinds\/(types|number-explanation|hall-list|[^/]+\/list)\.ts$)/,
    ],
    [
      'valibot',
      imports('valibot'),
      /^core\/interview\/parse-(interview|questions|words)\.ts$|^core\/live\/(live-messages|read-server-message)\.ts$|^app\/store\/(log\/progress-backup|saves\/(load-save|save-schemas|live-schemas))\.ts$/,
    ],
    ['storage', /\b(localStorage|sessionStorage)\b/, /^app\/store\/saves\/browser-storage\.ts$/],
    ['IndexedDB', /\bindexedDB\b|'idb'/, /^app\/store\/saves\/(browser-storage|indexed-db)\.ts$/],
    ['ts-fsrs', imports('ts-fsrs'), /^core\/learner\/memory-model\.ts$/],
    ['the clock', /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b/, /^(main|server\/start-server)\.ts$/],
    ['chance', /\bMath\.random\b|\bgetRandomValues\b|\brandomUUID\b/, /^main\.ts$/],
    ['chance of Node', /\brandomBytes\b|\brandomInt\b/, /^server\/start-server\.ts$/],
    ['the address bar', /\blocation\b/, /^main\.ts$/],
    ['node', /from 'node:/, /^server\//],
    ['the database and the wire', /from '(ws|classic-level|@redis\/client|sirv)'/, /^server\//],
  ])('%s', (_, pattern, allowed) => {
    expect(strangers(pattern, allowed)).toEqual([]);
  });

  it('a response is read by its own kind only', () => {
    expect(strangers(READS_RESPONSE, /^(core|app)\/kinds\//)).toEqual([]);
  });

  it.each([
    "const pillar: unknown = Reflect.get(Object(response), 'pillar');",
    "const at = Reflect.get(Object(item.key), 'at');",
    "const step = Reflect.get(Object(first?.response), 'step');",
    'const { option }: { option?: unknown } = Object(mistake.response);',
    "const text = fieldOf(response, 'text');",
    "if (typeof response === 'object' && response && 'order' in response) use(response.order);",
    'const { option } = placed.response as { option: string };',
  ])('finds who reads a response: %s', code => {
    expect(READS_RESPONSE.test(code)).toBe(true);
  });

  it('is checked by patterns that do match', () => {
    expect(strangers(imports('zustand'), /^$/)).not.toEqual([]);
    expect(strangers(/\bDate\.now\b/, /^server\//)).toEqual(['main.ts']);
    expect(strangers(/\blocalStorage\b/, /^$/)).toEqual(['app/store/saves/browser-storage.ts']);
    expect(strangers(/\blocation\b/, /^$/)).toEqual(['main.ts']);
  });
});

describe('the tests', () => {
  it('measure no time: a busy machine takes longer and fails nothing', () => {
    const clocks = /\bperformance\s*\.\s*now\b|\bhrtime\b|\bcpuUsage\b/;
    const all = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(path =>
      path.endsWith('.test.ts'),
    );
    const timing = all.filter(path => {
      const code = bare(readFileSync(join(import.meta.dirname, path), 'utf8'));
      return clocks.test(code) && path !== 'architecture.test.ts';
    });
    expect(all.length).toBeGreaterThan(100);
    expect(clocks.test('performance.now()')).toBe(true);
    expect(timing).toEqual([]);
  });
});

describe('the code', () => {
  it('has no any, no suppressed check and no default export', () => {
    const shortcuts = /\bas any\b|[:<(|] ?any\b|@ts-|biome-ignore|^export default\b/m;
    expect(files.filter(({ text }) => shortcuts.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('keeps no state in a module: whoever needs some makes it', () => {
    const isStateful = ({ code }: Source): boolean =>
      /^(export )?let\b/m.test(code) || /^(export )?const \w+ = new (Map|Set)(<[^>]*>)?\(\);/m.test(code);
    expect(files.filter(isStateful).map(({ path }) => path)).toEqual([]);
  });

  it('casts at most three times in a thousand lines', () => {
    const casts = files.reduce(
      (sum, { code }) => sum + (code.match(/\bas (?!const\b)[A-Za-z{[]/g)?.length ?? 0),
      0,
    );
    const lines = files.reduce((sum, { text }) => sum + text.split('\n').length, 0);
    expect((1000 * casts) / lines).toBeLessThanOrEqual(3);
  });

  it('is in few files, none of them long', () => {
    const lengths = files.map(({ text }) => text.split('\n').length);
    expect(files.length).toBeLessThanOrEqual(530);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(300);
  });

  it('names files by lower-case words with hyphens', () => {
    expect(
      files.map(({ path }) => path).filter(path => !/^([a-z][a-z0-9-]*\/)*[a-z][a-z0-9-]*\.ts$/.test(path)),
    ).toEqual([]);
  });

  it('calls no two files alike but the faces of the kinds, the packs, and types', () => {
    const FACES = ['rules.ts', 'codec.ts', 'list.ts', 'canvas.ts', 'paper.ts', 'pack.ts', 'types.ts'];
    const names = files.map(({ path }) => path.split('/').at(-1) ?? '').filter(name => !FACES.includes(name));
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('names every kind in its own folders and the registers only', () => {
    const kinds = readdirSync(join(ROOT, 'core/kinds'), { withFileTypes: true }).filter(entry =>
      entry.isDirectory(),
    );
    expect(kinds.length).toBeGreaterThan(4);
    for (const { name } of kinds) {
      const isOf = (path: string): boolean => new RegExp(`^(core|app)/kinds/${name}/`).test(path);
      const naming = files.filter(file => !isOf(file.path) && innerImports(file).some(isOf));
      // Only some kinds have logged responses that say something by themselves, or are answered by keys on the big screen.
      const isAnswers = (path: string): boolean =>
        path === 'core/kinds/answer-register.ts' || path === 'app/teacher/screen/answer-desk.ts';
      expect(
        naming
          .map(({ path }) => path)
          .filter(path => !isAnswers(path))
          .sort(),
      ).toEqual([
        'app/kinds/face-register.ts',
        'app/kinds/paper-register.ts',
        'app/kinds/screen-register.ts',
        'core/kinds/codec-register.ts',
        'core/kinds/register.ts',
      ]);
    }
  });
});

function strayImports(file: Source): readonly string[] {
  const own = folderOf(file.path);
  const allowed = MAY_IMPORT[own] ?? [];
  return innerImports(file)
    .filter(path => folderOf(path) !== own && !allowed.includes(folderOf(path)))
    .map(path => `${file.path} -> ${path}`);
}

function cyclesIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
    if (done.has(path) || trail.includes(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return cycles;
}

type Step = { readonly path: string; readonly name: string };

/** Lists of the form "1. `path` (`name`): …"; each that begins with 1 is a walk of its own. */
function walksIn(readme: string): readonly (readonly Step[])[] {
  const walks: Step[][] = [];
  for (const [, number, path = '', name = ''] of readme.matchAll(/^(\d+)\. `([^`]+)` \(`([^`]+)`\): /gm)) {
    if (number === '1') walks.push([]);
    walks.at(-1)?.push({ path, name });
  }
  return walks;
}

/** Steps whose file or name is not there, or that no import ties to another step of the walk. */
function falseSteps(walk: readonly Step[]): readonly string[] {
  const all = walk.flatMap(step => files.find(one => one.path === step.path) ?? []);
  return walk.flatMap(({ path, name }) => {
    const file = files.find(one => one.path === path);
    if (!file || !new RegExp(`\\b${name}\\b`).test(file.code)) return [`${path} has no ${name}`];
    const isTied = all.some(one => innerImports(one).includes(path) || innerImports(file).includes(one.path));
    return isTied ? [] : [`${path} is tied to no other step`];
  });
}

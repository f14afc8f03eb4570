import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The house from the ground up. A folder imports itself and what stands before it, nothing else. */
const STOREYS = [
  'core',
  'content',
  'theme',
  'drawing',
  'text',
  'dom',
  'kinds',
  'play',
  'learner',
  'classroom',
  'store',
  'list',
] as const;
/** Any folder may import them. */
const COMMON: readonly string[] = ['route.ts', 'last.ts'];
/** The same session for eye and ear; none of them knows another. */
const RENDERERS = ['list', 'scenes', 'sound', 'teacher', 'lms'];
/** Runs while the game is built and served, never in a browser; a world of its own. */
const OUTSIDE = 'build';
/** Keeps the game on the device and knows nothing of it. */
const APART = 'offline';

const ROOT = join(import.meta.dirname, '..', 'src');
type Source = {
  readonly path: string;
  readonly folder: string;
  readonly code: string;
  readonly text: string;
};

const files: readonly Source[] = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .map(path => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    const name = path.split(sep).join('/');
    return {
      path: name,
      folder: name.includes('/') ? (name.split('/')[0] ?? '') : '',
      text,
      code: bare(text),
    };
  });
const game = files.filter(({ folder }) => folder !== OUTSIDE);

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

const folderOf = (path: string): string => (path.includes('/') ? (path.split('/')[0] ?? '') : '');

/** Files that import the package, or match the pattern, outside the places where that is allowed. */
function strangers(pattern: RegExp, allowed: RegExp, among = game): readonly string[] {
  return among.filter(({ code, path }) => pattern.test(code) && !allowed.test(path)).map(({ path }) => path);
}
const imports = (name: string): RegExp => new RegExp(`(?:from|import)\\s*\\(?\\s*'${name}(?:/[^']*)?'`);

describe('the layering', () => {
  it('has a place for every folder', () => {
    const known = new Set<string>([...STOREYS, ...RENDERERS, OUTSIDE, APART, '']);
    expect(files.filter(({ folder }) => !known.has(folder)).map(({ path }) => path)).toEqual([]);
  });

  it('lets a folder import only itself and the folders below it', () => {
    const level = (folder: string): number => {
      if (folder === '') return STOREYS.length;
      return RENDERERS.includes(folder)
        ? STOREYS.indexOf('list')
        : (STOREYS as readonly string[]).indexOf(folder);
    };
    const climbing = game.flatMap(file =>
      innerImports(file)
        .filter(path => !COMMON.includes(path))
        .filter(path => level(folderOf(path)) > level(file.folder))
        .map(path => `${file.path} -> ${path}`),
    );
    expect(climbing).toEqual([]);
  });

  it('keeps kinds, and renderers, from each other', () => {
    const kindOf = (path: string): string => path.match(/^kinds\/([^/]+)\//)?.[1] ?? '';
    const crossing = game.flatMap(file =>
      innerImports(file)
        .filter(path => {
          const isOtherKind =
            kindOf(file.path) !== '' && kindOf(path) !== '' && kindOf(path) !== kindOf(file.path);
          const isOtherView =
            RENDERERS.includes(file.folder) &&
            RENDERERS.includes(folderOf(path)) &&
            folderOf(path) !== file.folder;
          return isOtherKind || isOtherView;
        })
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
    const inward = game.flatMap(file => innerImports(file).filter(path => folderOf(path) === OUTSIDE));
    expect(inward).toEqual([]);
  });

  it('lets what works offline import only itself, and only the door import that', () => {
    const crossing = game.flatMap(file =>
      innerImports(file)
        .filter(path => (file.folder === APART) !== (folderOf(path) === APART))
        .map(path => `${file.path} -> ${path}`),
    );
    expect(crossing).toEqual(['background.ts -> offline/register.ts']);
  });
});

describe('what may be used where', () => {
  it.each([
    ['phaser', imports('phaser'), /^scenes\/|^kinds\/[^/]+\/view\.ts$/],
    ['zustand', imports('zustand'), /^store\//],
    ['i18next', imports('i18next'), /^text\/i18n\.ts$/],
    ['lit-html itself', /from 'lit-html'/, /^dom\/lit\.ts$/],
    [
      'templates',
      /from '[./]+(dom\/)?lit\.ts'|from 'lit-html\//,
      /^(dom|list|teacher)\/|^kinds\/(list|source|told|[^/]+\/(list|ask|why|pillar))\.ts$/,
    ],
    ['valibot', imports('valibot'), /^content\/parse\.ts$|^store\/(backup|entries|saves?)\.ts$/],
    ['storage', /\b(localStorage|sessionStorage)\b/, /^store\/storage\.ts$/],
    ['IndexedDB', /\bindexedDB\b|'idb'/, /^store\/(database|exists|journal|vault)\.ts$/],
    ['ts-fsrs', imports('ts-fsrs'), /^learner\/memory\.ts$/],
    ['the clock', /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b/, /^main\.ts$/],
    ['chance', /\bMath\.random\b|\bgetRandomValues\b|\brandomUUID\b/, /^main\.ts$/],
    ['the address bar', /\blocation\b/, /^main\.ts$/],
    ['node', /from 'node:/, /^$/],
  ])('%s', (_, pattern, allowed) => {
    expect(strangers(pattern, allowed)).toEqual([]);
  });

  it('is checked by patterns that do match', () => {
    expect(strangers(imports('zustand'), /^$/)).not.toEqual([]);
    expect(strangers(/\bDate\.now\b/, /^$/)).toEqual(['main.ts']);
    expect(strangers(/\blocalStorage\b/, /^$/)).toEqual(['store/storage.ts']);
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

  it('keeps files short: none above 220 lines, half of them below 70', () => {
    const lengths = files.map(({ text }) => text.split('\n').length).sort((a, b) => a - b);
    expect(lengths.at(-1)).toBeLessThanOrEqual(220);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(70);
  });

  it('names files by one lower-case word', () => {
    expect(
      files.map(({ path }) => path).filter(path => !/^([a-z][a-z0-9-]*\/)*[a-z][a-z0-9]*\.ts$/.test(path)),
    ).toEqual([]);
  });

  it('names every kind in its own folder and the registers only', () => {
    const kinds = readdirSync(join(ROOT, 'kinds'), { withFileTypes: true }).filter(entry =>
      entry.isDirectory(),
    );
    for (const { name } of kinds) {
      const naming = files.filter(({ code }) => imports(`[./]+/?(kinds/)?${name}`).test(code));
      const elsewhere = naming.map(({ path }) => path).filter(path => !path.startsWith(`kinds/${name}/`));
      expect([...elsewhere].sort()).toEqual([
        'kinds/codes.ts',
        'kinds/faces.ts',
        'kinds/index.ts',
        'kinds/records.ts',
        'kinds/sheets.ts',
      ]);
    }
  });
});

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

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const LOCALES = join(ROOT, 'locales');
const LANGUAGES = readdirSync(LOCALES);
const DEFAULT = 'zh-CN';

type Tree = { readonly [key: string]: string | Tree };
const filesOf = (language: string): readonly string[] =>
  readdirSync(join(LOCALES, language), { recursive: true, encoding: 'utf8' }).filter(name =>
    name.endsWith('.json'),
  );
const read = (language: string, file: string): Tree =>
  JSON.parse(readFileSync(join(LOCALES, language, file), 'utf8'));

/** Dotted key -> sentence. */
function flat(tree: Tree, path = ''): ReadonlyMap<string, string> {
  const entries = Object.entries(tree).flatMap(([key, value]): (readonly [string, string])[] =>
    typeof value === 'string' ? [[path + key, value]] : [...flat(value, `${path}${key}.`)],
  );
  return new Map(entries);
}

/** Plural forms of one sentence are one key. */
const stem = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');
const stems = (tree: Tree): readonly string[] => [...new Set([...flat(tree).keys()].map(stem))].sort();
const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(m => m[1] ?? '').sort();

const sources = ['src', 'index.html', 'vite.config.ts'].flatMap(readAll);
type Source = { readonly path: string; readonly text: string };
function readAll(path: string): readonly Source[] {
  if (/\.\w+$/.test(path)) return [{ path, text: readFileSync(join(ROOT, path), 'utf8') }];
  return readdirSync(join(ROOT, path), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => ({ path: `${path}/${name}`, text: readFileSync(join(ROOT, path, name), 'utf8') }));
}
const code = sources.map(({ text }) => text).join('\n');

describe.each(LANGUAGES.filter(language => language !== DEFAULT))('%s', language => {
  it('has the files of the default language', () => {
    expect([...filesOf(language)].sort()).toEqual([...filesOf(DEFAULT)].sort());
  });

  it.each(filesOf(DEFAULT))('%s has the same keys', file => {
    expect(stems(read(language, file))).toEqual(stems(read(DEFAULT, file)));
  });

  it.each(filesOf(DEFAULT))('%s has the same placeholders', file => {
    const there = flat(read(DEFAULT, file));
    for (const [key, text] of flat(read(language, file)))
      expect([key, ...placeholders(text)]).toEqual([
        key,
        ...placeholders(there.get(stem(key)) ?? there.get(key) ?? ''),
      ]);
  });
});

describe('the sentences', () => {
  it.each(LANGUAGES.flatMap(language => filesOf(language).map(file => `${language}/${file}`)))(
    '%s has no empty one and no stray space',
    path => {
      const [language = '', ...rest] = path.split('/');
      for (const [key, text] of flat(read(language, rest.join('/')))) {
        expect([key, text.trim()]).not.toEqual([key, '']);
        if (key !== 'name.and') expect(text).toBe(text.trim());
      }
    },
  );

  it('are all used, and every one that is used is there', () => {
    const keys = stems(read(DEFAULT, 'interface.json'));
    const literal = new Set([...code.matchAll(/'([a-z]\w*(?:\.[\w-]+)+)'/g)].map(match => match[1] ?? ''));
    // t(`notice.${…}`): every key under the prefix counts as used.
    const families = [...code.matchAll(/`([a-z]\w*\.)\$\{/g)].map(match => match[1] ?? '');
    const unused = keys.filter(key => !literal.has(key) && !families.some(family => key.startsWith(family)));
    expect(unused).toEqual([]);
    const asked = [...code.matchAll(/\bt\(\s*'([^']+)'/g)].map(match => match[1] ?? '');
    expect(asked.filter(key => !keys.includes(key))).toEqual([]);
    expect(asked.length).toBeGreaterThan(30);
  });

  it('for teachers are all used, and every one that is used is there', () => {
    const keys = stems(read(DEFAULT, 'teacher.json'));
    const literal = new Set([...code.matchAll(/'([a-z]\w*(?:\.[\w-]+)+)'/g)].map(match => match[1] ?? ''));
    const families = [...code.matchAll(/`([a-z]\w*\.)\$\{/g)].map(match => match[1] ?? '');
    const isUsed = (key: string): boolean =>
      literal.has(key) || families.some(family => key.startsWith(family));
    expect(keys.filter(key => !isUsed(key))).toEqual([]);
    const asked = [...code.matchAll(/\bteach\(\s*'([^']+)'/g)].map(match => match[1] ?? '');
    expect(asked.filter(key => !keys.includes(key))).toEqual([]);
    expect(asked.length).toBeGreaterThan(1);
  });

  it.each(['join', 'live'])(
    'of a live class in %s.json are all used, and every one that is used is there',
    name => {
      const keys = stems(read(DEFAULT, `${name}.json`));
      const literal = new Set([...code.matchAll(/'([a-z]\w*(?:\.[\w-]+)*)'/g)].map(match => match[1] ?? ''));
      const families = [...code.matchAll(/`([a-z]\w*\.(?:\w+\.)*)\$\{/g)].map(match => match[1] ?? '');
      const isUsed = (key: string): boolean =>
        literal.has(key) || families.some(family => key.startsWith(family));
      expect(keys.filter(key => !isUsed(key))).toEqual([]);
      const calls = new RegExp(`\\b${name}\\(\\s*'([^']+)'`, 'g');
      // The same word joins the names of a path.
      const asked = [...code.matchAll(calls)]
        .map(match => match[1] ?? '')
        .filter(key => /^[a-z]\w*(\.\w+)*$/.test(key));
      expect(asked.filter(key => !keys.includes(key))).toEqual([]);
      expect(asked.length).toBeGreaterThan(1);
    },
  );

  it('stand nowhere but in locales: no Chinese in the code', () => {
    const strays = sources.flatMap(({ path, text }) =>
      [...bare(text).matchAll(/['"`>][^'"`<>\n]*\p{Script=Han}[^'"`<>\n]*/gu)].map(
        match => `${path}: ${match[0]}`,
      ),
    );
    // The marks by which an interview text is cut into points are not sentences.
    expect(strays.filter(stray => !stray.startsWith('src/core/interview/lint-interview.ts'))).toEqual([]);
  });

  it('stand nowhere but in locales: no words between tags or in labels of a template', () => {
    const strays = sources
      .filter(({ path }) => !path.startsWith('src/build/'))
      .flatMap(({ path, text }) => wordsInTemplates(text).map(words => `${path}: ${words}`));
    expect(strays).toEqual([]);
  });

  it('would be found in a template', () => {
    const hole = '$' + '{name}';
    expect(wordsInTemplates(`html\`<p class="a">Hello ${hole}</p>\``)).toEqual(['Hello']);
    expect(wordsInTemplates(`html\`<p aria-label="Close it">${hole}</p>\``)).toEqual(['Close it']);
  });
});

/** Comments, regular expressions and font lists aside. */
function bare(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '')
    .replace(/^<!--[\s\S]*?-->/gm, '');
}

/** What a reader would see or hear of the templates in a file: text between tags, and labels. */
function wordsInTemplates(text: string): readonly string[] {
  return templatesIn(parseSync('file.ts', text).program).flatMap(template => {
    const labels = [...template.matchAll(/(?:aria-label|title|alt|placeholder)="([^"]*)"/g)];
    const between = template.replace(/<[^>]*>/g, HOLE).split(HOLE);
    const parts = [...labels.flatMap(match => (match[1] ?? '').split(HOLE)), ...between];
    return parts.map(part => part.trim()).filter(part => /\p{L}/u.test(part));
  });
}

const HOLE = '\u0000';

/** Every html template below a node, its expressions replaced by holes. */
function templatesIn(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.values(node).flatMap(templatesIn);
  return isTemplate(node) ? [node.quasi.quasis.map(({ value }) => value.raw).join(HOLE), ...inner] : inner;
}

type Template = {
  readonly quasi: { readonly quasis: readonly { readonly value: { readonly raw: string } }[] };
};
function isTemplate(node: object): node is Template {
  return 'tag' in node && JSON.stringify(node.tag).includes('"name":"html"');
}

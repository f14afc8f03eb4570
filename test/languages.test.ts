import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inOneLanguage } from '../src/core/classroom/scorm-package.ts';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language, nextLanguage } from '../src/core/language.ts';

/**
 * What a new language needs and the compiler cannot see. A folder in `locales/` and a tag in `LANGUAGES`: from then on
 * the compiler and these tests name every other place that wants something, one after another, and nothing else does.
 */
const ROOT = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const filesIn = (folder: string, end: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith(end))
    .map(path => `${folder}/${path.replaceAll('\\', '/')}`)
    .sort();

const TAGS = [...new Set(LANGUAGES.flatMap(language => [language, language.slice(0, 2)]))];
const ANY = `(?:${TAGS.join('|')})`;
/** A tag in quotes, at the beginning of a pattern, or as the entry of a table that is read; keys are none. */
const LITERAL = new RegExp(`(['"\`])${ANY}\\1(?!\\s*:)|\\^\\(?${ANY}\\b|\\bLEXICONS\\.${ANY}\\b`, 'g');
const KEY = new RegExp(`(?:^|[{,\\s])'?${DEFAULT_LANGUAGE}'?\\s*:`, 'gm');

const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

/** Where one language is meant, whichever the game speaks: how often, and why that is right with any number of them. */
const MEANT: Readonly<Record<string, readonly [times: number, why: string]>> = {
  'src/core/language.ts': [LANGUAGES.length + 1, 'the list itself, and the default'],
  'src/text/names.ts': [1, 'the language of the interview itself'],
  'src/text/date-names.ts': [1, 'an entry of a table of calendars, which the compiler checks'],
  'src/core/quantity/number-lexicon.ts': [LANGUAGES.length, 'entries of a table, which the compiler checks'],
  'src/core/quantity/chinese-numerals.ts': [1, 'the reader of Chinese numerals'],
  'src/core/quantity/english-numerals.ts': [1, 'the reader of English number words'],
  'src/core/quantity/numeral.ts': [1, 'what the reader of Chinese numerals has found is Chinese'],
  'src/core/quantity/normalise-typed-number.ts': [
    1,
    'only Chinese says "more than" between a number and its scale',
  ],
  'src/core/quantity/quantity.ts': [1, 'only a Chinese scale stands for one of it without a word before it'],
  'src/core/kinds/number-reasoning.ts': [1, 'sums are in digits grouped by three, whatever the language'],
  'src/app/kinds/number-explanation.ts': [
    1,
    'powers of ten are in digits grouped by three, whatever the language',
  ],
  'src/app/kinds/entry/scale-words.ts': [10, 'the two systems of scales that numbers are converted between'],
  'src/core/classroom/gradebook.ts': [1, 'one order of names for whoever reads the table'],
  'src/app/store/language-store.ts': [2, 'pinyin is there for Chinese alone'],
  'src/app/list/campaign/settings-dialog.ts': [1, 'pinyin is there for Chinese alone'],
  'src/build/interview-modules.ts': [LANGUAGES.length, 'entries of a table, which the compiler checks'],
  'src/server/terminal-language.ts': [
    1,
    'a terminal whose language the game does not speak is told in English',
  ],
  'src/build/package-files.ts': [1, 'pinyin is there for Chinese alone'],
};

describe('the code', () => {
  it('names no language, but where one is meant', () => {
    const found = filesIn('src', '.ts').map(
      path => [path, count(withoutComments(read(path)), LITERAL)] as const,
    );
    const expected = Object.entries(MEANT).map(([path, [times]]) => [path, times] as const);
    expect(Object.fromEntries(found.filter(([, times]) => times > 0))).toEqual(Object.fromEntries(expected));
  });

  it('has no table by language that the compiler would not find an entry missing in', () => {
    const loose = filesIn('src', '.ts').filter(path => {
      const code = withoutComments(read(path));
      return count(code, KEY) > count(code, /Record<\s*Language,/g);
    });
    expect(loose).toEqual([]);
  });

  it('is tested in every language, not in a list of them', () => {
    const list = new RegExp(`'${ANY}',\\s*'${ANY}'\\s*\\]?(?: as const)?[);]`);
    const tests = filesIn('test', '.ts').filter(path => !path.startsWith('test/browser/'));
    expect(tests.length).toBeGreaterThan(100);
    expect(list.test(`each(['${LANGUAGES.slice(0, 2).join("', '")}'])`)).toBe(true);
    expect(tests.filter(path => list.test(read(path)))).toEqual([]);
  });
});

describe('the tags', () => {
  it('have a folder of sentences each', () => {
    expect(readdirSync(join(ROOT, 'locales')).sort()).toEqual([...LANGUAGES].sort());
  });

  it('differ in their first two letters, by which browsers and voices are asked', () => {
    expect(new Set(LANGUAGES.map(language => language.slice(0, 2))).size).toBe(LANGUAGES.length);
  });
});

/** What the switch says that leads to this language. */
const SWITCH_SAYS: Readonly<Record<Language, string>> = { 'zh-CN': '中文', en: 'EN' };

describe.each(LANGUAGES)('%s', language => {
  const sentences = filesIn(`locales/${language}`, '.json').map(path => [path, read(path)] as const);

  it('is reached by a switch that says so', () => {
    const before = LANGUAGES.find(other => nextLanguage(other) === language) ?? language;
    const { home } = JSON.parse(read(`locales/${before}/interface.json`));
    expect(home.language).toBe(SWITCH_SAYS[language]);
    expect(home.languageLabel).toContain(SWITCH_SAYS[language]);
  });

  it('has no plural forms but those that keys are typed for', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    expect(forms.filter(form => form !== 'one' && form !== 'other')).toEqual([]);
  });

  it('is written in letters whose width the pictures know, from left to right', () => {
    const unknown = sentences.filter(([, text]) => /(?![\p{Script=Latin}\p{Script=Han}])\p{L}/u.test(text));
    expect(unknown.map(([path]) => path)).toEqual([]);
  });

  it('reads numbers by words that end where the letters a to z end, or by ideographs', () => {
    const words = Object.values<string>(JSON.parse(read(`locales/${language}/quantity.json`))).join(' ');
    expect(words.match(/(?![a-z\p{Script=Han}])\p{L}/gu) ?? []).toEqual([]);
  });
});

describe('index.html', () => {
  const page = read('index.html').replace(/<title>.*<\/title>/, '');

  it('begins in the default language', () => {
    expect(page).toContain(`<html lang="${DEFAULT_LANGUAGE}">`);
  });

  it('has each of its sentences in every language', () => {
    const said = [...page.matchAll(/lang="([\w-]+)"[^<]*>%\1:page\.(\w+)%</g)].map(
      ([, tag, key]) => `${key} ${tag}`,
    );
    const keys = [...new Set([...page.matchAll(/:page\.(\w+)%/g)].map(([, key]) => key))];
    expect(keys.length).toBeGreaterThan(5);
    expect([...said].sort()).toEqual(keys.flatMap(key => LANGUAGES.map(tag => `${key} ${tag}`)).sort());
  });

  it.each(LANGUAGES)('is left with the sentences of one language in a package: %s', language => {
    const tags = [...inOneLanguage(page, '', language).matchAll(/ lang="([\w-]+)"/g)].map(([, tag]) => tag);
    expect([...new Set(tags)]).toEqual([language]);
  });
});

describe('the style sheets', () => {
  /** Where a rule for a language stands: its file and what stands before `:lang()`. */
  const rules = filesIn('src', '.css').flatMap(path =>
    [...read(path).matchAll(/([^{},;]*):lang\(([\w-]+)\)/g)].map(([, selector = '', tag = '']) => ({
      place: `${path} ${selector.trim()}`,
      tag,
    })),
  );
  const isOf = (language: Language, tag: string): boolean =>
    language.toLowerCase() === tag.toLowerCase() || language.slice(0, 2) === tag;

  it('name no language that the game does not speak', () => {
    expect(rules.length).toBeGreaterThan(5);
    expect(rules.filter(({ tag }) => !LANGUAGES.some(language => isOf(language, tag)))).toEqual([]);
  });

  it('are made for the default language, and wherever they change for another they say what holds for each', () => {
    const others = LANGUAGES.filter(language => language !== DEFAULT_LANGUAGE);
    const places = rules
      .filter(({ tag }) => others.some(language => isOf(language, tag)))
      .map(({ place }) => place);
    const wanted = [...new Set(places)].flatMap(place => others.map(language => ({ place, language })));
    const missing = wanted.filter(
      ({ place, language }) => !rules.some(rule => rule.place === place && isOf(language, rule.tag)),
    );
    expect(missing).toEqual([]);
  });
});

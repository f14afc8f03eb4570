import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { lintInterview } from '../core/interview/lint-interview.ts';
import { lintQuestions, lintQuestionWords } from '../core/interview/lint-questions.ts';
import { lintWords } from '../core/interview/lint-words.ts';
import { withoutBreaks } from '../core/interview/lookups.ts';
import type { PackLabel, PackTitles } from '../core/interview/pack-content.ts';
import { packIdentity } from '../core/interview/pack-identity.ts';
import {
  type InterviewFiles,
  type Parsed,
  type Problem,
  parseInterview,
} from '../core/interview/parse-interview.ts';
import { parseWords } from '../core/interview/parse-words.ts';
import type { Documented } from '../core/interview/types.ts';
import { WORD_LIMITS } from '../core/interview/word-limits.ts';
import type { Words } from '../core/interview/word-types.ts';
import { LANGUAGES, type Language } from '../core/language.ts';
import { terminalLanguage } from '../server/terminal-language.ts';
import { LOCALES, readSentences } from './locale-files.ts';

const FILE_NAMES = [
  'interview',
  'pillars',
  'measures',
  'figures',
  'relations',
  'confusables',
  'glossary',
  'levels',
] as const;
/** A pack may do without these. */
const FURTHER_FILES = ['headlines', 'lists', 'tables'] as const;

/** Reads the files of an interview folder as JSON, unchecked. */
function readFolder(folder: string): Parsed<InterviewFiles> {
  const read = [
    ...FILE_NAMES.map(name => readJson(join(folder, `${name}.json`))),
    ...FURTHER_FILES.map(name => readIfThere(join(folder, `${name}.json`))),
  ];
  const problems = read.flatMap(file => (file.ok ? [] : file.problems));
  if (problems.length > 0) return { ok: false, problems };
  const values = read.map(file => (file.ok ? file.value : undefined));
  const [interview, pillars, measures, figures, relations, confusables, glossary, levels] = values;
  const [headlines, lists, tables] = values.slice(FILE_NAMES.length);
  const stated = { interview, pillars, measures, figures, relations, confusables, glossary, levels };
  return { ok: true, value: { ...stated, headlines, lists, tables } };
}

const readIfThere = (path: string): Parsed<unknown> =>
  existsSync(path) ? readJson(path) : { ok: true, value: [] };

function readJson(path: string): Parsed<unknown> {
  try {
    return { ok: true, value: JSON.parse(readFileSync(path, 'utf8')) };
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [{ path: basename(path), code: 'unreadable', found } satisfies Problem] };
  }
}

const PACKS = fileURLToPath(new URL('../packs', import.meta.url));
/** What may be imported of a pack: `virtual:interview/<folder>`, a folder in `src/packs`. */
const PARTS = ['interview', 'evidence', 'questions', 'label', 'titles'] as const;
const VIRTUAL = new RegExp(`^virtual:(${PARTS.join('|')})/(.+)$`);

/** `virtual:former/<folder>`: what the pack in this folder was before, in folders `content-<n>` in it. */
const FORMER = /^virtual:former\/(.+)$/;

/** Under this name a module's `meta` says of which pack it is. */
export const IDENTITY = 'packIdentity';

/**
 * Serves `import { interview } from 'virtual:interview/<folder>'`, and the same for the other parts: parsed and linted
 * while building, so that no browser has to. A broken file stops the build with a sentence for every place to mend.
 * @param more where folders of packs are besides `src/packs`.
 */
export const interviews = (more: readonly string[] = []): Plugin => ({
  name: 'interviews',
  resolveId: source => (VIRTUAL.test(source) || FORMER.test(source) ? `\0${source}` : undefined),
  load(id) {
    const [, owner] = FORMER.exec(id.replace('\0', '')) ?? [];
    if (owner !== undefined) return toFormerModule(formerContents(join(PACKS, owner)));
    const [, wanted, name] = VIRTUAL.exec(id.replace('\0', '')) ?? [];
    const part = PARTS.find(one => one === wanted);
    if (part === undefined || name === undefined) return undefined;
    const folder = [PACKS, ...more].map(packs => join(packs, name)).find(existsSync) ?? join(PACKS, name);
    for (const file of packFiles()) this.addWatchFile(join(folder, file));
    const checked = checkPack(folder);
    if (checked.ok) {
      const code = toModule(part, checked.value);
      return { code, meta: { [IDENTITY]: checked.value.label.identity } };
    }
    return this.error(toSentences(checked.problems));
  },
});

/** Quotations of headlines and lists come with what they are about. */
function toModule(part: (typeof PARTS)[number], pack: CheckedPack): string {
  const [own, further] = [false, true].map(isFurther =>
    Object.fromEntries(Object.entries(pack.evidence).filter(([key]) => key.includes('.') === isFurther)),
  );
  const value = part === 'evidence' ? (own ?? {}) : pack[part];
  const code = `export const ${part} = ${toExpression(value)};`;
  return part === 'questions' ? `${code}\nexport const quotations = ${toExpression(further ?? {})};` : code;
}

const packFiles = (): readonly string[] => [
  ...[...FILE_NAMES, ...FURTHER_FILES].map(name => `${name}.json`),
  ...LANGUAGES.map(language => wordsFile(language)),
];

const wordsFile = (language: Language): string => `words/${language}.json`;

/** What a pack has, but for its loaders. */
type CheckedPack = Documented & { readonly label: PackLabel; readonly titles: PackTitles };

/** Browsers parse JSON faster than the same as an object literal. */
const toExpression = (value: object): string =>
  `/* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(value))})`;

/** The pack in a folder, or everything that is wrong with its data and words. */
export function checkPack(folder: string): Parsed<CheckedPack> {
  const checked = checkFolder(folder);
  if (!checked.ok) return checked;
  const words = byLanguage(language => checkWords(folder, checked.value, language));
  const problems = LANGUAGES.flatMap(language => (words[language].ok ? [] : words[language].problems));
  if (problems.length > 0) return { ok: false, problems };
  const titles = byLanguage(language => {
    const read = words[language];
    return read.ok ? withoutBreaks(read.value.title) : '';
  });
  const label = { id: checked.value.interview.id, identity: packIdentity(checked.value) };
  return { ok: true, value: { ...checked.value, label, titles } };
}

const byLanguage = <T>(make: (language: Language) => T): Readonly<Record<Language, T>> => ({
  'zh-CN': make('zh-CN'),
  en: make('en'),
});

function checkWords(folder: string, { interview, questions }: Documented, language: Language): Parsed<Words> {
  const file = wordsFile(language);
  const read = readJson(join(folder, file));
  const parsed = read.ok ? parseWords(file, read.value) : read;
  if (!parsed.ok) return parsed;
  const limits = WORD_LIMITS[language];
  const problems = [
    ...lintWords(interview, parsed.value, limits),
    ...lintQuestionWords(questions, parsed.value, limits),
  ];
  if (problems.length === 0) return parsed;
  return { ok: false, problems: problems.map(problem => ({ ...problem, path: `${file}, ${problem.path}` })) };
}

/** The interview in a folder with its evidence, or everything that is wrong with its data. */
export function checkFolder(folder: string): Parsed<Documented> {
  const files = readFolder(folder);
  const parsed = files.ok ? parseInterview(files.value) : files;
  if (!parsed.ok) return parsed;
  const { interview, questions } = parsed.value;
  const problems = [...lintInterview(interview), ...lintQuestions(interview, questions)];
  return problems.length > 0 ? { ok: false, problems } : parsed;
}

/** A folder of what a pack was before, and the label of that. */
type FormerContent = { readonly folder: string; readonly label: PackLabel };

function toSentences(problems: readonly Problem[]): string {
  const say = readSentences(LOCALES, terminalLanguage(), 'content');
  return problems.map(({ code, ...values }) => say(code, values)).join('\n');
}

/** What a pack was before, without what it still is: that is found under the same identity. @throws Error if one of them is broken. */
export function formerContents(folder: string): readonly FormerContent[] {
  const live = labelIn(folder);
  return readdirSync(folder)
    .filter(name => /^content-\d+$/.test(name))
    .map(name => join(folder, name))
    .map(one => ({ folder: one, label: labelIn(one) }))
    .filter(({ label }) => label.identity !== live.identity);
}

/** @throws Error with a sentence for every place to mend. */
function labelIn(folder: string): PackLabel {
  const checked = checkPack(folder);
  if (!checked.ok) throw new Error(toSentences(checked.problems));
  return checked.value.label;
}

/** Each is fetched when it is opened. */
function toFormerModule(contents: readonly FormerContent[]): string {
  const entries = contents.map(({ folder, label: { id, identity } }) => {
    const file = JSON.stringify(join(folder, 'pack.ts').replaceAll('\\', '/'));
    return `{ id: '${id}', identity: '${identity}', open: async () => (await import(${file})).pack }`;
  });
  return `export const former = [${entries.join(', ')}];`;
}

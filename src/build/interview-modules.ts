import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { lintInterview } from '../core/interview/lint-interview.ts';
import {
  type InterviewFiles,
  type Parsed,
  type Problem,
  parseInterview,
} from '../core/interview/parse-interview.ts';
import type { Documented } from '../core/interview/types.ts';
import { LOCALES, readSentences, terminalLanguage } from './locale-files.ts';

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

/** Reads the eight files of an interview folder as JSON, unchecked. */
function readFolder(folder: string): Parsed<InterviewFiles> {
  const read = FILE_NAMES.map(name => readJson(join(folder, `${name}.json`)));
  const problems = read.flatMap(file => (file.ok ? [] : file.problems));
  if (problems.length > 0) return { ok: false, problems };
  const [interview, pillars, measures, figures, relations, confusables, glossary, levels] = read.map(file =>
    file.ok ? file.value : undefined,
  );
  return {
    ok: true,
    value: { interview, pillars, measures, figures, relations, confusables, glossary, levels },
  };
}

function readJson(path: string): Parsed<unknown> {
  try {
    return { ok: true, value: JSON.parse(readFileSync(path, 'utf8')) };
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [{ path: basename(path), code: 'unreadable', found } satisfies Problem] };
  }
}

const FOLDER = fileURLToPath(new URL('../packs', import.meta.url));
/** `virtual:interview/<id>` and `virtual:evidence/<id>`. */
const VIRTUAL = /^virtual:(interview|evidence)\/(.+)$/;

/**
 * Serves `import { interview } from 'virtual:interview/<id>'`, and the same for `evidence`: parsed and linted while building,
 * so that no browser has to. A broken file stops the build with a sentence for every place to mend.
 */
export const interviews = (): Plugin => ({
  name: 'interviews',
  resolveId: source => (VIRTUAL.test(source) ? `\0${source}` : undefined),
  load(id) {
    const [, part, name] = VIRTUAL.exec(id.replace('\0', '')) ?? [];
    if (part === undefined) return undefined;
    const folder = `${FOLDER}/${name}`;
    for (const name of FILE_NAMES) this.addWatchFile(`${folder}/${name}.json`);
    const checked = checkFolder(folder);
    if (checked.ok) {
      const { interview, evidence } = checked.value;
      return `export const ${part} = ${toExpression(part === 'evidence' ? evidence : interview)};`;
    }
    const say = readSentences(LOCALES, terminalLanguage(), 'content');
    return this.error(checked.problems.map(({ code, ...values }) => say(code, values)).join('\n'));
  },
});

/** Browsers parse JSON faster than the same as an object literal. */
const toExpression = (value: object): string =>
  `/* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(value))})`;

/** The interview in a folder with its evidence, or everything that is wrong with it. */
export function checkFolder(folder: string): Parsed<Documented> {
  const files = readFolder(folder);
  const parsed = files.ok ? parseInterview(files.value) : files;
  if (!parsed.ok) return parsed;
  const problems = lintInterview(parsed.value.interview);
  return problems.length > 0 ? { ok: false, problems } : parsed;
}

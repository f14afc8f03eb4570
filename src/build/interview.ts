import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { lintInterview } from '../core/interview/lint.ts';
import { type Parsed, parseInterview } from '../core/interview/parse.ts';
import type { Documented } from '../core/interview/types.ts';
import { FILE_NAMES, readFolder } from './folder.ts';
import { readSentences, terminalLanguage } from './sentences.ts';

const FOLDER = fileURLToPath(new URL('../packs', import.meta.url));
const LOCALES = fileURLToPath(new URL('../../locales', import.meta.url));
/** `virtual:interview/<id>` and `virtual:evidence/<id>`. */
const VIRTUAL = /^virtual:(interview|evidence)\/(.+)$/;

/**
 * Serves `import { interview } from 'virtual:interview/<id>'`, and the same for `evidence`: read, parsed and linted
 * here, so that no browser has to, and a broken file stops the build with a sentence for every place to mend.
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

/** A browser parses a long text faster than the same as a program. */
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

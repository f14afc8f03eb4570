import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { lintInterview } from '../content/lint.ts';
import { type Parsed, parseInterview } from '../content/parse.ts';
import type { Interview } from '../content/types.ts';
import { FILE_NAMES, readFolder } from './folder.ts';
import { readSentences, terminalLanguage } from './sentences.ts';

const FOLDER = fileURLToPath(new URL('../content/interviews', import.meta.url));
const LOCALES = fileURLToPath(new URL('../../locales', import.meta.url));
const PREFIX = 'virtual:interview/';

/**
 * Serves `import { interview } from 'virtual:interview/<id>'`: read, parsed and linted here, so that no browser has to,
 * and a broken file stops the build with a sentence for every place to mend.
 */
export const interviews = (): Plugin => ({
  name: 'interviews',
  resolveId: source => (source.startsWith(PREFIX) ? `\0${source}` : undefined),
  load(id) {
    if (!id.startsWith(`\0${PREFIX}`)) return undefined;
    const folder = `${FOLDER}/${id.slice(PREFIX.length + 1)}`;
    for (const name of FILE_NAMES) this.addWatchFile(`${folder}/${name}.json`);
    const checked = checkFolder(folder);
    if (checked.ok) return `export const interview = ${JSON.stringify(checked.value)};`;
    const say = readSentences(LOCALES, terminalLanguage(), 'content');
    return this.error(checked.problems.map(({ code, ...values }) => say(code, values)).join('\n'));
  },
});

/** The interview in a folder, or everything that is wrong with it. */
export function checkFolder(folder: string): Parsed<Interview> {
  const files = readFolder(folder);
  const parsed = files.ok ? parseInterview(files.value) : files;
  if (!parsed.ok) return parsed;
  const problems = lintInterview(parsed.value);
  return problems.length > 0 ? { ok: false, problems } : parsed;
}

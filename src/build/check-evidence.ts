import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkEvidence } from '../core/interview/lint-interview.ts';
import type { Problem } from '../core/interview/parse-interview.ts';
import type { Interview } from '../core/interview/types.ts';
import { terminalLanguage } from '../server/terminal-language.ts';
import { checkFolder } from './interview-modules.ts';
import { LOCALES, readSentences } from './locale-files.ts';

/** `npm run evidence -- source.txt [folder]`: checks that every quotation of an interview folder stands in the text. */
const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const say = readSentences(LOCALES, terminalLanguage(), 'content');

function main([source, folder = join(PROJECT, 'src/packs/miit-2023')]: readonly string[]): number {
  if (source === undefined) return fail([say('usage')]);
  const checked = checkFolder(folder);
  if (!checked.ok) return fail(checked.problems.map(toSentence));
  const problems = checkEvidence(checked.value, readFileSync(source, 'utf8'));
  if (problems.length > 0) return fail(problems.map(toSentence));
  console.log(clean(checked.value.interview));
  return 0;
}

function fail(sentences: readonly string[]): number {
  for (const sentence of sentences) console.error(sentence);
  console.error(say('count', { count: String(sentences.length) }));
  return 1;
}

const toSentence = ({ code, ...values }: Problem): string => say(code, values);

function clean({ title, measures, figures, pillars }: Interview): string {
  return say('clean', {
    title,
    measures: String(measures.length),
    figures: String(figures.length),
    pillars: String(pillars.length),
  });
}

process.exitCode = main(process.argv.slice(2));

import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { InterviewFiles, Parsed, Problem } from '../core/interview/parse.ts';

export const FILE_NAMES = [
  'interview',
  'pillars',
  'measures',
  'figures',
  'relations',
  'confusables',
  'glossary',
  'levels',
] as const;

/** Reads the eight files of an interview folder as JSON; what is in them is for `parseInterview` to say. */
export function readFolder(folder: string): Parsed<InterviewFiles> {
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

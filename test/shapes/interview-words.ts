import { readFileSync } from 'node:fs';
import type { Words } from '../../src/core/interview/word-types.ts';

const BEAMS = ['growth', 'industry', 'digital', 'smes'] as const;

/** The words of the one real interview. */
export const wordsOf = (language: string): Words =>
  JSON.parse(
    readFileSync(new URL(`../../src/packs/miit-2023/words/${language}.json`, import.meta.url), 'utf8'),
  );

/** What stands on the boards of each of its four halls. */
export const namesOf = (language: string): readonly (readonly string[])[] => {
  const labels = Object.entries(wordsOf(language).pillars);
  return BEAMS.map(beam => labels.filter(([id]) => id.startsWith(beam)).map(([, { label }]) => label));
};

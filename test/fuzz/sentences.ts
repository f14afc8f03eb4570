import { readFileSync } from 'node:fs';
import { LANGUAGES } from '../../src/core/language.ts';
import type { Target } from './targets.ts';

/** The sentences that are missing for these verdicts, in any language. */
export const unsaidIn = ({ sentence }: Target, verdicts: readonly string[]): readonly string[] =>
  LANGUAGES.flatMap(language =>
    verdicts
      .filter(verdict => verdict !== 'read')
      .map(sentence)
      .filter(([file, key]) => !isSentence(key.split('.').reduce(fieldOf, stringsIn(language, file))))
      .map(([file, key]) => `${language} ${file} ${key}`),
  );

const isSentence = (found: unknown): boolean => typeof found === 'string' && found !== '';
const fieldOf = (strings: unknown, key: string): unknown => Reflect.get(Object(strings), key);

const stringsIn = (language: string, file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../locales/${language}/${file}.json`, import.meta.url), 'utf8'));

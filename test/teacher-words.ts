import { readFileSync } from 'node:fs';
import type { Language } from '../src/core/language.ts';
import { createFirstTranslate, type Strings } from '../src/text/first-translate.ts';
import type { TeacherTranslate } from '../src/text/teacher-words.ts';
import type { TeacherKey } from '../src/text/types.ts';

/** The words of the pages for teachers, as they are shipped. */
export function realTeach(language: Language): TeacherTranslate {
  const path = new URL(`../locales/${language}/teacher.json`, import.meta.url);
  const strings: Strings = JSON.parse(readFileSync(path, 'utf8'));
  return createFirstTranslate<TeacherKey>(language, strings);
}

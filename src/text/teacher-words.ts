import type { Language } from '../core/language.ts';
import { createFirstTranslate, type Strings } from './first-translate.ts';
import type { Params, TeacherKey } from './types.ts';

/** The sentences of the pages for teachers, teacher.json. No player fetches them. */
export type TeacherTranslate = (key: TeacherKey, params?: Params) => string;

const WORDS: Readonly<Record<Language, () => Promise<{ readonly default: Strings }>>> = {
  'zh-CN': () => import('../../locales/zh-CN/teacher.json'),
  en: () => import('../../locales/en/teacher.json'),
};

/** What a teacher's pages write between the entries of a list, and between places of the interview. */
export const LIST_MARKS: Readonly<
  Record<Language, { readonly comma: string; readonly betweenPointers: string }>
> = {
  'zh-CN': { comma: '、', betweenPointers: '、' },
  // An English place has a comma of its own.
  en: { comma: ',', betweenPointers: '; ' },
};

/** @throws when they cannot be fetched. */
export async function loadTeacherWords(language: Language): Promise<TeacherTranslate> {
  const { default: strings } = await WORDS[language]();
  return createFirstTranslate<TeacherKey>(language, strings);
}

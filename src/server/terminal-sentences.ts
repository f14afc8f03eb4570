/** What is said in the terminal, in its language. */
import en from '../../locales/en/build.json';
import chinese from '../../locales/zh-CN/build.json';
import type { Language } from '../core/language.ts';

export type SentenceKey = keyof typeof en;
export type Values = Readonly<Record<string, string>>;
export type Say = (key: SentenceKey, values?: Values) => string;

const SENTENCES: Readonly<Record<Language, Readonly<Record<SentenceKey, string>>>> = {
  'zh-CN': chinese,
  en,
};

export const sentencesIn =
  (language: Language): Say =>
  (key, values = {}) =>
    SENTENCES[language][key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');

import { readFileSync } from 'node:fs';

type Values = Readonly<Record<string, string>>;

const { LANG } = process.env;

/** The terminal's language: Chinese if the system says so, English for everyone else. */
export const terminalLanguage = (lang = LANG): 'zh-CN' | 'en' =>
  /^zh/i.test(lang ?? Intl.DateTimeFormat().resolvedOptions().locale) ? 'zh-CN' : 'en';

/** Gives the sentences of locales/<language>/<file>.json by key, with their placeholders filled. */
export const readSentences = (folder: string, language: string, file = 'build') => {
  const sentences: Values = JSON.parse(readFileSync(`${folder}/${language}/${file}.json`, 'utf8'));
  return (key: string, values: Values = {}): string =>
    (sentences[key] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
};

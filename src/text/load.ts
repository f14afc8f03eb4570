import { createFirst } from './first.ts';
import type { Language, Text } from './language.ts';

/** Every language is fetched by itself, in two portions. */
const FIRST = {
  'zh-CN': () =>
    [
      import('../../locales/zh-CN/interface.json'),
      import('../../locales/zh-CN/interviews/miit-2023.json?first'),
    ] as const,
  en: () =>
    [
      import('../../locales/en/interface.json'),
      import('../../locales/en/interviews/miit-2023.json?first'),
    ] as const,
};

const LATER = {
  'zh-CN': () => import('../../locales/zh-CN/interviews/miit-2023.json?later'),
  en: () => import('../../locales/en/interviews/miit-2023.json?later'),
};

/** What the first question needs. @throws when it cannot be fetched. */
export async function loadText(language: Language): Promise<Text> {
  const [strings, words] = await Promise.all(FIRST[language]());
  return { language, t: createFirst(language, strings.default), words: words.default };
}

/** The rest of the words. @throws when they cannot be fetched. */
export async function loadMore(text: Text): Promise<Text> {
  const { default: more } = await LATER[text.language]();
  return { ...text, more };
}

/** i18next to speak them. @throws when it cannot be fetched. */
export async function loadVoice(text: Text): Promise<Text> {
  const { language } = text;
  const [{ createTranslate }, strings] = await Promise.all([import('./i18n.ts'), FIRST[language]()[0]]);
  return { ...text, t: createTranslate(language, strings.default) };
}

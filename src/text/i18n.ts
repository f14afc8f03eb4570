import i18next from 'i18next';
import type { FirstWords, LaterWords } from '../content/portions.ts';
import type { InterfaceKey, Params } from './keys.ts';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The words of one language. Views get it as an argument, so a switch of language is one redraw. */
export type Text = {
  readonly language: Language;
  readonly t: (key: InterfaceKey, params?: Params) => string;
  readonly words: FirstWords;
  /** Clues, glossary and the like: not there while a first question is drawn. */
  readonly more?: LaterWords;
};

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
  const i18n = i18next.createInstance();
  await i18n.init({
    lng: language,
    resources: { [language]: { translation: strings.default } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return { language, t: (key, params) => i18n.t(key, params ?? {}), words: words.default };
}

/** The rest of the words. @throws when they cannot be fetched. */
export async function loadMore(text: Text): Promise<Text> {
  return { ...text, more: (await LATER[text.language]()).default };
}

/** The first of the browser's languages that the game speaks; zh-CN where there is none. */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found = LANGUAGES.find(language => tag.slice(0, 2).toLowerCase() === language.slice(0, 2));
    if (found) return found;
  }
  return 'zh-CN';
}

import type { Language } from '../core/language.ts';
import { createFirstTranslate, type Strings } from './first-translate.ts';
import type { Readings, Text } from './types.ts';

/** Fetches the words of one language in two portions: what the first question needs, and the rest behind it. */
const FIRST = {
  'zh-CN': () =>
    [
      import('../../locales/zh-CN/interface.json?early'),
      import('../../locales/zh-CN/interviews/miit-2023.json?first'),
    ] as const,
  en: () =>
    [
      import('../../locales/en/interface.json?early'),
      import('../../locales/en/interviews/miit-2023.json?first'),
    ] as const,
} satisfies Readonly<Record<Language, unknown>>;

const LATER = {
  'zh-CN': () =>
    [
      import('../../locales/zh-CN/interface.json?late'),
      import('../../locales/zh-CN/interviews/miit-2023.json?later'),
    ] as const,
  en: () =>
    [
      import('../../locales/en/interface.json?late'),
      import('../../locales/en/interviews/miit-2023.json?later'),
    ] as const,
} satisfies Readonly<Record<Language, unknown>>;

/** What the first question needs. @throws when it cannot be fetched. */
export async function loadText(language: Language): Promise<Text> {
  const [strings, words] = await Promise.all(FIRST[language]());
  return { language, t: createFirstTranslate(language, strings.default), words: words.default };
}

/** The rest of the words. @throws when they cannot be fetched. */
export async function loadMore(text: Text): Promise<Text> {
  const [strings, [, words], { evidence }] = await Promise.all([
    allStrings(text.language),
    Promise.all(LATER[text.language]()),
    import('virtual:evidence/miit-2023'),
  ]);
  return { ...text, t: createFirstTranslate(text.language, strings), more: { ...words.default, evidence } };
}

/** The same words through i18next. @throws when it cannot be fetched. */
export async function loadI18next(text: Text): Promise<Text> {
  const { language } = text;
  const [{ createTranslate }, strings] = await Promise.all([
    import('./i18next-translate.ts'),
    allStrings(language),
  ]);
  return { ...text, t: createTranslate(language, strings) };
}

/** Pinyin for the Chinese phrases. @throws when it cannot be fetched. */
export async function loadReadings(): Promise<Readings> {
  const { default: readings } = await import('../packs/miit-2023/readings.json');
  return readings;
}

async function allStrings(language: Language): Promise<Strings> {
  const [first, later] = await Promise.all([FIRST[language]()[0], LATER[language]()[0]]);
  return { ...first.default, ...later.default };
}

import type { Pack } from '../core/interview/pack-content.ts';
import type { Readings } from '../core/interview/types.ts';
import type { Language } from '../core/language.ts';
import { createFirstTranslate, type Strings } from './first-translate.ts';
import type { Text } from './types.ts';

/**
 * Fetches the words of one language, the game's own and those of a pack, in two portions: what the first question needs, and
 * the rest behind it.
 */
const EARLY = {
  'zh-CN': () => import('../../locales/zh-CN/interface.json?early'),
  en: () => import('../../locales/en/interface.json?early'),
} satisfies Readonly<Record<Language, unknown>>;

const LATE = {
  'zh-CN': () => import('../../locales/zh-CN/interface.json?late'),
  en: () => import('../../locales/en/interface.json?late'),
} satisfies Readonly<Record<Language, unknown>>;

/** What the first question needs. @throws when it cannot be fetched. */
export async function loadText(pack: Pack, language: Language): Promise<Text> {
  const [strings, words] = await Promise.all([EARLY[language](), pack.words[language].first()]);
  return { language, t: createFirstTranslate(language, strings.default), words: words.default };
}

/** The rest of the words. @param text of this pack. @throws when they cannot be fetched. */
export async function loadMore(pack: Pack, text: Text): Promise<Text> {
  const [strings, words, { evidence }] = await Promise.all([
    allStrings(text.language),
    pack.words[text.language].later(),
    pack.evidence(),
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
export async function loadReadings(pack: Pack): Promise<Readings> {
  return (await pack.readings()).default;
}

async function allStrings(language: Language): Promise<Strings> {
  const [first, later] = await Promise.all([EARLY[language](), LATE[language]()]);
  return { ...first.default, ...later.default };
}

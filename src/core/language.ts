/**
 * The languages of the game. A tag here and a folder in `locales/`: the compiler and `test/languages.test.ts` name whatever
 * else a language needs. No two begin with the same two letters, by which the tags of browsers are compared.
 */
export const LANGUAGES = ['zh-CN', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** What the game speaks where the browser asks for no language that it has. */
export const DEFAULT_LANGUAGE: Language = 'zh-CN';

/** The first of the browser's languages that the game speaks. @param wanted tags, the dearest first. */
export function preferredLanguage(wanted: readonly string[]): Language {
  const found = wanted.map(tag =>
    LANGUAGES.find(language => language.slice(0, 2) === tag.slice(0, 2).toLowerCase()),
  );
  return found.find(Boolean) ?? DEFAULT_LANGUAGE;
}

/** The one that a switch leads to: all of them in turn. */
export const nextLanguage = (language: Language): Language =>
  LANGUAGES[LANGUAGES.indexOf(language) + 1] ?? LANGUAGES[0];

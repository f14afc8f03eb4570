export const LANGUAGES = ['zh-CN', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The first of the browser's languages that the game speaks; zh-CN where there is none. */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found = LANGUAGES.find(language => tag.slice(0, 2).toLowerCase() === language.slice(0, 2));
    if (found) return found;
  }
  return 'zh-CN';
}

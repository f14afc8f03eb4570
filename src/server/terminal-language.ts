import { type Language, preferredLanguage } from '../core/language.ts';

const { LANG } = process.env;

/** The terminal's language: what the system says, English where the game does not speak that. */
export const terminalLanguage = (lang = LANG): Language =>
  preferredLanguage([lang ?? Intl.DateTimeFormat().resolvedOptions().locale, 'en']);

import type { FirstWords, More } from '../content/portions.ts';
import type { InterfaceKey, Params } from './keys.ts';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The sentence of a key, its placeholders filled; `count` chooses the plural form. */
export type Translate = (key: InterfaceKey, params?: Params) => string;

/** The words of one language. Views get it as an argument, so a switch of language is one redraw. */
export type Text = {
  readonly language: Language;
  readonly t: Translate;
  readonly words: FirstWords;
  /** Clues, glossary, evidence and the like: not there while a first question is drawn. */
  readonly more?: More;
  /** How the phrases of cards and pillars are read, where that is wanted. */
  readonly readings?: Readings;
};

/** Pinyin by phrase. */
export type Readings = Readonly<Record<string, string>>;

/** The first of the browser's languages that the game speaks; zh-CN where there is none. */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found = LANGUAGES.find(language => tag.slice(0, 2).toLowerCase() === language.slice(0, 2));
    if (found) return found;
  }
  return 'zh-CN';
}

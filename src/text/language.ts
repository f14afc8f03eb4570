import type { FirstWords, More } from '../core/interview/portions.ts';
import type { Language } from '../core/language.ts';
import type { InterfaceKey, Params } from './keys.ts';

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

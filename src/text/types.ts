import type strings from '../../locales/zh-CN/interface.json';
import type teacher from '../../locales/zh-CN/teacher.json';
import type { FirstWords, More } from '../core/interview/types.ts';
import type { Language } from '../core/language.ts';

/** Every key of interface.json, dotted; a plural form is named without its suffix. */
export type InterfaceKey = Stem<Paths<typeof strings>>;
/** The same of teacher.json. */
export type TeacherKey = Stem<Paths<typeof teacher>>;
export type Params = Readonly<Record<string, string | number>>;

type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}`;
}[keyof T & string];
type Stem<K extends string> = K extends `${infer S}_${'one' | 'other'}` ? S : K;

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

import type strings from '../../locales/zh-CN/interface.json';
import type join from '../../locales/zh-CN/join.json';
import type live from '../../locales/zh-CN/live.json';
import type teacher from '../../locales/zh-CN/teacher.json';
import type { BeamId } from '../core/interview/types.ts';
import type { FirstWords, More, Readings } from '../core/interview/word-types.ts';
import type { Language } from '../core/language.ts';

/** Every key of interface.json, joined by dots; plural forms are one key, without their suffix. */
export type InterfaceKey = Stem<Paths<typeof strings>>;
/** The same of teacher.json. */
export type TeacherKey = Stem<Paths<typeof teacher>>;
/** The same of join.json, for the phones of a live class. */
export type JoinKey = Stem<Paths<typeof join>>;
/** The same of live.json, for the teacher's pages of a live class. */
export type LiveKey = Stem<Paths<typeof live>>;
export type Params = Readonly<Record<string, string | number>>;

type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}`;
}[keyof T & string];
type Stem<K extends string> = K extends `${infer S}_${'one' | 'other'}` ? S : K;

/** Gives the sentence of a key with its placeholders filled; the parameter `count` chooses the plural form. */
export type Translate = (key: InterfaceKey, params?: Params) => string;

/** The words of one language. Views take it as an argument, so that a switch of language is one redraw. */
export type Text = {
  readonly language: Language;
  readonly t: Translate;
  readonly words: FirstWords;
  /** While only the words of this beam have come, and no sentence of a page outside of its levels. */
  readonly beam?: BeamId;
  /** The sentences about assignments have come, though `more` may not have. */
  readonly hasTasks?: true;
  /** Clues, glossary, evidence and the like: fetched behind the first question. */
  readonly more?: More;
  /** Pinyin of the phrases of cards and pillars, where the player wants it. */
  readonly readings?: Readings;
};

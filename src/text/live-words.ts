/** The sentences of a live class: join.json for phones, live.json for the teacher's pages. Nobody else fetches them. */
import type { Language } from '../core/language.ts';
import { createFirstTranslate, type Strings } from './first-translate.ts';
import type { JoinKey, LiveKey, Params } from './types.ts';

export type JoinTranslate = (key: JoinKey, params?: Params) => string;
export type LiveTranslate = (key: LiveKey, params?: Params) => string;

type File = () => Promise<{ readonly default: Strings }>;

const JOIN: Readonly<Record<Language, File>> = {
  'zh-CN': () => import('../../locales/zh-CN/join.json'),
  en: () => import('../../locales/en/join.json'),
};
const LIVE: Readonly<Record<Language, File>> = {
  'zh-CN': () => import('../../locales/zh-CN/live.json'),
  en: () => import('../../locales/en/live.json'),
};

/** @throws when they cannot be fetched. */
export async function loadJoinWords(language: Language): Promise<JoinTranslate> {
  return createFirstTranslate<JoinKey>(language, (await JOIN[language]()).default);
}

/** @throws when they cannot be fetched. */
export async function loadLiveWords(language: Language): Promise<LiveTranslate> {
  return createFirstTranslate<LiveKey>(language, (await LIVE[language]()).default);
}

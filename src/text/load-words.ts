import type { Pack } from '../core/interview/pack-content.ts';
import type { BeamId } from '../core/interview/types.ts';
import type { Readings } from '../core/interview/word-types.ts';
import type { Language } from '../core/language.ts';
import { createFirstTranslate, type Strings } from './first-translate.ts';
import type { Text } from './types.ts';

/**
 * Fetches the words of one language, the game's own and those of a pack, in portions: what a question of one beam needs, what
 * the pages outside of levels need, and the rest behind the first page.
 */
const EARLY = {
  'zh-CN': () => import('../../locales/zh-CN/interface.json?early'),
  en: () => import('../../locales/en/interface.json?early'),
} satisfies Readonly<Record<Language, unknown>>;

const PAGES = {
  'zh-CN': () => import('../../locales/zh-CN/interface.json?pages'),
  en: () => import('../../locales/en/interface.json?pages'),
} satisfies Readonly<Record<Language, unknown>>;

const TASKS = {
  'zh-CN': () => import('../../locales/zh-CN/interface.json?tasks'),
  en: () => import('../../locales/en/interface.json?tasks'),
} satisfies Readonly<Record<Language, unknown>>;

const LATE = {
  'zh-CN': () => import('../../locales/zh-CN/interface.json?late'),
  en: () => import('../../locales/en/interface.json?late'),
} satisfies Readonly<Record<Language, unknown>>;

/** What a page opens with: nothing but a question of one beam, or an assignment. */
export type Opening = { readonly beam?: BeamId | undefined; readonly isTask?: boolean };

/** What the first page needs. @throws when it cannot be fetched. */
export async function loadText(
  pack: Pack,
  language: Language,
  { beam, isTask = false }: Opening = {},
): Promise<Text> {
  const { first, beams = {} } = pack.words[language];
  const ofBeam = beam === undefined ? undefined : beams[beam];
  const [strings, words] = await Promise.all([
    stringsOf(language, EARLY, ...(ofBeam ? [] : [PAGES]), ...(isTask ? [TASKS] : [])),
    (ofBeam ?? first)(),
  ]);
  const t = createFirstTranslate(language, strings);
  const text: Text = { language, t, words: words.default, ...(isTask && { hasTasks: true }) };
  return ofBeam && beam !== undefined ? { ...text, beam } : text;
}

/** With what the pages outside of levels need, if it began with a question of one beam. @throws when it cannot be fetched. */
export async function loadPages(pack: Pack, began: Text): Promise<Text> {
  if (began.beam === undefined) return began;
  const { beam: _, ...text } = began;
  const { language } = text;
  const { first } = pack.words[language];
  const [strings, words] = await Promise.all([stringsOf(language, EARLY, PAGES), first()]);
  return { ...text, t: createFirstTranslate(language, strings), words: words.default };
}

/** The rest of the words. @param text of this pack. @throws when they cannot be fetched. */
export async function loadMore(pack: Pack, { beam: _, ...text }: Text): Promise<Text> {
  const { language } = text;
  const { first, later } = pack.words[language];
  const [strings, words, rest, { evidence }] = await Promise.all([
    allStrings(language),
    first(),
    later(),
    pack.evidence(),
  ]);
  const t = createFirstTranslate(language, strings);
  return { ...text, t, words: words.default, more: { ...rest.default, evidence } };
}

/** With the words of headlines and lists, if the pack has any. @param text with the rest. @throws when they cannot be fetched. */
export async function loadFurther(pack: Pack, text: Text): Promise<Text> {
  const { further } = pack.words[text.language];
  if (!text.more || text.more.headlines || !further || !pack.questions) return text;
  const [words, { quotations }] = await Promise.all([further(), pack.questions()]);
  const evidence = { ...text.more.evidence, ...quotations };
  return { ...text, more: { ...text.more, ...words.default, evidence } };
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

const allStrings = (language: Language): Promise<Strings> => stringsOf(language, EARLY, PAGES, TASKS, LATE);

type Portion = Readonly<Record<Language, () => Promise<{ readonly default: Strings }>>>;

async function stringsOf(language: Language, ...portions: readonly Portion[]): Promise<Strings> {
  const all = await Promise.all(portions.map(portion => portion[language]()));
  return Object.fromEntries(all.flatMap(({ default: strings }) => Object.entries(strings)));
}

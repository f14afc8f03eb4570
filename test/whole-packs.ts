import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkPack } from '../src/build/interview-modules.ts';
import { toFirst, toLater } from '../src/build/locale-files.ts';
import type {
  Pack,
  PackShelf,
  PackTitles,
  PackWords,
  ShelvedPack,
} from '../src/core/interview/pack-content.ts';
import { hasQuestions } from '../src/core/interview/parse-questions.ts';
import type { Words } from '../src/core/interview/word-types.ts';
import type { Language } from '../src/core/language.ts';
import { createFirstTranslate, type Strings } from '../src/text/first-translate.ts';
import type { Text } from '../src/text/types.ts';

/** A pack with all of its words, and how a shelf lists it. */
export type WholePack = {
  readonly pack: Pack;
  readonly titles: PackTitles;
  readonly listed: ShelvedPack;
  readonly words: Readonly<Record<Language, Words>>;
};

/** A pack from the files of its folder, without a build. */
function packIn(path: string): WholePack {
  const folder = fileURLToPath(new URL(`../${path}`, import.meta.url));
  const checked = checkPack(folder);
  if (!checked.ok) throw new Error(`${path} cannot be read`);
  const { evidence, questions, label, titles } = checked.value;
  const isFurther = hasQuestions(questions);
  const interview = { ...checked.value.interview, ...(isFurther && { further: { questions } }) };
  const read = (file: string) => JSON.parse(readFileSync(`${folder}/${file}.json`, 'utf8'));
  const words = { 'zh-CN': read('words/zh-CN'), en: read('words/en') };
  const portions = (all: Words): PackWords => ({
    first: async () => ({ default: toFirst(all) }),
    later: async () => ({ default: toLater(all) }),
  });
  const pack: Pack = {
    ...{ identity: label.identity, interview },
    words: { 'zh-CN': portions(words['zh-CN']), en: portions(words.en) },
    evidence: async () => ({ evidence }),
    readings: async () => ({ default: read('readings') }),
  };
  return { pack, words, titles, listed: { ...label, open: () => pack, titles: async () => ({ titles }) } };
}

/** The built-in pack with its first content, of which links and receipts do not name a pack, and which never changes. */
export const BUILT_IN = packIn('src/packs/miit-2023/content-1');
/** The built-in pack as it is now, with its headlines and lists. */
export const LIVE = packIn('src/packs/miit-2023');
/** Another pack, with ids that the built-in one has, too. */
export const GARDEN = packIn('test/fixtures/packs/garden');

/** All words of a pack in one language. */
export async function textOf({ pack, words }: WholePack, language: Language): Promise<Text> {
  const path = fileURLToPath(new URL(`../locales/${language}/interface.json`, import.meta.url));
  const strings: Strings = JSON.parse(readFileSync(path, 'utf8'));
  const { evidence } = await pack.evidence();
  return {
    language,
    t: createFirstTranslate(language, strings),
    words: toFirst(words[language]),
    more: { ...toLater(words[language]), evidence },
  };
}

export const shelfOf = (
  [first, ...more]: readonly [WholePack, ...WholePack[]],
  former: readonly WholePack[] = [],
): PackShelf => ({
  packs: [first.listed, ...more.map(({ listed }) => listed)],
  former: former.map(({ listed }) => listed),
});

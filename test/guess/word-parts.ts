import type { Language } from '../../src/core/language.ts';

/** What somebody who understands nothing compares texts by: characters and pairs of them in Chinese, stems in English. */
export type PartsOf = (text: string) => ReadonlySet<string>;

/** Each text is taken apart once: the same pillars stand under every card. */
export function createPartsOf(language: Language): PartsOf {
  const known = new Map<string, ReadonlySet<string>>();
  return text => {
    const parts = known.get(text) ?? new Set(PARTS[language](text.toLowerCase()));
    known.set(text, parts);
    return parts;
  };
}

/** What two texts have in common. */
export const sharedIn = (one: ReadonlySet<string>, other: ReadonlySet<string>): readonly string[] =>
  [...one].filter(part => other.has(part));

/** Shared characters and words that say nothing. */
const FUNCTION_CHARACTERS = /[的和与等及向到在了是有把这个几多少]/u;
const FUNCTION_WORDS = new Set(
  'a an and are as at be by did does for from has have how in into is it its many more much of on or so than that the their them there these this to was were what which will with'.split(
    ' ',
  ),
);

const LATIN = /[a-z0-9]+/g;
const latinIn = (text: string): readonly string[] => text.match(LATIN) ?? [];

function chinese(text: string): readonly string[] {
  const runs = text.match(/\p{Script=Han}+/gu) ?? [];
  const pieces = runs.flatMap(run => run.split(FUNCTION_CHARACTERS)).map(piece => [...piece]);
  const pairs = pieces.flatMap(piece => piece.slice(1).map((letter, i) => `${piece[i]}${letter}`));
  return [...latinIn(text), ...pieces.flat(), ...pairs];
}

const english = (text: string): readonly string[] =>
  latinIn(text.replace(/[’']s\b/g, ''))
    .filter(word => !FUNCTION_WORDS.has(word))
    .map(word => stem(stem(word)));

/** Industry, industries and industrial are one word to whoever only looks at the letters. */
const ENDING = /(?:ations?|ments?|ities|ity|ings?|ions?|ors?|ers?|ies|ial|ive|ed|es|al|ly|s|y|e)$/;
const LEAST = 4;

function stem(word: string): string {
  const shorter = word.replace(ENDING, '');
  return shorter.length < LEAST ? word : shorter;
}

const PARTS: Readonly<Record<Language, (text: string) => readonly string[]>> = {
  'zh-CN': chinese,
  en: english,
};

/** In how many of these texts each part stands. */
export function countParts(texts: readonly string[], partsOf: PartsOf): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const part of texts.flatMap(text => [...partsOf(text)])) counts.set(part, (counts.get(part) ?? 0) + 1);
  return counts;
}

import en from '../../../locales/en/quantity.json' with { type: 'json' };
import zh from '../../../locales/zh-CN/quantity.json' with { type: 'json' };
import type { Language } from '../language.ts';

/** The words that numbers are read and printed by, from `locales/<lng>/quantity.json`. */

export type Comparator = 'exact' | 'over' | 'about' | 'under';
export type Unit = 'none' | 'percent' | 'points';

/** Words round a number: before it, after it, or on both sides. */
export type Frame = { readonly before: string; readonly after: string };
export type Scale = { readonly word: string; readonly exponent: number; readonly language: Language };

/** How a language writes numbers, beyond its words. */
type Notation = {
  /** A space stands between digits and words: 2.28 million, 228万. */
  readonly isSpaced: boolean;
  /** The power of ten of the least scale that counts what stands before it as a whole: two hundred and nineteen thousand. */
  readonly leastGreat: number;
  /** The second of the words for percentage points is that for a single one: 1 percentage point. */
  readonly hasSinglePoint: boolean;
};

/** The words that one language writes quantities with. Where there are several, the first is printed. */
export type Lexicon = Notation & {
  /** Letters that are replaced before reading, each with the one that the words below are spelt with: 萬 by 万, ’ by '. */
  readonly variants: readonly (readonly [other: string, own: string])[];
  /** The words for 0, 1, 2, …, each in all its forms. */
  readonly numbers: readonly (readonly string[])[];
  /** One word each for 20, 30, … */
  readonly tens: readonly string[];
  readonly point: string;
  /** Join a smaller number to a greater one: 零 in 100万零5, and in two hundred and five. */
  readonly between: readonly string[];
  /** One of a scale, and a half. */
  readonly one: string;
  readonly half: string;
  readonly scales: readonly Scale[];
  /** Scales that mean one number to some and another to others: 兆. */
  readonly doubtful: readonly { readonly word: string; readonly readings: readonly string[] }[];
  readonly comparators: Readonly<Record<Exclude<Comparator, 'exact'>, readonly Frame[]>>;
  readonly units: Readonly<Record<Exclude<Unit, 'none'>, readonly Frame[]>>;
  /** Words round a number that do not change its value: 增长3.8%. */
  readonly said: readonly Frame[];
  readonly negative: readonly Frame[];
  /** Words between the ends of a range; between the numbers of a list; for numbers that are not said: several. */
  readonly range: readonly string[];
  readonly list: readonly string[];
  readonly vague: readonly string[];
  readonly counters: readonly string[];
};

const frames = (text: string): readonly Frame[] =>
  text.split('/').map(pattern => {
    const [before = '', after = ''] = pattern.split('@');
    return { before, after };
  });

const DOUBTFUL = '?';

/** `4:万/w`: the exponent and its words. */
function scalesOf(text: string, language: Language): readonly Scale[] {
  return wordsIn(text).flatMap(entry => {
    const [exponent = '', words = ''] = entry.split(':');
    if (exponent === DOUBTFUL) return [];
    return words.split('/').map(word => ({ word, exponent: Number(exponent), language }));
  });
}

/** `?:兆=百万=万亿`: a word and what it may be. */
function doubtfulIn(text: string): Lexicon['doubtful'] {
  return wordsIn(text).flatMap(entry => {
    const [exponent, words = ''] = entry.split(':');
    const [word = '', ...readings] = words.split('=');
    return exponent === DOUBTFUL ? [{ word, readings }] : [];
  });
}

const wordsIn = (text: string): readonly string[] => text.split(' ');

const createLexicon = (language: Language, words: typeof zh, notation: Notation): Lexicon => ({
  ...notation,
  variants: wordsIn(words.variants).map(pair => [pair.slice(0, 1), pair.slice(1)]),
  numbers: wordsIn(words.numbers).map(forms => forms.split('/')),
  tens: wordsIn(words.tens),
  point: words.point,
  between: words.between.split('/'),
  one: words.one,
  half: words.half,
  scales: scalesOf(words.scales, language),
  doubtful: doubtfulIn(words.scales),
  comparators: { over: frames(words.over), about: frames(words.about), under: frames(words.under) },
  units: { percent: frames(words.percent), points: frames(words.points) },
  said: frames(words.said),
  negative: frames(words.negative),
  range: words.range.split('/'),
  list: words.list.split('/'),
  vague: words.vague.split('/'),
  counters: words.counters.split('/'),
});

export const LEXICONS: Readonly<Record<Language, Lexicon>> = {
  'zh-CN': createLexicon('zh-CN', zh, { isSpaced: false, leastGreat: 4, hasSinglePoint: false }),
  en: createLexicon('en', en, { isSpaced: true, leastGreat: 3, hasSinglePoint: true }),
};
